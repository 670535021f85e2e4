//! Whether the learner wants to be asked how sure they are.

use super::question::options::choice;
use crate::{
    route::Route,
    web::{
        dom::{El, details, el, link},
        session::Session,
        state::State,
        words,
    },
};

/// Under which name it is kept.
const NOTE: &str = "certainty";

/// Whether they want to be asked in lessons, practices and reviews.
pub(super) fn is_wanted(session: Session) -> bool {
    session.note::<bool>(NOTE) == Some(true)
}

/// The choice, and what it is for.
pub(in crate::web) fn sure(session: Session) -> El {
    let wanted = State::new(is_wanted(session));
    let toggle = move || {
        wanted.update(|it| *it = !*it);
        session.keep_note(NOTE, &wanted.get_untracked());
    };
    let choice = choice(
        "checkbox",
        "sure",
        words::ASK_SURE,
        move || wanted.get(),
        toggle,
    );
    let chart = link(&Route::Progress).child(words::TO_CALIBRATION);
    let why = (el("p").child(words::CERTAINTY_IS), el("p").child(chart));
    el("div").child(choice).child(details(words::WHY_SURE, why))
}
