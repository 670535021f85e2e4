//! Signs that RON has no place for, and what was meant by them.

use super::{
    around::{Around, touch},
    explain::SyntaxProblem,
};
use crate::source::scan::{Token, tokens};

/// What is wrong, and the part that it is about, if it is such a sign that stands at a place.
pub(super) fn misplaced<'a>(
    text: &'a str,
    at: usize,
    around: &Around<'a>,
) -> Option<(SyntaxProblem, &'a str)> {
    let found = unseen(text, at).or_else(|| quotes(around));
    let found = found.or_else(|| {
        around
            .at
            .and_then(|(token, part)| sign(token, part, around))
    });
    found.or_else(|| brackets(text, around))
}

fn problem<'a>(
    part: &'a str,
    remedy: impl Into<String>,
    help: Option<&'static str>,
) -> Option<(SyntaxProblem, &'a str)> {
    let found = part.to_owned();
    let remedy = remedy.into();
    Some((
        SyntaxProblem::Misplaced {
            found,
            remedy,
            help,
        },
        part,
    ))
}

/// A character that looks like a space or like nothing.
fn unseen(text: &str, at: usize) -> Option<(SyntaxProblem, &str)> {
    let before = text.get(..at)?.char_indices().next_back();
    let after = text.get(at..)?.chars().next().map(|c| (at, c));
    let mut near = before.into_iter().chain(after);
    near.find_map(|(start, c)| {
        let remedy = match c {
            '\u{a0}' | '\u{202f}' | '\u{2007}' => "write a plain space for this no-break space",
            '\u{2000}'..='\u{200a}' | '\u{3000}' => "write a plain space for this one",
            '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {
                "remove this character, which has no width"
            }
            _ => return None,
        };
        let (found, remedy) = (format!("U+{:04X}", u32::from(c)), remedy.to_owned());
        let part = &text[start..start + c.len_utf8()];
        Some((
            SyntaxProblem::Misplaced {
                found,
                remedy,
                help: None,
            },
            part,
        ))
    })
}

/// A text in `'…'`, and a field's name in `"…"`.
fn quotes<'a>(around: &Around<'a>) -> Option<(SyntaxProblem, &'a str)> {
    let is_single = |token| matches!(token, Token::Other('\'' | '`' | '´' | '′'));
    let opens = |token| matches!(token, Token::Other(':' | ',') | Token::Open(_));
    match (around.earlier, around.before, around.at) {
        (_, Some((before, _)), Some((token, part))) if opens(before) && is_single(token) => {
            Some((SyntaxProblem::CurlyQuote, part))
        }
        (Some(earlier), Some((token, part)), _) if opens(earlier) && is_single(token) => {
            Some((SyntaxProblem::CurlyQuote, part))
        }
        (_, _, Some((Token::Text, part))) if around.names_a_field => {
            let name = part.trim_matches('"');
            let is_name =
                !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            let remedy = format!("write `{name}`, without quotation marks");
            is_name.then(|| problem(part, remedy, None)).flatten()
        }
        _ => None,
    }
}

fn sign<'a>(token: Token, part: &'a str, around: &Around<'a>) -> Option<(SyntaxProblem, &'a str)> {
    const UNIT: &str = "the unit of a `Numeric` or `Number` stands in its `unit: \"…\"`; other numbers need none, and a text stands in `\"…\"`";
    let number = around.before.filter(|(_, word)| is_number(word));
    match token {
        Token::Other(';' | '，' | '；' | '、') => problem(part, "write `,`", None),
        Token::Other('：' | '=') if around.in_field_position => problem(part, "write `:`", None),
        Token::Other('–' | '—' | '−') => {
            problem(part, "write `-`, the minus sign of the keyboard", None)
        }
        Token::Other('%' | '°' | '€' | '$' | '£') if number.is_some() => {
            problem(part, "leave this out", Some(UNIT))
        }
        Token::Word if number.is_some() && !around.names_a_field && is_unit(part) => {
            problem(part, "leave this out", Some(UNIT))
        }
        Token::Word if part.len() > 1 && is_big_raw(part) => {
            let remedy = format!("write `{}`, with a small `r`", part.to_lowercase());
            problem(part, remedy, None)
        }
        Token::Word if part.starts_with('#') => problem(part, "a comment begins with `//`", None),
        Token::Other('<') => problem(part, "a comment stands in `/* … */`, or after `//`", None),
        Token::Text => {
            let (_, before) = around.before.filter(|(_, before)| touch(before, part))?;
            let remedy = format!("write `{}`, with a small `r`", before.to_lowercase());
            is_big_raw(before)
                .then(|| problem(before, remedy, None))
                .flatten()
        }
        _ => None,
    }
}

/// `Item{` and `Single[`; and `Callout(Key, text: "…")`, whose first part has no name.
fn brackets<'a>(text: &'a str, around: &Around<'a>) -> Option<(SyntaxProblem, &'a str)> {
    match (around.before, around.at) {
        (Some((Token::Word, name)), Some((Token::Open('{' | '['), part)))
            if name.starts_with(|c: char| c.is_ascii_uppercase()) =>
        {
            problem(part, format!("write `(` after `{name}`"), None)
        }
        (Some((Token::Word, _)), Some((Token::Other(':'), _))) if around.in_field_position => {
            let (_, open) = around.open?;
            let start = open.as_ptr().addr() - text.as_ptr().addr();
            let (_, span) = tokens(&text[start + 1..]).next()?;
            let first = &text[start + 1..][span];
            let before = text[..start].trim_end();
            let entry = before
                .rsplit(|c: char| !c.is_alphanumeric())
                .next()
                .unwrap_or_default();
            let field = first_field(entry);
            Some((
                SyntaxProblem::NoName {
                    value: first.to_owned(),
                    field,
                },
                first,
            ))
        }
        _ => None,
    }
}

/// The field that most often stands first in an entry.
fn first_field(entry: &str) -> Option<&'static str> {
    Some(match entry {
        "Callout" => "kind",
        "Claim" => "grade",
        "Figure" => "file",
        "Key" | "Option" | "Step" => "text",
        "Single" | "Multiple" => "options",
        "TrueFalse" | "Numeric" => "answer",
        "Item" | "Lesson" | "Module" | "Objective" | "Source" | "Term" => "id",
        _ => return None,
    })
}

/// `R#`, which begins no text.
fn is_big_raw(word: &str) -> bool {
    let signs = word.strip_prefix('R');
    signs.is_some_and(|signs| signs.bytes().all(|byte| byte == b'#'))
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['-', '+']);
    digits.starts_with(|c: char| c.is_ascii_digit())
}

fn is_unit(word: &str) -> bool {
    word.starts_with(char::is_alphabetic) && word.chars().count() <= 12
}
