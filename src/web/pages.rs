//! The pages, one a file. Each is given the outline and what its address names, and finds the
//! rest in the session.

mod about;
mod home;
mod lesson;
mod lost;
mod module;
mod practice;
mod question;
mod result;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    components::loading,
    platform,
    session::{Load, Session},
};
use crate::{
    pack::{ModuleOutline, ModulePack},
    route::Route,
};

pub(super) use about::about;
pub(super) use home::home;
pub(super) use lesson::lesson;
pub(super) use lost::lost;
pub(super) use module::module;
pub(super) use practice::practice;
pub(super) use question::question;
pub(super) use result::result;

/// What `show` makes of a module once it is here; until then, that it is on its way, or why
/// it is not.
fn with_module(
    session: Session,
    module: &ModuleOutline,
    show: impl Fn(&Arc<ModulePack>) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let file = module.file.clone();
    let view = move || match session.module(&file) {
        Load::Waiting => loading::waiting(),
        Load::Failed(trouble) => loading::failed(session, &trouble),
        Load::Ready(pack) => show(&pack),
    };
    view.into_any()
}

/// Names the page in the browser's tab and history.
fn set_title(page: &str, course: &str) {
    document().set_title(&format!("{page} · {course}"));
}

/// The way back up: where the page belongs.
fn trail(links: Vec<(Route, String)>) -> AnyView {
    let links = links
        .into_iter()
        .map(|(route, text)| view! { <li><a href=route.to_string()>{text}</a></li> })
        .collect_view();
    view! { <nav class="trail" aria-label=super::words::YOU_ARE_IN><ol>{links}</ol></nav> }
        .into_any()
}

/// A button that goes to a page.
fn go_button(class: &'static str, text: &'static str, route: Route) -> AnyView {
    view! { <button type="button" class=class on:click=move |_| platform::go(&route)>{text}</button> }
        .into_any()
}
