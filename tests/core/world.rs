//! A world to lose work in: stores that fail, hang and are wiped, pages that are killed, and
//! several of them at once.

mod dice;
mod disk;
mod truth;

use std::{cell::Cell, cell::RefCell, rc::Rc};

use coursewright::{
    progress::{Event, History, Journal, Keeper, News, Place, Record, RecordId, Saved, Step, View},
    quiz::{Response, Score},
    store::StoreError,
};

pub(crate) use dice::Dice;
pub(crate) use disk::{Disk, Fault, What};

use crate::course_builder::{course_id, lesson_id, module_id};

/// How often something is tried: a sample, or with `COURSEWRIGHT_FAULTS=full` as often as is
/// promised.
pub(crate) fn times(sample: usize, full: usize) -> usize {
    if std::env::var("COURSEWRIGHT_FAULTS").as_deref() == Ok("full") {
        full
    } else {
        sample
    }
}

/// The stores of one browser, and the pages that are open in it.
pub(crate) struct World {
    pub(crate) browser: Disk,
    pub(crate) device: Disk,
    pub(crate) pages: Vec<Page>,
    /// What the browser does not let a page have.
    pub(crate) denied: Option<Place>,
}

/// A page on which the course is open: a tab.
pub(crate) struct Page {
    pub(crate) keeper: Keeper,
    tab: u32,
    is_alive: Rc<Cell<bool>>,
    /// What a listener knows that was told of every change.
    told: Rc<RefCell<History>>,
    /// What other pages have done to the browser's store and this one has not heard.
    unheard: RefCell<Vec<(String, Option<String>)>>,
}

impl World {
    /// Two empty stores and no page.
    pub(crate) fn new() -> Self {
        Self {
            browser: Disk::at_once(),
            device: Disk::later(),
            pages: Vec::new(),
            denied: None,
        }
    }

    /// The same stores without a page: as they are now, and apart from these.
    pub(crate) fn copy(&self) -> Self {
        Self {
            browser: self.browser.copy(),
            device: self.device.copy(),
            pages: Vec::new(),
            denied: self.denied,
        }
    }

    pub(crate) fn disk(&self, place: Place) -> &Disk {
        match place {
            Place::Browser => &self.browser,
            Place::Device => &self.device,
        }
    }

    /// Opens the course in a tab with this number; the device's store has not answered yet.
    /// Gives the page's place in [`World::pages`].
    pub(crate) fn open(&mut self, tab: u32) -> usize {
        let told = Rc::new(RefCell::new(History::default()));
        let listener = Rc::clone(&told);
        let journal = Journal::new(&course_id("pelvic-bodywork"), tab);
        let keeper = Keeper::new(journal, move |journal, news| match news {
            News::None => {}
            News::Later(records) => {
                let mut told = listener.borrow_mut();
                for record in records {
                    let last = told.records().next_back().map(|last| last.id);
                    assert!(last <= Some(record.id), "{last:?} is not before {record:?}");
                    told.insert(record);
                }
            }
            News::Otherwise => *listener.borrow_mut() = journal.history().clone(),
        });
        let is_alive = Rc::new(Cell::new(true));
        for place in [Place::Browser, Place::Device] {
            let store = match self.denied {
                Some(denied) if denied == place => Err(StoreError::Denied),
                _ => Ok(self.disk(place).for_page(tab, &is_alive)),
            };
            keeper.open(place, store);
        }
        self.pages.push(Page {
            keeper,
            tab,
            is_alive,
            told,
            unheard: RefCell::default(),
        });
        self.pages.len() - 1
    }

    /// Opens the course in a tab, and waits until nothing is on its way any more.
    pub(crate) fn visit(&mut self, tab: u32) -> usize {
        let at = self.open(tab);
        self.settle();
        at
    }

    /// Ends every page, wherever it is: what has not been written is not going to be.
    pub(crate) fn kill_pages(&mut self) {
        for page in self.pages.drain(..) {
            page.is_alive.set(false);
            self.browser.forget_page(page.tab);
            self.device.forget_page(page.tab);
        }
    }

