//! The numbers that the book's prose names are those that hold.

use std::fs;

use coursewright::source::{MAX_BYTES, MAX_COURSE_BYTES, MAX_ITEMS, MAX_LINKS, MAX_TEXT};

use crate::pages::root;

#[test]
fn the_page_about_writing_names_the_limits_that_hold() {
    let page = fs::read_to_string(root().join("docs/writing.md")).expect("there is a page");
    let megabytes = |bytes: u64| bytes / (1024 * 1024);
    let limits = format!(
        "text of at most {} MB, and of at most {} MB together; a course has at most {},000 items, and a text at most {},000 characters and {},000 links and citations.",
        megabytes(MAX_BYTES),
        megabytes(MAX_COURSE_BYTES),
        MAX_ITEMS / 1_000,
        MAX_TEXT / 1_000,
        MAX_LINKS / 1_000
    );
    assert!(page.contains(&limits), "it should say: {limits}");
}
