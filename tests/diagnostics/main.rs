//! What an author is told, word for word. See `tests/README.md`.
#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

mod again;
mod case;
mod command;
mod editions;
mod many;
mod mutated;
mod small_course;
mod terminal;

use std::{env, fs, path::Path};

use case::Case;

/// Every file in `cases/` says what it changes in the small course, and what is then
/// said about it.
#[test]
fn every_case_says_what_is_written_in_it() {
    assert_as_written("cases", Case::said);
}

/// Holds every case of a folder to what is written in it. `UPDATE_CASES=1` writes down what is
/// said now.
fn assert_as_written(folder: &str, said: impl Fn(&Case) -> String) {
    let update = env::var_os("UPDATE_CASES").is_some();
    let mut differing = Vec::new();
    for path in case::paths(folder) {
        let written = fs::read_to_string(&path).expect("a case can be read");
        let case = Case::parse(&written);
        let said = said(&case);
        if said == case.expected {
            continue;
        }
        let name = path.file_name().map(Path::new).expect("a case has a name");
        if update {
            fs::write(&path, case.with_expected(&said)).expect("a case can be written");
        } else {
            differing.push(format!(
                "--- {}: expected\n{}\n--- and now it says\n{said}\n",
                name.display(),
                case.expected,
            ));
        }
    }
    assert!(
        differing.is_empty(),
        "{} cases differ\n{}",
        differing.len(),
        differing.join("\n")
    );
}

#[test]
fn there_are_cases() {
    assert!(case::paths("cases").len() >= 35);
}
