//! One layout for RON files.
//!
//! A bracket whose source has a line break directly within it has an entry a line, each
//! with its comma; any other stays in one line. So an author decides where lines break,
//! and everything else (indentation, spaces, commas) is the same everywhere. Texts are
//! never touched. `tree` reads the brackets with their comments, `print` writes them.

mod print;
mod tree;

use super::{scan, syntax};
use tree::comments;

/// Why a file was not laid out.
#[derive(Debug, PartialEq, Eq)]
pub enum Unformatted {
    /// It is not RON.
    NotRon,
    /// It is RON that has no place in a course, and would have come out changed.
    Unusual,
}

/// The text in the one layout. Values, comments and their order stay as they are.
///
/// # Errors
/// If the text is not RON, or could not be laid out without changing what it says.
pub fn format(text: &str) -> Result<String, Unformatted> {
    let text = plain_ends(text.trim_start_matches('\u{feff}'));
    is_ron(&text).then_some(()).ok_or(Unformatted::NotRon)?;
    let formatted = print::print(&tree::read(&text));
    // What has no rule here, such as a character in `'('`, must not be damaged.
    let is_same = words(&text) == words(&formatted) && comments(&text) == comments(&formatted);
    let is_kept = is_same && is_ron(&formatted) && !text.trim_start().starts_with("#!");
    is_kept.then_some(formatted).ok_or(Unformatted::Unusual)
}

/// The text with `\n` at the end of every line. Programs that take `\n` alone for an end put a
/// `\r` before it each time, so there may be several.
fn plain_ends(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.strip_suffix('\n') {
            Some(line) => plain.extend([line.trim_end_matches('\r'), "\n"]),
            None => plain.push_str(line),
        }
    }
    plain
}

fn is_ron(text: &str) -> bool {
    syntax::options()
        .from_str::<serde::de::IgnoredAny>(text)
        .is_ok()
}

/// Everything but space, comments and commas, in order.
fn words(text: &str) -> Vec<&str> {
    let tokens = scan::tokens(text).filter(|(token, _)| *token != scan::Token::Other(','));
    tokens.map(|(_, span)| &text[span]).collect()
}
