//! Each text and number of two courses is changed, one after the other: wherever a learner would
//! meet another course, there is something to tell.

use std::path::Path;

use coursewright::{
    course::Course,
    site::Files,
    source::{Content, Folder, load},
};

use super::{Edition, compare};
use crate::{diff::answers, folder};

#[test]
fn no_change_that_a_learner_meets_is_kept_back() {
    let mut tried = 0;
    for name in ["every-kind", "sittings"] {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let old = folder::read(&fixtures.join(name)).expect("the fixture can be read");
        let before = edition(&old).expect("the fixture has no error");
        for new in variants(&old) {
            match edition(&new) {
                Some(after) if after.course != before.course => {
                    tried += 1;
                    let what = difference(&old, &new);
                    assert!(is_told(&before, &after), "nothing is said of {what}");
                }
                _ => {}
            }
        }
    }
    assert!(tried > 300, "only {tried} changes were tried");
}

fn is_told(old: &Edition, new: &Edition) -> bool {
    let (of_answers, _) = answers::changes(&old.course, &new.course);
    let lessons = |of: &Course, without: &Course| answers::lessons(of, without).len();
    !compare(old, new).is_empty()
        || !of_answers.is_empty()
        || lessons(&old.course, &new.course) + lessons(&new.course, &old.course) > 0
}

fn edition(folder: &Folder) -> Option<Edition> {
    let figures = Files::new();
    load(folder)
        .course
        .map(|course| Edition { course, figures })
}

/// The course with one text or number changed, for each.
fn variants(folder: &Folder) -> Vec<Folder> {
    let mut variants = Vec::new();
    for (path, content) in &folder.files {
        let Content::Text(text) = content else {
            continue;
        };
        for changed in changes(text) {
            let mut folder = folder.clone();
            folder.files.insert(path.clone(), Content::Text(changed));
            variants.push(folder);
        }
    }
    variants
}

/// The text with an `x` more in one of its quoted texts, or with the first digit of one of its
/// numbers one higher.
fn changes(text: &str) -> Vec<String> {
    let mut changed = Vec::new();
    let (mut is_quoted, mut is_in_number) = (false, false);
    for (at, char) in text.char_indices() {
        let (start, end) = text.split_at(at);
        match char.to_digit(10) {
            Some(digit) if !is_quoted && !is_in_number => {
                changed.push(format!("{start}{}{}", (digit + 1) % 10, &end[1..]));
            }
            _ if char == '"' && is_quoted => changed.push(format!("{start}x{end}")),
            _ => {}
        }
        is_quoted ^= char == '"';
        is_in_number = char.is_ascii_digit();
    }
    changed
}

/// The first line that differs, as it was and as it is.
fn difference(old: &Folder, new: &Folder) -> String {
    let lines = |folder: &Folder| -> Vec<String> {
        let texts = folder.files.iter().map(|(path, content)| match content {
            Content::Text(text) => text.lines().map(|it| format!("{path}: {it}")).collect(),
            _ => Vec::new(),
        });
        texts.flatten().collect()
    };
    let (old, new) = (lines(old), lines(new));
    let differing = old.iter().zip(&new).find(|(old, new)| old != new);
    format!("{differing:?}")
}
