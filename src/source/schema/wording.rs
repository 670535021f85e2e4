//! What is said about a value of the wrong shape.

use std::fmt;

use super::{Expected, Found, SchemaProblem};
use crate::source::{Problem, syntax::TEXT_ENDS};

impl Problem for SchemaProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } | Self::FieldInText { .. } => "missing-field",
            Self::DuplicateField { .. } => "duplicate-field",
            Self::UnknownVariant { .. } => "unknown-name",
            Self::WrongName { .. } => "wrong-name",
            Self::WrongType { .. } => "wrong-type",
            Self::MissingParts { .. } => "missing-parts",
            Self::Unexpected { .. } => "unexpected-value",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::UnknownField { name, owner, .. } => format!("`{owner}` has no field `{name}`"),
            Self::MissingField { name, owner, .. } | Self::FieldInText { name, owner } => {
                format!("`{owner}` has no `{name}`, and needs one")
            }
            Self::DuplicateField { name, owner } => format!("`{owner}` has `{name}` twice"),
            Self::UnknownVariant { name, .. } => {
                format!("`{name}` is none of the names that can stand here")
            }
            Self::WrongName { expected, found } => {
                format!("`{expected}(…)` belongs here, and this is `{found}(…)`")
            }
            Self::WrongType { expected, found } => {
                format!("{expected} belongs here, and this is {found}")
            }
            Self::MissingParts { name, .. } => {
                format!("what belongs in the brackets of `{name}(…)` is missing or not understood")
            }
            Self::Unexpected { why } => format!("this value is not understood: {why}"),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::UnknownField {
                meant: Some(meant), ..
            }
            | Self::UnknownVariant {
                meant: Some(meant), ..
            } => {
                format!("did you mean `{meant}`?")
            }
            Self::UnknownField { .. } => "no such field".to_owned(),
            Self::UnknownVariant { .. } => "no such name".to_owned(),
            Self::MissingField { name, .. } => format!("add `{name}: …,` to this"),
            Self::FieldInText { name, .. } => {
                format!("the text that starts here runs on over `{name}`: close it before")
            }
            Self::DuplicateField { .. } => "remove one of the two".to_owned(),
            Self::WrongName { expected, .. } => format!("write `{expected}`"),
            Self::WrongType { expected, found } => remedy(*expected, found),
            Self::MissingParts {
                remedy: Some(remedy),
                ..
            } => remedy.clone(),
            Self::MissingParts { name, .. } => format!("see `{name}` in docs/format.md"),
            Self::Unexpected { .. } => "not understood".to_owned(),
        }
    }

    fn help(&self) -> Option<String> {
        match self {
            Self::UnknownField {
                owner,
                fields,
                meant: None,
                ..
            } => Some(format!("the fields of `{owner}` are {}", list(fields))),
            Self::UnknownVariant {
                names, meant: None, ..
            } => Some(format!("write one of {}", list(names))),
            Self::MissingField { name, words, .. } if !words.is_empty() => {
                Some(format!("`{name}` is one of {}", list(words)))
            }
            Self::FieldInText { .. } => Some(TEXT_ENDS.to_owned()),
            _ => None,
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("text in quotation marks"),
            Self::List => f.write_str("a list in `[…]`"),
            Self::Bool => f.write_str("`true` or `false`"),
            Self::Word(_) => f.write_str("a name"),
            Self::Limits => f.write_str("a group of limits in `{…}`"),
            Self::Entry(name) => write!(f, "`{name}(…)`"),
        }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text | Self::QuotedWord => f.write_str("text"),
            Self::List => f.write_str("a list"),
            Self::Group => f.write_str("a group in `(…)`"),
            Self::Number(number) => write!(f, "the number `{number}`"),
            Self::Some => f.write_str("`Some(…)`"),
            Self::None => f.write_str("`None`"),
            Self::Word(word) => write!(f, "`{word}`"),
            Self::Else => f.write_str("something else"),
        }
    }
}

fn remedy(expected: Expected, found: &Found) -> String {
    match (expected, found) {
        (_, Found::Some) => "this is not optional: leave out `Some(` and its `)`".to_owned(),
        (_, Found::None) => "this is not optional: it needs a value".to_owned(),
        (Expected::Text, Found::List) => "only one text can stand here".to_owned(),
        (Expected::Text, _) => "put it in `\"…\"`".to_owned(),
        (Expected::List, _) => "a list stands in `[…]`, even with one entry".to_owned(),
        (Expected::Word(names), Found::QuotedWord) if names.contains(&"Option") => option(),
        (Expected::Word(_) | Expected::Bool, Found::QuotedWord) => {
            "write it without quotation marks".to_owned()
        }
        (Expected::Word(names), Found::Text) => match names {
            _ if names.contains(&"Option") => option(),
            [first, ..] if !names.contains(&"Text") => {
                format!("say what it is, such as `{first}(…)`")
            }
            _ => "say what it is, such as `Text(\"…\")`".to_owned(),
        },
        (Expected::Limits, _) => {
            "write `{\"…\": …}`, with the name and the number of each".to_owned()
        }
        (expected, _) => format!("write {expected}"),
    }
}

fn option() -> String {
    "write `Option(text: …, feedback: …)`, or `Key(…)` if it is right".to_owned()
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}
