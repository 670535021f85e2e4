//! Records in a store: read once at the start, then appended one by one.

use serde::{Serialize, de::DeserializeOwned};

use super::{Event, Record, RecordError, RecordId, encoding};
use crate::{
    course::CourseId,
    store::{Store, StoreError},
};

/// The records of one course in one store. Each has a key of its own and is written once,
/// so that the cost of an answer does not grow with history.
#[derive(Debug)]
pub struct Journal<S> {
    store: S,
    prefix: String,
    clock: u64,
    tab: u32,
}

/// What a store held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// Every record that could be read, in order.
    pub records: Vec<Record>,
    /// The keys of those that could not, which stay where they are.
    pub unreadable: Vec<(String, RecordError)>,
}

impl<S: Store> Journal<S> {
    /// A journal that has read nothing yet. `tab` tells this page apart from others that
    /// write to the same store: a random number.
    pub fn new(store: S, course: &CourseId, tab: u32) -> Self {
        Self {
            store,
            prefix: format!("coursewright/{course}/"),
            clock: 0,
            tab,
        }
    }

    /// Reads every record. What cannot be read is named and left as it is.
    ///
    /// # Errors
    /// Says why the store cannot be read at all.
    pub fn load(&mut self) -> Result<Loaded, StoreError> {
        let prefix = format!("{}record/", self.prefix);
        let mut loaded = Loaded::default();
        let mut keys = self.store.keys(&prefix)?;
        keys.sort_unstable();
        for key in keys {
            // What cannot be read keeps its place too.
            if let Some(Ok(id)) = key.strip_prefix(&prefix).map(str::parse::<RecordId>) {
                self.clock = self.clock.max(id.clock);
            }
            let Some(text) = self.store.get(&key)? else {
                continue;
            };
            match encoding::decode(&text) {
                Ok(record) => loaded.records.push(record),
                Err(why) => loaded.unreadable.push((key, why)),
            }
        }
        loaded.records.sort_by_key(|record| record.id);
        if let Some(last) = loaded.records.last() {
            self.clock = self.clock.max(last.id.clock);
        }
        Ok(loaded)
    }

    /// The record of `event`, next in order. It counts whether or not it can be kept.
    pub fn record(&mut self, event: Event, at: u64) -> Record {
        self.clock = self.clock.saturating_add(1);
        Record {
            id: RecordId {
                clock: self.clock,
                tab: self.tab,
            },
            at,
            event,
        }
    }

    /// Keeps a record: writes it, reads it back and compares. One that is kept already is
    /// not written again, and one of which a part was kept is written whole.
    ///
    /// # Errors
    /// Says why it was not kept. Nothing that was there before is changed.
    pub fn keep(&self, record: &Record) -> Result<(), StoreError> {
        let key = format!("{}record/{}", self.prefix, record.id);
        let text = text(record)?;
        match self.store.get(&key)? {
            Some(kept) if kept == text => Ok(()),
            Some(kept) if encoding::decode::<Record>(&kept) != Err(RecordError::Damaged) => {
                Err(StoreError::Failed("another record has this id".into()))
            }
            // No other tab makes this id: what is damaged here is what is left of this record.
            _ => self.write(&key, &text),
        }
    }

    /// Keeps a value that is overwritten as it changes and is no record: where the learner
    /// is, or what has been put in and not handed in.
    ///
    /// # Errors
    /// Says why it was not kept.
    pub fn keep_note<T: Serialize>(&self, name: &str, value: &T) -> Result<(), StoreError> {
        self.write(&self.note_key(name), &text(value)?)
    }

    /// The value kept under this name. One that cannot be read is as good as none: nothing
    /// that was handed in is kept this way.
    ///
    /// # Errors
    /// Says why the store cannot be read.
    pub fn note<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let text = self.store.get(&self.note_key(name))?;
        Ok(text.and_then(|text| encoding::decode(&text).ok()))
    }

    /// Forgets the value kept under this name.
    ///
    /// # Errors
    /// Says why it was not forgotten.
    pub fn forget_note(&self, name: &str) -> Result<(), StoreError> {
        self.store.remove(&self.note_key(name))
    }

    fn note_key(&self, name: &str) -> String {
        format!("{}note/{name}", self.prefix)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.store.put(key, text)?;
        match self.store.get(key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }
}

fn text<T: Serialize>(value: &T) -> Result<String, StoreError> {
    encoding::encode(value).ok_or_else(|| StoreError::Failed("it has no text form".into()))
}
