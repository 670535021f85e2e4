//! What has been put in and not handed in.

use super::Session;
use crate::wire::Wire;

impl Session {
    /// Keeps what is put in and not handed in.
    pub(crate) fn keep_note<T: Wire>(self, name: &str, value: &T) {
        self.set_note(name, Some(value));
    }

    /// What was put in and not handed in.
    pub(crate) fn note<T: Wire>(self, name: &str) -> Option<T> {
        let keeper = self.keeper_untracked()?;
        keeper.read(|journal| journal.note(name))
    }

    /// Forgets what was put in, once it is handed in.
    pub(crate) fn forget_note(self, name: &str) {
        self.set_note::<()>(name, None);
    }

    fn set_note<T: Wire>(self, name: &str, value: Option<&T>) {
        if let Some(keeper) = self.keeper_untracked() {
            keeper.apply(|journal| journal.set_note(name, value));
        }
    }
}
