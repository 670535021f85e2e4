//! A simulated store, as like a browser's as matters: one answers at once and keeps what it
//! did before a failure, the other answers later and does all or nothing.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use coursewright::store::{Change, Entry, Store, StoreError, Then};

type Entries = BTreeMap<String, String>;

/// What goes wrong with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// The call fails.
    Refuses,
    /// There is no room left.
    Full,
    /// The call succeeds and does nothing.
    Drops,
    /// A text is kept in half.
    Halves,
    /// There is never an answer.
    Hangs,
    /// The page is killed.
    Kills,
}

/// What goes wrong, and with which call, counted from 0.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fault {
    pub(crate) what: What,
    pub(crate) at: usize,
    pub(crate) for_ever: bool,
}

/// A store that outlives pages. A handle: its clones are the same store.
#[derive(Clone)]
pub(crate) struct Disk(Rc<State>);

struct State {
    answers_later: bool,
    entries: RefCell<Entries>,
    /// What is left when the browser is killed.
    flushed: RefCell<Entries>,
    jobs: RefCell<Vec<Job>>,
    answers: RefCell<Vec<(u32, Answering)>>,
    /// Who did what to which key.
    events: RefCell<Vec<(u32, String, Option<String>)>>,
    calls: Cell<usize>,
    fault: Cell<Option<Fault>>,
    /// How many UTF-16 units there is room for.
    room: Cell<Option<usize>>,
}

/// Giving an answer.
type Answering = Box<dyn FnOnce()>;

/// Doing what was asked for; gives the answer, if there is one.
type Work = dyn FnOnce() -> Option<Answering>;

struct Job {
    page: u32,
    work: Box<Work>,
}

/// A store as one page sees it.
struct View {
    disk: Disk,
    page: u32,
    is_alive: Rc<Cell<bool>>,
}

impl Disk {
    /// A store like localStorage.
    pub(crate) fn at_once() -> Self {
        Self::with(false, Entries::new())
    }

    /// A store like `IndexedDB`.
    pub(crate) fn later() -> Self {
        Self::with(true, Entries::new())
    }

    fn with(answers_later: bool, entries: Entries) -> Self {
        Self(Rc::new(State {
            answers_later,
            entries: RefCell::new(entries),
            flushed: RefCell::default(),
            jobs: RefCell::default(),
            answers: RefCell::default(),
            events: RefCell::default(),
            calls: Cell::default(),
            fault: Cell::default(),
            room: Cell::default(),
        }))
    }

    /// Another store with the same entries.
    pub(crate) fn copy(&self) -> Self {
        let copy = Self::with(self.0.answers_later, self.0.entries.borrow().clone());
        copy.flush();
        copy
    }

    pub(crate) fn for_page(&self, page: u32, is_alive: &Rc<Cell<bool>>) -> Rc<dyn Store> {
        Rc::new(View {
            disk: self.clone(),
            page,
            is_alive: Rc::clone(is_alive),
        })
    }

