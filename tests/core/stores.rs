//! Stores that can be looked into, shared by two tabs, and made to fail.

use std::{cell::Cell, rc::Rc};

use coursewright::{
    progress::{Journal, Loaded},
    store::{Memory, Store, StoreError},
};

use crate::course_builder::course_id;

/// A store that outlives a page and can be open in several tabs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shared(Rc<Memory>);

impl Shared {
    pub(crate) fn journal(&self, tab: u32) -> Journal<Self> {
        Journal::new(self.clone(), &course_id("pelvic-bodywork"), tab)
    }

    /// What a page that opens now finds.
    pub(crate) fn load(&self) -> Loaded {
        self.journal(0).load().unwrap()
    }

    pub(crate) fn has(&self, key: &str, text: &str) {
        self.0.put(key, text).unwrap();
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.0.get(key).unwrap()
    }

    /// Every key and text.
    pub(crate) fn everything(&self) -> Vec<(String, String)> {
        let keys = self.0.keys("").unwrap();
        keys.into_iter()
            .map(|key| (key.clone(), self.text(&key).unwrap()))
            .collect()
    }
}

impl Store for Shared {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.0.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }
}

/// What a faulty store does with a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It keeps what it is given.
    None,
    /// It refuses.
    Refuses,
    /// It says that it has kept the text, and has not.
    Drops,
    /// It says that it has kept the text, and has kept half of it.
    Halves,
}

/// A store that goes wrong at the call with number `at`, counted from 0, or with every call
/// where there is no number.
#[derive(Debug, Clone)]
pub(crate) struct Faulty {
    pub(crate) store: Shared,
    pub(crate) fault: Fault,
    pub(crate) at: Option<usize>,
    calls: Rc<Cell<usize>>,
}

impl Faulty {
    pub(crate) fn new(store: &Shared, fault: Fault, at: Option<usize>) -> Self {
        Self {
            store: store.clone(),
            fault,
            at,
            calls: Rc::default(),
        }
    }

    pub(crate) fn journal(&self, tab: u32) -> Journal<Self> {
        Journal::new(self.clone(), &course_id("pelvic-bodywork"), tab)
    }

    fn fault(&self) -> Fault {
        let call = self.calls.replace(self.calls.get() + 1);
        match self.at {
            Some(at) if at != call => Fault::None,
            _ => self.fault,
        }
    }

    fn refusing(&self) -> Result<(), StoreError> {
        match self.fault() {
            Fault::Refuses => Err(StoreError::Full),
            _ => Ok(()),
        }
    }
}

impl Store for Faulty {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        self.refusing()?;
        self.store.keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.refusing()?;
        self.store.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        match self.fault() {
            Fault::None => self.store.put(key, value),
            Fault::Refuses => Err(StoreError::Full),
            Fault::Drops => Ok(()),
            Fault::Halves => self.store.put(key, &value[..value.len() / 2]),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.refusing()?;
        self.store.remove(key)
    }
}

/// A store that lists its keys backwards and from another place on.
#[derive(Debug)]
pub(crate) struct Reordered(pub(crate) Shared, pub(crate) usize);

impl Store for Reordered {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let mut keys = self.0.keys(prefix)?;
        keys.reverse();
        let by = self.1 % keys.len().max(1);
        keys.rotate_left(by);
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove(key)
    }
}
