//! A field for a number.

use leptos::prelude::*;

use super::Draft;
use crate::{course::item::Numeric, quiz::Response, web::words};

pub(super) fn field(item: &Numeric, draft: Draft) -> AnyView {
    let value = move || match &*draft.response.read() {
        Response::Numeric(text) => text.clone(),
        _ => String::new(),
    };
    let write = move |event| {
        let text = event_target_value(&event);
        draft.change(|it| *it = Response::Numeric(text));
    };
    view! {
        <label class="written">
            <span>{words::YOUR_NUMBER}</span>
            <span class="with-unit">
                <input type="text" inputmode="decimal" autocomplete="off" spellcheck="false"
                    prop:value=value on:input=write/>
                <span>{item.unit.clone()}</span>
            </span>
        </label>
    }
    .into_any()
}
