//! Texts without their quotation marks, and names that stand in such.

use super::{
    around::{Around, touch},
    explain::SyntaxProblem,
};
use crate::source::scan::{Token, tokens};

/// What is wrong, and the part that it is about, if quotation marks are missing or too many.
pub(super) fn find<'a>(text: &'a str, around: &Around<'a>) -> Option<(SyntaxProblem, &'a str)> {
    let (before, part) = around.before?;
    match (before, around.at?) {
        // `title: My first course`
        (Token::Word, (Token::Word | Token::Other(':'), _))
            if around.earlier == Some(Token::Other(':')) && !around.names_a_field =>
        {
            let run = run(text, part);
            let is_number = part.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            // One word after a number is rather its unit.
            let least = if is_number { 3 } else { 2 };
            let problem = SyntaxProblem::MissingQuotes {
                text: run.to_owned(),
            };
            (run.split_whitespace().count() >= least).then_some((problem, run))
        }
        // `kind: "Single"(…)`
        (Token::Text, (Token::Open('('), bracket)) if touch(part, bracket) => {
            let name = part.trim_matches('"');
            let is_name = name.starts_with(|c: char| c.is_ascii_uppercase())
                && name.chars().all(char::is_alphanumeric);
            let problem = SyntaxProblem::Misplaced {
                found: part.to_owned(),
                remedy: format!("write `{name}`, without quotation marks"),
                help: None,
            };
            is_name.then_some((problem, part))
        }
        _ => None,
    }
}

/// The words from `first` on that stand in one line and in nothing else.
fn run<'a>(text: &'a str, first: &str) -> &'a str {
    let start = first.as_ptr().addr() - text.as_ptr().addr();
    let line = text[start..].lines().next().unwrap_or_default();
    let end = tokens(line).find(|(token, _)| !matches!(token, Token::Word | Token::Other(_)));
    let line = &line[..end.map_or(line.len(), |(_, span)| span.start)];
    // A comma may stand in the text; the last one, and one before a field, do not.
    let field = line.rfind(',').filter(|comma| {
        let rest = line[comma + 1..].trim();
        rest.is_empty()
            || rest
                .trim_end_matches(':')
                .chars()
                .all(|c| c == '_' || c.is_ascii_lowercase())
                && rest.ends_with(':')
    });
    line[..field.unwrap_or(line.len())].trim_end()
}
