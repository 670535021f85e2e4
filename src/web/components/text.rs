//! Rich text as nodes. Nothing is ever parsed or set as HTML.

use std::sync::Arc;

use leptos::prelude::*;

use super::footnote::{Footnote, open_footnote};
use crate::{
    course::{
        SourceId, TermId,
        text::{HeadingLevel, Inline, Paragraph, Target},
    },
    pack::Library,
    route::Route,
    web::words,
};

/// Blocks of text.
pub(in crate::web) fn paragraphs(text: &[Paragraph], library: &Arc<Library>) -> AnyView {
    text.iter()
        .map(|it| paragraph(it, library))
        .collect_view()
        .into_any()
}

/// A run of text.
pub(in crate::web) fn inlines(text: &[Inline], library: &Arc<Library>) -> AnyView {
    text.iter()
        .map(|it| inline(it, library))
        .collect_view()
        .into_any()
}

fn paragraph(paragraph: &Paragraph, library: &Arc<Library>) -> AnyView {
    match paragraph {
        Paragraph::Plain(text) => view! { <p>{inlines(text, library)}</p> }.into_any(),
        Paragraph::Heading(HeadingLevel::Section, text) => {
            view! { <h2>{inlines(text, library)}</h2> }.into_any()
        }
        Paragraph::Heading(HeadingLevel::Subsection, text) => {
            view! { <h3>{inlines(text, library)}</h3> }.into_any()
        }
        Paragraph::List { ordered, entries } => {
            let entries = entries
                .iter()
                .map(|entry| view! { <li>{list_entry(entry, library)}</li> })
                .collect_view();
            if *ordered {
                view! { <ol>{entries}</ol> }.into_any()
            } else {
                view! { <ul>{entries}</ul> }.into_any()
            }
        }
        Paragraph::Quote(text) => {
            view! { <blockquote>{paragraphs(text, library)}</blockquote> }.into_any()
        }
    }
}

/// An entry of one paragraph stands in the list without a paragraph's space around it.
fn list_entry(entry: &[Paragraph], library: &Arc<Library>) -> AnyView {
    match entry {
        [Paragraph::Plain(text)] => inlines(text, library),
        _ => paragraphs(entry, library),
    }
}

fn inline(inline: &Inline, library: &Arc<Library>) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(text) => view! { <em>{inlines(text, library)}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{inlines(text, library)}</strong> }.into_any(),
        Inline::Link(target, text) => link(target, inlines(text, library)),
        Inline::Term(id, text) => term(id, inlines(text, library), library),
        Inline::Cite(ids) => ids
            .iter()
            .map(|id| citation(id, library))
            .collect_view()
            .into_any(),
        Inline::Blank(_) => "____".into_any(),
        Inline::Break => view! { <br/> }.into_any(),
    }
}

fn link(target: &Target, text: AnyView) -> AnyView {
    match target {
        Target::Away(address) => {
            view! { <a href=address.clone() rel="noreferrer">{text}</a> }.into_any()
        }
        Target::Module(id) => {
            view! { <a href=Route::Module(id.clone()).to_string()>{text}</a> }.into_any()
        }
        Target::Lesson(module, lesson) => {
            let route = Route::Lesson(module.clone(), lesson.clone());
            view! { <a href=route.to_string()>{text}</a> }.into_any()
        }
    }
}

/// A term opens its explanation.
fn term(id: &TermId, text: AnyView, library: &Arc<Library>) -> AnyView {
    let Some(term) = library.term(id).cloned() else {
        return text;
    };
    let footnote = Footnote::Term(term, Arc::clone(library));
    view! { <span class="term">{open_footnote(footnote, None, text)}</span> }.into_any()
}

/// A citation opens its source.
fn citation(id: &SourceId, library: &Arc<Library>) -> AnyView {
    let Some(number) = number(id, library) else {
        return ().into_any();
    };
    let Some(source) = library.source(id).cloned() else {
        return ().into_any();
    };
    let label = words::source_of(number, &source.authors);
    let footnote = Footnote::Source(source);
    view! { <span class="cite">{open_footnote(footnote, Some(label), number.into_any())}</span> }
        .into_any()
}

/// The number by which a source is cited: its place in the module's sources.
pub(in crate::web) fn number(id: &SourceId, library: &Arc<Library>) -> Option<usize> {
    library
        .sources
        .iter()
        .position(|source| source.id == *id)
        .map(|at| at + 1)
}
