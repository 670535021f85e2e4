//! The page at an address that names no page.

use leptos::prelude::*;

use crate::{route::Route, web::words};

pub(in crate::web) fn lost(why: &'static str) -> AnyView {
    document().set_title(words::LOST_TITLE);
    view! {
        <h1 tabindex="-1">{words::LOST_TITLE}</h1>
        <p>{why}</p>
        <p><a class="primary" href=Route::Home.to_string()>{words::OUTLINE}</a></p>
    }
    .into_any()
}
