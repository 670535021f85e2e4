//! `hidden-character`: nothing in a file is read otherwise than it looks.

use super::remark::Remark;
use crate::source::{Content, Diagnostic, Folder, Place, Report};

const CODE: &str = "hidden-character";

/// Reports the first such character of every file.
pub(super) fn check(folder: &Folder, report: &mut Report) {
    for (path, content) in &folder.files {
        let Content::Text(text) = content else {
            continue;
        };
        // All of them begin with one of two bytes, which are looked for first: a course
        // may have hundreds of megabytes.
        let mut candidates = memchr::memchr2_iter(0, 0xe2, text.as_bytes());
        let found = candidates.find_map(|at| {
            let character = text.get(at..)?.chars().next()?;
            name(character).map(|name| (at..at + character.len_utf8(), character, name))
        });
        if let Some((span, character, name)) = found {
            let message = format!(
                "there is {name} here (U+{:04X}), which cannot be seen",
                u32::from(character)
            );
            let problem = Remark::new(&CODE, message, "remove it");
            let path = path.as_str().into();
            report.error(Diagnostic::new(Place { path, span }, problem));
        }
    }
}

fn name(character: char) -> Option<&'static str> {
    match character {
        '\0' => Some("a NUL byte"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some("a control of the writing direction")
        }
        _ => None,
    }
}
