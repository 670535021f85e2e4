//! Old records, put together: a store with twenty thousand entries is slow to open.

use super::{
    Command, Journal, Key, Place, Purpose, Step,
    parts::{Part, SEGMENT, segment},
};
use crate::{sorted::Map, store::Change};

impl Journal {
    /// Puts records together once there are twice as many single ones as go into
    /// a segment. The segment is written and read back first; only then does what it holds
    /// go. A learner's own words stay single, so that they can make room.
    pub(super) fn compact(&mut self, place: Place) -> Vec<Command> {
        let epoch = self.epoch;
        let (shelf, keys) = match place {
            Place::Browser => (&self.browser, &self.keys),
            Place::Device => (&self.device, &self.keys),
        };
        let singles = || shelf.entries.values().filter(|held| held.is_single());
        if shelf.is_compacting || self.is_newer || singles().count() < 2 * SEGMENT {
            return Vec::new();
        }
        // The oldest first, so that what is read later is nearly in order.
        let single: Map<_, _> = shelf
            .entries
            .iter()
            .filter(|(key, _)| keys.parse(key) == Key::Record(epoch))
            .filter_map(|(key, held)| match held.records[..] {
                [record] => Some((record, (key, held.words))),
                _ => None,
            })
            .filter(|(record, _)| {
                let record = self.history.get(*record);
                record.is_some_and(|it| !it.event.is_private())
            })
            .collect();
        if single.len() < 2 * SEGMENT {
            return Vec::new();
        }
        let oldest = single.iter().take(SEGMENT);
        let (records, keys): (Vec<_>, Vec<_>) = oldest
            .map(|(record, (key, _))| (*record, String::clone(key)))
            .unzip();
        let into = segment(&self.keys, epoch, &self.history, &records);
        self.shelf(place).is_compacting = true;
        let mut changes = vec![Change::Add(into.key.clone(), into.text.clone())];
        changes.extend(keys.iter().cloned().map(Change::Remove));
        vec![Command::new(
            place,
            changes,
            Purpose::Compact { into, keys },
        )]
    }

    /// Takes in whether records were put together. Where it failed, both forms may be there,
    /// which does no harm.
    pub(super) fn compacted(&mut self, place: Place, done: Option<(Part, Vec<String>)>) -> Step {
        self.shelf(place).is_compacting = false;
        let Some((into, keys)) = done else {
            return Step::default();
        };
        let shelf = self.shelf(place);
        keys.iter().for_each(|key| {
            shelf.entries.remove(key);
        });
        Step {
            commands: self.hold(place, vec![into]),
            ..Step::default()
        }
    }
}
