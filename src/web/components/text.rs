//! Rich text as nodes. Nothing is ever parsed or set as HTML.

use std::sync::Arc;

use super::footnote::{Footnote, open_footnote};
use crate::{
    course::{
        SourceId, TermId,
        text::{HeadingLevel, Inline, Paragraph, Target},
    },
    pack::Library,
    route::Route,
    web::{
        dom::{El, Nodes, el, fragment, link},
        words,
    },
};

/// Blocks of text.
pub(in crate::web) fn paragraphs(text: &[Paragraph], library: &Arc<Library>) -> Vec<Nodes> {
    text.iter()
        .map(|it| paragraph(it, library).view())
        .collect()
}

/// A run of text.
pub(in crate::web) fn inlines(text: &[Inline], library: &Arc<Library>) -> Vec<Nodes> {
    text.iter().map(|it| inline(it, library)).collect()
}

fn paragraph(paragraph: &Paragraph, library: &Arc<Library>) -> El {
    match paragraph {
        Paragraph::Plain(text) => el("p").child(inlines(text, library)),
        Paragraph::Heading(HeadingLevel::Section, text) => el("h2").child(inlines(text, library)),
        Paragraph::Heading(HeadingLevel::Subsection, text) => {
            el("h3").child(inlines(text, library))
        }
        Paragraph::List { ordered, entries } => {
            let list = el(if *ordered { "ol" } else { "ul" });
            entries.iter().fold(list, |list, entry| {
                list.child(el("li").child(list_entry(entry, library)))
            })
        }
        Paragraph::Quote(text) => el("blockquote").child(paragraphs(text, library)),
    }
}

/// An entry of one paragraph stands in the list without a paragraph's space around it.
fn list_entry(entry: &[Paragraph], library: &Arc<Library>) -> Vec<Nodes> {
    match entry {
        [Paragraph::Plain(text)] => inlines(text, library),
        _ => paragraphs(entry, library),
    }
}

fn inline(inline: &Inline, library: &Arc<Library>) -> Nodes {
    match inline {
        Inline::Text(text) => fragment(text.as_str()),
        Inline::Emphasis(text) => el("em").child(inlines(text, library)).view(),
        Inline::Strong(text) => el("strong").child(inlines(text, library)).view(),
        Inline::Link(target, text) => leading_to(target).child(inlines(text, library)).view(),
        Inline::Term(id, text) => term(id, inlines(text, library), library),
        Inline::Cite(ids) => fragment(
            ids.iter()
                .map(|id| citation(id, library))
                .collect::<Vec<_>>(),
        ),
        Inline::Blank(_) => fragment("____"),
        Inline::Break => el("br").view(),
    }
}

fn leading_to(target: &Target) -> El {
    match target {
        Target::Away(address) => away(address),
        Target::Module(id) => link(&Route::Module(id.clone())),
        Target::Lesson(module, lesson) => link(&Route::Lesson(module.clone(), lesson.clone())),
    }
}

/// A link that leaves the course.
pub(super) fn away(address: &str) -> El {
    el("a").attr("href", address).attr("rel", "noreferrer")
}

/// A term opens its explanation.
fn term(id: &TermId, text: Vec<Nodes>, library: &Arc<Library>) -> Nodes {
    let Some(term) = library.term(id).cloned() else {
        return fragment(text);
    };
    let footnote = Footnote::Term(term, Arc::clone(library));
    el("span")
        .class("term")
        .child(open_footnote(footnote).child(text))
        .view()
}

/// A citation opens its source.
fn citation(id: &SourceId, library: &Arc<Library>) -> Option<El> {
    let number = number(id, library)?;
    let source = library.source(id)?.clone();
    let label = words::source_of(number, &source.authors);
    let open = open_footnote(Footnote::Source(source)).attr("aria-label", label);
    Some(
        el("span")
            .class("cite")
            .child(open.child(number.to_string())),
    )
}

/// The number by which a source is cited: its place in the module's sources.
pub(in crate::web) fn number(id: &SourceId, library: &Library) -> Option<usize> {
    library
        .sources
        .iter()
        .position(|source| source.id == *id)
        .map(|at| at + 1)
}
