//! The time that a learner planned for an assessment. It ends nothing: nobody loses an answer to
//! a clock.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    progress::RecordId,
    web::{
        dom::{Nodes, button, el, live, nothing},
        platform,
        session::Session,
        state::State,
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
    live(move || {
        let Some(planned) = until.get() else {
            return nothing();
        };
        let more = move || {
            let planned = planned.max(platform::now()) + MORE * MINUTE;
            session.keep_note(&note(attempt), &planned);
            until.set(Some(planned));
            now.set(platform::now());
            let wait = planned.saturating_sub(platform::now());
            set_timeout(wake, Duration::from_millis(wait));
        };
        let none = move || {
            session.forget_note(&note(attempt));
            until.set(None);
        };
        let (class, text) = if now.get() < planned {
            let text = words::planned_until(&platform::moment(planned));
            ("aside", text)
        } else {
            ("notice", words::TIME_IS_OVER.to_owned())
        };
        let ways = el("p")
            .class("onward")
            .child(button("quiet", more).child(words::MORE_TIME))
            .child(button("quiet", none).child(words::NO_TIME));
        el("div")
            .class(class)
            .attr("role", "status")
            .child(el("p").child(text))
            .child(ways)
            .view()
    })
}

/// Notes how long the learner planned to take for an attempt that begins now.
pub(in crate::web) fn plan(session: Session, attempt: RecordId, minutes: u16) {
    let until = platform::now() + u64::from(minutes) * MINUTE;
    session.keep_note(&note(attempt), &until);
}

fn note(attempt: RecordId) -> String {
    format!("time/{attempt}")
}