    /// Every key and text.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.0.entries.borrow().clone().into_iter().collect()
    }

    pub(crate) fn put(&self, key: &str, text: &str) {
        self.0.entries.borrow_mut().insert(key.into(), text.into());
    }

    pub(crate) fn remove(&self, key: &str) {
        self.0.entries.borrow_mut().remove(key);
    }

    pub(crate) fn text(&self, key: &str) -> Option<String> {
        self.0.entries.borrow().get(key).cloned()
    }

    pub(crate) fn replace(&self, entries: impl IntoIterator<Item = Entry>) {
        *self.0.entries.borrow_mut() = entries.into_iter().collect();
    }

    /// Everything is gone: the browser has cleared it, or another app.
    pub(crate) fn wipe(&self) {
        self.0.entries.borrow_mut().clear();
    }

    /// Everything in it is on the disk now.
    pub(crate) fn flush(&self) {
        self.0.flushed.replace(self.0.entries.borrow().clone());
    }

    pub(crate) fn lose_what_is_not_flushed(&self) {
        if !self.0.answers_later {
            self.0.entries.replace(self.0.flushed.borrow().clone());
        }
    }

    /// How many UTF-16 units the entries take, keys and texts.
    pub(crate) fn units(&self) -> usize {
        units(&self.0.entries.borrow())
    }

    pub(crate) fn set_room(&self, room: Option<usize>) {
        self.0.room.set(room);
    }

    /// Lets something go wrong from now on: calls are counted from here.
    pub(crate) fn break_with(&self, fault: impl Into<Option<Fault>>) {
        self.0.calls.set(0);
        self.0.fault.set(fault.into());
    }

    /// The calls since the last [`Disk::break_with`].
    pub(crate) fn calls(&self) -> usize {
        self.0.calls.get()
    }

    pub(super) fn take_events(&self) -> Vec<(u32, String, Option<String>)> {
        self.0.events.take()
    }

    pub(super) fn forget_page(&self, page: u32) {
        self.0.jobs.borrow_mut().retain(|job| job.page != page);
        self.0.answers.borrow_mut().retain(|(of, _)| *of != page);
    }

    /// Does the first job of a page; there is at most one answer of it. Whether there was one.
    pub(super) fn work(&self, of: usize) -> bool {
        let mut jobs = self.0.jobs.borrow_mut();
        let mut pages: Vec<u32> = jobs.iter().map(|job| job.page).collect();
        pages.dedup();
        let Some(page) = pages.get(of % pages.len().max(1)).copied() else {
            return false;
        };
        let at = jobs.iter().position(|job| job.page == page).unwrap();
        let job = jobs.remove(at);
        drop(jobs);
        if let Some(answer) = (job.work)() {
            self.0.answers.borrow_mut().push((page, answer));
        }
        true
    }

    /// Gives one of the answers. Whether there was one.
    pub(super) fn answer(&self, which: usize) -> bool {
        let mut answers = self.0.answers.borrow_mut();
        if answers.is_empty() {
            return false;
        }
        let at = which % answers.len();
        let (_, answer) = answers.remove(at);
        drop(answers);
        answer();
        true
    }
}

impl Store for View {
    fn read(&self, prefix: &str, then: Then<Vec<Entry>>) {
        let (disk, prefix) = (self.disk.clone(), prefix.to_owned());
        let (page, is_alive) = (self.page, Rc::clone(&self.is_alive));
        self.answer(then, move || {
            Calls::of(&disk, page, &is_alive).read(&prefix)
        });
    }

    fn write(&self, changes: Vec<Change>, then: Then<()>) {
        let disk = self.disk.clone();
        let (page, is_alive) = (self.page, Rc::clone(&self.is_alive));
        self.answer(then, move || {
            Calls::of(&disk, page, &is_alive).write(changes)
        });
    }
}

impl View {
    fn answer<T: 'static>(
        &self,
        then: Then<T>,
        work: impl FnOnce() -> Option<Result<T, StoreError>> + 'static,
    ) {
        if self.disk.0.answers_later {
            let work = Box::new(move || -> Option<Answering> {
                let answer = work()?;
                Some(Box::new(move || then(answer)))
            });
            let page = self.page;
            self.disk.0.jobs.borrow_mut().push(Job { page, work });
        } else if let Some(answer) = work() {
            then(answer);
        }
    }
}

/// The calls that one request to a store is made of.
struct Calls<'a> {
    disk: &'a State,
    page: u32,
    is_alive: &'a Cell<bool>,
    hangs: bool,
}

type Answer<T> = Result<T, StoreError>;

impl<'a> Calls<'a> {
    fn of(disk: &'a Disk, page: u32, is_alive: &'a Cell<bool>) -> Self {
        Self {
            disk: &disk.0,
            page,
            is_alive,
            hangs: false,
        }
    }

    /// `None` for no answer.
    fn read(mut self, prefix: &str) -> Option<Answer<Vec<Entry>>> {
        let fault = self.call();
        let entries = self.disk.entries.borrow();
        let entries = entries.iter().filter(|(key, _)| key.starts_with(prefix));
        let entries = entries.map(|(key, text)| (key.clone(), text.clone()));
        let answer = fault.map(|_| entries.collect());
        self.given(answer)
    }

