//! What opens when a learner asks about a term or a source: one panel for the whole page, so
//! that nobody loses their place in the text.

use std::{cell::Cell, sync::Arc};

use super::{sources::source_entry, text::paragraphs};
use crate::{
    course::{Source, Term},
    pack::Library,
    web::{
        dom::{El, Nodes, el, fragment, live},
        state::State,
        words,
    },
};

/// What the panel shows.
#[derive(Clone)]
pub(in crate::web) enum Footnote {
    /// A term with its explanation, whose own terms and sources are in the library.
    Term(Term, Arc<Library>),
    /// A source.
    Source(Source),
}

thread_local! {
    /// What the panel of the latest page that has one holds: there is one page at a time.
    static CONTENT: Cell<Option<State<Option<Footnote>>>> = const { Cell::new(None) };
}

/// Makes the panel of a page known to what is made of the page from now on.
pub(in crate::web) fn provide_footnote() {
    CONTENT.set(Some(State::new(None)));
}

/// A button that opens the panel with `footnote`; its words are added by the caller.
pub(super) fn open_footnote(footnote: Footnote) -> El {
    let content = CONTENT.get();
    let show = move |_| {
        if let Some(content) = content {
            content.set(Some(footnote.clone()));
        }
    };
    el("button")
        .attr("type", "button")
        .attr("popovertarget", PANEL)
        .attr("popovertargetaction", "show")
        .on("click", show)
}

/// The panel itself. The browser opens and closes it, with Escape or a tap elsewhere.
pub(in crate::web) fn panel() -> Nodes {
    let content = CONTENT.get();
    let content = move || match content.and_then(State::get) {
        None => fragment(""),
        Some(Footnote::Term(term, library)) => fragment((
            el("h2").class("footnote-term").child(term.term),
            paragraphs(&term.text, &library),
        )),
        Some(Footnote::Source(source)) => source_entry(&source).view(),
    };
    let close = el("button")
        .attr("type", "button")
        .class("quiet")
        .attr("popovertarget", PANEL)
        .attr("popovertargetaction", "hide");
    el("div")
        .attr("id", PANEL)
        .class("footnote")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-label", words::EXPLANATION)
        .child(el("div").attr("aria-live", "polite").child(live(content)))
        .child(close.child(words::CLOSE))
        .view()
}

const PANEL: &str = "footnote";
