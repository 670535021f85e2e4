//! A field for a number.

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::item::Numeric,
    quiz::Response,
    web::{dom::el, words},
};

pub(super) fn field(item: &Numeric, draft: Draft) -> AnyView {
    let value = move || match &*draft.response.read() {
        Response::Numeric(text) => text.clone(),
        _ => String::new(),
    };
    let write = move |event| {
        let text = event_target_value(&event);
        draft.change(|it| *it = Response::Numeric(text));
    };
    let field = super::text_field()
        .attr("inputmode", "decimal")
        .value(value)
        .on("input", write);
    let with_unit = el("span")
        .class("with-unit")
        .child(field)
        .child(el("span").child(item.unit.as_str()));
    el("label")
        .class("written")
        .child(el("span").child(words::YOUR_NUMBER))
        .child(with_unit)
        .view()
}
