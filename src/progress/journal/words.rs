//! The learner's own words. They take the most room and the most time to read, and the browser's
//! store has little of either: so it has the latest, and the device's has all.

use super::{Command, Event, Journal, Place, Purpose, Step};
use crate::{progress::history::Identity, sorted::Map, store::Change};

/// How many bytes of them stay in the browser's store once the device has them. They are read
/// before the first page can be used.
pub(super) const LATEST: usize = 128 << 10;

impl Journal {
    /// Room for a record in a store that is full.
    pub(super) fn make_room(&self) -> Vec<Command> {
        self.leave_to_the_device(0)
    }

    /// Keeps the browser's store from having too many of them. Half of them leave at once, so
    /// that this is rare.
    pub(super) fn leave_words_to_the_device(&self) -> Vec<Command> {
        if self.browser.words() > LATEST {
            self.leave_to_the_device(LATEST / 2 + 1)
        } else {
            Vec::new()
        }
    }

    /// Removes the oldest from the browser's store, as far as the device has them, until no more
    /// than so many bytes are left.
    fn leave_to_the_device(&self, left: usize) -> Vec<Command> {
        let words = self.browser.entries.iter().filter(|(_, it)| it.words > 0);
        let spare = words.filter_map(|(key, held)| match held.records[..] {
            [record] if self.is_spare(record) => Some((record, (key, held.words))),
            _ => None,
        });
        let oldest_first: Map<_, _> = spare.collect();
        let mut excess = self.browser.words().saturating_sub(left);
        let mut keys = Vec::new();
        for (key, bytes) in oldest_first.values() {
            if excess == 0 {
                break;
            }
            excess = excess.saturating_sub(*bytes);
            keys.push(String::clone(key));
        }
        if keys.is_empty() {
            return Vec::new();
        }
        let changes = keys.iter().cloned().map(Change::Remove).collect();
        vec![Command::new(
            Place::Browser,
            changes,
            Purpose::MakeRoom(keys),
        )]
    }

    /// Whether it is a learner's own words, which the device has.
    pub(super) fn is_spare(&self, record: Identity) -> bool {
        let event = self.history.get(record).map(|it| &it.event);
        event.is_some_and(Event::is_private) && self.device.has(record)
    }

    pub(super) fn made_room(&mut self, place: Place, keys: &[String]) -> Step {
        let shelf = self.shelf(place);
        for key in keys {
            if let Some(held) = shelf.entries.remove(key) {
                shelf.missing.merge(held.records);
            }
        }
        Step {
            commands: self.supply_to(place),
            ..Step::default()
        }
    }
}
