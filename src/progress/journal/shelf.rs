//! What a journal knows of one store.

use crate::{
    progress::{
        History,
        encoding::Unreadable,
        history::{Identity, Read},
    },
    sorted::{Map, Set},
    store::StoreError,
};

/// One of the two stores of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// What answers at once and is written to the disk a while later: localStorage.
    Browser,
    /// What answers later, once it has been written: IndexedDB.
    Device,
}

/// What a journal knows of one store.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    pub(super) state: State,
    /// The entries that hold records.
    pub(super) entries: Map<String, Held>,
    /// Records that the store does not have.
    pub(super) missing: Set<Identity>,
    /// Those of the missing that have been handed to it.
    pub(super) under_way: Set<Identity>,
    /// Whether it was found full: then it is given no words that the device has.
    pub(super) is_full: bool,
    /// Why it did not do what was last asked of it.
    pub(super) trouble: Option<StoreError>,
    /// The latest epoch of which it says that it has begun.
    pub(super) stated: u64,
    /// Entries that could not be read: the text and why. They stay where they are.
    pub(super) unreadable: Map<String, (String, Unreadable)>,
    /// Whether records are being put together.
    pub(super) is_compacting: bool,
    /// Notes in which it is behind.
    pub(super) stale_notes: Set<String>,
    pub(super) notes_are_under_way: bool,
    /// Whether it should have been erased and has not been.
    pub(super) is_unerased: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// It has not been read yet.
    #[default]
    Waiting,
    /// It can be read and written.
    Open,
    /// It cannot be read.
    Closed(StoreError),
}

/// What an entry holds.
#[derive(Debug, Clone)]
pub(super) struct Held {
    mark: Mark,
    pub(super) records: Vec<Identity>,
    /// How many bytes of the learner's own words, with all that is around them.
    pub(super) words: usize,
}

/// What a text is known by when it is looked at again. Never stored, so it can be quicker than
/// a checksum that is: eight bytes at a time (a multiplication that mixes, after Fowler, Noll
/// and Vo).
type Mark = u64;

fn mark(text: &str) -> Mark {
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mix = |mark: u64, word: u64| (mark ^ word).wrapping_mul(0x0100_0000_01b3).rotate_left(29);
    let words = eights.iter().map(|it| u64::from_le_bytes(*it));
    let rest = rest.iter().map(|it| u64::from(*it));
    words.chain(rest).fold(text.len() as u64, mix)
}

impl Held {
    pub(super) fn new(text: &str, records: Vec<Identity>, has_words: bool) -> Self {
        Self {
            mark: mark(text),
            records,
            words: if has_words { text.len() } else { 0 },
        }
    }

    /// What an entry holds in which these were read.
    pub(super) fn read(text: &str, reads: &[Read]) -> Self {
        let records = reads.iter().map(|read| read.identity).collect();
        let has_words = matches!(reads, [read] if read.record.event.is_private());
        Self::new(text, records, has_words)
    }

    /// Whether it is one record, and none of the learner's own words.
    pub(super) const fn is_single(&self) -> bool {
        self.records.len() == 1 && self.words == 0
    }

    /// Whether it is this text still.
    pub(super) fn is(&self, text: &str) -> bool {
        self.mark == mark(text)
    }
}

impl Place {
    pub(super) const fn other(self) -> Self {
        match self {
            Self::Browser => Self::Device,
            Self::Device => Self::Browser,
        }
    }
}

impl Shelf {
    pub(super) fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Whether it has the record.
    pub(super) fn has(&self, record: Identity) -> bool {
        self.is_open() && !self.missing.contains(&record)
    }

    /// Notes that the store has this entry.
    pub(super) fn hold(&mut self, key: String, held: Held) {
        self.missing.subtract(&held.records);
        self.under_way.subtract(&held.records);
        self.entries.insert(key, held);
    }

    /// How many bytes of the learner's own words it holds, with all that is around them.
    pub(super) fn words(&self) -> usize {
        self.entries.values().map(|held| held.words).sum()
    }

    /// Works out anew which records it does not have.
    pub(super) fn count(&mut self, history: &History) {
        self.missing = history.all_but(self.records());
        let missing = &self.missing;
        self.under_way.retain(|record| missing.contains(record));
    }

    /// Forgets what it knew of the store, which is still open.
    pub(super) fn forget(&mut self) {
        *self = Self {
            state: core::mem::take(&mut self.state),
            stated: self.stated,
            ..Self::default()
        };
    }

    /// The records in it, some of them more than once.
    pub(super) fn records(&self) -> impl Iterator<Item = Identity> {
        self.entries
            .values()
            .flat_map(|held| held.records.iter().copied())
    }
}
