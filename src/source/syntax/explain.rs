//! What probably went wrong where ron gave up.
//!
//! ron says what it expected; an author wants to know what they forgot. The tokens
//! around the place tell: the usual slips are few.

use ron::Error;

use crate::source::scan::{Token, tokens};

/// What is wrong with the way something is written.
#[derive(Debug)]
pub(super) enum SyntaxProblem {
    Attribute,
    BadEscape { escape: String },
    BadFieldName { name: String },
    CurlyQuote,
    DecimalComma { number: String },
    Empty,
    ExtraComma,
    Mismatch { open: char, close: char },
    MissingColon { field: String },
    MissingComma,
    MissingQuotes { text: String },
    MissingValue,
    NotUnderstood { found: String },
    QuoteInText,
    TooDeep,
    Trailing,
    UnclosedBracket { open: char },
    UnclosedComment,
    UnclosedEntry { next: String },
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
            Some((open, opening)) if closing(open) != close => (
                SyntaxProblem::Mismatch { open, close },
                part,
                Some((opening, "opened here")),
            ),
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
            let problem = SyntaxProblem::DecimalComma {
                number: number.replace(',', "."),
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
        _ if *error == Error::ExpectedComma => (SyntaxProblem::MissingComma, before, None),
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

/// Whether nothing stands between two parts of a text.
fn touch(part: &str, next: &str) -> bool {
    part.as_ptr().addr() + part.len() == next.as_ptr().addr()
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

/// What stands around a place.
struct Around<'a> {
    /// The token that ends before the place, or at it.
    before: Option<(Token, &'a str)>,
    /// The token at the place, or the next one.
    at: Option<(Token, &'a str)>,
    /// The innermost bracket that is open there.
    open: Option<(char, &'a str)>,
    /// Whether `before` stands where a field's name does.
    in_field_position: bool,
}

impl<'a> Around<'a> {
    /// Whether a value belongs behind this token, rather than a field's name.
    fn is_value(&self, before: Option<(Token, &str)>) -> bool {
        let in_list = matches!(self.open, Some(('[', _)));
        in_list || matches!(before, Some((Token::Other(':'), _)))
    }

    fn find(text: &'a str, at: usize) -> Self {
        let mut open = Vec::new();
        let mut before = None;
        let mut in_field_position = false;
        for (token, span) in tokens(text) {
            let part = &text[span.clone()];
            if span.end > at {
                return Self {
                    before,
                    at: Some((token, part)),
                    open: open.last().copied(),
                    in_field_position,
                };
            }
            match token {
                Token::Open(bracket) => open.push((bracket, part)),
                Token::Close(_) => {
                    open.pop();
                }
                _ => {}
            }
            let after_comma = matches!(before, Some((Token::Other(',') | Token::Open(_), _)));
            let in_entry = matches!(open.last(), Some(('(', _)));
            in_field_position = after_comma && in_entry && token == Token::Word;
            before = Some((token, part));
        }
        Self {
            before,
            at: None,
            open: open.last().copied(),
            in_field_position,
        }
    }
}
