//! A text with a field in each gap.

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::{item::Cloze, text::Inline},
    pack::Library,
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{El, el, fragment},
        words,
    },
};

pub(super) fn field(item: &Cloze, library: &Arc<Library>, draft: Draft) -> AnyView {
    el("p")
        .class("cloze")
        .child(with_fields(&item.text, library, draft))
        .view()
}

/// The text with its gaps as fields. Gaps stand in plain text or in emphasis, not in links.
fn with_fields(text: &[Inline], library: &Arc<Library>, draft: Draft) -> Vec<AnyView> {
    let pieces = text.iter().map(|piece| match piece {
        Inline::Blank(index) => blank(usize::from(*index), draft).view(),
        Inline::Emphasis(inner) => el("em").child(with_fields(inner, library, draft)).view(),
        Inline::Strong(inner) => el("strong")
            .child(with_fields(inner, library, draft))
            .view(),
        other => fragment(inlines(std::slice::from_ref(other), library)),
    });
    pieces.collect()
}

fn blank(index: usize, draft: Draft) -> El {
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
    super::text_field()
        .attr("aria-label", words::blank(index + 1))
        .attr("autocapitalize", "off")
        .value(value)
        .on("input", write)
}
