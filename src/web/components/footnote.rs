//! What opens when a learner asks about a term or a source: one panel for the whole page, so
//! that nobody loses their place in the text.

use std::sync::Arc;

use leptos::prelude::*;

use super::{sources::source_entry, text::paragraphs};
use crate::{
    course::{Source, Term},
    pack::Library,
    web::words,
};

/// What the panel shows.
#[derive(Clone)]
pub(in crate::web) enum Footnote {
    /// A term with its explanation, whose own terms and sources are in the library.
    Term(Term, Arc<Library>),
    /// A source.
    Source(Source),
}

/// The panel's content, shared below [`provide_footnote`].
#[derive(Clone, Copy)]
struct Panel(RwSignal<Option<Footnote>>);

/// Makes the panel known to everything below the caller.
pub(in crate::web) fn provide_footnote() {
    provide_context(Panel(RwSignal::new(None)));
}

/// A button that opens the panel with `footnote`. `label` names it where its text does not.
pub(super) fn open_footnote(footnote: Footnote, label: Option<String>, text: AnyView) -> AnyView {
    let panel = use_context::<Panel>();
    let show = move |_| {
        if let Some(Panel(content)) = panel {
            content.set(Some(footnote.clone()));
        }
    };
    view! {
        <button type="button" popovertarget="footnote" popovertargetaction="show"
            aria-label=label on:click=show>{text}</button>
    }
    .into_any()
}

/// The panel itself. The browser opens and closes it, with Escape or a tap elsewhere.
#[component]
pub(in crate::web) fn FootnotePanel() -> impl IntoView {
    let panel = use_context::<Panel>();
    let content = move || match panel.and_then(|Panel(content)| content.get())? {
        Footnote::Term(term, library) => Some(
            view! {
                <h2 class="footnote-term">{term.term}</h2>
                {paragraphs(&term.text, &library)}
            }
            .into_any(),
        ),
        Footnote::Source(source) => Some(source_entry(&source)),
    };
    view! {
        <div id="footnote" class="footnote" popover="auto" role="dialog">
            <div aria-live="polite">{content}</div>
            <button type="button" class="quiet" popovertarget="footnote"
                popovertargetaction="hide">{words::CLOSE}</button>
        </div>
    }
}
