//! Giving each store what it does not have.

use super::{
    Command, Journal, Key, News, Place, Purpose, Step,
    parts::{Part, SEGMENT, segment},
    shelf::Held,
};
use crate::{
    checksum::Fnv32,
    progress::{
        encoding::Unreadable,
        history::{self, Identity},
    },
    store::{Change, Entry, StoreError},
};

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
        let shelf = self.known(place);
        // A record of an epoch that its store does not know would not be found again.
        let stated = (shelf.stated < self.epoch).then(|| self.state(self.epoch));
        let add = |part: &Part| Change::Add(part.key.clone(), part.text.clone());
        let changes = stated.into_iter().chain(parts.iter().map(add)).collect();
        Command::new(place, changes, Purpose::Keep(parts))
    }

    /// What a store is to be given: one by one, and, where there is much, together. A
    /// learner's own words stand alone, so that they can make room; a browser's store that has
    /// no room, or many of them, need not have those that the device's has.
    fn wanted(&mut self, place: Place) -> (Vec<Identity>, Vec<Identity>) {
        let shelf = self.known(place);
        let missing = shelf.missing.iter().copied();
        let wanted = missing.filter(|record| !shelf.under_way.contains(record));
        let (mut loose, mut plain, mut spare) = (Vec::new(), Vec::new(), Vec::new());
        for record in wanted {
            match self.history.get(record) {
                Some(it) if !it.event.is_private() => plain.push(record),
                Some(_) if self.device.has(record) => spare.push(record),
                Some(_) => loose.push(record),
                None => {}
            }
        }
        loose.extend(self.latest(&spare));
        if plain.len() < SEGMENT {
            loose.append(&mut plain);
        }
        (loose, plain)
    }

    fn part(&mut self, place: Place, identity: Identity) -> Option<Part> {
        let record = self.history.get(identity)?;
        let text = history::seal(self.epoch, [record]);
        let has_words = record.event.is_private();
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
            has_words,
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
                commands.extend(self.leave_words_to_the_device());
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
                    commands: self.make_room(),
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
                let held = Held::new(&part.text, part.records, part.has_words);
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
                let held = Held::read(&text, &reads);
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
}
