//! Giving each store what it does not have.

use super::{Command, Event, Journal, Key, News, Place, Purpose, Step};
use crate::{
    checksum::Fnv32,
    progress::{
        History,
        encoding::Unreadable,
        history::{self, Identity},
        key::Keys,
    },
    store::{Change, Entry, StoreError},
};

use super::shelf::Held;

/// How many records are kept together. A segment of answers is then some 20,000 characters,
/// which even a store that is nearly full has room for.
pub(super) const SEGMENT: usize = 256;

/// An entry on its way to a store.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) key: String,
    pub(super) text: String,
    pub(super) records: Vec<Identity>,
}

impl Journal {
    /// Commands that give each store what it does not have and has not been handed yet.
    pub(super) fn supply(&mut self) -> Vec<Command> {
        let mut commands = self.supply_to(Place::Browser);
        commands.extend(self.supply_to(Place::Device));
        commands
    }

    pub(super) fn supply_to(&mut self, place: Place) -> Vec<Command> {
        if self.is_newer || !self.shelf(place).is_open() {
            return Vec::new();
        }
        // The device's store takes as long for many records as for one, so those that come while
        // it writes wait and go together.
        if place == Place::Device && !self.device.under_way.is_empty() {
            return Vec::new();
        }
        let (loose, plain) = self.wanted(place);
        let mut parts: Vec<Part> = loose
            .into_iter()
            .filter_map(|record| self.part(place, record))
            .collect();
        let together = plain.chunks(SEGMENT);
        parts.extend(together.map(|it| segment(&self.keys, self.epoch, &self.history, it)));
        let shelf = self.shelf(place);
        for part in &parts {
            shelf.under_way.merge(part.records.iter().copied());
        }
        match place {
            // What one record meets with must not keep another from being written.
            Place::Browser => {
                let parts = parts.into_iter().map(|part| vec![part]);
                parts.map(|part| self.keep(place, part)).collect()
            }
            Place::Device if parts.is_empty() => Vec::new(),
            Place::Device => vec![self.keep(place, parts)],
        }
    }

    /// The command that gives a store these.
    fn keep(&self, place: Place, parts: Vec<Part>) -> Command {
        let shelf = match place {
            Place::Browser => &self.browser,
            Place::Device => &self.device,
        };
        // A record of an epoch that its store does not know would not be found again.
        let stated = (shelf.stated < self.epoch).then(|| self.state(self.epoch));
        let add = |part: &Part| Change::Add(part.key.clone(), part.text.clone());
        let changes = stated.into_iter().chain(parts.iter().map(add)).collect();
        Command::new(place, changes, Purpose::Keep(parts))
    }

    /// What a store is to be given: one by one, and, where there is much, together. A
    /// learner's own words stand alone, so that they can make room; a browser's store that is
    /// full need not have them where the device's has.
    fn wanted(&mut self, place: Place) -> (Vec<Identity>, Vec<Identity>) {
        let shelf = match place {
            Place::Browser => &self.browser,
            Place::Device => &self.device,
        };
        let missing = shelf.missing.iter().copied();
        let wanted = missing.filter(|record| !shelf.under_way.contains(record));
        let (mut loose, mut plain) = (Vec::new(), Vec::new());
        for record in wanted {
            match self.history.get(record) {
                Some(it) if !it.event.is_private() => plain.push(record),
                Some(_) if !shelf.is_full || !self.device.has(record) => loose.push(record),
                _ => {}
            }
        }
        if plain.len() < SEGMENT {
            loose.append(&mut plain);
        }
        (loose, plain)
    }

    fn part(&mut self, place: Place, identity: Identity) -> Option<Part> {
        let record = self.history.get(identity)?;
        let text = history::seal(self.epoch, [record]);
        let key = self.keys.record(self.epoch, identity.id);
        let held = self.shelf(place).entries.get(&key);
        let is_taken = held.is_some_and(|held| !held.records.contains(&identity));
        Some(Part {
            key: if is_taken {
                self.keys.clashing(self.epoch, identity)
            } else {
                key
            },
            text,
            records: vec![identity],
        })
    }

    /// Takes in whether a store has kept these.
    pub(super) fn kept(
        &mut self,
        place: Place,
        parts: Vec<Part>,
        answer: Result<(), StoreError>,
    ) -> Step {
        let epoch = self.epoch;
        let is_of_now = parts.iter().all(|part| self.is_of(&part.key, epoch));
        if answer.is_err() && !is_of_now {
            // Everything was erased or replaced meanwhile.
            return Step::default();
        }
        let shelf = self.shelf(place);
        for record in parts.iter().flat_map(|part| &part.records) {
            shelf.under_way.remove(record);
        }
        match answer {
            Ok(()) => {
                shelf.trouble = None;
                if is_of_now {
                    shelf.stated = epoch;
                }
                let mut commands = self.hold(place, parts);
                commands.extend(self.compact(place));
                if place == Place::Device {
                    commands.extend(self.supply_to(place));
                }
                Step {
                    commands,
                    ..Step::default()
                }
            }
            Err(StoreError::Clash(there)) => self.clashed(place, parts, there),
            Err(why) => {
                let is_full = why == StoreError::Full;
                shelf.trouble = Some(why);
                if place == Place::Device || !is_full {
                    return Step::default();
                }
                shelf.is_full = true;
                let mut records = parts.iter().flat_map(|part| &part.records);
                if records.all(|record| self.is_spare(*record)) {
                    // They are to make room, and not to take it from each other.
                    return Step::default();
                }
                Step {
                    commands: self.make_room(place),
                    ..Step::default()
                }
            }
        }
    }

