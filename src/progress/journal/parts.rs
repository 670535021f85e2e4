//! Records as entries of a store.

use crate::{
    checksum::Fnv32,
    progress::{
        History,
        history::{self, Identity},
        key::Keys,
    },
};

/// How many records are kept together. A segment of answers is then some 20,000 characters,
/// which even a store that is nearly full has room for.
pub(super) const SEGMENT: usize = 256;

/// An entry on its way to a store.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) records: Vec<Identity>,
    /// Whether they are the learner's own words.
    pub(super) has_words: bool,
}

/// Records as one entry.
pub(super) fn segment(keys: &Keys, epoch: u64, from: &History, records: &[Identity]) -> Part {
    let text = history::seal(epoch, records.iter().filter_map(|it| from.get(*it)));
    Part {
        key: keys.segment(epoch, Fnv32::of(text.as_bytes())),
        text,
        records: records.to_vec(),
        has_words: false,
    }
}

/// A whole history as entries of another epoch.
pub(super) fn parts(keys: &Keys, epoch: u64, from: &History) -> Vec<Part> {
    let is_private = |it: &Identity| from.get(*it).is_some_and(|it| it.event.is_private());
    let (private, plain): (Vec<_>, Vec<_>) = from.identities().partition(is_private);
    let single = private.into_iter().filter_map(|identity| {
        Some(Part {
            key: keys.clashing(epoch, identity),
            text: history::seal(epoch, [from.get(identity)?]),
            records: vec![identity],
            has_words: true,
        })
    });
    let together = plain
        .chunks(SEGMENT)
        .map(|it| segment(keys, epoch, from, it));
    single.chain(together).collect()
}
