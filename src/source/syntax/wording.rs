//! What is said about a slip in writing.

use super::explain::{SyntaxProblem, closing, opening};
use crate::source::Problem;

/// How texts end.
pub(in crate::source) const TEXT_ENDS: &str =
    "a text that starts with `\"` ends with `\"`; one that starts with `r#\"` ends with `\"#`";

impl Problem for SyntaxProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Attribute => "attribute",
            Self::BadEscape { .. } => "bad-escape",
            Self::BadFieldName { .. } => "bad-field-name",
            Self::CurlyQuote => "curly-quote",
            Self::DecimalComma { .. } => "decimal-comma",
            Self::Empty => "empty-file",
            Self::ExtraComma => "extra-comma",
            Self::Mismatch { .. } => "mismatched-bracket",
            Self::MissingColon { .. } | Self::NoName { .. } => "missing-colon",
            Self::MissingComma => "missing-comma",
            Self::MissingQuotes { .. } => "missing-quotes",
            Self::MissingValue => "missing-value",
            Self::LineEnds | Self::Misplaced { .. } | Self::NotUnderstood { .. } => {
                "not-understood"
            }
            Self::QuoteInText => "quote-in-text",
            Self::TooDeep => "too-deep",
            Self::Trailing => "trailing-text",
            Self::UnclosedBracket { .. } => "unclosed-bracket",
            Self::UnclosedComment => "unclosed-comment",
            Self::UnclosedEntry { .. } => "unclosed-entry",
            Self::UnclosedText => "unclosed-text",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Attribute => "a course file needs no `#!` line".to_owned(),
            Self::BadEscape { escape } => format!("`{escape}` means nothing in a text"),
            Self::BadFieldName { name } => format!("`{name}` cannot be the name of a field"),
            Self::CurlyQuote => "this is not the quotation mark that texts stand in".to_owned(),
            Self::DecimalComma { whole: Some(_), .. } => {
                "this looks like a number with a comma in it".to_owned()
            }
            Self::DecimalComma { .. } => "this looks like a number with a decimal comma".to_owned(),
            Self::Empty => "this file is empty".to_owned(),
            Self::ExtraComma => "there is one comma too many".to_owned(),
            Self::Mismatch { open, close } => {
                format!("`{close}` cannot close what `{open}` opened")
            }
            Self::MissingColon { field } => format!("there is no `:` after `{field}`"),
            Self::LineEnds => {
                "the lines of this file end in a way that is not understood".to_owned()
            }
            Self::MissingComma => "there is no comma between this and what follows".to_owned(),
            Self::MissingQuotes { text } => {
                format!("the text `{text}` stands in no quotation marks")
            }
            Self::MissingValue => "a value is missing before this".to_owned(),
            Self::Misplaced { found, .. } => format!("`{}` cannot stand here", shortened(found)),
            Self::NoName { value, .. } => {
                format!(
                    "`{}` stands here without the name of a field",
                    shortened(value)
                )
            }
            Self::NotUnderstood { found } if found.is_empty() => {
                "the file ends too early".to_owned()
            }
            Self::NotUnderstood { found } => {
                format!("`{}` cannot stand here", shortened(found))
            }
            Self::QuoteInText => "a quotation mark ends the text before this".to_owned(),
            Self::TooDeep => "brackets are nested too deeply here".to_owned(),
            Self::Trailing => "the file's one entry is complete before this".to_owned(),
            Self::UnclosedBracket { open } => format!("this `{open}` is never closed"),
            Self::UnclosedComment => "this comment never ends".to_owned(),
            Self::UnclosedEntry { next } => {
                format!("the entry before this `{next}` is not closed")
            }
            Self::UnclosedText => "this text has no closing quotation mark".to_owned(),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Attribute | Self::ExtraComma => "remove this".to_owned(),
            Self::BadEscape { .. } | Self::NotUnderstood { .. } => "not understood".to_owned(),
            Self::BadFieldName { name } => format!("write `{}`", name.replace('-', "_")),
            Self::CurlyQuote => "write `\"` here".to_owned(),
            Self::DecimalComma {
                number,
                whole: Some(whole),
            } => format!("write `{whole}`; if decimals begin at the comma, `{number}`"),
            Self::DecimalComma { number, .. } => format!("write `{number}`"),
            Self::Empty | Self::LineEnds => String::new(),
            Self::Mismatch { open, close } => {
                let (missing, opening) = (closing(*open), opening(*close));
                format!("`{missing}` is missing before this, or this lacks its `{opening}`")
            }
            Self::MissingColon { .. } => "write `:` after this".to_owned(),
            Self::MissingComma => "write `,` after this".to_owned(),
            Self::Misplaced { remedy, .. } => remedy.clone(),
            Self::NoName { value, field } => match field {
                Some(field) => format!("write `{field}: {}`", shortened(value)),
                None => "write the name of its field and `:` before this".to_owned(),
            },
            Self::MissingQuotes { text } => format!("write `\"{text}\"`"),
            Self::MissingValue => "write the value before this".to_owned(),
            Self::QuoteInText => "this is no longer part of the text".to_owned(),
            Self::TooDeep => "too deep".to_owned(),
            Self::Trailing => "this is outside of it".to_owned(),
            Self::UnclosedBracket { open } => format!("`{}` is missing", closing(*open)),
            Self::UnclosedComment => "`*/` is missing".to_owned(),
            Self::UnclosedEntry { .. } => "write `),` before this".to_owned(),
            Self::UnclosedText => "the text that starts in this line runs on".to_owned(),
        }
    }

    fn help(&self) -> Option<String> {
        let help = match self {
            Self::BadEscape { .. } => {
                "write a backslash as `\\\\`, or put the text in `r#\"…\"#`, where backslashes need no care"
            }
            Self::BadFieldName { .. } => {
                "the names of fields have only letters and `_`, such as `content_note`; texts stand in `\"…\"`"
            }
            Self::CurlyQuote => {
                "around a text write the straight mark `\"`; curly marks may stand inside of it"
            }
            Self::LineEnds => {
                "save it again with line ends as on Unix (LF) or Windows (CRLF); this file has CR alone"
            }
            Self::Misplaced { help, .. } => (*help)?,
            Self::Empty => "docs/format.md shows what belongs in it",
            Self::QuoteInText => {
                "inside `\"…\"` write a quotation mark as `\\\"`, or put the whole text in `r#\"…\"#`"
            }
            Self::TooDeep => "a course has at most a dozen brackets inside each other",
            Self::Trailing => "look for a closing bracket too many before this",
            Self::DecimalComma { whole: None, .. } => {
                "`minutes` and the like are whole numbers; in all others the decimals follow a point"
            }
            Self::UnclosedText => TEXT_ENDS,
            _ => return None,
        };
        Some(help.to_owned())
    }
}

fn shortened(found: &str) -> String {
    found
        .lines()
        .next()
        .unwrap_or_default()
        .chars()
        .take(30)
        .collect()
}
