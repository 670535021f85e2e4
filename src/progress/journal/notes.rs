//! Values that are overwritten as they change: the latest wins.

use super::{Command, Journal, Place, Purpose, Step};
use crate::{
    progress::{
        encoding::{self, Unreadable, Writer},
        history::LAST_CLOCK,
    },
    sorted::{Map, Set},
    store::{Change, StoreError},
    wire::{self, Reader, Wire},
};

/// The notes of a course.
#[derive(Debug, Default)]
pub(super) struct Notes(Map<String, Note>);

/// Compared by what comes first: the later one is the greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Note {
    epoch: u64,
    clock: u64,
    /// The value in bytes; `None` for one that was forgotten.
    value: Option<Vec<u8>>,
}

impl Notes {
    pub(super) fn set<T: Wire>(&mut self, name: &str, epoch: u64, clock: u64, value: Option<&T>) {
        let note = Note {
            epoch,
            clock,
            value: value.map(wire::to_bytes),
        };
        self.0.insert(name.to_owned(), note);
    }

    /// When the note was written, by the clock of its time; 0 for one that is not there.
    pub(super) fn clock(&self, name: &str) -> u64 {
        self.0.get(name).map_or(0, |note| note.clock)
    }

    pub(super) fn get<T: Wire>(&self, name: &str) -> Option<T> {
        let value = self.0.get(name)?.value.as_ref()?;
        wire::from_bytes(value)
    }

    /// Takes in what a store holds under this name.
    pub(super) fn meet(&mut self, epoch: u64, name: &str, text: &str) -> Meeting {
        let ours = self.0.get(name);
        match (ours, Note::read(text)) {
            (_, Err(Unreadable::Newer)) => Meeting::NotForUs,
            (None, Err(Unreadable::Damaged)) => Meeting::Nothing,
            (Some(ours), Ok(theirs)) if *ours == theirs => Meeting::Nothing,
            (_, Ok(theirs)) if theirs.epoch > epoch => Meeting::Nothing,
            (ours, Ok(theirs))
                if theirs.epoch == epoch && ours.is_none_or(|ours| *ours < theirs) =>
            {
                self.0.insert(name.to_owned(), theirs);
                Meeting::Newer
            }
            _ => Meeting::Older,
        }
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    fn change(&self, key: String, name: &str) -> Change {
        match self.0.get(name) {
            Some(note) if note.value.is_some() => Change::Set(key, note.text()),
            _ => Change::Remove(key),
        }
    }
}

/// How a note in a store compares with the one in memory.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meeting {
    /// There is nothing to do.
    Nothing,
    /// The store's is newer, and is in memory now.
    Newer,
    /// The store's is older, or of an older epoch.
    Older,
    /// A newer version of the page wrote the store's.
    NotForUs,
}

impl Note {
    fn text(&self) -> String {
        let head = wire::to_bytes(&(self.epoch, self.clock));
        let value = self.value.as_deref().unwrap_or_default();
        encoding::seal(0, &[&head, value].concat())
    }

    fn read(text: &str) -> Result<Self, Unreadable> {
        let opened = encoding::open(0, text)?;
        if opened.by == Writer::Older {
            // Version 1 knew neither epochs nor clocks.
            return Ok(Self {
                epoch: 0,
                clock: 0,
                value: Some(opened.body),
            });
        }
        let mut from = Reader::new(&opened.body);
        let (epoch, clock) = Wire::read(&mut from);
        if from.is_broken() || clock > LAST_CLOCK {
            return Err(Unreadable::Damaged);
        }
        Ok(Self {
            epoch,
            clock,
            value: Some(from.rest().to_vec()),
        })
    }
}

impl Journal {
    /// Brings each store's notes up to date, one write at a time: what is typed meanwhile goes
    /// with the next.
    pub(super) fn supply_notes(&mut self) -> Vec<Command> {
        let places = [Place::Browser, Place::Device];
        places
            .into_iter()
            .filter_map(|place| self.supply_notes_of(place))
            .collect()
    }

    fn supply_notes_of(&mut self, place: Place) -> Option<Command> {
        if self.is_newer {
            return None;
        }
        let shelf = match place {
            Place::Browser => &mut self.browser,
            Place::Device => &mut self.device,
        };
        if !shelf.is_open() || shelf.notes_are_under_way || shelf.stale_notes.is_empty() {
            return None;
        }
        shelf.notes_are_under_way = true;
        let names = core::mem::take(&mut shelf.stale_notes);
        let changes = names
            .iter()
            .map(|name| self.notes.change(self.keys.note(name), name));
        let changes = changes.collect();
        Some(Command::new(place, changes, Purpose::Notes(names)))
    }

    /// A note that was refused is not tried again by itself: it will change soon, and go with
    /// that, or be handed in as a record.
    pub(super) fn kept_notes(
        &mut self,
        place: Place,
        names: Set<String>,
        answer: Result<(), StoreError>,
    ) -> Step {
        let shelf = self.shelf(place);
        shelf.notes_are_under_way = false;
        let commands = match answer {
            Ok(()) => self.supply_notes_of(place),
            Err(_) => {
                shelf.stale_notes.merge(names.iter().cloned());
                None
            }
        };
        Step {
            commands: commands.into_iter().collect(),
            ..Step::default()
        }
    }
}
