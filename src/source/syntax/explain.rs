//! What probably went wrong where ron gave up.
//!
//! ron says what it expected; an author wants to know what they forgot. The tokens
//! around the place tell: the usual slips are few.

use ron::Error;

use super::{
    around::{Around, touch},
    layout, signs, unquoted,
};
use crate::source::scan::{Token, tokens};

/// What is wrong with the way something is written.
#[derive(Debug)]
pub(super) enum SyntaxProblem {
    Attribute,
    BadEscape {
        escape: String,
    },
    BadFieldName {
        name: String,
    },
    CurlyQuote,
    DecimalComma {
        number: String,
        whole: Option<String>,
    },
    Empty,
    ExtraComma,
    Mismatch {
        open: char,
        close: char,
    },
    MissingColon {
        field: String,
    },
    LineEnds,
    MissingComma,
    MissingQuotes {
        text: String,
    },
    MissingValue,
    /// A sign in the place of another.
    Misplaced {
        found: String,
        remedy: String,
        help: Option<&'static str>,
    },
    /// The first value of an entry, before others that have names.
    NoName {
        value: String,
        field: Option<&'static str>,
    },
    NotUnderstood {
        found: String,
    },
    QuoteInText,
    TooDeep,
    Trailing,
    UnclosedBracket {
        open: char,
    },
    UnclosedComment,
    UnclosedEntry {
        next: String,
    },
    UnclosedText,
}

/// A problem, the part of the text that it is about, and the part that explains it.
pub(super) type Explained<'a> = (SyntaxProblem, &'a str, Option<(&'a str, &'static str)>);

/// Explains why `text` is not RON; ron stopped at `at` because of `error`.
pub(super) fn explain<'a>(text: &'a str, at: usize, error: &Error) -> Explained<'a> {
    let around = Around::find(text, at);
    let found = around.at.map_or("", |(_, part)| part);
    let before = around.before.map_or("", |(_, part)| part);
    let in_field_position = around.in_field_position;
    match error {
        Error::ExceededRecursionLimit => return (SyntaxProblem::TooDeep, found, None),
        Error::TrailingCharacters => return (SyntaxProblem::Trailing, found, None),
        Error::InvalidEscape(_) | Error::InvalidIntegerDigit { .. } => {
            if let Some(escape) = escape_before(text, at) {
                let problem = SyntaxProblem::BadEscape {
                    escape: escape.to_owned(),
                };
                return (problem, escape, None);
            }
        }
        _ => {}
    }
    // A value may begin with such a mark and end with a straight one, which then opens a text.
    if let (Some((Token::Other(':'), _)), Some((Token::CurlyQuote, part))) =
        (around.before, around.at)
    {
        return (SyntaxProblem::CurlyQuote, part, None);
    }
    if let Some((problem, part)) = unquoted::find(text, &around) {
        return (problem, part, None);
    }
    if let Some((problem, part)) = signs::misplaced(text, at, &around) {
        return (problem, part, None);
    }
    if let Some((problem, part)) = unclosed(text, &around) {
        return (problem, part, None);
    }
    match (around.before, around.at) {
        (_, Some((Token::CurlyQuote, part))) => (SyntaxProblem::CurlyQuote, part, None),
        (_, None) => match around.open {
            Some((open, part)) => (SyntaxProblem::UnclosedBracket { open }, part, None),
            None => (SyntaxProblem::Empty, "", None),
        },
        (_, Some((Token::Close(close), part))) => match around.open {
            Some((open, opening)) if closing(open) != close => {
                let odd = layout::odd_closing(text, part);
                let odd = odd.map(|odd| {
                    (
                        odd,
                        "look here first: this closes what begins further left or right",
                    )
                });
                let problem = SyntaxProblem::Mismatch { open, close };
                (problem, part, odd.or(Some((opening, "opened here"))))
            }
            _ => (SyntaxProblem::MissingValue, part, None),
        },
        (Some((Token::Word, name)), Some((Token::Open('('), _))) if in_field_position => {
            let problem = SyntaxProblem::UnclosedEntry {
                next: name.to_owned(),
            };
            let opening = around.open.map(|(_, part)| (part, "this is still open"));
            (problem, name, opening)
        }
        (Some((Token::Word, name)), _) if in_field_position => {
            let field = name.to_owned();
            (SyntaxProblem::MissingColon { field }, name, None)
        }
        (Some((Token::Other(','), comma)), Some((Token::Word, part)))
            if part.starts_with(|c: char| c.is_ascii_digit()) && touch(comma, part) =>
        {
            let number = number_with_comma(text, comma, part);
            let whole = part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
            let problem = SyntaxProblem::DecimalComma {
                number: number.replace(',', "."),
                whole: whole.then(|| number.replace(',', "")),
            };
            (problem, number, None)
        }
        (before, Some((Token::Word, name)))
            if name.contains('-')
                && name.starts_with(char::is_alphabetic)
                && around.is_value(before) =>
        {
            let problem = SyntaxProblem::MissingQuotes {
                text: name.to_owned(),
            };
            (problem, name, None)
        }
        (_, Some((Token::Word, name))) if name.contains('-') => {
            let problem = SyntaxProblem::BadFieldName {
                name: name.to_owned(),
            };
            (problem, name, None)
        }
        (Some((Token::Other(':'), _)), Some((Token::Other(','), part))) => {
            (SyntaxProblem::MissingValue, part, None)
        }
        (_, Some((Token::Other(','), part))) => (SyntaxProblem::ExtraComma, part, None),
        (_, Some((token, _))) if *error == Error::ExpectedComma && begins_value(token) => {
            (SyntaxProblem::MissingComma, before, None)
        }
        _ => {
            let found = found.to_owned();
            (
                SyntaxProblem::NotUnderstood { found },
                around.at.map_or("", |(_, part)| part),
                None,
            )
        }
    }
}

