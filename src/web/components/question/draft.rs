//! What has been put in and not handed in.

use super::Asked;
use crate::{
    quiz::Response,
    web::{
        session::Session,
        state::{Kept, State},
    },
};

/// What has been put in so far. Every change is kept at once, so that a reload loses nothing.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) session: Session,
    pub(super) response: State<Response>,
    name: Kept<String>,
}

impl Draft {
    /// What has been put in so far; failing that, what was handed in before, where there was
    /// something.
    pub(super) fn new(session: Session, asked: &Asked, before: Option<Response>) -> Self {
        let empty = Response::empty(&asked.item.kind, &asked.order);
        let before = before.filter(|before| before.has_shape_of(&empty));
        Self::of(session, asked, before.unwrap_or(empty))
    }

    /// What has been put in so far of what began as `empty`.
    pub(super) fn of(session: Session, asked: &Asked, empty: Response) -> Self {
        let kept = session.note::<Response>(&asked.draft);
        let response = kept
            .filter(|kept| kept.has_shape_of(&empty))
            .unwrap_or(empty);
        Self {
            session,
            response: State::new(response),
            name: Kept::new(asked.draft.clone()),
        }
    }

    /// Forgets what has been put in: it has been taken.
    pub(super) fn forget(self) {
        self.name.with(|name| self.session.forget_note(name));
    }

    pub(super) fn change(self, change: impl FnOnce(&mut Response)) {
        self.response.update(change);
        self.name.with(|name| {
            self.session
                .keep_note(name, &*self.response.read_untracked())
        });
    }
}
