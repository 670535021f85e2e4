//! What is found in a store: when it is opened, when the page is looked at again, and when
//! another tab writes.

use super::{
    Command, Journal, News, Place, Purpose, Step,
    notes::Meeting,
    shelf::{Held, State},
};
use crate::{
    progress::{
        encoding::Unreadable,
        history::{self, Read},
        key::Key,
    },
    sorted::Set,
    store::{Change, Entry, StoreError},
};

/// How many records are told one by one. More are as quickly derived from anew.
const FEW: usize = 64;

impl Journal {
    /// Takes in every entry of a store, whose keys start with [`Journal::prefix`], or why it
    /// cannot be read. Told again, it takes in what has changed since.
    pub fn opened(&mut self, place: Place, answer: Result<Vec<Entry>, StoreError>) -> Step {
        let entries = match answer {
            Ok(entries) => entries,
            Err(why) => {
                self.shelf(place).state = State::Closed(why);
                return Step::default();
            }
        };
        let mut step = self.catch_up(&entries);
        self.shelf(place).state = State::Open;
        let known = core::mem::take(&mut self.shelf(place).entries);
        self.shelf(place).unreadable.clear();

        let (mut reads, mut tidy) = (Vec::new(), Vec::new());
        for (key, text) in entries {
            match self.keys.parse(&key) {
                Key::Record(epoch) | Key::Segment(epoch) if epoch < self.epoch => {
                    tidy.push(Change::Remove(key));
                }
                // Put there by a restore that was never finished, or is not yet.
                Key::Record(epoch) | Key::Segment(epoch) if epoch > self.epoch => {}
                Key::Record(_) | Key::Segment(_) => {
                    match known.get(&key).filter(|held| held.length == text.len()) {
                        Some(held) => self.shelf(place).hold(key, held.clone()),
                        None => {
                            if let Some((held, more)) = self.read(place, &key, &text) {
                                self.shelf(place).hold(key, held);
                                reads.extend(more);
                            }
                        }
                    }
                }
                Key::Stray => match history::open(&text) {
                    Ok(more) if self.epoch == 0 => reads.extend(more),
                    Ok(_) => {}
                    Err(why) => self.set_aside(place, &key, &text, why),
                },
                Key::Note(name) => {
                    let name = name.to_owned();
                    self.meet_note(place, &name, &text);
                }
                Key::Undo => self.undo = Some(text),
                Key::Quarantine => self.set_aside(place, &key, &text, Unreadable::Damaged),
                Key::Epoch | Key::Unknown => {}
            }
        }
        step.news = step.news.and(self.meet(reads));
        self.browser.count(&self.history);
        self.device.count(&self.history);

        tidy.extend(self.doubles(place).into_iter().map(Change::Remove));
        if !tidy.is_empty() && !self.is_newer {
            step.commands.push(Command::new(place, tidy, Purpose::Tidy));
        }
        step.commands.extend(self.supply());
        step.commands.extend(self.supply_notes());
        step.commands.extend(self.compact(place));
        step
    }

    /// Takes in an entry that another tab has put into the browser's store.
    pub fn changed(&mut self, key: &str, text: &str) -> Step {
        let place = Place::Browser;
        if !self.browser.is_open() {
            return Step::default();
        }
        let mut step = Step::default();
        match self.keys.parse(key) {
            Key::Epoch => return self.catch_up(&[(key.into(), text.into())]),
            Key::Record(epoch) | Key::Segment(epoch) if epoch == self.epoch => {
                if let Some((held, reads)) = self.read(place, key, text) {
                    step.news = self.meet(reads);
                    self.browser.hold(key.into(), held);
                }
                step.commands = self.supply();
            }
            // A tab that does not know yet that everything was erased.
            Key::Record(epoch) | Key::Segment(epoch) if epoch < self.epoch => {
                let gone = vec![Change::Remove(key.into())];
                step.commands.push(Command::new(place, gone, Purpose::Tidy));
            }
            Key::Note(name) => self.meet_note(place, name, text),
            Key::Undo => self.undo = Some(text.into()),
            _ => {}
        }
        step
    }

