//! The page at an address that names no page.

use leptos::prelude::document;

use super::title;
use crate::{
    route::Route,
    web::{
        dom::{Nodes, el, fragment, link},
        words,
    },
};

pub(super) fn lost(why: &'static str) -> Nodes {
    document().set_title(words::LOST_TITLE);
    let home = link(&Route::Home).class("primary").child(words::OUTLINE);
    fragment((
        title(words::LOST_TITLE),
        (el("p").child(why), el("p").child(home)),
    ))
}