    /// Ends the whole browser: what the browser's store has not written to the disk is lost.
    pub(crate) fn kill_browser(&mut self) {
        self.kill_pages();
        self.browser.lose_what_is_not_flushed();
    }

    /// Goes on until nothing is on its way any more.
    pub(crate) fn settle(&self) {
        for _ in 0..100_000 {
            self.hear();
            let heard = self.pages.iter().any(Page::hear);
            if !(self.device.work(0) || self.device.answer(0) || heard) {
                return;
            }
        }
        panic!("the stores are never done");
    }

    /// Does one thing of those that are on their way.
    pub(crate) fn turn(&self, dice: &mut Dice) {
        self.hear();
        match dice.below(4) {
            0 => _ = self.device.work(dice.below(8)),
            1 => _ = self.device.answer(dice.below(8)),
            2 if !self.pages.is_empty() => _ = self.pages[dice.below(self.pages.len())].hear(),
            _ => {}
        }
    }

    /// Tells the pages what others have done to the browser's store.
    fn hear(&self) {
        for (by, key, text) in self.browser.take_events() {
            for page in self.pages.iter().filter(|page| page.tab != by) {
                page.unheard.borrow_mut().push((key.clone(), text.clone()));
            }
        }
    }

    /// The learner looks at a page again.
    pub(crate) fn focus(&self, page: usize) {
        let keeper = &self.pages[page].keeper;
        keeper.look_again(Place::Browser);
        keeper.look_again(Place::Device);
        keeper.apply(Journal::retry);
    }

    pub(crate) fn record(&self, page: usize, event: Event) -> Record {
        self.pages[page].keeper.record(event, 1_700_000_000_000)
    }

    pub(crate) fn act(&self, page: usize, act: impl FnOnce(&mut Journal) -> Step) {
        self.pages[page].keeper.apply(act);
    }

    pub(crate) fn saved(&self, page: usize) -> Saved {
        self.pages[page].keeper.read(Journal::saved)
    }

    pub(crate) fn history(&self, page: usize) -> History {
        let page = &self.pages[page];
        page.keeper.read(|journal| journal.history().clone())
    }

    /// What a page that opens now finds, both stores at hand.
    pub(crate) fn reopened(&self) -> History {
        let both = [
            (Place::Browser, &self.browser),
            (Place::Device, &self.device),
        ];
        let mut stores = both.to_vec();
        stores.retain(|(place, _)| Some(*place) != self.denied);
        truth::found(&stores)
    }

    /// What a page that opens now finds in one store alone.
    pub(crate) fn found_in(&self, place: Place) -> History {
        truth::found(&[(place, self.disk(place))])
    }
}

impl Page {
    /// Hears of one thing that another page did. Whether there was any.
    fn hear(&self) -> bool {
        let mut unheard = self.unheard.borrow_mut();
        if unheard.is_empty() || !self.is_alive.get() {
            return false;
        }
        let (key, text) = unheard.remove(0);
        drop(unheard);
        if let Some(text) = text {
            self.keeper.apply(|journal| journal.changed(&key, &text));
        }
        true
    }

    /// The page is killed in the middle of what it does.
    pub(crate) fn is_dead(&self) -> bool {
        !self.is_alive.get()
    }
}

/// The records of a history and another one.
pub(crate) fn union(one: &History, other: &History) -> History {
    let mut both = one.clone();
    both.merge(other.clone());
    both
}

/// Something that can happen: the same for the same number, and another for another.
pub(crate) fn deed(number: usize) -> Event {
    let module = module_id("anatomy");
    let lesson = lesson_id(&format!("lesson-{number}"));
    match number % 5 {
        0 => Event::Noted {
            module,
            lesson,
            text: format!("what I think of number {number} — so far"),
        },
        1 => Event::Read { module, lesson },
        2 => Event::Chose {
            module,
            lesson,
            view: View::Summary,
        },
        _ => Event::Answered {
            attempt: RecordId { clock: 1, tab: 1 },
            question: u16::try_from(number % 60_000).unwrap(),
            response: Response::Single(Some(2)),
            score: Score::new(0, 1),
        },
    }
}