    fn read(&mut self, place: Place, key: &str, text: &str) -> Option<(Held, Vec<Read>)> {
        match history::open(text) {
            Ok(reads) => {
                let records = reads.iter().map(|read| read.identity).collect();
                let length = text.len();
                Some((Held { length, records }, reads))
            }
            Err(why) => {
                self.set_aside(place, key, text, why);
                None
            }
        }
    }

    fn set_aside(&mut self, place: Place, key: &str, text: &str, why: Unreadable) {
        // No record is given an id that one of those has which could not be read.
        self.clock = self.clock.max(self.keys.clock(key));
        self.is_newer |= why == Unreadable::Newer;
        let shelf = self.shelf(place);
        shelf.unreadable.insert(key.into(), (text.into(), why));
    }

    fn meet_note(&mut self, place: Place, name: &str, text: &str) {
        let stale = match self.notes.meet(self.epoch, name, text) {
            Meeting::Nothing => return,
            Meeting::Older => place,
            Meeting::Newer => place.other(),
        };
        self.shelf(stale).stale_notes.insert(name.to_owned());
    }

    /// Takes records into the history. The stores are asked for those that they lack.
    pub(super) fn meet(&mut self, mut reads: Vec<Read>) -> News {
        let last = self.history.last();
        reads.sort_by(|one, other| one.identity.cmp(&other.identity));
        let mut new = Vec::new();
        for read in reads {
            let identity = read.identity;
            if self.history.take(read) {
                new.push(identity);
            }
        }
        self.browser.missing.merge(new.iter().copied());
        self.device.missing.merge(new.iter().copied());
        self.clock = self.clock.max(self.history.clock());
        match new.first() {
            None => News::None,
            Some(first) if new.len() <= FEW && last.is_none_or(|last| last < *first) => {
                let records = new.into_iter().filter_map(|it| self.history.get(it));
                News::Later(records.cloned().collect())
            }
            Some(_) => News::Otherwise,
        }
    }

    /// Sees whether everything was erased or replaced elsewhere, and drops it here too.
    fn catch_up(&mut self, entries: &[Entry]) -> Step {
        let mut stated = None;
        for (key, text) in entries {
            match self.keys.parse(key) {
                Key::Epoch => stated = u64::from_str_radix(text, 16).ok(),
                Key::Record(epoch) | Key::Segment(epoch) => {
                    self.highest_epoch = self.highest_epoch.max(epoch);
                }
                _ => {}
            }
        }
        // A store that lost its epoch and not its records says it with them; where a store
        // has stated it, what is of a later one is left from an unfinished restore.
        let epoch = match stated {
            Some(epoch) => epoch,
            None if self.epoch_is_stated => 0,
            None => self.highest_epoch,
        };
        self.epoch_is_stated |= stated.is_some();
        self.highest_epoch = self.highest_epoch.max(epoch);
        if epoch > self.epoch {
            return self.drop_for(epoch);
        }
        Step::default()
    }

    /// Entries of single records that a segment of the same store has as well: what a
    /// compaction that was cut short has left.
    fn doubles(&self, place: Place) -> Vec<String> {
        let shelf = match place {
            Place::Browser => &self.browser,
            Place::Device => &self.device,
        };
        let is_segment = |key: &str| matches!(self.keys.parse(key), Key::Segment(_));
        let together: Set<_> = shelf
            .entries
            .iter()
            .filter(|(key, _)| is_segment(key))
            .flat_map(|(_, held)| &held.records)
            .collect();
        let is_double = |key: &str, held: &Held| {
            !is_segment(key) && held.records.iter().all(|record| together.contains(record))
        };
        let doubles = shelf
            .entries
            .iter()
            .filter(|(key, held)| is_double(key, held));
        doubles.map(|(key, _)| key.clone()).collect()
    }
}

impl News {
    /// Both, one after the other.
    fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::None, news) | (news, Self::None) => news,
            (Self::Later(mut first), Self::Later(then)) => {
                first.extend(then);
                Self::Later(first)
            }
            _ => Self::Otherwise,
        }
    }
}
