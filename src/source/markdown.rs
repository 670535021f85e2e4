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
    // Tables are asked for in order to be refused.
    let options = Options::ENABLE_TABLES;
    let parser = Parser::new_with_broken_link_callback(text, options, Some(bracketed));
    let mut builder = Builder::new(text, form, lessons);
    for (_, definition) in parser.reference_definitions().iter() {
        builder.fault(Fault::Definition, definition.span.clone());
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
