//! A text with a field in each gap.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Draft,
    matching::{list, on_paper},
    numeric::with_unit,
};
use crate::{
    course::{
        item::{Blank, Cloze},
        text::{Inline, plain},
    },
    pack::Library,
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{El, Nodes, el, fragment},
        words,
    },
};

pub(super) fn field(item: &Cloze, library: &Arc<Library>, draft: Draft) -> Nodes {
    el("p")
        .class("cloze")
        .child(with_fields(item, &item.text, library, draft))
        .view()
}

/// The text with its gaps as fields. Gaps stand in plain text or in emphasis, not in links.
fn with_fields(item: &Cloze, text: &[Inline], library: &Arc<Library>, draft: Draft) -> Vec<Nodes> {
    let pieces = text.iter().map(|piece| match piece {
        Inline::Blank(index) => {
            let index = usize::from(*index);
            let blank = item.blanks.get(index).map(|blank| gap(blank, index, draft));
            fragment(blank)
        }
        Inline::Emphasis(inner) => el("em")
            .child(with_fields(item, inner, library, draft))
            .view(),
        Inline::Strong(inner) => el("strong")
            .child(with_fields(item, inner, library, draft))
            .view(),
        other => fragment(inlines(std::slice::from_ref(other), library)),
    });
    pieces.collect()
}

fn gap(blank: &Blank, index: usize, draft: Draft) -> El {
    let label = words::blank(index + 1);
    match blank {
        Blank::Text(_) => written(index, draft).attr("aria-label", label),
        Blank::Number(number) => {
            let field = written(index, draft)
                .attr("inputmode", "decimal")
                .attr("aria-label", label);
            with_unit(field, &number.unit)
        }
        Blank::Menu(options) => {
            let options: Vec<_> = (0..)
                .zip(options.iter().map(|option| plain(&option.text)))
                .collect();
            let list = list(index, &options, draft).attr("aria-label", label);
            el("span").child(list).child(on_paper(&options))
        }
    }
}

fn written(index: usize, draft: Draft) -> El {
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
        .attr("autocapitalize", "off")
        .value(value)
        .on("input", write)
}
