//! Bringing back a backup: added to what is there, or instead of it.
//!
//! What is there is copied first, so that either can be undone. To replace, the new records
//! are written under the next epoch, beside the old ones; stating that epoch comes last, and
//! is the one step that makes them count. A page that dies before it has lost nothing, and
//! after it has everything.

use super::{
    Command, Journal, News, Place, Purpose, Step,
    parts::{Part, parts},
};
use crate::{
    progress::{Backup, History},
    sorted::Set,
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
    /// The epoch in which it was begun.
    base: u64,
    /// The epoch under which the records are written, and how, if they replace the others. No
    /// two restores have the same.
    epoch: u64,
    parts: Vec<Part>,
    /// How many stores have not answered.
    waiting: u8,
    pub(super) state: Restored,
}

/// What a store was given by a restore.
#[derive(Debug)]
pub(super) struct Staged {
    /// The restore's.
    epoch: u64,
    keys: Vec<String>,
}

impl Journal {
    /// Begins to bring back records. The present ones are copied first, as of `at`
    /// (milliseconds since 1970). One at a time: nothing is begun while another is under way.
    pub fn restore(&mut self, records: History, mode: Mode, at: u64) -> Step {
        if self.restored() == Some(&Restored::UnderWay) {
            return Step::default();
        }
        let copy = Backup::of(&self.course, &self.history, at).text();
        let epoch = self.next_epoch();
        self.highest_epoch = epoch;
        let parts = match mode {
            Mode::Merge => Vec::new(),
            Mode::Replace => parts(&self.keys, epoch, &records),
        };
        let changes = match mode {
            Mode::Merge => vec![Change::Set(self.keys.undo(self.epoch), copy.clone())],
            Mode::Replace => {
                let add = |part: &Part| Change::Add(part.key.clone(), part.text.clone());
                // Without the first, what is beside it could be taken for the whole.
                let mut changes = vec![self.state(self.epoch)];
                changes.push(Change::Set(self.keys.undo(epoch), copy.clone()));
                changes.extend(parts.iter().map(add));
                changes.push(self.state(epoch));
                changes
            }
        };
        let places = [Place::Browser, Place::Device];
        let open: Vec<_> = places
            .into_iter()
            .filter(|place| self.shelf(*place).is_open())
            .collect();
        let is_stuck = open.is_empty() || self.is_newer;
        let keys: Vec<_> = parts.iter().map(|part| part.key.clone()).collect();
        self.restore = Some(Restore {
            mode,
            records,
            copy,
            base: self.epoch,
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
        let command = |place| {
            let keys = keys.clone();
            let staged = Purpose::Stage(Staged { epoch, keys });
            Command::new(place, changes.clone(), staged)
        };
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
    /// first that has them is enough; the other is read again and supplied afterwards.
    pub(super) fn staged(
        &mut self,
        place: Place,
        what: &Staged,
        answer: Result<(), StoreError>,
    ) -> Step {
        let current = self.restore.take_if(|it| it.epoch == what.epoch);
        let Some(mut restore) = current else {
            return self.settle(place);
        };
        restore.waiting = restore.waiting.saturating_sub(1);
        if restore.state != Restored::UnderWay {
            let is_done = restore.state == Restored::Done;
            self.restore = Some(restore);
            return if is_done {
                self.settle(place)
            } else {
                Step::default()
            };
        }
        let is_void = match restore.mode {
            Mode::Merge => self.epoch != restore.base,
            Mode::Replace => self.epoch > restore.epoch,
        };
        match answer {
            Ok(()) if is_void => {
                let why = "everything was erased or replaced meanwhile";
                restore.state = Restored::Failed(StoreError::Failed(why.into()));
                self.restore = Some(restore);
                self.settle(place)
            }
            Ok(()) => self.take_effect(place, restore),
            Err(why) => {
                let mut changes: Vec<_> = what.keys.iter().cloned().map(Change::Remove).collect();
                changes.push(match (restore.mode, &self.undo) {
                    (Mode::Merge, Some(copy)) if !is_void => {
                        Change::Set(self.keys.undo(restore.base), copy.clone())
                    }
                    (Mode::Merge, _) => Change::Remove(self.keys.undo(restore.base)),
                    (Mode::Replace, _) => Change::Remove(self.keys.undo(restore.epoch)),
                });
                if restore.waiting == 0 {
                    restore.state = Restored::Failed(why);
                }
                self.restore = Some(restore);
                Step {
                    commands: vec![Command::new(place, changes, Purpose::Tidy)],
                    ..Step::default()
                }
            }
        }
    }

    /// Has a store read again of which it is not known what it has.
    fn settle(&mut self, place: Place) -> Step {
        self.shelf(place).under_way = Set::default();
        Step {
            look_again: vec![place],
            ..Step::default()
        }
    }

    fn take_effect(&mut self, place: Place, mut restore: Restore) -> Step {
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
                // What is old goes from this store now, and from the other once that is known
                // to have the new.
                let dropped = self.drop_for(restore.epoch).commands;
                let here = dropped.into_iter().filter(|command| command.place == place);
                step.commands.extend(here);
                self.clock = self.clock.max(records.clock());
                self.history = records;
                self.browser.count(&self.history);
                self.device.count(&self.history);
                self.shelf(place).stated = restore.epoch;
                step.commands
                    .extend(self.hold(place, core::mem::take(&mut restore.parts)));
                let other = self.shelf(place.other());
                if restore.waiting > 0 {
                    // It may still be writing the same.
                    other.under_way = other.missing.clone();
                } else if other.is_open() {
                    step.look_again.push(place.other());
                }
            }
        }
        self.undo = Some(core::mem::take(&mut restore.copy));
        restore.state = Restored::Done;
        self.restore = Some(restore);
        step.commands.extend(self.supply());
        step
    }
}
