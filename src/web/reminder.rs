//! A reminder to keep a backup: once there is something to lose, and never twice.

use super::{
    dom::{Nodes, button, el, fragment, link, nothing},
    session::Session,
    words,
};
use crate::{progress::Record, route::Route};

/// After how many answers without a backup the learner is reminded.
const ANSWERS: usize = 20;

/// The note that says up to which clock the learner keeps a backup, or wants no reminder.
const NOTE: &str = "backed-up";

/// What the learner has done about backups.
type Done = (u64, bool);

/// The reminder, where it is time for one.
pub(super) fn reminder(session: Session) -> Nodes {
    let is_due = session.keeper().is_some_and(|keeper| {
        let (since, is_dismissed) = session.note::<Done>(NOTE).unwrap_or_default();
        let is_answer = |record: &&Record| record.event.handed().is_some();
        let answers = || {
            keeper.read(|it| {
                it.history()
                    .records()
                    .rev()
                    .take_while(|record| record.id.clock > since)
                    .filter(is_answer)
                    .take(ANSWERS)
                    .count()
            })
        };
        !is_dismissed && answers() == ANSWERS
    });
    if !is_due {
        return nothing();
    }
    let dismiss = move || note(session, true);
    fragment(
        el("div")
            .class("notice reminder")
            .child(el("p").child(words::REMINDER))
            .child(
                el("p")
                    .class("onward")
                    .child(link(&Route::Data).child(words::TO_BACKUP))
                    .child(button("quiet", dismiss).child(words::NOT_NOW)),
            ),
    )
}

/// Notes that the learner has a backup of everything so far.
pub(super) fn backed_up(session: Session) {
    note(session, false);
}

fn note(session: Session, is_dismissed: bool) {
    if let Some(keeper) = session.keeper_untracked() {
        let clock = keeper.read(|it| it.history().clock());
        session.keep_note::<Done>(NOTE, &(clock, is_dismissed));
    }
}
