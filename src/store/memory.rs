//! A store that lasts as long as the program.

use std::{cell::RefCell, collections::BTreeMap};

use super::{Change, Entry, Store, StoreError, Then};

/// A store that lasts as long as the program: what the rules of [`Store`] say, and no more.
#[derive(Debug, Default)]
pub struct Memory(RefCell<BTreeMap<String, String>>);

impl Memory {
    /// Every entry, ordered by key.
    #[must_use]
    pub fn entries(&self) -> Vec<Entry> {
        let entries = self.0.borrow();
        entries
            .iter()
            .map(|(key, text)| (key.clone(), text.clone()))
            .collect()
    }

    /// Makes one change.
    ///
    /// # Errors
    /// The text that is there already, where another was to be added.
    pub fn change(&self, change: Change) -> Result<(), StoreError> {
        let mut entries = self.0.borrow_mut();
        match change {
            Change::Add(key, text) => {
                if let Some(there) = entries.get(&key)
                    && *there != text
                {
                    return Err(StoreError::Clash((key, there.clone())));
                }
                entries.insert(key, text);
            }
            Change::Set(key, text) => {
                entries.insert(key, text);
            }
            Change::Remove(key) => {
                entries.remove(&key);
            }
            Change::Clear(prefix) => entries.retain(|key, _| !key.starts_with(&prefix)),
        }
        Ok(())
    }
}

impl Store for Memory {
    fn read(&self, prefix: &str, then: Then<Vec<Entry>>) {
        let mut entries = self.entries();
        entries.retain(|(key, _)| key.starts_with(prefix));
        then(Ok(entries));
    }

    fn write(&self, changes: Vec<Change>, then: Then<()>) {
        then(changes.into_iter().try_for_each(|it| self.change(it)));
    }
}