    fn write(mut self, changes: Vec<Change>) -> Option<Answer<()>> {
        let before = self
            .disk
            .answers_later
            .then(|| self.disk.entries.borrow().clone());
        let mut answer = changes.into_iter().try_for_each(|it| self.change(it));
        if let Some(before) = before {
            // The end of the transaction.
            answer = answer.and_then(|()| self.call().map(|_| ()));
            if answer.is_err() {
                self.disk.entries.replace(before);
            }
        }
        self.given(answer)
    }

    fn given<T>(self, answer: Answer<T>) -> Option<Answer<T>> {
        (!self.hangs && self.is_alive.get()).then_some(answer)
    }

    fn change(&mut self, change: Change) -> Answer<()> {
        match change {
            Change::Add(key, text) => match self.get(&key)? {
                None => self.put(key, text),
                Some(there) if there == text => Ok(()),
                Some(there) => Err(StoreError::Clash((key, there))),
            },
            Change::Set(key, text) => self.put(key, text),
            Change::Remove(key) => self.remove(&key),
            Change::Clear(prefix) => {
                self.call()?;
                let keys: Vec<String> = self.disk.entries.borrow().keys().cloned().collect();
                let mut keys = keys.into_iter().filter(|key| key.starts_with(&prefix));
                keys.try_for_each(|key| self.remove(&key))
            }
        }
    }

    /// One call, with what is to go wrong with it. Nothing happens after a page's end.
    fn call(&mut self) -> Answer<Option<What>> {
        if self.hangs || !self.is_alive.get() {
            return Err(StoreError::Failed("the page is gone".into()));
        }
        let call = self.disk.calls.replace(self.disk.calls.get() + 1);
        let fault = self.disk.fault.get();
        let fault = fault.filter(|it| call == it.at || it.for_ever && call > it.at);
        match fault.map(|fault| fault.what) {
            Some(What::Refuses) => Err(StoreError::Failed("not today".into())),
            Some(What::Hangs) => {
                self.hangs = true;
                Err(StoreError::Lost)
            }
            Some(What::Kills) => {
                self.is_alive.set(false);
                Err(StoreError::Lost)
            }
            what => Ok(what),
        }
    }

    fn get(&mut self, key: &str) -> Answer<Option<String>> {
        self.call()?;
        Ok(self.disk.entries.borrow().get(key).cloned())
    }

    fn put(&mut self, key: String, text: String) -> Answer<()> {
        let kept = match self.call()? {
            Some(What::Full) => return Err(StoreError::Full),
            Some(What::Drops) => None,
            Some(What::Halves) => {
                let half = text.chars().count() / 2;
                Some(text.chars().take(half).collect())
            }
            _ => Some(text.clone()),
        };
        if let Some(kept) = kept {
            let mut entries = self.disk.entries.borrow_mut();
            let there = entries.insert(key.clone(), kept);
            if self
                .disk
                .room
                .get()
                .is_some_and(|room| units(&entries) > room)
            {
                match there {
                    Some(there) => entries.insert(key, there),
                    None => entries.remove(&key),
                };
                return Err(StoreError::Full);
            }
        }
        let kept = self.disk.entries.borrow().get(&key).cloned();
        self.tell(&key, kept);
        match self.get(&key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }

    fn remove(&mut self, key: &str) -> Answer<()> {
        if self.call()? == Some(What::Drops) {
            return Err(StoreError::Lost);
        }
        if self.disk.entries.borrow_mut().remove(key).is_some() {
            self.tell(key, None);
        }
        Ok(())
    }

    fn tell(&self, key: &str, text: Option<String>) {
        if !self.disk.answers_later {
            let event = (self.page, key.to_owned(), text);
            self.disk.events.borrow_mut().push(event);
        }
    }
}

fn units(entries: &Entries) -> usize {
    let count = |text: &String| text.encode_utf16().count();
    entries
        .iter()
        .map(|(key, text)| count(key) + count(text))
        .sum()
}
