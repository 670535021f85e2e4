//! The learner's own words. They take the most room and the most time to read, and the browser's
//! store has little of either: so it has the latest, and the device's has all.

use super::{Command, Event, Journal, Place, Purpose, Step};
use crate::{
    progress::history::{self, Identity},
    sorted::Map,
    store::Change,
};

/// How many bytes of them stay in the browser's store once the device has them. They are read
/// before the first page can be used.
const LATEST: usize = 128 << 10;

impl Journal {
    /// Those that the browser's store is given of these, which the device has: the latest, as far
    /// as there is room for them. They never drive out others, which would come back.
    pub(super) fn latest(&self, spare: &[Identity]) -> Vec<Identity> {
        let mut room = match self.browser.is_full {
            true => 0,
            false => (LATEST / 2).saturating_sub(self.browser.words()),
        };
        let mut latest = Vec::new();
        for identity in spare.iter().rev().copied() {
            if room == 0 {
                break;
            }
            let text = history::seal(self.epoch, self.history.get(identity));
            room = room.saturating_sub(text.len());
            if room > 0 {
                latest.push(identity);
            }
        }
        latest
    }

    /// Room for a record in a store that is full.
    pub(super) fn make_room(&self) -> Vec<Command> {
        let spare = self.spare_words();
        leave_to_the_device(spare.values().map(|(key, _)| String::clone(key)).collect())
    }

    /// Keeps the browser's store from having too many of them. Half of them leave at once, so
    /// that this is rare; the very latest stays, however long it is.
    pub(super) fn leave_words_to_the_device(&self) -> Vec<Command> {
        let words = self.browser.words();
        if words <= LATEST {
            return Vec::new();
        }
        let mut excess = words - LATEST / 2;
        let mut keys = Vec::new();
        let spare = self.spare_words();
        for (key, bytes) in spare.values().take(spare.len().saturating_sub(1)) {
            if excess == 0 {
                break;
            }
            excess = excess.saturating_sub(*bytes);
            keys.push(String::clone(key));
        }
        leave_to_the_device(keys)
    }

    /// Those in the browser's store that the device has, the oldest first: under which key, and
    /// how many bytes.
    fn spare_words(&self) -> Map<Identity, (&String, usize)> {
        let words = self.browser.entries.iter().filter(|(_, it)| it.words > 0);
        let spare = words.filter_map(|(key, held)| match held.records[..] {
            [record] if self.is_spare(record) => Some((record, (key, held.words))),
            _ => None,
        });
        spare.collect()
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

fn leave_to_the_device(keys: Vec<String>) -> Vec<Command> {
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
