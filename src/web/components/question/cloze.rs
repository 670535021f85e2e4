//! A text with a field in each gap.

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::{item::Cloze, text::Inline},
    pack::Library,
    quiz::Response,
    web::{components::text::inlines, words},
};

pub(super) fn field(item: &Cloze, library: &Arc<Library>, draft: Draft) -> AnyView {
    view! { <p class="cloze">{with_fields(&item.text, library, draft)}</p> }.into_any()
}

/// The text with its gaps as fields. Gaps stand in plain text or in emphasis, not in links.
fn with_fields(text: &[Inline], library: &Arc<Library>, draft: Draft) -> AnyView {
    let pieces = text.iter().map(|piece| match piece {
        Inline::Blank(index) => blank(usize::from(*index), draft),
        Inline::Emphasis(inner) => {
            view! { <em>{with_fields(inner, library, draft)}</em> }.into_any()
        }
        Inline::Strong(inner) => {
            view! { <strong>{with_fields(inner, library, draft)}</strong> }.into_any()
        }
        other => inlines(std::slice::from_ref(other), library),
    });
    pieces.collect_view().into_any()
}

fn blank(index: usize, draft: Draft) -> AnyView {
    let value = move || match &*draft.response.read() {
        Response::Cloze(texts) => texts.get(index).cloned().unwrap_or_default(),
        _ => String::new(),
    };
    let write = move |event| {
        let text = event_target_value(&event);
        draft.change(|it| {
            if let Response::Cloze(texts) = it
                && let Some(blank) = texts.get_mut(index)
            {
                *blank = text;
            }
        });
    };
    view! {
        <input type="text" aria-label=words::blank(index + 1) autocomplete="off"
            autocapitalize="off" spellcheck="false" prop:value=value on:input=write/>
    }
    .into_any()
}