    /// Notes what a store has now. What was on its way when everything was erased is removed
    /// again.
    pub(super) fn hold(&mut self, place: Place, parts: Vec<Part>) -> Vec<Command> {
        let mut gone = Vec::new();
        for part in parts {
            if self.is_of(&part.key, self.epoch) {
                let held = Held::new(&part.text, part.records);
                self.shelf(place).hold(part.key, held);
            } else {
                gone.push(Change::Remove(part.key));
            }
        }
        if gone.is_empty() {
            return Vec::new();
        }
        vec![Command::new(place, gone, Purpose::Tidy)]
    }

    /// Something else is under a key. What can be read is taken in, and the record goes
    /// elsewhere; what cannot is put aside, and the record takes its place.
    fn clashed(&mut self, place: Place, parts: Vec<Part>, there: Entry) -> Step {
        let (key, text) = there;
        let mut news = News::None;
        let mut commands = Vec::new();
        if self.keys.parse(&key) == Key::Quarantine {
            // Another text is where one was to be put aside: both are kept.
            let shelf = self.shelf(place);
            shelf.unreadable.insert(key, (text, Unreadable::Damaged));
            let records = parts.iter().flat_map(|it| it.records.iter().copied());
            shelf.under_way.merge(records);
            return Step {
                commands: vec![self.keep(place, parts)],
                ..Step::default()
            };
        }
        match history::open(self.epoch, &text) {
            Ok(reads) => {
                let records = reads.iter().map(|read| read.identity).collect();
                let held = Held::new(&text, records);
                news = self.meet(reads);
                self.shelf(place).hold(key, held);
                commands = self.supply();
            }
            Err(Unreadable::Newer) => self.is_newer = true,
            Err(Unreadable::Damaged) => {
                let aside = self.aside(place, &text);
                let shelf = self.shelf(place);
                shelf.unreadable.remove(&key);
                shelf
                    .unreadable
                    .insert(aside.clone(), (text.clone(), Unreadable::Damaged));
                let (mut put, mut mine) = (vec![Change::Add(aside, text)], Vec::new());
                for part in parts {
                    shelf.under_way.merge(part.records.iter().copied());
                    put.push(if part.key == key {
                        Change::Set(part.key.clone(), part.text.clone())
                    } else {
                        Change::Add(part.key.clone(), part.text.clone())
                    });
                    mine.push(part);
                }
                commands.push(Command::new(place, put, Purpose::Keep(mine)));
            }
        }
        Step {
            commands,
            news,
            ..Step::default()
        }
    }

    /// A key for a text that is put aside: named by its sum, or the next that is free.
    fn aside(&mut self, place: Place, text: &str) -> String {
        let mut sum = Fnv32::of(text.as_bytes());
        loop {
            let key = self.keys.quarantine(sum);
            match self.shelf(place).unreadable.get(&key) {
                Some((there, _)) if there != text => sum = sum.wrapping_add(1),
                _ => return key,
            }
        }
    }

    fn is_of(&self, key: &str, epoch: u64) -> bool {
        let key = self.keys.parse(key);
        key == Key::Record(epoch) || key == Key::Segment(epoch)
    }

    /// Room for a record in a store that is full: a learner's own words leave the browser's
    /// once the device has them.
    fn make_room(&mut self, place: Place) -> Vec<Command> {
        let spare = self.browser.entries.iter().filter(|(key, held)| {
            matches!(self.keys.parse(key), Key::Record(_))
                && held.records.iter().all(|record| self.is_spare(*record))
        });
        let keys: Vec<String> = spare.map(|(key, _)| key.clone()).collect();
        if keys.is_empty() {
            return Vec::new();
        }
        let changes = keys.iter().cloned().map(Change::Remove).collect();
        vec![Command::new(place, changes, Purpose::MakeRoom(keys))]
    }

    /// Whether it is a learner's own words, which the device has.
    fn is_spare(&self, record: Identity) -> bool {
        let event = self.history.get(record).map(|it| &it.event);
        event.is_some_and(Event::is_private) && self.device.has(record)
    }

    pub(super) fn made_room(&mut self, place: Place, keys: &[String]) -> Step {
        let shelf = self.shelf(place);
        for key in keys {
            if let Some(held) = shelf.entries.remove(key) {
                shelf.missing.merge(held.records);
            }
        }
        Step {
            commands: self.supply_to(place),
            ..Step::default()
        }
    }
}

/// Records as one entry.
pub(super) fn segment(keys: &Keys, epoch: u64, from: &History, records: &[Identity]) -> Part {
    let text = history::seal(epoch, records.iter().filter_map(|it| from.get(*it)));
    Part {
        key: keys.segment(epoch, Fnv32::of(text.as_bytes())),
        text,
        records: records.to_vec(),
    }
}

/// A whole history as entries of another epoch.
pub(super) fn parts(keys: &Keys, epoch: u64, from: &History) -> Vec<Part> {
    let is_private = |it: &Identity| from.get(*it).is_some_and(|it| it.event.is_private());
    let (private, plain): (Vec<_>, Vec<_>) = from.identities().partition(is_private);
    let single = private.into_iter().filter_map(|identity| {
        Some(Part {
            key: keys.clashing(epoch, identity),
            text: history::seal(epoch, [from.get(identity)?]),
            records: vec![identity],
        })
    });
    let together = plain
        .chunks(SEGMENT)
        .map(|it| segment(keys, epoch, from, it));
    single.chain(together).collect()
}
