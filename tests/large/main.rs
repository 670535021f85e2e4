//! Large courses: that the one that is measured is a course, and what one may at most be.
#![cfg(feature = "cli")]
#![allow(
    clippy::panic,
    clippy::indexing_slicing,
    reason = "this is how a test fails"
)]

mod course;

use std::collections::{BTreeMap, BTreeSet};

use coursewright::source::{Content, Folder, Severity, load, render};

fn folder(items: usize) -> Folder {
    let files = course::files(items);
    Folder {
        name: "large".to_owned(),
        files: files
            .map(|(path, text)| (path, Content::Text(text)))
            .collect(),
    }
}

#[test]
fn the_course_that_is_measured_has_no_errors_and_few_warnings() {
    let folder = folder(2_000);
    let loaded = load(&folder);
    let errors = loaded
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    let errors: Vec<String> = errors
        .take(3)
        .map(|one| render(one, &folder, false))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    for diagnostic in &loaded.diagnostics {
        *codes.entry(diagnostic.problem.code()).or_default() += 1;
    }
    assert!(loaded.diagnostics.len() < 500, "{codes:#?}");
    assert!(codes.len() >= 5, "{codes:#?}");
}

#[test]
fn it_has_every_kind_of_item_and_the_lengths_that_it_says() {
    let folder = folder(2_000);
    let bytes = |ending: &str| -> usize {
        let texts = folder
            .files
            .iter()
            .filter(|(path, _)| path.contains(ending));
        texts
            .map(|(_, content)| match content {
                Content::Text(text) => text.len(),
                other => panic!("{other:?}"),
            })
            .sum()
    };
    assert!(
        (1_000..1_200).contains(&(bytes("items.ron") / 2_000)),
        "{}",
        bytes("items.ron") / 2_000
    );
    assert!(
        (1_900..2_200).contains(&(bytes("-lesson-") / 100)),
        "{}",
        bytes("-lesson-") / 100
    );
    let course = load(&folder)
        .course
        .unwrap_or_else(|| panic!("there is a course"));
    let items = course.modules.iter().flat_map(|module| &module.items);
    let kinds: BTreeSet<String> = items
        .map(|item| {
            format!("{:?}", item.kind)
                .split('(')
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(kinds.len(), 11, "{kinds:?}");
}

#[test]
fn more_items_than_can_be_read_are_refused_with_the_file_that_is_too_much() {
    let mut folder = folder(200);
    let entries = "Item(),".repeat(100_000);
    let items = format!("[{entries}]");
    folder
        .files
        .insert("m0/items.ron".to_owned(), Content::Text(items.clone()));
    folder.files.insert(
        "m1/items.ron".to_owned(),
        Content::Text(format!("[{entries}Item()]")),
    );
    let loaded = load(&folder);
    let said: Vec<String> = loaded
        .diagnostics
        .iter()
        .map(|one| render(one, &folder, false))
        .collect();
    assert_eq!(
        said,
        [
            "error[too-many-items]: with this file the course has 200001 items, and 200000 are the most\n\
             --> large/m1/items.ron\n \
             = help: make two courses of it"
        ]
    );
    assert!(loaded.course.is_none());
}
