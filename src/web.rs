//! The learner's app.
//!
//! The only place that knows about a browser, and nothing else does: pages and components
//! turn the core's plain data into nodes, and what a learner does into calls of
//! [`session::Session`]. Interface text is in `words`, storage in `storage`.

mod components;
mod dom;
mod fetch;
mod keeping;
mod kept;
mod pages;
mod parts;
mod platform;
mod reminder;
mod session;
mod state;
mod storage;
mod words;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use components::{
    frame::{footer, header, saving_notice},
    loading,
};
use dom::{Nodes, el, fragment, live};
use session::{Load, open_session};
use state::{derived, effect};

/// Shows the app in the element with the id `app`, in place of what is there. A page without
/// that element stays as it is.
pub fn mount() {
    let found = document().get_element_by_id("app");
    let Some(root) = found.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    root.set_text_content(None);
    // leptos owns what follows, and has nothing to draw itself.
    let shown_in = root.clone();
    leptos::mount::mount_to(root, move || app().show_in(&shown_in)).forget();
}

fn app() -> Nodes {
    let session = open_session();

    // Until the outline is here, and where it does not come, the page itself knows the name.
    let title = move || match session.outline() {
        Load::Ready(outline) => outline.about.title.clone(),
        Load::Waiting | Load::Failed(_) => document().title(),
    };
    // The address decides what is shown; the same address twice changes nothing.
    let route = derived(move || session.route());
    let page = move || match (session.outline(), session.pages(&route.read())) {
        (Load::Failed(trouble), _) | (_, Load::Failed(trouble)) => {
            loading::failed(session, &trouble)
        }
        (Load::Waiting, _) | (_, Load::Waiting) => loading::waiting(),
        (Load::Ready(outline), Load::Ready(pages)) => {
            (pages.show)(session, &outline, &route.read())
        }
    };

    let main = el("main")
        .attr("id", "main")
        .attr("tabindex", "-1")
        .child(saving_notice(session))
        .child(live(page));
    // The page that the visit begins with is not arrived at: the focus stays at the top, where
    // the way past the header is. This may run more than once for one page, and before the part
    // of the app with the page is here.
    let mut before = None;
    effect(move || {
        let now = route.get();
        if !matches!(session.pages(&now), Load::Ready(_)) {
            return;
        }
        if before
            .replace(now.clone())
            .is_some_and(|before| before != now)
        {
            platform::arrive();
        }
    });
    effect(move || {
        if matches!(session.outline(), Load::Ready(_)) {
            session.fetch_parts_ahead();
        }
    });
    fragment((header(session, title), (main, footer())))
}
