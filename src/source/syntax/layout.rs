//! Where brackets and the layout of a file disagree.

use crate::source::scan::{Token, tokens};

/// A bracket that closes what was opened in a line that begins further left or right: where a bracket is missing or one too many, this is mostly the first
/// place that shows it.
pub(super) fn odd_closing<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let end = before.as_ptr().addr() - text.as_ptr().addr();
    let mut open = Vec::new();
    for (token, span) in tokens(text).take_while(|(_, span)| span.start < end) {
        match token {
            Token::Open(_) => open.push(span.start),
            Token::Close(_) => {
                let opening = open.pop()?;
                if indent(text, opening) != indent(text, span.start) {
                    return Some(&text[span]);
                }
            }
            _ => {}
        }
    }
    None
}

/// With how much space the line begins in which something stands.
fn indent(text: &str, at: usize) -> usize {
    let line = &text[text[..at].rfind('\n').map_or(0, |end| end + 1)..];
    line.len() - line.trim_start_matches([' ', '\t']).len()
}
