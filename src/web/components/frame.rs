//! What stands around every page.

use crate::{
    route::Route,
    web::{
        dom::{Nodes, button, el, fragment, link, live},
        platform,
        session::Session,
        words,
    },
};

/// The way past the header, the course's name and the way to the page about it.
pub(in crate::web) fn header(
    session: Session,
    title: impl Fn() -> String + Send + 'static,
) -> Nodes {
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
    let data = link(&Route::Data)
        .attr("id", "saving")
        .attr_live("data-state", move || {
            words::saved_state(&session.saved().read())
        })
        .child(live(move || {
            fragment(words::saved(&session.saved().read()))
        }));
    fragment((
        skip.child(words::SKIP_TO_CONTENT),
        el("header")
            .class("top")
            .child(course)
            .child(data)
            .child(nav),
    ))
}

/// Where answers are kept.
pub(in crate::web) fn footer() -> Nodes {
    el("footer")
        .class("bottom")
        .child(el("p").child(words::PRIVACY))
        .view()
}

/// What the learner must know about storage: nothing while all is well.
pub(in crate::web) fn saving_notice(session: Session) -> Nodes {
    let notices = move || {
        let unreadable = session.unreadable().get();
        let unreadable = (unreadable > 0).then(|| words::unreadable(unreadable));
        let saved = session.saved().read();
        let again = |text| {
            let again = button("quiet", move || session.save_again()).child(words::SAVE_AGAIN);
            el("div")
                .class("notice")
                .child(el("p").child(text))
                .child(el("p").child(again))
        };
        let unreadable = unreadable.map(|text| el("p").class("notice").child(text));
        fragment((words::not_saved(&saved).map(again), unreadable))
    };
    el("div")
        .attr("role", "status")
        .class("saving")
        .child(live(notices))
        .view()
}
