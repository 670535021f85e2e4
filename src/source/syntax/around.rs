//! What stands around the place where ron gave up.

use crate::source::scan::{Token, tokens};

/// What stands around a place.
pub(super) struct Around<'a> {
    /// The token before `before`.
    pub(super) earlier: Option<Token>,
    /// The token that ends before the place, or at it.
    pub(super) before: Option<(Token, &'a str)>,
    /// The token at the place, or the next one.
    pub(super) at: Option<(Token, &'a str)>,
    /// Whether a `:` follows the token at the place.
    pub(super) names_a_field: bool,
    /// The innermost bracket that is open there.
    pub(super) open: Option<(char, &'a str)>,
    /// Whether `before` stands where a field's name does.
    pub(super) in_field_position: bool,
}

impl<'a> Around<'a> {
    /// Whether a value belongs behind this token, rather than a field's name.
    pub(super) fn is_value(&self, before: Option<(Token, &str)>) -> bool {
        let in_list = matches!(self.open, Some(('[', _)));
        in_list || matches!(before, Some((Token::Other(':'), _)))
    }

    pub(super) fn find(text: &'a str, at: usize) -> Self {
        let mut open = Vec::new();
        let mut earlier = None;
        let mut before = None;
        let mut in_field_position = false;
        let mut all = tokens(text);
        while let Some((token, span)) = all.next() {
            let part = &text[span.clone()];
            if span.end > at {
                let next = all.next().map(|(token, _)| token);
                return Self {
                    earlier,
                    before,
                    at: Some((token, part)),
                    names_a_field: next == Some(Token::Other(':')),
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
            earlier = before.map(|(token, _)| token);
            before = Some((token, part));
        }
        Self {
            earlier,
            before,
            at: None,
            names_a_field: false,
            open: open.last().copied(),
            in_field_position,
        }
    }
}

/// Whether nothing stands between two parts of a text.
pub(super) fn touch(part: &str, next: &str) -> bool {
    part.as_ptr().addr() + part.len() == next.as_ptr().addr()
}
