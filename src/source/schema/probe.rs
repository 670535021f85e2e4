//! What a type would have read: asked of ron with values that are sure to be wrong.

use ron::Error;
use serde::Deserialize;

use crate::source::{authored, syntax};

/// A word that no author would write.
const NO_WORD: &str = "no_such_word_";

/// The entries with fields of which the brackets are most often filled in another way, with
/// a field that none of them has.
const ASKED: [&str; 11] = [
    "Callout(no_such_word_: 0)",
    "Claim(no_such_word_: 0)",
    "Categorise(no_such_word_: 0)",
    "Cloze(no_such_word_: 0)",
    "Matching(no_such_word_: 0)",
    "Menu(no_such_word_: 0)",
    "Multiple(no_such_word_: 0)",
    "Numeric(no_such_word_: 0)",
    "Ordering(no_such_word_: 0)",
    "Single(no_such_word_: 0)",
    "Figure(no_such_word_: 0)",
];

/// The names of which one begins a value of this type.
pub(super) fn names<'a, T: Deserialize<'a>>() -> &'static [&'static str] {
    match syntax::options()
        .from_str::<T>(NO_WORD)
        .map_err(|it| it.code)
    {
        Err(Error::NoSuchEnumVariant { expected, .. }) => expected,
        _ => &[],
    }
}

/// The words of which a field of an entry is one, if it is a word.
pub(super) fn words(owner: &str, field: &str) -> &'static [&'static str] {
    match (owner, field) {
        ("Callout", "kind") => names::<authored::CalloutKind>(),
        ("Claim", "grade") => names::<authored::Grade>(),
        ("Source", "confirmed") => names::<authored::Confirmed>(),
        ("Objective", "level") => names::<authored::Level>(),
        ("Item", "kind") => names::<authored::Kind<'_>>(),
        ("Scene", "then") => names::<authored::Then<'_>>(),
        ("End", "outcome") => names::<authored::Outcome>(),
        _ => &[],
    }
}

/// What to write or to leave out in the brackets of `Name(…)`.
pub(super) fn parts<'a, T: Deserialize<'a>>(raw: &str, name: &str) -> Option<String> {
    let inside = raw.strip_prefix(name)?.trim_start().strip_prefix('(')?;
    let inside = inside.trim_start();
    let word = inside.find(|c: char| !c.is_alphanumeric() && c != '_');
    let (word, rest) = inside.split_at(word?);
    let is_named = !word.is_empty() && rest.trim_start().starts_with(':');
    match (fields::<T>(name), is_named) {
        (None, true) if name == "Text" || name == "Check" => Some(format!("leave out `{word}:`")),
        (Some([first, ..]), false) if !inside.starts_with(')') => Some(format!(
            "write `{first}:` before what stands in its brackets"
        )),
        _ => None,
    }
}

/// The names of the fields of `Name(…)`, if it has such.
fn fields<'a, T: Deserialize<'a>>(name: &str) -> Option<&'static [&'static str]> {
    let is_it = |asked: &&&str| asked.split('(').next() == Some(name);
    let asked = ASKED.iter().find(is_it)?;
    match syntax::options().from_str::<T>(asked).map_err(|it| it.code) {
        Err(Error::NoSuchStructField { expected, .. }) => Some(expected),
        _ => None,
    }
}
