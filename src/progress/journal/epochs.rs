//! Which epoch the stores are of, and bringing them to it.

use super::{Command, Journal, Place, Purpose, Step, shelf::State};
use crate::{
    progress::{
        encoding::{self, Unreadable},
        history,
        key::Key,
    },
    store::{Change, Entry},
};

impl Journal {
    /// Has an open store read again before anything is given to it: a new epoch has begun, and
    /// it is not known what the store has of it.
    pub(super) fn unsettle(&mut self, place: Place) -> Option<Place> {
        let shelf = self.shelf(place);
        shelf.is_open().then(|| {
            shelf.state = State::Waiting;
            place
        })
    }

    /// Whether what a store holds is from before an epoch began: it was out of reach when
    /// everything was erased or replaced. One that has only lost the word of it is not.
    pub(super) fn is_behind(&self, place: Place, stated: Option<u64>, entries: &[Entry]) -> bool {
        let shelf = self.known(place);
        let is_of_now = |(key, _): &Entry| {
            let epoch = self.keys.parse(key);
            epoch == Key::Record(self.epoch) || epoch == Key::Segment(self.epoch)
        };
        let has_no_word = stated.unwrap_or_default() < self.epoch;
        shelf.is_unerased || has_no_word && !entries.iter().any(is_of_now)
    }

    /// States the epoch where a store does not, and removes what is none of its.
    pub(super) fn bring_up_to_date(&self, place: Place, gone: Vec<String>) -> Option<Command> {
        let shelf = self.known(place);
        let is_behind = shelf.is_unerased || shelf.stated < self.epoch;
        if self.is_newer || !is_behind && gone.is_empty() {
            return None;
        }
        let gone = gone.into_iter().map(Change::Remove);
        Some(if is_behind {
            let changes = core::iter::once(self.state(self.epoch)).chain(gone);
            Command::new(place, changes.collect(), Purpose::Advance(self.epoch))
        } else {
            Command::new(place, gone.collect(), Purpose::Tidy)
        })
    }

    /// Sees whether everything was erased or replaced elsewhere, and drops it here too. Gives
    /// the epoch that a store states, if it does.
    pub(super) fn catch_up(&mut self, entries: &[Entry]) -> (Step, Option<u64>) {
        let mut stated = None;
        for (key, text) in entries {
            if let Key::Epoch(epoch) = self.keys.parse(key) {
                match encoding::open(epoch, text) {
                    Ok(_) => stated = stated.max(Some(epoch)),
                    Err(Unreadable::Newer) => self.is_newer = true,
                    Err(Unreadable::Damaged) => {}
                }
            }
        }
        // Only what can be read says of which epoch it is: a key alone may have been changed.
        let mut highest = self.epoch.max(stated.unwrap_or_default());
        for (key, text) in entries {
            if let Key::Record(epoch) | Key::Segment(epoch) = self.keys.parse(key)
                && epoch > highest
                && history::open(epoch, text).is_ok()
            {
                highest = epoch;
            }
        }
        self.highest_epoch = self.highest_epoch.max(highest);
        // A store that lost the word and not its records says it with them; where a store
        // has stated it, what is of a later one is left from an unfinished restore.
        let epoch = match stated {
            Some(epoch) => epoch,
            None if self.epoch_is_stated => 0,
            None => highest,
        };
        self.epoch_is_stated |= stated.is_some();
        let step = if epoch > self.epoch {
            self.drop_for(epoch)
        } else {
            Step::default()
        };
        (step, stated)
    }
}
