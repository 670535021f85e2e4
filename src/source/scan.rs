//! A coarse look at RON: strings, brackets, words. It does not decide what is RON;
//! it finds the place to point at when something is not.

use std::ops::Range;

/// What a piece of RON is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Token {
    /// `"…"`, with escapes.
    Text,
    /// `r"…"` or `r#"…"#`.
    RawText,
    /// A text whose end is missing.
    OpenText,
    /// A block comment whose end is missing.
    OpenComment,
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    /// Letters, digits and what numbers are written with.
    Word,
    /// A quotation mark of typography, such as `“`.
    CurlyQuote,
    /// Any other character.
    Other(char),
}

/// The tokens of `text` with their places; space and comments are left out.
pub(crate) fn tokens(text: &str) -> impl Iterator<Item = (Token, Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = &text[at..];
            let character = rest.chars().next()?;
            let start = at;
            let (token, length) =
                match character {
                    '/' if rest.starts_with("//") => {
                        at += rest.find('\n').unwrap_or(rest.len());
                        continue;
                    }
                    '/' if rest.starts_with("/*") => match comment_length(rest) {
                        Some(length) => {
                            at += length;
                            continue;
                        }
                        None => (Token::OpenComment, rest.len()),
                    },
                    '"' => text_length(rest)
                        .map_or((Token::OpenText, rest.len()), |n| (Token::Text, n)),
                    'r' if is_raw_text(rest) => raw_length(rest)
                        .map_or((Token::OpenText, rest.len()), |n| (Token::RawText, n)),
                    '(' | '[' | '{' => (Token::Open(character), 1),
                    ')' | ']' | '}' => (Token::Close(character), 1),
                    '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' => {
                        (Token::CurlyQuote, character.len_utf8())
                    }
                    _ if is_word(character) => (
                        Token::Word,
                        rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
                    ),
                    _ if character.is_whitespace() => {
                        at += character.len_utf8();
                        continue;
                    }
                    _ => (Token::Other(character), character.len_utf8()),
                };
            at = start + length;
            return Some((token, start..at));
        }
    })
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '-' | '+' | '.' | '#')
}

fn is_raw_text(rest: &str) -> bool {
    rest[1..].trim_start_matches('#').starts_with('"')
}

fn text_length(rest: &str) -> Option<usize> {
    let mut escaped = false;
    let end = rest[1..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some(end + 2)
}

fn raw_length(rest: &str) -> Option<usize> {
    let quote = rest.find('"')?;
    let ending = format!("\"{}", &rest[1..quote]);
    let end = rest[quote + 1..].find(&ending)?;
    Some(quote + 1 + end + ending.len())
}

/// Block comments nest.
fn comment_length(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        let rest = rest.get(at..)?;
        let mark = rest.find(['/', '*'])?;
        let (step, change) = match rest.get(mark..mark + 2) {
            Some("/*") => (2, 1),
            Some("*/") => (2, -1),
            _ => (1, 0),
        };
        at += mark + step;
        depth = depth.saturating_add_signed(change);
        if depth == 0 {
            return Some(at);
        }
    }
}
