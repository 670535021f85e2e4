//! Well-formed RON that is not what belongs in its place.

use ron::Error;

use super::{Problem, Report};

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
        expected: String,
        found: String,
        hint: Option<&'static str>,
    },
    MissingParts {
        name: String,
    },
    Unexpected {
        why: String,
    },
}

/// Which part of the value a problem is about.
pub(crate) enum Part {
    /// All of it.
    Whole,
    /// Its first word.
    Name,
    /// What ron points at.
    Pointed,
}

/// Says in our words why ron could not read `raw`.
pub(crate) fn explain(raw: &str, error: &Error, report: &mut Report) -> (SchemaProblem, Part) {
    let owner =
        |outer: &Option<String>| outer.clone().unwrap_or_else(|| first_word(raw).to_owned());
    let wrong_type = |expected: &str| {
        let problem = SchemaProblem::WrongType {
            expected: expected.to_owned(),
            found: describe(raw),
            hint: hint(raw, expected),
        };
        (problem, Part::Whole)
    };
    match error {
        Error::NoSuchStructField {
            expected,
            found,
            outer,
        } => {
            let meant = report.suggest(found, expected.iter().copied());
            let name = found.clone();
            (
                SchemaProblem::UnknownField {
                    name,
                    owner: owner(outer),
                    fields: expected,
                    meant,
                },
                Part::Pointed,
            )
        }
        Error::MissingStructField { field, outer } => (
            SchemaProblem::MissingField {
                name: field,
                owner: owner(outer),
            },
            Part::Name,
        ),
        Error::DuplicateStructField { field, outer } => (
            SchemaProblem::DuplicateField {
                name: field,
                owner: owner(outer),
            },
            Part::Pointed,
        ),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let meant = report.suggest(found, expected.iter().copied());
            let name = found.clone();
            (
                SchemaProblem::UnknownVariant {
                    name,
                    names: expected,
                    meant,
                },
                Part::Pointed,
            )
        }
        Error::ExpectedDifferentStructName { expected, found } => (
            SchemaProblem::WrongName {
                expected,
                found: found.clone(),
            },
            Part::Name,
        ),
        Error::ExpectedNamedStructLike(name) => wrong_type(&format!("`{name}(…)`")),
        Error::ExpectedString => wrong_type("text in quotation marks"),
        Error::ExpectedArray => wrong_type("a list in `[…]`"),
        Error::ExpectedBoolean => wrong_type("`true` or `false`"),
        Error::ExpectedIdentifier
        | Error::SuggestRawIdentifier(_)
        | Error::InvalidIdentifier(_)
            if !raw.starts_with(char::is_alphabetic) =>
        {
            wrong_type("a name")
        }
        Error::ExpectedStructLike
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedIdentifier
        | Error::SuggestRawIdentifier(_)
        | Error::UnexpectedChar(_) => (
            SchemaProblem::MissingParts {
                name: first_word(raw).to_owned(),
            },
            Part::Name,
        ),
        other => (
            SchemaProblem::Unexpected {
                why: other.to_string().to_lowercase(),
            },
            Part::Whole,
        ),
    }
}

/// The part of a value that stands for all of it, such as `Item` in `Item(…)`.
pub(crate) fn name(raw: &str) -> &str {
    match first_word(raw) {
        "" => raw.lines().next().unwrap_or_default(),
        word => word,
    }
}

fn first_word(raw: &str) -> &str {
    let end = raw.find(|c: char| !c.is_alphanumeric() && c != '_');
    &raw[..end.unwrap_or(raw.len())]
}

/// What a value is, for somebody who does not program.
fn describe(raw: &str) -> String {
    match raw.chars().next() {
        _ if raw.starts_with("r\"") || raw.starts_with("r#") => "text".to_owned(),
        Some('"') => "text".to_owned(),
        Some('[') => "a list".to_owned(),
        Some('{' | '\'') => "something else".to_owned(),
        Some('(') => "a group in `(…)`".to_owned(),
        Some(c) if c.is_ascii_digit() || matches!(c, '-' | '+' | '.') => {
            format!("the number `{raw}`")
        }
        _ => format!("`{}`", first_word(raw)),
    }
}

fn hint(raw: &str, expected: &str) -> Option<&'static str> {
    let is_text = describe(raw) == "text";
    match expected {
        _ if raw.starts_with("Some") => Some("this is not optional: leave out `Some(` and its `)`"),
        _ if raw.starts_with("None") => Some("this is not optional: it needs a value"),
        "a list in `[…]`" => Some("a list stands in `[…]`, even with one entry"),
        "text in quotation marks" if raw.starts_with('[') => Some("only one text can stand here"),
        "text in quotation marks" => Some("put it in `\"…\"`"),
        "a name" | "`true` or `false`" if is_text => Some("write it without quotation marks"),
        _ => None,
    }
}

fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

impl Problem for SchemaProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } => "missing-field",
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
            Self::MissingField { name, owner } => {
                format!("`{owner}` has no `{name}`, and needs one")
            }
            Self::DuplicateField { name, owner } => format!("`{owner}` has `{name}` twice"),
            Self::UnknownVariant { name, .. } => {
                format!("`{name}` is none of the names that can stand here")
            }
            Self::WrongName { expected, found } => {
                format!("`{expected}(…)` belongs here, and this is `{found}(…)`")
            }
            Self::WrongType {
                expected, found, ..
            } => format!("{expected} belongs here, and this is {found}"),
            Self::MissingParts { name } => {
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
            Self::DuplicateField { .. } => "remove one of the two".to_owned(),
            Self::WrongName { expected, .. } => format!("write `{expected}`"),
            Self::WrongType {
                hint: Some(hint), ..
            } => (*hint).to_owned(),
            Self::WrongType { expected, .. } => format!("{expected} belongs here"),
            Self::MissingParts { name } => format!("see `{name}` in docs/format.md"),
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
            _ => None,
        }
    }
}
