//! `hidden-character`: nothing in a file is read otherwise than it looks.

use std::ops::Range;

use super::remark::Remark;
use crate::source::{
    Content, Diagnostic, Folder, Place, Report, Reported, decoded, offset_in_raw,
    reader::{Placed, Reader},
    scan::{self, Token},
};

const CODE: &str = "hidden-character";

/// Reports the first such character of every file, as it stands there or as an escape.
pub(super) fn check(folder: &Folder, report: &mut Report) {
    for (path, content) in &folder.files {
        let Content::Text(text) = content else {
            continue;
        };
        let escaped = if path.ends_with(".ron") {
            escaped(text)
        } else {
            None
        };
        let found = plain(text).into_iter().chain(escaped);
        if let Some(hidden) = found.min_by_key(|hidden| hidden.span.start) {
            let span = hidden.span.clone();
            let path = path.as_str().into();
            report.error(Diagnostic::new(Place { path, span }, hidden.remark()));
        }
    }
}

/// Reports a character without width in an answer that learners type. `raw` is how the answer is
/// written.
pub(super) fn check_answer(
    reader: &mut Reader<'_, '_>,
    answer: &Placed<String>,
    raw: &str,
) -> Result<(), Reported> {
    let mut before = None;
    let found = answer.value.char_indices().find_map(|(at, character)| {
        let name = without_width(character, before);
        before = Some(character);
        Some((at..at + character.len_utf8(), character, name?))
    });
    let Some((span, character, name)) = found else {
        return Ok(());
    };
    let offset = |at| answer.span.start + offset_in_raw(raw, at);
    let hidden = Hidden {
        span: offset(span.start)..offset(span.end),
        character,
        name,
    };
    Err(reader.error(hidden.span.clone(), hidden.remark()))
}

/// A character that cannot be seen.
struct Hidden {
    span: Range<usize>,
    character: char,
    name: &'static str,
}

impl Hidden {
    fn remark(&self) -> Remark {
        let message = format!(
            "there is {} here (U+{:04X}), which cannot be seen",
            self.name,
            u32::from(self.character)
        );
        Remark::new(&CODE, message, "remove it")
    }
}

/// The first as it stands in a text.
fn plain(text: &str) -> Option<Hidden> {
    // All of them begin with one of two bytes, which are looked for first: a course may have
    // hundreds of megabytes.
    let mut candidates = memchr::memchr2_iter(0, 0xe2, text.as_bytes());
    candidates.find_map(|at| {
        let character = text.get(at..)?.chars().next()?;
        let span = at..at + character.len_utf8();
        name(character).map(|name| Hidden {
            span,
            character,
            name,
        })
    })
}

/// The first that is an escape in a quoted text.
fn escaped(text: &str) -> Option<Hidden> {
    // Nearly every file has no such escape.
    let bytes = text.as_bytes();
    let names_a_character = |at: usize| matches!(bytes.get(at + 1), Some(b'0' | b'u' | b'x'));
    memchr::memchr_iter(b'\\', bytes).find(|at| names_a_character(*at))?;
    let texts = scan::tokens(text).filter(|(token, _)| *token == Token::Text);
    texts.map(|(_, span)| span).find_map(|span| {
        let raw = &text[span.clone()];
        let hidden = plain(&raw.contains('\\').then(|| decoded(raw)).flatten()?)?;
        let offset = |at| span.start + offset_in_raw(raw, at);
        Some(Hidden {
            span: offset(hidden.span.start)..offset(hidden.span.end),
            ..hidden
        })
    })
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

/// The name of a character without width. Two of them join letters of Persian or Hindi, and the
/// parts of an emoji; after a letter of English, or first, they are as idle as the others.
fn without_width(character: char, before: Option<char>) -> Option<&'static str> {
    match character {
        '\u{200c}' | '\u{200d}' if before.is_some_and(|before| !before.is_ascii()) => None,
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Some("a character without width"),
        '\u{ad}' => Some("a soft hyphen"),
        '\u{200e}' | '\u{200f}' | '\u{61c}' => Some("a mark of the writing direction"),
        _ => None,
    }
}
