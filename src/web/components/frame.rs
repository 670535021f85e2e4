//! What stands around every page.

use leptos::prelude::*;

use crate::{
    route::Route,
    web::{
        dom::{el, fragment, link, live},
        platform,
        session::Session,
        words,
    },
};

/// The way past the header, the course's name and the way to the page about it.
pub(in crate::web) fn header(title: impl Fn() -> String + Send + 'static) -> AnyView {
    let skip = |event: leptos::ev::Event| {
        // An address names a page here, so the link must not change it.
        event.prevent_default();
        platform::focus("#main");
    };
    let skip = el("a")
        .class("skip")
        .attr("href", "#main")
        .on("click", skip);
    let course = link(&Route::Home)
        .class("course")
        .child(live(move || fragment(title())));
    let about = link(&Route::About).child(words::ABOUT_SHORT);
    let nav = el("nav").attr("aria-label", words::ABOUT).child(about);
    fragment((
        skip.child(words::SKIP_TO_CONTENT),
        el("header").class("top").child(course).child(nav),
    ))
}

/// Where answers are kept.
pub(in crate::web) fn footer() -> AnyView {
    el("footer")
        .class("bottom")
        .child(el("p").child(words::PRIVACY))
        .view()
}

/// What the learner must know about storage: nothing while all is well.
pub(in crate::web) fn saving_notice(session: Session) -> AnyView {
    let notices = move || {
        let saving = session.saving().read();
        let trouble = saving.trouble.as_ref().map(words::not_saved);
        let unreadable = (saving.unreadable > 0).then(|| words::unreadable(saving.unreadable));
        fragment((
            trouble.map(|text| el("p").class("notice").child(text)),
            unreadable.map(|text| el("p").class("notice").child(text)),
        ))
    };
    el("div")
        .attr("role", "status")
        .class("saving")
        .child(live(notices))
        .view()
}
