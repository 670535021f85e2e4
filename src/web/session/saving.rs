//! Keeping what happened, and saying truthfully whether it is kept.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use super::Session;
use crate::{
    course::CourseId,
    progress::{Event, Journal, Record},
    store::{Store, StoreError},
    web::{platform, storage},
};

/// Whether what the learner does is kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Saving {
    /// Why it is not; `None` while it is.
    pub(crate) trouble: Option<StoreError>,
    /// How many stored entries could not be read.
    pub(crate) unreadable: usize,
}

#[derive(Clone, Copy)]
pub(super) struct SavingState {
    saving: RwSignal<Saving>,
    kept: StoredValue<Option<Kept>, LocalStorage>,
}

struct Kept {
    journal: Journal<Box<dyn Store>>,
    /// Why the store lasts only as long as the page, if it does.
    temporary: Option<StoreError>,
    /// What could not be kept yet, oldest first.
    pending: Vec<Record>,
}

impl SavingState {
    pub(super) fn new() -> Self {
        Self {
            saving: RwSignal::default(),
            kept: StoredValue::new_local(None),
        }
    }

    /// Records an event, and keeps it together with whatever could not be kept before. `None`
    /// only before the store is open, when no page that could record anything is shown.
    pub(super) fn keep(self, event: Event) -> Option<Record> {
        let (record, trouble) = self.kept.try_update_value(|kept| {
            let kept = kept.as_mut()?;
            let record = kept.journal.record(event, platform::now());
            kept.pending.push(record.clone());
            let trouble = kept.flush().err();
            Some((record, trouble.or_else(|| kept.temporary.clone())))
        })??;
        self.saving.maybe_update(|saving| {
            let is_news = saving.trouble != trouble;
            saving.trouble = trouble;
            is_news
        });
        Some(record)
    }
}

impl Kept {
    fn flush(&mut self) -> Result<(), StoreError> {
        while let Some(record) = self.pending.first() {
            self.journal.keep(record)?;
            self.pending.remove(0);
        }
        Ok(())
    }
}

impl Session {
    /// Whether what the learner does is kept.
    pub(crate) fn saving(self) -> ReadSignal<Saving> {
        self.saving.saving.read_only()
    }

    /// Opens the course's store and takes in what it holds, once.
    pub(super) fn open_store(self, course: &CourseId) {
        if self.saving.kept.with_value(Option::is_some) {
            return;
        }
        let opened = storage::open();
        let mut temporary = opened.temporary;
        // The upper half of a seed is as random as the whole.
        let tab = (platform::seed() >> 32) as u32;
        let mut journal = Journal::new(opened.store, course, tab);
        let mut saving = Saving {
            trouble: temporary
                .clone()
                .or(opened.is_full.then_some(StoreError::Full)),
            unreadable: 0,
        };
        match journal.load() {
            Ok(loaded) => {
                saving.unreadable = loaded.unreadable.len();
                self.progress.set(loaded.records.iter().collect());
            }
            // What is there cannot be read: until the page is opened anew, nothing that it
            // says about saving would be the whole truth.
            Err(why) => {
                temporary = Some(why.clone());
                saving.trouble = Some(why);
            }
        }
        self.saving.kept.set_value(Some(Kept {
            journal,
            temporary,
            pending: Vec::new(),
        }));
        self.saving.saving.set(saving);
    }

    /// Keeps what is put in and not handed in. When that fails nothing is said: the learner is
    /// told about storage when an answer counts, and has been told when the page opened.
    pub(crate) fn keep_note<T: Serialize>(self, name: &str, value: &T) {
        self.saving.kept.with_value(|kept| {
            if let Some(kept) = kept {
                let _ = kept.journal.keep_note(name, value);
            }
        });
    }

    /// What was put in and not handed in.
    pub(crate) fn note<T: DeserializeOwned>(self, name: &str) -> Option<T> {
        let note = |kept: &Option<Kept>| kept.as_ref()?.journal.note(name).ok().flatten();
        self.saving.kept.with_value(note)
    }

    /// Forgets what was put in, once it is handed in.
    pub(crate) fn forget_note(self, name: &str) {
        self.saving.kept.with_value(|kept| {
            if let Some(kept) = kept {
                let _ = kept.journal.forget_note(name);
            }
        });
    }
}
