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
    sorted::{Set, order},
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
        let is_first = self.shelf(place).state == State::Waiting;
        let (mut step, stated) = self.catch_up(&entries);
        if step.news != News::None {
            step.look_again.extend(self.unsettle(place.other()));
        }
        let is_behind = self.is_behind(place, stated, &entries);
        let shelf = self.shelf(place);
        shelf.state = State::Open;
        shelf.stated = shelf.stated.max(stated.unwrap_or_default());
        shelf.unreadable.clear();
        let known = core::mem::take(&mut shelf.entries);

        let (mut held, mut read, mut gone) = (Vec::new(), Vec::new(), Vec::new());
        for (key, text) in entries {
            match self.keys.parse(&key) {
                Key::Record(epoch) | Key::Segment(epoch) if epoch == self.epoch => {
                    match known.get(&key).filter(|held| held.is(&text)) {
                        Some(it) => held.push((key, it.clone())),
                        None => {
                            if let Some((it, more)) = self.read(place, &key, &text) {
                                held.push((key, it));
                                read.push(more);
                            }
                        }
                    }
                }
                of @ (Key::Record(_) | Key::Segment(_) | Key::Stray) => {
                    match (history::open(self.epoch, &text), of) {
                        // The text is of this epoch, whatever became of its key.
                        (Ok(more), _) => read.push(more),
                        (Err(why), Key::Stray) if !is_behind => {
                            self.set_aside(place, &key, &text, why);
                        }
                        (Err(_), Key::Record(epoch) | Key::Segment(epoch))
                            if epoch > self.epoch =>
                        {
                            // A restore that ended too early put it there. Another page may
                            // be about to finish one.
                            if is_first && stated.is_some() {
                                gone.push(key);
                            }
                        }
                        (Err(_), _) => gone.push(key),
                    }
                }
                Key::Note(name) => {
                    let name = name.to_owned();
                    self.meet_note(place, &name, &text);
                }
                Key::Undo(epoch) if epoch == self.epoch => self.undo = Some(text),
                Key::Undo(epoch) | Key::Epoch(epoch) if epoch < self.epoch => gone.push(key),
                Key::Quarantine if is_behind => gone.push(key),
                Key::Quarantine => self.set_aside(place, &key, &text, Unreadable::Damaged),
                Key::Undo(_) | Key::Epoch(_) | Key::Unknown => {}
            }
        }
        self.shelf(place).entries = held.into_iter().collect();
        step.news = step.news.and(self.meet(in_turn(read)));
        self.browser.count(&self.history);
        self.device.count(&self.history);

        gone.extend(self.doubles(place));
        step.commands.extend(self.bring_up_to_date(place, gone));
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
            Key::Epoch(_) => {
                let (mut step, stated) = self.catch_up(&[(key.into(), text.into())]);
                self.browser.stated = self.browser.stated.max(stated.unwrap_or_default());
                if step.news != News::None {
                    // What belongs to the new epoch was put there before it was stated.
                    step.look_again.extend(self.unsettle(Place::Browser));
                    step.look_again.extend(self.unsettle(Place::Device));
                }
                return step;
            }
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
            Key::Undo(epoch) if epoch == self.epoch => self.undo = Some(text.into()),
            _ => {}
        }
        step
    }

    fn read(&mut self, place: Place, key: &str, text: &str) -> Option<(Held, Vec<Read>)> {
        match history::open(self.epoch, text) {
            Ok(reads) => Some((Held::read(text, &reads), reads)),
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
            Meeting::NotForUs => {
                self.is_newer = true;
                return;
            }
            Meeting::Older => place,
            Meeting::Newer => {
                // What is put in from here on is later than it, in whichever store.
                self.clock = self.clock.max(self.notes.clock(name));
                place.other()
            }
        };
        self.shelf(stale).stale_notes.insert(name.to_owned());
    }

    /// Takes records into the history, most quickly in their order. The stores are asked for those that they lack.
    pub(super) fn meet(&mut self, reads: Vec<Read>) -> News {
        let last = self.history.last();
        let new = self.history.take_all(reads);
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

    /// Entries of single records that a segment of the same store has as well: what a
    /// compaction that was cut short has left.
    fn doubles(&self, place: Place) -> Vec<String> {
        let shelf = self.known(place);
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

/// The records of texts, the earliest text first: nearly all of them are in order then, and those
/// of years need not be sorted one by one before the first page can be used.
fn in_turn(mut texts: Vec<Vec<Read>>) -> Vec<Read> {
    let first = |at: usize| texts[at].first().map(|it: &Read| it.identity);
    let order = order(texts.len(), &|one, other| first(one).cmp(&first(other)));
    let mut all = Vec::with_capacity(texts.iter().map(Vec::len).sum());
    order.into_iter().for_each(|at| all.append(&mut texts[at]));
    all
}
