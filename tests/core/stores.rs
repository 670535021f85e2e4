//! A store in memory that can be looked into, and the pages over it.

use std::rc::Rc;

use coursewright::{
    progress::{Journal, Keeper, Place, Record},
    store::{Change, Entry, Memory},
};

use crate::course_builder::course_id;

/// What every key of a record starts with, while nothing has been erased.
pub(crate) const RECORDS: &str = "coursewright/pelvic-bodywork/record/0-";

/// A browser's store that outlives a page and can be open in several tabs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shared(Rc<Memory>);

impl Shared {
    /// A page that has taken in what the store holds. There is no device's store.
    pub(crate) fn page(&self, tab: u32) -> Keeper {
        self.page_of("pelvic-bodywork", tab)
    }

    pub(crate) fn page_of(&self, course: &str, tab: u32) -> Keeper {
        let keeper = Keeper::new(Journal::new(&course_id(course), tab), |_, _| {});
        keeper.open(Place::Browser, Ok(self.0.clone()));
        keeper
    }

    /// The records that a page which opens now finds.
    pub(crate) fn load(&self) -> Vec<Record> {
        records_of(&self.page(0))
    }

    pub(crate) fn has(&self, key: &str, text: &str) {
        let set = Change::Set(key.into(), text.into());
        self.0.change(set).unwrap();
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        let mut entries = self.everything().into_iter();
        entries.find_map(|(at, text)| (at == key).then_some(text))
    }

    /// Every key and text.
    pub(crate) fn everything(&self) -> Vec<Entry> {
        self.0.entries()
    }

    /// The text of a record that was kept by itself.
    pub(crate) fn text_of(&self, record: &Record) -> String {
        self.text(&key_of(record)).expect("the record was kept")
    }
}

pub(crate) fn key_of(record: &Record) -> String {
    format!("{RECORDS}{}", record.id)
}

/// The records that a page knows of, in their order.
pub(crate) fn records_of(page: &Keeper) -> Vec<Record> {
    page.read(|journal| journal.history().records().cloned().collect())
}

/// What a page makes of these entries of the browser's store.
pub(crate) fn opened(entries: Vec<Entry>) -> Journal {
    let mut journal = Journal::new(&course_id("pelvic-bodywork"), 0);
    journal.opened(Place::Browser, Ok(entries));
    journal
}

/// The keys of what a page could not read.
pub(crate) fn unreadable(journal: &Journal) -> Vec<(String, String)> {
    let texts = journal.unreadable();
    texts
        .map(|(key, text, _)| (key.to_owned(), text.to_owned()))
        .collect()
}