/// Whether what follows a comma may begin in this way.
fn begins_value(token: Token) -> bool {
    matches!(
        token,
        Token::Text | Token::RawText | Token::Word | Token::Open(_)
    )
}

/// What ron has read of an escape such as `\x4g` when it stops at `at`.
fn escape_before(text: &str, at: usize) -> Option<&str> {
    let before = &text[..at];
    let escape = &before[before.rfind('\\')?..];
    (!escape.contains(char::is_whitespace)).then_some(escape)
}

/// A text or comment whose end is missing, if that is what it looks like.
fn unclosed<'a>(text: &'a str, around: &Around<'a>) -> Option<(SyntaxProblem, &'a str)> {
    let opening_line = |part: &'a str| part.lines().next().unwrap_or_default();
    let is_open = |(token, _): &(Token, _)| matches!(token, Token::OpenText | Token::OpenComment);
    match (around.before, around.at) {
        // Where a quotation mark is missing, the text runs on to the next one, and
        // what follows that touches it.
        (Some((Token::RawText, part)), Some((Token::Word, next))) if touch(part, next) => {
            Some((SyntaxProblem::QuoteInText, next))
        }
        (Some((Token::Text, part)), Some((Token::Word, next))) if touch(part, next) => {
            let runs_on = part.contains('\n') || part.ends_with(": \"") || part.ends_with("[\"");
            Some(if runs_on {
                (SyntaxProblem::UnclosedText, opening_line(part))
            } else {
                (SyntaxProblem::QuoteInText, next)
            })
        }
        _ => tokens(text).find(is_open).map(|(token, span)| {
            let part = opening_line(&text[span]);
            match token {
                Token::OpenComment => (SyntaxProblem::UnclosedComment, part),
                _ => (
                    SyntaxProblem::UnclosedText,
                    first_long_text(text).unwrap_or(part),
                ),
            }
        }),
    }
}

/// The opening line of the first `"…"` that holds a line break: where quotation
/// marks do not come out even, that is where one is missing.
fn first_long_text(text: &str) -> Option<&str> {
    tokens(text)
        .filter(|(token, _)| *token == Token::Text)
        .map(|(_, span)| &text[span])
        .find(|part| part.contains('\n'))
        .and_then(|part| part.lines().next())
}

/// `33,5`, from the part after the comma.
fn number_with_comma<'a>(text: &'a str, comma: &str, part: &str) -> &'a str {
    let comma = comma.as_ptr().addr() - text.as_ptr().addr();
    let is_number = |c: char| c.is_ascii_digit() || c == '-';
    let start = text[..comma].trim_end_matches(is_number).len();
    &text[start..comma + 1 + part.len()]
}

/// The bracket that closes what `open` opened.
pub(super) fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

/// The bracket that `close` closes.
pub(super) fn opening(close: char) -> char {
    match close {
        ')' => '(',
        ']' => '[',
        _ => '{',
    }
}
