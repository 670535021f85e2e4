//! One case: a change to the small course, and what is said about it.
//!
//! ```text
//! in bread/items.ron
//! - objectives: ["name-parts"],
//! + objectives: ["name-prats"],
//!
//! says
//! error[unknown-objective]: …
//! ```
//!
//! `-` lines are replaced by the `+` lines after them, where they first occur; the
//! indentation of the first `-` line is not part of what is sought. `new <path>` makes
//! a file of `+` lines, and `remove <path>` takes one away. A case of two editions can begin
//! with `of <course>`, the name of another fixture.

use std::{fs, path::PathBuf};

use coursewright::source::{Content, Folder, Request, load_with, render};

use crate::small_course;

/// The day on which every case is looked at.
const TODAY: &str = "2026-11-22";

pub(crate) struct Case {
    /// Everything before `says`.
    changes: String,
    pub(crate) expected: String,
}

/// Every case of a folder, in order of name.
pub(crate) fn paths(folder: &str) -> Vec<PathBuf> {
    let dir = format!("{}/tests/diagnostics/{folder}", env!("CARGO_MANIFEST_DIR"));
    let entries = fs::read_dir(dir).expect("there are cases");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("a case can be listed").path())
        .collect();
    paths.sort();
    paths
}

impl Case {
    pub(crate) fn parse(written: &str) -> Self {
        let (changes, expected) = written
            .split_once("\nsays\n")
            .expect("a case has a line `says`");
        Self {
            changes: changes.to_owned(),
            expected: expected.trim_end().to_owned(),
        }
    }

    pub(crate) fn with_expected(&self, expected: &str) -> String {
        format!("{}\nsays\n{expected}\n", self.changes)
    }

    /// What is said about the small course with the changes made.
    pub(crate) fn said(&self) -> String {
        let folder = self.changed(small_course::folder());
        let request = Request {
            today: TODAY.parse().ok(),
            ..Request::default()
        };
        let loaded = load_with(&folder, &request);
        let said: Vec<String> = (loaded.diagnostics.iter())
            .map(|diagnostic| render(diagnostic, &folder, false))
            .collect();
        if said.is_empty() {
            "nothing".to_owned()
        } else {
            said.join("\n\n")
        }
    }

    /// The course that is changed, where it is not the small one.
    pub(crate) fn of(&self) -> Option<&str> {
        self.changes.lines().next()?.strip_prefix("of ")
    }

    /// A course with the changes made.
    pub(crate) fn changed(&self, mut folder: Folder) -> Folder {
        let mut path = "";
        let mut lines = self.changes.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some(changed) = line.strip_prefix("in ") {
                path = changed;
            } else if let Some(new) = line.strip_prefix("new ") {
                path = new;
                let empty = Content::Text(String::new());
                folder.files.insert(new.to_owned(), empty);
            } else if let Some(removed) = line.strip_prefix("remove ") {
                folder
                    .files
                    .remove(removed)
                    .expect("the file is there to be removed");
            } else if line.starts_with(['-', '+']) {
                let (mut from, mut to) = (Vec::new(), Vec::new());
                let mut next = Some(line);
                while let Some(line) = next {
                    match line.split_at(1) {
                        ("-", rest) => from.push(rest.strip_prefix(' ').unwrap_or(rest)),
                        (_, rest) => to.push(rest.strip_prefix(' ').unwrap_or(rest)),
                    }
                    next = lines.next_if(|line| {
                        line.starts_with('+') || line.starts_with('-') && to.is_empty()
                    });
                }
                replace(&mut folder, path, &from.join("\n"), &to.join("\n"));
            }
        }
        folder
    }
}

fn replace(folder: &mut Folder, path: &str, from: &str, to: &str) {
    let Some(Content::Text(text)) = folder.files.get_mut(path) else {
        panic!("there is no text {path}");
    };
    assert!(text.contains(from), "{path} does not hold {from:?}");
    *text = text.replacen(from, to, 1);
}
