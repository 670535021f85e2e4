//! Erasing, so that nothing comes back.

use super::{Command, Journal, News, Place, Purpose, Step};
use crate::{
    progress::encoding,
    store::{Change, StoreError},
};

impl Journal {
    /// Erases everything of the course. The epoch is raised first: a copy that cannot be
    /// reached now, and what a tab writes that does not know yet, is of an older epoch and
    /// is removed when it is met.
    pub fn erase(&mut self) -> Step {
        let epoch = self.next_epoch();
        let mut step = self.drop_for(epoch);
        // What is asked of a store to forget entry by entry is forgotten as a whole.
        step.commands.clear();
        self.is_newer = false;
        for place in [Place::Browser, Place::Device] {
            if !self.shelf(place).is_open() {
                self.shelf(place).is_unerased = true;
                continue;
            }
            step.commands.push(self.erasure(place));
        }
        step
    }

    fn erasure(&mut self, place: Place) -> Command {
        self.shelf(place).is_unerased = true;
        let mut changes = vec![self.state(self.epoch)];
        changes.extend(self.keys.erased().map(Change::Clear));
        Command::new(place, changes, Purpose::Erase(self.epoch))
    }

    /// Takes in whether a store was erased up to an epoch. Where it was not, that is done when
    /// the store is read again.
    pub(super) fn erased(
        &mut self,
        place: Place,
        epoch: u64,
        answer: Result<(), StoreError>,
    ) -> Step {
        if epoch != self.epoch {
            return Step::default();
        }
        let shelf = self.shelf(place);
        if answer.is_ok() {
            shelf.stated = epoch;
            shelf.is_unerased = false;
        }
        shelf.trouble = answer.err();
        Step::default()
    }

    /// The stores that have not been erased yet and should be.
    #[must_use]
    pub fn unerased(&self) -> Vec<Place> {
        let shelves = [
            (Place::Browser, &self.browser),
            (Place::Device, &self.device),
        ];
        let unerased = shelves.into_iter().filter(|(_, shelf)| shelf.is_unerased);
        unerased.map(|(place, _)| place).collect()
    }

    /// Drops everything that is known, for a later epoch. What the stores hold of an older
    /// one goes too, entry by entry: another tab may have begun the later one.
    pub(super) fn drop_for(&mut self, epoch: u64) -> Step {
        let mut commands = Vec::new();
        for place in [Place::Browser, Place::Device] {
            let is_open = self.shelf(place).is_open();
            let entries = core::mem::take(&mut self.shelf(place).entries);
            self.shelf(place).forget();
            if is_open && !entries.is_empty() {
                let gone = entries
                    .into_iter()
                    .map(|(key, _)| Change::Remove(key))
                    .collect();
                commands.push(Command::new(place, gone, Purpose::Tidy));
            }
        }
        self.epoch = epoch;
        self.highest_epoch = self.highest_epoch.max(epoch);
        self.epoch_is_stated = true;
        self.history = super::History::default();
        self.notes.clear();
        self.undo = None;
        Step {
            commands,
            news: News::Otherwise,
            ..Step::default()
        }
    }

    /// An epoch that no entry is of, and that no other tab will begin.
    pub(super) fn next_epoch(&self) -> u64 {
        let highest = self.epoch.max(self.highest_epoch);
        ((highest >> 32) + 1) << 32 | u64::from(self.tab)
    }

    /// Says that an epoch has begun. The text follows from the key, so what stands there may
    /// be written over.
    pub(super) fn state(&self, epoch: u64) -> Change {
        Change::Set(self.keys.epoch(epoch), encoding::seal(epoch, &[]))
    }
}
