//! Markdown to text trees.
//!
//! What the format does not have (HTML, images, tables and so on) is a fault, never
//! dropped or passed through. Places are offsets in the Markdown; whoever calls maps
//! them to the file.

mod builder;
mod citation;
mod fault;
mod link;
mod prose;

use std::{collections::BTreeMap, ops::Range};

use pulldown_cmark::{BrokenLink, CowStr, Options, Parser};

use crate::course::{
    LessonId, ModuleId,
    text::{Inline, Paragraph},
};
use builder::Builder;
pub(crate) use fault::Fault;
pub(crate) use link::is_https;
pub(crate) use prose::{Mark, Prose};

/// How much of Markdown a text may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Everything: headings, lists, quotations.
    Long,
    /// Paragraphs, lists and quotations.
    Short,
    /// One run of text.
    Line,
    /// One run of text with blanks.
    Cloze,
}

/// What a text names: a lesson, a module, a term or a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mention {
    /// `[…](lesson:id)`
    Lesson(String),
    /// `[…](module:id)`
    Module(String),
    /// `[…](term:id)`
    Term(String),
    /// `[@id]`
    Source(String),
}

/// What was read.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    /// The tree. It stands for the text only if there are no faults.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// The same words with their places.
    pub(crate) prose: Vec<Prose>,
    /// What the text names, and where.
    pub(crate) mentions: Vec<(Mention, Range<usize>)>,
    /// The blanks: the number in `{1}`, and where.
    pub(crate) blanks: Vec<(u8, Range<usize>)>,
    /// What is wrong.
    pub(crate) faults: Vec<(Fault, Range<usize>)>,
}

impl Markdown {
    /// The text of a [`Form::Line`] or [`Form::Cloze`].
    pub(crate) fn into_line(self) -> Vec<Inline> {
        match self.paragraphs.into_iter().next() {
            Some(Paragraph::Plain(inlines)) => inlines,
            _ => Vec::new(),
        }
    }
}

/// Reads `text`. `lessons` says to which module each lesson belongs.
pub(crate) fn read(text: &str, form: Form, lessons: &BTreeMap<LessonId, ModuleId>) -> Markdown {
    match has_words_alone(text) {
        true => one_paragraph(text),
        false => parsed(text, form, lessons),
    }
}

/// Whether a text has nothing that Markdown has a meaning for, so that it need not be
/// parsed: most feedback and most options are such texts. It is one line that begins with
/// a letter, so that it is no list, and has no sign but those of sentences.
fn has_words_alone(text: &str) -> bool {
    // Every text is gone through here, and nearly all of it are letters of one byte.
    let is_plain_byte = |byte: &u8| {
        let is_sign = matches!(
            byte,
            b' ' | b'.' | b',' | b':' | b';' | b'?' | b'\'' | b'"' | b'(' | b')' | b'-'
        );
        is_sign || byte.is_ascii_alphanumeric()
    };
    let is_plain = |c: char| match c {
        '’' | '‘' | '“' | '”' | '–' | '—' | '…' => true,
        _ if c.is_ascii() => is_plain_byte(&(c as u8)),
        _ => c.is_alphanumeric(),
    };
    let others = text.bytes().position(|byte| !is_plain_byte(&byte));
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && others.is_none_or(|at| text[at..].chars().all(is_plain))
}

/// Takes a text for one paragraph of words.
fn one_paragraph(text: &str) -> Markdown {
    Markdown {
        paragraphs: vec![Paragraph::Plain(vec![Inline::Text(text.to_owned())])],
        prose: vec![Prose::plain(text)],
        ..Markdown::default()
    }
}

fn parsed(text: &str, form: Form, lessons: &BTreeMap<LessonId, ModuleId>) -> Markdown {
    // Tables are asked for in order to be refused.
    let options = Options::ENABLE_TABLES;
    let parser = Parser::new_with_broken_link_callback(text, options, Some(bracketed));
    let mut builder = Builder::new(text, form, lessons);
    for (_, definition) in parser.reference_definitions().iter() {
        builder.fault(Fault::Definition, definition.span.clone());
    }
    for (fault, span) in link::hidden(text) {
        builder.fault(fault, span);
    }
    for (event, span) in parser.into_offset_iter() {
        builder.event(event, span);
    }
    builder.finish()
}

/// Decides what brackets without an address are: text such as `[sic]`, or something
/// that looks like a citation or a footnote and becomes a link, for the builder to
/// read or to refuse.
fn bracketed<'t>(link: BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    let is_ours = citation::looks_like_one(&link.reference) || link.reference.starts_with('^');
    is_ours.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{Form, has_words_alone, one_paragraph, parsed};

    proptest! {
        #[test]
        fn words_alone_are_read_as_the_parser_reads_them(
            text in r#"[A-Za-zé][A-Za-z0-9é .,:;?'"()’“”–…-]{0,40}"#,
        ) {
            prop_assume!(has_words_alone(&text));
            for form in [Form::Long, Form::Short, Form::Line, Form::Cloze] {
                let slow = parsed(&text, form, &BTreeMap::new());
                prop_assert_eq!(format!("{:?}", one_paragraph(&text)), format!("{:?}", slow));
            }
        }
    }
}
