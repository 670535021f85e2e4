//! Keeping what happened, and saying truthfully whether it is kept.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::*;

use super::Session;
use crate::{
    course::CourseId,
    progress::{Event, Journal, Keeper, NAMESPACE, News, Place, Progress, Record, Saved},
    store::{Change, Entry, Store, StoreError, Then},
    web::{
        platform,
        state::{Kept, Reading, State},
        storage,
    },
};

/// How long the device's store is waited for where the browser's may not have everything.
const PATIENCE: Duration = Duration::from_secs(2);

#[derive(Clone, Copy)]
pub(super) struct SavingState {
    saved: State<Saved>,
    unreadable: State<usize>,
    /// Whether what the learner did is known, as far as this browser's store has it.
    is_read: State<bool>,
    is_settled: State<bool>,
    /// Whether something was recorded on this visit.
    has_recorded: State<bool>,
    device_is_asked_for: Kept<bool>,
    /// Goes up with everything that the keeper does.
    turns: State<u32>,
}

/// What keeps the records, once its part of the app is here. It is never given up: so the first
/// part needs no code to do that.
#[derive(Clone, Copy)]
struct Keeping {
    keeper: &'static Keeper,
    /// Tries again to save what could not be saved.
    retry: fn(Session),
}

thread_local! {
    /// A page has one session, and what keeps its records is of one thread.
    static KEEPING: Cell<Option<Keeping>> = const { Cell::new(None) };
}

impl SavingState {
    pub(super) fn new() -> Self {
        Self {
            saved: State::new(Saved::Nothing),
            unreadable: State::default(),
            is_read: State::default(),
            is_settled: State::default(),
            has_recorded: State::default(),
            device_is_asked_for: Kept::default(),
            turns: State::default(),
        }
    }

    /// Records an event. `None` only before the stores are open, when no page that could
    /// record anything is shown.
    pub(super) fn record(self, event: Event) -> Option<Record> {
        let record = self.keeper()?.record(event, platform::now());
        is_so(self.has_recorded);
        Some(record)
    }

    fn keeper(self) -> Option<&'static Keeper> {
        KEEPING.get().map(|it| it.keeper)
    }
}

impl Session {
    /// Whether what the learner does is kept, and where.
    pub(crate) fn saved(self) -> Reading<Saved> {
        self.saving.saved.read_only()
    }

    /// How many stored entries could not be read.
    pub(crate) fn unreadable(self) -> Reading<usize> {
        self.saving.unreadable.read_only()
    }

    /// Whether what the learner did is known, as far as this browser's store has it.
    pub(crate) fn is_read(self) -> bool {
        self.saving.is_read.get()
    }

    /// Whether everything that is stored has been read, as far as it ever will be: a store
    /// that the browser has emptied is filled again from the other, which takes a moment.
    pub(crate) fn is_settled(self) -> bool {
        self.saving.is_settled.get()
    }

    /// Whether something was recorded on this visit.
    pub(crate) fn has_recorded(self) -> bool {
        self.saving.has_recorded.get()
    }

    /// The keeper of the learner's records, as of now: what reads it is read again when
    /// something changes.
    pub(crate) fn keeper(self) -> Option<&'static Keeper> {
        self.saving.turns.track();
        self.saving.keeper()
    }

    /// The keeper of the learner's records, for something that is to be done.
    pub(crate) fn keeper_untracked(self) -> Option<&'static Keeper> {
        self.saving.keeper()
    }

    /// Where the browser's store has nothing of the course, what was done is known: nothing,
    /// for most who see the outline. Otherwise what reads it is fetched at once.
    pub(super) fn look_for_traces(self, course: &CourseId) {
        if storage::browser::has_any(&format!("{NAMESPACE}{course}/")) {
            self.fetch_what_keeps_records();
        } else {
            self.has_read();
        }
    }

    fn has_read(self) {
        is_so(self.saving.is_read);
    }

    /// Opens the course's stores and takes in what they hold, once. The device's comes later,
    /// by [`Session::open_device`].
    pub(crate) fn open_stores(self, course: &CourseId) {
        if self.saving.keeper().is_some() {
            return;
        }
        // The upper half of a seed is as random as the whole.
        let tab = (platform::seed() >> 32) as u32;
        let listener = move |journal: &Journal, news| self.take_in(journal, news);
        let keeper: &Keeper = Box::leak(Box::new(Keeper::new(Journal::new(course, tab), listener)));
        KEEPING.set(Some(Keeping {
            keeper,
            retry: |session| session.retry_saving(),
        }));
        keeper.open(Place::Browser, storage::browser::open());
        set_timeout(move || self.settle(), PATIENCE);
        self.listen();
    }

    /// Whether the device's store is to be opened: `true` once.
    pub(crate) fn ask_for_device(self) -> bool {
        let asked = |it: &mut bool| !core::mem::replace(it, true);
        self.saving.device_is_asked_for.update(asked)
    }

    /// Takes in the device's store, or why there is none.
    pub(crate) fn open_device(self, store: Result<Rc<dyn Store>, StoreError>) {
        if let Some(keeper) = self.saving.keeper() {
            keeper.open(Place::Device, store);
        }
    }

    /// Nothing more is waited for.
    pub(crate) fn settle(self) {
        is_so(self.saving.is_settled);
    }

    /// Tries again to save what could not be saved.
    pub(crate) fn save_again(self) {
        if let Some(keeping) = KEEPING.get() {
            (keeping.retry)(self);
        }
    }

    fn retry_saving(self) {
        if let Some(keeper) = self.saving.keeper() {
            keeper.apply(Journal::retry);
        }
    }

    /// Takes in what is new in the records.
    fn take_in(self, journal: &Journal, news: News) {
        match news {
            News::None => {}
            News::Later(records) => self.progress.update(|progress| {
                records.iter().for_each(|record| progress.apply(record));
            }),
            News::Otherwise => self.progress.set(journal.history().records().collect()),
        }
        let replace = |saved: &mut Saved| {
            let now = journal.saved();
            let is_news = *saved != now;
            *saved = now;
            is_news
        };
        self.saving.saved.maybe_update(replace);
        let count = journal.unreadable().count();
        self.saving
            .unreadable
            .maybe_update(|it| core::mem::replace(it, count) != count);
        if journal.holds(Place::Browser).is_some() {
            self.has_read();
        }
        if journal.holds(Place::Device).is_some() {
            self.settle();
        }
        self.saving.turns.update(|it| *it = it.wrapping_add(1));
    }
}

/// A store that forgets.
struct Nowhere;

impl Store for Nowhere {
    fn read(&self, _: &str, then: Then<Vec<Entry>>) {
        then(Ok(Vec::new()));
    }

    fn write(&self, _: Vec<Change>, then: Then<()>) {
        then(Ok(()));
    }
}

/// Records an event of which nothing is kept.
pub(super) fn rehearse(course: &CourseId, event: Event) {
    let keeper = Keeper::new(Journal::new(course, 0), |_, news| {
        if let News::Later(records) = news {
            let mut progress = Progress::default();
            records.iter().for_each(|record| progress.apply(record));
        }
    });
    keeper.open(Place::Browser, Ok(Rc::new(Nowhere)));
    keeper.record(event, 0);
    // As the keeper of the page: it needs no code to give it up.
    std::mem::forget(keeper);
}

/// Notes that something is so, which is news once.
fn is_so(state: State<bool>) {
    state.maybe_update(|it| !core::mem::replace(it, true));
}
