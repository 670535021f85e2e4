//! Bringing back a backup: added to what is there, or instead of it.
//!
//! What is there is copied first, so that either can be undone. To replace, the new records
//! are written under the next epoch, beside the old ones; stating that epoch is the one step
//! that makes them count. A page that dies before it has lost nothing, and after it has
//! everything.

use super::{
    Command, Journal, News, Place, Purpose, Step,
    supply::{Part, parts},
};
use crate::{
    progress::{Backup, History},
    store::{Change, StoreError},
};

/// How a backup is brought back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Added to what is there.
    Merge,
    /// Instead of what is there.
    Replace,
}

/// How bringing back a backup goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Restored {
    /// The copy is being written.
    UnderWay,
    /// It is done, and can be undone.
    Done,
    /// Nothing has changed, and this is why.
    Failed(StoreError),
}

/// A restore that has begun.
#[derive(Debug)]
pub(super) struct Restore {
    mode: Mode,
    records: History,
    copy: String,
    /// The epoch under which the records are written, and how, if they replace the others.
    epoch: u64,
    parts: Vec<Part>,
    /// How many stores have not answered.
    waiting: u8,
    pub(super) state: Restored,
}

impl Journal {
    /// Begins to bring back records. The present ones are copied first, as of `at`
    /// (milliseconds since 1970).
    pub fn restore(&mut self, records: History, mode: Mode, at: u64) -> Step {
        let copy = Backup::of(&self.course, &self.history, at).text();
        let stated = self.state_epoch();
        let epoch = self.next_epoch();
        let parts = match mode {
            Mode::Merge => Vec::new(),
            Mode::Replace => parts(&self.keys, epoch, &records),
        };
        self.highest_epoch = self.highest_epoch.max(epoch);
        let mut changes = vec![Change::Set(self.keys.undo(), copy.clone()), stated];
        let adds = |part: &Part| Change::Add(part.key.clone(), part.text.clone());
        changes.extend(parts.iter().map(adds));

        let places = [Place::Browser, Place::Device];
        let open: Vec<_> = places
            .into_iter()
            .filter(|place| self.shelf(*place).is_open())
            .collect();
        let is_stuck = open.is_empty() || self.is_newer;
        self.restore = Some(Restore {
            mode,
            records,
            copy,
            epoch,
            parts,
            waiting: u8::from(open.len() == 2) + u8::from(!open.is_empty()),
            state: if is_stuck {
                Restored::Failed(StoreError::Denied)
            } else {
                Restored::UnderWay
            },
        });
        if is_stuck {
            return Step::default();
        }
        let command = |place| Command::new(place, changes.clone(), Purpose::Stage);
        Step {
            commands: open.into_iter().map(command).collect(),
            ..Step::default()
        }
    }

    /// Brings back what was there before the last restore; what is there now can be brought
    /// back in the same way.
    pub fn undo(&mut self, at: u64) -> Step {
        let copy = self
            .undo
            .as_deref()
            .map(|text| Backup::read(text, &self.course));
        match copy {
            Some(Ok(copy)) => self.restore(copy.history, Mode::Replace, at),
            _ => Step::default(),
        }
    }

    /// What an undo would bring back, if there is anything.
    #[must_use]
    pub fn undoable(&self) -> Option<Backup> {
        Backup::read(self.undo.as_deref()?, &self.course).ok()
    }

    /// How the latest restore goes, if there was one.
    #[must_use]
    pub fn restored(&self) -> Option<&Restored> {
        self.restore.as_ref().map(|it| &it.state)
    }

    /// Takes in whether a store has the copy, and the new records beside the old ones. The
    /// first that has them is enough; the other is supplied afterwards.
    pub(super) fn staged(&mut self, place: Place, answer: Result<(), StoreError>) -> Step {
        let Some(restore) = &mut self.restore else {
            return Step::default();
        };
        restore.waiting = restore.waiting.saturating_sub(1);
        let keys = restore.parts.iter().map(|part| part.key.clone());
        match (answer, &restore.state) {
            (Ok(()), Restored::UnderWay) => self.take_effect(place),
            (Ok(()), _) => {
                let parts = core::mem::take(&mut restore.parts);
                let flip = vec![self.state_epoch()];
                let mut commands = vec![Command::new(place, flip, Purpose::Tidy)];
                commands.extend(self.hold(place, parts));
                Step {
                    commands,
                    ..Step::default()
                }
            }
            (Err(why), state) => {
                let gone = keys.map(Change::Remove).collect();
                if *state == Restored::UnderWay && restore.waiting == 0 {
                    restore.state = Restored::Failed(why);
                }
                let mut commands = vec![Command::new(place, gone, Purpose::Tidy)];
                commands.extend(self.supply());
                Step {
                    commands,
                    ..Step::default()
                }
            }
        }
    }

    fn take_effect(&mut self, place: Place) -> Step {
        let Some(mut restore) = self.restore.take() else {
            return Step::default();
        };
        let mut step = Step {
            news: News::Otherwise,
            ..Step::default()
        };
        let records = core::mem::take(&mut restore.records);
        match restore.mode {
            Mode::Merge => {
                for record in records.records() {
                    self.insert(record.clone());
                }
            }
            Mode::Replace => {
                let dropped = self.drop_for(restore.epoch);
                self.clock = self.clock.max(records.clock());
                self.history = records;
                self.browser.count(&self.history);
                self.device.count(&self.history);
                step.commands
                    .extend(self.hold(place, restore.parts.clone()));
                // The other store may still be writing the same.
                let other = self.shelf(place.other());
                if restore.waiting > 0 {
                    other.under_way = other.missing.clone();
                }
                // Stating the epoch comes first: from then on the old entries are nothing.
                let flip = vec![self.state_epoch()];
                step.commands.push(Command::new(place, flip, Purpose::Tidy));
                step.commands.extend(dropped.commands);
            }
        }
        self.undo = Some(core::mem::take(&mut restore.copy));
        restore.state = Restored::Done;
        self.restore = Some(restore);
        step.commands.extend(self.supply());
        step
    }
}
