//! A course's records in two stores at once: a state machine without effects.
//!
//! A journal is told what happened and what its stores answered, and says what to ask of
//! them next, as [`Command`]s; a [`Keeper`](super::Keeper) carries them out. So every fault
//! and every order of events can be tested without a browser.
//!
//! - A record counts as kept once a store has said so: the browser's at once, the device's
//!   when it has been written through.
//! - Each store is given what it does not have, from the other or from memory, whenever it is
//!   opened, and after every record. A store that was emptied is filled again.
//! - Erasing and replacing begin a new epoch, of which every key and text is. What is of an
//!   older one is removed wherever it turns up.
//! - Nothing that cannot be read is changed, and a text of another making is never written
//!   over.

mod arrival;
mod compaction;
mod epochs;
mod erasure;
mod notes;
mod parts;
mod restore;
mod saved;
mod shelf;
mod step;
mod supply;
mod words;

use super::{
    Event, History, Record, RecordId,
    history::LAST_CLOCK,
    key::{Key, Keys},
};
use crate::{course::CourseId, store::StoreError, wire::Wire};

pub use restore::{Mode, Restored};
pub use saved::{NotSaved, Saved};
pub use shelf::Place;
pub use step::{Command, News, Step, Ticket};

use notes::Notes;
use restore::Restore;
use shelf::{Shelf, State};
use step::Purpose;

/// The records of one course, and what is known of the stores that keep them.
#[derive(Debug)]
pub struct Journal {
    course: CourseId,
    keys: Keys,
    clock: u64,
    tab: u32,
    epoch: u64,
    history: History,
    notes: Notes,
    browser: Shelf,
    device: Shelf,
    /// What was there before the last restore.
    undo: Option<String>,
    restore: Option<Restore>,
    /// Whether a store has said which epoch it is.
    epoch_is_stated: bool,
    /// The highest epoch that any entry is of.
    highest_epoch: u64,
    /// Whether a store holds something that only a newer version can read.
    is_newer: bool,
}

impl Journal {
    /// A journal that knows of nothing yet. `tab` tells this page apart from others that
    /// write to the same stores: a random number.
    #[must_use]
    pub fn new(course: &CourseId, tab: u32) -> Self {
        Self {
            course: course.clone(),
            keys: Keys::of(course),
            clock: 0,
            tab,
            epoch: 0,
            history: History::default(),
            notes: Notes::default(),
            browser: Shelf::default(),
            device: Shelf::default(),
            undo: None,
            restore: None,
            epoch_is_stated: false,
            highest_epoch: 0,
            is_newer: false,
        }
    }

    /// What every key of the course starts with: what [`Journal::opened`] is to be given.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.keys.prefix()
    }

    /// The course.
    #[must_use]
    pub const fn course(&self) -> &CourseId {
        &self.course
    }

    /// Every record that is known.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Records an event, next in order. It counts whether or not it can be kept.
    pub fn record(&mut self, event: Event, at: u64) -> (Record, Step) {
        let record = Record {
            id: self.next_id(),
            at,
            event,
        };
        self.insert(record.clone());
        let step = Step {
            commands: self.supply(),
            news: News::Later(vec![record.clone()]),
            ..Step::default()
        };
        (record, step)
    }

    /// Keeps a value that is overwritten as it changes and is no record: where the learner
    /// is, or what has been put in and not handed in. `None` forgets it.
    pub fn set_note<T: Wire>(&mut self, name: &str, value: Option<&T>) -> Step {
        let clock = self.next_id().clock;
        self.notes.set(name, self.epoch, clock, value);
        for shelf in [&mut self.browser, &mut self.device] {
            shelf.stale_notes.insert(name.to_owned());
        }
        Step {
            commands: self.supply_notes(),
            ..Step::default()
        }
    }

    /// The value under this name. One that cannot be read is as good as none: nothing that
    /// was handed in is kept this way.
    #[must_use]
    pub fn note<T: Wire>(&self, name: &str) -> Option<T> {
        self.notes.get(name)
    }

    /// Asks the stores again for what they refused, and has those read again that could not
    /// be read or erased.
    pub fn retry(&mut self) -> Step {
        let mut commands = self.supply();
        commands.extend(self.supply_notes());
        Step {
            commands,
            look_again: self.unsettled(),
            ..Step::default()
        }
    }

    /// Takes in a store's answer to a command.
    pub fn wrote(&mut self, place: Place, ticket: Ticket, answer: Result<(), StoreError>) -> Step {
        let done = answer.is_ok();
        match (ticket.0, answer) {
            (Purpose::Keep(parts), answer) => self.kept(place, parts, answer),
            (Purpose::Compact { into, keys }, _) => {
                self.compacted(place, done.then_some((into, keys)))
            }
            (Purpose::MakeRoom(keys), Ok(())) => self.made_room(place, &keys),
            (Purpose::Notes(names), answer) => self.kept_notes(place, names, answer),
            (Purpose::Stage(what), answer) => self.staged(place, &what, answer),
            (Purpose::Erase(epoch) | Purpose::Advance(epoch), answer) => {
                self.erased(place, epoch, answer)
            }
            (Purpose::MakeRoom(_) | Purpose::Tidy, _) => Step::default(),
        }
    }

    fn unsettled(&self) -> Vec<Place> {
        let shelves = [
            (Place::Browser, &self.browser),
            (Place::Device, &self.device),
        ];
        let unsettled = shelves
            .into_iter()
            .filter(|(_, shelf)| shelf.is_unerased || matches!(shelf.state, State::Closed(_)));
        unsettled.map(|(place, _)| place).collect()
    }

    fn next_id(&mut self) -> RecordId {
        // One that is taken twice loses nothing: what tells records apart is more than the id.
        self.clock = (self.clock + 1).min(LAST_CLOCK);
        RecordId {
            clock: self.clock,
            tab: self.tab,
        }
    }

    /// Takes a record into the history; no store has it yet.
    fn insert(&mut self, record: Record) -> bool {
        let Some(identity) = self.history.add(record) else {
            return false;
        };
        self.clock = self.clock.max(identity.id.clock);
        self.browser.missing.insert(identity);
        self.device.missing.insert(identity);
        true
    }

    fn known(&self, place: Place) -> &Shelf {
        match place {
            Place::Browser => &self.browser,
            Place::Device => &self.device,
        }
    }

    fn shelf(&mut self, place: Place) -> &mut Shelf {
        match place {
            Place::Browser => &mut self.browser,
            Place::Device => &mut self.device,
        }
    }
}
