//! Well-formed RON that is not what belongs in its place.

mod probe;
mod wording;

use std::ops::Range;

use ron::Error;
use serde::Deserialize;

use super::{Report, scan};

/// What is wrong with the shape of a value.
#[derive(Debug)]
pub(crate) enum SchemaProblem {
    UnknownField {
        name: String,
        owner: String,
        fields: &'static [&'static str],
        meant: Option<String>,
    },
    MissingField {
        name: &'static str,
        owner: String,
        /// Of which words it is one, if it is a word.
        words: &'static [&'static str],
    },
    /// A field that stands inside of a text, which should have ended before it.
    FieldInText {
        name: &'static str,
        owner: String,
    },
    DuplicateField {
        name: &'static str,
        owner: String,
    },
    UnknownVariant {
        name: String,
        names: &'static [&'static str],
        meant: Option<String>,
    },
    WrongName {
        expected: &'static str,
        found: String,
    },
    WrongType {
        expected: Expected,
        found: Found,
    },
    MissingParts {
        name: String,
        /// What to write or to leave out, where that can be told.
        remedy: Option<String>,
    },
    Unexpected {
        why: String,
    },
}

/// What belongs in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Expected {
    Text,
    List,
    Bool,
    /// One of a few words, such as `Understand`; which they are, as far as that is known.
    Word(&'static [&'static str]),
    /// `{"ratio": 1.4}`
    Limits,
    /// `Item(…)` and the like.
    Entry(&'static str),
}

/// What stands there instead, as far as its beginning tells.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Text,
    /// A text that would be a word without its quotation marks.
    QuotedWord,
    List,
    Group,
    Number(String),
    Some,
    None,
    Word(String),
    Else,
}

/// Which part of the value a problem is about.
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// Its first word.
    Name,
    /// What ron points at.
    Pointed,
    /// What stands there in it.
    Within(Range<usize>),
}

/// Says in our words why ron could not read `raw`.
pub(crate) fn explain<'a, T: Deserialize<'a>>(
    raw: &'a str,
    error: &Error,
    report: &mut Report,
) -> (SchemaProblem, Part) {
    let wrong_type = |expected| {
        let found = found(raw);
        (SchemaProblem::WrongType { expected, found }, Part::Whole)
    };
    match error {
        Error::ExpectedString => wrong_type(Expected::Text),
        Error::ExpectedArray => wrong_type(Expected::List),
        Error::ExpectedMap => wrong_type(Expected::Limits),
        Error::ExpectedBoolean => wrong_type(Expected::Bool),
        Error::ExpectedNamedStructLike(name) => wrong_type(Expected::Entry(name)),
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) if word(raw).is_empty() => {
            wrong_type(Expected::Word(probe::names::<T>()))
        }
        Error::ExpectedDifferentStructName { expected, found } => {
            let found = found.clone();
            (SchemaProblem::WrongName { expected, found }, Part::Name)
        }
        Error::NoSuchEnumVariant {
            expected: names,
            found,
            ..
        } => {
            let problem = SchemaProblem::UnknownVariant {
                name: found.clone(),
                names,
                meant: report.suggest(found, names.iter().copied()),
            };
            (problem, Part::Pointed)
        }
        Error::NoSuchStructField {
            expected: fields,
            found,
            outer,
        } => {
            let problem = SchemaProblem::UnknownField {
                name: found.clone(),
                owner: owner(outer.as_deref(), raw),
                fields,
                meant: report.suggest(found, fields.iter().copied()),
            };
            (problem, Part::Pointed)
        }
        Error::MissingStructField { field: name, outer } => {
            let owner = owner(outer.as_deref(), raw);
            match swallowing(raw, name) {
                Some(text) => (
                    SchemaProblem::FieldInText { name, owner },
                    Part::Within(text),
                ),
                None => {
                    let words = probe::words(&owner, name);
                    (
                        SchemaProblem::MissingField { name, owner, words },
                        Part::Name,
                    )
                }
            }
        }
        Error::DuplicateStructField { field: name, outer } => {
            let owner = owner(outer.as_deref(), raw);
            (SchemaProblem::DuplicateField { name, owner }, Part::Pointed)
        }
        Error::ExpectedStructLike
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedIdentifier
        | Error::SuggestRawIdentifier(_)
        | Error::UnexpectedChar(_) => {
            let name = word(raw).to_owned();
            let remedy = probe::parts::<T>(raw, &name);
            (SchemaProblem::MissingParts { name, remedy }, Part::Name)
        }
        other => {
            let why = other.to_string().to_lowercase();
            (SchemaProblem::Unexpected { why }, Part::Whole)
        }
    }
}

/// The first line of the text that takes in a field, because it is not closed where it should
/// be: a line in it begins with the field's name.
fn swallowing(raw: &str, field: &str) -> Option<Range<usize>> {
    let names_it = |line: &str| {
        let rest = line.trim_start().strip_prefix(field);
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    };
    let texts = scan::tokens(raw)
        .filter(|(token, _)| matches!(token, scan::Token::Text | scan::Token::RawText));
    let (_, span) = texts.into_iter().find(|(_, span)| {
        let mut lines = raw[span.clone()].lines().skip(1);
        lines.any(names_it)
    })?;
    let line = raw[span.clone()].lines().next().unwrap_or_default();
    Some(span.start..span.start + line.len())
}

/// What a field belongs to: what ron calls it, or what the entry calls itself.
fn owner(outer: Option<&str>, raw: &str) -> String {
    outer.unwrap_or_else(|| word(raw)).to_owned()
}

/// The part of a value that stands for all of it, such as `Item` in `Item(…)`.
pub(crate) fn name(raw: &str) -> &str {
    match word(raw) {
        "" => raw.lines().next().unwrap_or_default(),
        word => word,
    }
}

/// The word that a value starts with, if it does.
fn word(raw: &str) -> &str {
    let is_text = raw.starts_with("r\"") || raw.starts_with("r#");
    if is_text || !raw.starts_with(char::is_alphabetic) {
        return "";
    }
    let end = raw.find(|c: char| !c.is_alphanumeric() && c != '_');
    &raw[..end.unwrap_or(raw.len())]
}

fn found(raw: &str) -> Found {
    match (word(raw), raw.chars().next()) {
        ("Some", _) => Found::Some,
        ("None", _) => Found::None,
        ("", Some('"')) if word(raw.trim_matches('"')).len() + 2 == raw.len() => Found::QuotedWord,
        ("", Some('"' | 'r')) => Found::Text,
        ("", Some('[')) => Found::List,
        ("", Some('(')) => Found::Group,
        ("", Some('0'..='9' | '-' | '+' | '.')) => Found::Number(raw.to_owned()),
        ("", _) => Found::Else,
        (word, _) => Found::Word(word.to_owned()),
    }
}
