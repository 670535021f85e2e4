//! RON as brackets, entries and comments.

use crate::source::scan::{Token, tokens};

/// What stands between two brackets, or in a file.
#[derive(Debug, Default)]
pub(super) struct Group<'a> {
    /// Whether its source has a line break or a comment directly within it.
    pub(super) is_long: bool,
    pub(super) entries: Vec<Entry<'a>>,
    /// What stands after the last entry.
    pub(super) comments: Vec<Comment<'a>>,
}

/// What stands between two commas.
#[derive(Debug, Default)]
pub(super) struct Entry<'a> {
    /// What stands on lines of their own before it.
    pub(super) comments: Vec<Comment<'a>>,
    /// Whether a blank line stands before its first part.
    pub(super) after_blank: bool,
    pub(super) parts: Vec<Part<'a>>,
    /// What stands in its last line, after its comma.
    pub(super) beside: Vec<&'a str>,
}

#[derive(Debug)]
pub(super) struct Comment<'a> {
    pub(super) after_blank: bool,
    pub(super) text: &'a str,
}

/// A piece of an entry.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// Whether space stands before it.
    pub(super) is_apart: bool,
    pub(super) what: What<'a>,
}

#[derive(Debug)]
pub(super) enum What<'a> {
    Word(&'a str),
    Brackets(&'a str, Group<'a>, &'a str),
}

/// Reads well-formed RON.
pub(super) fn read(text: &str) -> Group<'_> {
    let mut open: Vec<(&str, Frame<'_>, bool)> = Vec::new();
    let mut frame = Frame::default();
    let mut end = 0;
    for (token, span) in tokens(text) {
        let gap = &text[end..span.start];
        let word = &text[span.clone()];
        end = span.end;
        match token {
            Token::Open(_) => {
                frame.gap(gap, Before::Part);
                open.push((word, std::mem::take(&mut frame), !gap.is_empty()));
            }
            Token::Close(_) => {
                frame.gap(gap, Before::Close);
                let group = frame.finish();
                let Some((opening, outer, is_apart)) = open.pop() else {
                    return group;
                };
                frame = outer;
                let what = What::Brackets(opening, group, word);
                frame.entry.parts.push(Part { is_apart, what });
            }
            Token::Other(',') => {
                frame.gap(gap, Before::Comma);
                frame.next();
            }
            _ => {
                frame.gap(gap, Before::Part);
                let (is_apart, what) = (!gap.is_empty(), What::Word(word));
                frame.entry.parts.push(Part { is_apart, what });
            }
        }
    }
    frame.gap(&text[end..], Before::Close);
    frame.finish()
}

/// A group that is being read.
#[derive(Default)]
struct Frame<'a> {
    group: Group<'a>,
    entry: Entry<'a>,
    /// Comments that follow the entry, before its comma.
    after: Vec<Comment<'a>>,
}

/// What a gap stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Part,
    Comma,
    Close,
}

impl<'a> Frame<'a> {
    /// Takes in what stands before a token: space and comments.
    fn gap(&mut self, gap: &'a str, before: Before) {
        let is_between = self.entry.parts.is_empty() || before == Before::Close;
        self.group.is_long |=
            gap.contains("//") || gap.contains("/*") || is_between && gap.contains('\n');
        let mut rest = gap;
        let mut is_same_line = true;
        while let Some((space, text, after)) = next_comment(rest) {
            is_same_line &= !space.contains('\n');
            let comment = Comment {
                after_blank: space.matches('\n').count() > 1,
                text: text.trim_end(),
            };
            self.comment(comment, is_same_line, before);
            rest = after;
        }
        if self.entry.parts.is_empty() {
            self.entry.after_blank = rest.matches('\n').count() > 1;
        }
    }

    fn comment(&mut self, comment: Comment<'a>, is_same_line: bool, before: Before) {
        let has_begun = !self.entry.parts.is_empty();
        let beside = match self.group.entries.last_mut() {
            _ if has_begun && before != Before::Part => Some(&mut self.entry.beside),
            Some(last) if !has_begun && self.entry.comments.is_empty() => Some(&mut last.beside),
            _ => None,
        };
        // Nothing can stand beside a comment that goes to the end of its line.
        let is_free =
            |beside: &&mut Vec<&str>| beside.last().is_none_or(|last| !last.starts_with("//"));
        match beside.filter(is_free) {
            Some(beside) if is_same_line => beside.push(comment.text),
            _ if has_begun && before != Before::Part => self.after.push(comment),
            _ => self.entry.comments.push(comment),
        }
    }

    /// Ends an entry.
    fn next(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        self.group.entries.push(entry);
        self.entry.comments = std::mem::take(&mut self.after);
    }

    fn finish(mut self) -> Group<'a> {
        if !self.entry.parts.is_empty() {
            self.next();
        }
        self.group.comments = self.entry.comments;
        self.group
    }
}

/// The space before the first comment of a gap, the comment with its line break if it ends
/// at one, and what follows.
fn next_comment(gap: &str) -> Option<(&str, &str, &str)> {
    let start = gap.find('/')?;
    let (space, rest) = gap.split_at(start);
    let length = if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else {
        block_length(rest)
    };
    let (comment, after) = rest.split_at(length);
    Some((space, comment, after))
}

/// How long a block comment is; they nest.
fn block_length(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        let here = &rest[at..];
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// Every comment of a file, in order.
pub(super) fn comments(text: &str) -> Vec<&str> {
    let mut comments = Vec::new();
    let mut gather = |gap| {
        let mut rest = gap;
        while let Some((_, comment, after)) = next_comment(rest) {
            comments.push(comment.trim_end());
            rest = after;
        }
    };
    let mut end = 0;
    for (_, span) in tokens(text) {
        gather(&text[end..span.start]);
        end = span.end;
    }
    gather(&text[end..]);
    comments
}
