//! Erasing the records of this course, or of every course that this site has shown.

use super::{said, section};
use crate::{
    progress::Journal,
    web::{
        dom::{El, button, el, fragment, live, nothing},
        keeping, platform,
        session::Session,
        state::State,
        words,
    },
};

/// What is to be erased.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Course,
    Everything,
}

pub(super) fn erase(session: Session, course: &str) -> El {
    let asked = State::new(None::<What>);
    let is_done = State::new(false);
    let ask = move |what, text| {
        let ask = move || {
            is_done.set(false);
            asked.set(Some(what));
            platform::focus("#erase-sure");
        };
        button("quiet", ask).child(text)
    };
    let course = course.to_owned();
    let sure = live(move || {
        let Some(what) = asked.get() else {
            return nothing();
        };
        let text = match what {
            What::Course => words::erase_course(&course),
            What::Everything => words::ERASE_EVERYTHING_IS.into(),
        };
        let act = move || {
            asked.set(None);
            is_done.set(true);
            if let Some(keeper) = session.keeper_untracked() {
                keeper.apply(Journal::erase);
            }
            if what == What::Everything {
                keeping::erase_others(session);
            }
        };
        let text = el("p")
            .attr("id", "erase-sure")
            .attr("tabindex", "-1")
            .child(text);
        let choice = el("p")
            .class("onward")
            .child(button("danger", act).child(words::ERASE_NOW))
            .child(button("quiet", move || asked.set(None)).child(words::KEEP_IT));
        fragment((text, choice))
    });
    let came_of_it = move || {
        if !is_done.get() {
            return None;
        }
        let keeper = session.keeper()?;
        // What was brought back since is not erased.
        let is_still_so = keeper.read(|journal| journal.history().is_empty());
        let left = keeper.read(Journal::unerased);
        is_still_so.then(|| words::erased(left.is_empty()).to_owned())
    };
    section(words::ERASE)
        .child(el("p").child(words::ERASE_IS))
        .child(
            el("p")
                .class("onward")
                .child(ask(What::Course, words::ERASE_COURSE))
                .child(ask(What::Everything, words::ERASE_EVERYTHING)),
        )
        .child(sure)
        .child(said(came_of_it))
}
