//! The time that a learner planned for an assessment. It ends nothing: nobody loses an answer to
//! a clock.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    progress::RecordId,
    web::{
        dom::{Nodes, button, el, fragment, live, nothing},
        platform,
        session::Session,
        state::{State, derived},
        words,
    },
};

const MINUTE: u64 = 60_000;

/// How much is added when a learner takes more time, in minutes.
const MORE: u64 = 10;

/// Until when the learner planned to take; changed or given up by pressing.
pub(in crate::web) fn time(session: Session, attempt: RecordId) -> Nodes {
    let Some(planned) = session.note::<u64>(&note(attempt)) else {
        return nothing();
    };
    let until = State::new(Some(planned));
    let now = State::new(platform::now());
    let wait = planned.saturating_sub(now.get_untracked());
    // By then the page may be another.
    let wake = move || now.set(platform::now());
    set_timeout(wake, Duration::from_millis(wait));
    let more = move || {
        let planned = until
            .get_untracked()
            .unwrap_or(planned)
            .max(platform::now());
        let planned = planned + MORE * MINUTE;
        session.keep_note(&note(attempt), &planned);
        until.set(Some(planned));
        now.set(platform::now());
        let wait = planned.saturating_sub(platform::now());
        set_timeout(wake, Duration::from_millis(wait));
    };
    let none = move || {
        session.forget_note(&note(attempt));
        until.set(None);
        platform::focus("h1");
    };
    // What is said of it changes in its place, so that it is read out, and the buttons stay.
    let is_over = move || until.get().is_some_and(|planned| planned <= now.get());
    let says = live(move || match until.get() {
        None => nothing(),
        Some(_) if is_over() => fragment(words::TIME_IS_OVER),
        Some(planned) => fragment(words::planned_until(&platform::moment(planned))),
    });
    let has_plan = derived(move || until.get().is_some());
    let ways = live(move || {
        if !has_plan.get() {
            return nothing();
        }
        let more = button("quiet", more).child(words::MORE_TIME);
        let none = button("quiet", none).child(words::NO_TIME);
        el("p").class("onward").child(more).child(none).view()
    });
    el("div")
        .attr_live("class", move || {
            if is_over() { "notice" } else { "aside" }.into()
        })
        .child(el("p").attr("role", "status").child(says))
        .child(ways)
        .view()
}

/// Notes how long the learner planned to take for an attempt that begins now.
pub(in crate::web) fn plan(session: Session, attempt: RecordId, minutes: u16) {
    let until = platform::now() + u64::from(minutes) * MINUTE;
    session.keep_note(&note(attempt), &until);
}

fn note(attempt: RecordId) -> String {
    format!("time/{attempt}")
}
