//! An answer that nobody gave, handed in where nobody sees it, once on a visit.
//!
//! A browser makes a function of WebAssembly ready when it is first called. For a first answer
//! that was some 170 functions, a third of the time until its feedback (docs/storage.md). So they
//! are called while the learner reads the question.

use std::{cell::Cell, sync::Arc, time::Duration};

use leptos::prelude::{Owner, set_timeout};

use super::{Asked, Manner, nothing_put_in, question};
use crate::web::{
    components::feedback::feedback,
    session::{Load, Session},
    state::{State, derived},
};

/// How long after the question; nobody has read it by then.
const AFTER: Duration = Duration::from_millis(400);

thread_local! {
    static IS_PLANNED: Cell<bool> = const { Cell::new(false) };
}

/// Plans it, for the first question of a visit.
pub(super) fn plan(session: Session, asked: &Asked) {
    if !IS_PLANNED.replace(true) {
        let asked = asked.clone();
        set_timeout(move || rehearse(session, asked), AFTER);
    }
}

fn rehearse(session: Session, asked: Asked) {
    let asking = match session.asking(&asked.item.kind) {
        Load::Ready(asking) => asking,
        // Its part is on its way.
        Load::Waiting => return set_timeout(move || rehearse(session, asked), AFTER),
        Load::Failed(_) => return,
    };
    let answer = nothing_put_in(&asked);
    session.rehearse(&asked.item, answer.clone());
    // A page of its own, which ends when the form has given way to its feedback.
    let page = Owner::new();
    page.with(|| {
        let manner = Manner::Key;
        let key = Asked {
            manner,
            ..asked.clone()
        };
        drop(feedback(&asking, None, &key, &answer));
        let answered = State::new(None);
        let given = derived(move || answered.get());
        drop(question(session, asked, given, Arc::new(|_| {})));
        answered.set(Some(answer));
    });
    set_timeout(move || page.cleanup(), Duration::ZERO);
}
