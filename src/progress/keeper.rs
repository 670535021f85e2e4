//! Carries out what a journal asks of its stores.

use std::{cell::RefCell, rc::Rc};

use super::{Event, Journal, News, Place, Record, Step, journal::Command};
use crate::store::{Store, StoreError};

/// A journal with its stores. A handle: its clones are the same keeper, which is also what
/// the stores' answers come back to.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

struct Inner {
    journal: RefCell<Journal>,
    browser: RefCell<Option<Rc<dyn Store>>>,
    device: RefCell<Option<Rc<dyn Store>>>,
    /// Told after everything that has changed something. It may look, and not act: what it
    /// does comes in the middle of what the journal does.
    listener: Box<Listener>,
}

type Listener = dyn Fn(&Journal, News);

impl Keeper {
    /// A keeper without stores. `listener` is told what is new after every change.
    #[must_use]
    pub fn new(journal: Journal, listener: impl Fn(&Journal, News) + 'static) -> Self {
        Self(Rc::new(Inner {
            journal: RefCell::new(journal),
            browser: RefCell::default(),
            device: RefCell::default(),
            listener: Box::new(listener),
        }))
    }

    /// Opens a store and takes in what it holds; or why there is none.
    pub fn open(&self, place: Place, store: Result<Rc<dyn Store>, StoreError>) {
        match store {
            Ok(store) => {
                *self.slot(place).borrow_mut() = Some(store);
                self.look_again(place);
            }
            Err(why) => self.apply(|journal| journal.opened(place, Err(why))),
        }
    }

    /// Reads a store again: another tab may have written, or something may be gone.
    pub fn look_again(&self, place: Place) {
        let store = self.slot(place).borrow().clone();
        let Some(store) = store else { return };
        let keeper = self.clone();
        let prefix = self.read(|journal| journal.prefix().to_owned());
        store.read(
            &prefix,
            Box::new(move |answer| keeper.apply(|journal| journal.opened(place, answer))),
        );
    }

    /// Records an event at `at`, in milliseconds since 1970.
    pub fn record(&self, event: Event, at: u64) -> Record {
        let (record, step) = self.0.journal.borrow_mut().record(event, at);
        self.run(step);
        record
    }

    /// Does something with the journal, then what follows from it.
    pub fn apply(&self, act: impl FnOnce(&mut Journal) -> Step) {
        let step = act(&mut self.0.journal.borrow_mut());
        self.run(step);
    }

    /// Looks something up in the journal.
    pub fn read<T>(&self, look: impl FnOnce(&Journal) -> T) -> T {
        look(&self.0.journal.borrow())
    }

    fn run(&self, step: Step) {
        if step.news != News::None {
            (self.0.listener)(&self.0.journal.borrow(), step.news);
        }
        for Command {
            place,
            changes,
            ticket,
        } in step.commands
        {
            let store = self.slot(place).borrow().clone();
            let keeper = self.clone();
            let then = move |answer| keeper.apply(|journal| journal.wrote(place, ticket, answer));
            match store {
                Some(store) => store.write(changes, Box::new(then)),
                None => then(Err(StoreError::Denied)),
            }
        }
        for place in step.look_again {
            self.look_again(place);
        }
        (self.0.listener)(&self.0.journal.borrow(), News::None);
    }

    fn slot(&self, place: Place) -> &RefCell<Option<Rc<dyn Store>>> {
        match place {
            Place::Browser => &self.0.browser,
            Place::Device => &self.0.device,
        }
    }
}
