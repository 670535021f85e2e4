//! What is shown in place of a part of the course that is not here yet, or did not come.

use crate::web::{
    dom::{Nodes, button, el},
    fetch::Trouble,
    platform,
    session::Session,
    words,
};

/// The part is on its way.
pub(in crate::web) fn waiting() -> Nodes {
    el("p")
        .class("waiting")
        .attr("role", "status")
        .child(words::LOADING)
        .view()
}

/// The part did not come: why, and a way to ask again.
pub(in crate::web) fn failed(session: Session, trouble: &Trouble) -> Nodes {
    // The button goes with its message: the focus must not be left on nothing.
    let press = move || {
        session.retry();
        platform::focus("#main");
    };
    // A page of an edition that the host has replaced cannot be completed any more.
    let anew = matches!(trouble, Trouble::Part)
        .then(|| button("", platform::open_anew).child(words::OPEN_ANEW));
    el("div")
        .class("notice")
        .attr("role", "alert")
        .child(el("p").child(words::trouble(trouble)))
        .child(
            el("p")
                .class("onward")
                .child(button("", press).child(words::TRY_AGAIN))
                .child(anew),
        )
        .view()
}
