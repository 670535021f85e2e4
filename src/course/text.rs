//! Rich text as a tree. There is no HTML in it and no way to put any in.

use crate::wire::Wire;

use super::{LessonId, ModuleId, SourceId, TermId};

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Paragraph {
    /// A run of text.
    Plain(Vec<Inline>),
    /// A heading within a lesson.
    Heading(HeadingLevel, Vec<Inline>),
    /// A list; each entry is a text of its own.
    List {
        /// Numbered, not bulleted.
        ordered: bool,
        /// The entries.
        entries: Vec<Vec<Paragraph>>,
    },
    /// A quotation.
    Quote(Vec<Paragraph>),
}

/// How deep a heading is, below the lesson's own title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum HeadingLevel {
    /// `##`
    Section,
    /// `###`
    Subsection,
}

/// A piece of a run of text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Inline {
    /// Characters.
    Text(String),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// A link.
    Link(Target, Vec<Inline>),
    /// A glossary term, explained on demand.
    Term(TermId, Vec<Inline>),
    /// A citation of one or more sources.
    Cite(Vec<SourceId>),
    /// The place of a blank in a cloze text, counted from 0.
    Blank(u8),
    /// A line break.
    Break,
}

/// Where a link leads. References within the course have been checked.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Target {
    /// An `https` or `mailto` address.
    Away(String),
    /// A module's page.
    Module(ModuleId),
    /// A lesson's page.
    Lesson(ModuleId, LessonId),
}

/// The characters of a run of text, without links and emphasis.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out
}

/// The characters of paragraphs, without links and emphasis, a line each.
#[must_use]
pub fn plain_paragraphs(paragraphs: &[Paragraph]) -> String {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        match paragraph {
            Paragraph::Plain(inlines) | Paragraph::Heading(_, inlines) => {
                lines.push(plain(inlines));
            }
            Paragraph::List { entries, .. } => {
                lines.extend(entries.iter().map(|entry| plain_paragraphs(entry)));
            }
            Paragraph::Quote(paragraphs) => lines.push(plain_paragraphs(paragraphs)),
        }
    }
    lines.join("\n")
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Link(_, inner)
            | Inline::Term(_, inner) => push_plain(inner, out),
            Inline::Blank(_) => out.push_str("____"),
            Inline::Break => out.push(' '),
            Inline::Cite(_) => {}
        }
    }
}
