//! A field for a number, or for a few words.

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::item::Numeric,
    quiz::Response,
    web::{
        dom::{El, Nodes, el},
        words,
    },
};

pub(super) fn number(item: &Numeric, draft: Draft) -> Nodes {
    let field = field(draft, Response::Numeric).attr("inputmode", "decimal");
    labelled(with_unit(field, &item.unit))
}

pub(super) fn words(draft: Draft) -> Nodes {
    labelled(field(draft, Response::ShortText).attr("autocapitalize", "off"))
}

fn field(draft: Draft, response: fn(String) -> Response) -> El {
    let value = move || match &*draft.response.read() {
        Response::Numeric(text) | Response::ShortText(text) => text.clone(),
        _ => String::new(),
    };
    let write = move |event| {
        let text = event_target_value(&event);
        draft.change(|it| *it = response(text));
    };
    super::text_field().value(value).on("input", write)
}

/// A field with its unit beside it.
pub(super) fn with_unit(field: El, unit: &str) -> El {
    el("span")
        .class("with-unit")
        .child(field)
        .child(el("span").child(unit))
}

fn labelled(field: El) -> Nodes {
    el("label")
        .class("written")
        .child(el("span").child(words::YOUR_ANSWER))
        .child(field)
        .view()
}
