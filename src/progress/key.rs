//! Under which keys a course's entries are kept.
//!
//! Every key of a course starts with `coursewright/`, its id and `/`. Then:
//!
//! | rest | what is under it |
//! |---|---|
//! | `epoch/EPOCH` | that this epoch has begun: the highest counts |
//! | `record/EPOCH-CLOCK-TAB` | a record |
//! | `record/EPOCH-CLOCK-TAB-SUM` | a record whose id another one has |
//! | `record/CLOCK-TAB` | a record of version 1, which is of epoch 0 |
//! | `segment/EPOCH-SUM` | many records |
//! | `note/NAME` | a value that is overwritten as it changes |
//! | `undo/EPOCH` | what was there before the last restore, as a backup |
//! | `quarantine/SUM` | a text that could not be read and was in the way |
//!
//! Numbers are in hexadecimal. A new epoch begins when everything is erased or replaced; what
//! is of an older one than the course's is as good as erased, wherever it turns up. An epoch
//! is one more than the highest, in the upper half, and the tab that began it in the lower:
//! so two tabs that do not know of each other never begin the same. Epochs are added and never
//! written over, so that a tab that is behind cannot take one back.

use core::fmt;

use super::{
    RecordId,
    history::{Identity, LAST_CLOCK},
};
use crate::course::CourseId;

/// What every key of any course starts with.
pub const NAMESPACE: &str = "coursewright/";

/// A later epoch is a sign of damage: there is always room for the next.
const LAST_EPOCH: u64 = 1 << 62;

/// What stands under a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Key<'a> {
    /// That this epoch has begun.
    Epoch(u64),
    /// A record of this epoch.
    Record(u64),
    /// Many records of this epoch.
    Segment(u64),
    Note(&'a str),
    /// What was there before this epoch, or before something was added in it.
    Undo(u64),
    Quarantine,
    /// It is where records are, and its name says nothing.
    Stray,
    /// None of ours.
    Unknown,
}

/// The keys of one course.
#[derive(Debug, Clone)]
pub(super) struct Keys {
    prefix: String,
}

impl Keys {
    pub(super) fn of(course: &CourseId) -> Self {
        Self {
            prefix: format!("{NAMESPACE}{course}/"),
        }
    }

    /// What every key of the course starts with.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    pub(super) fn parse<'a>(&self, key: &'a str) -> Key<'a> {
        let Some(rest) = key.strip_prefix(&self.prefix) else {
            return Key::Unknown;
        };
        match rest.split_once('/') {
            Some(("epoch", name)) => epoch(name).map_or(Key::Unknown, Key::Epoch),
            Some(("undo", name)) => epoch(name).map_or(Key::Unknown, Key::Undo),
            Some(("record", name)) => record(name),
            Some(("segment", name)) => match numbers(name).as_deref() {
                Some([epoch @ ..=LAST_EPOCH, _]) => Key::Segment(*epoch),
                _ => Key::Stray,
            },
            Some(("note", name)) => Key::Note(name),
            Some(("quarantine", _)) => Key::Quarantine,
            _ => Key::Unknown,
        }
    }

    /// The clock in the key of a record, 0 where there is none that can be believed.
    pub(super) fn clock(&self, key: &str) -> u64 {
        let name = key.strip_prefix(&self.prefix);
        let name = name.and_then(|rest| rest.strip_prefix("record/"));
        match name.and_then(numbers).as_deref() {
            Some([clock @ ..=LAST_CLOCK, _] | [_, clock @ ..=LAST_CLOCK, _, ..]) => *clock,
            _ => 0,
        }
    }

    pub(super) fn epoch(&self, epoch: u64) -> String {
        self.with(format_args!("epoch/{epoch:x}"))
    }

    pub(super) fn record(&self, epoch: u64, id: RecordId) -> String {
        self.with(format_args!("record/{epoch:x}-{id}"))
    }

    pub(super) fn clashing(&self, epoch: u64, record: Identity) -> String {
        self.with(format_args!(
            "record/{epoch:x}-{}-{:x}",
            record.id, record.sum
        ))
    }

    pub(super) fn segment(&self, epoch: u64, sum: u32) -> String {
        self.with(format_args!("segment/{epoch:x}-{sum:x}"))
    }

    pub(super) fn note(&self, name: &str) -> String {
        self.with(format_args!("note/{name}"))
    }

    pub(super) fn undo(&self, epoch: u64) -> String {
        self.with(format_args!("undo/{epoch:x}"))
    }

    pub(super) fn quarantine(&self, sum: u32) -> String {
        self.with(format_args!("quarantine/{sum:x}"))
    }

    /// What the keys start with that an erasure clears: all but the epochs, which outlast it.
    pub(super) fn erased(&self) -> [String; 5] {
        ["record/", "segment/", "note/", "undo/", "quarantine/"].map(|rest| self.with(rest))
    }

    fn with(&self, rest: impl fmt::Display) -> String {
        format!("{}{rest}", self.prefix)
    }
}

fn record(name: &str) -> Key<'_> {
    match numbers(name).as_deref() {
        Some([_, _]) => Key::Record(0),
        Some([epoch @ ..=LAST_EPOCH, _, _] | [epoch @ ..=LAST_EPOCH, _, _, _]) => {
            Key::Record(*epoch)
        }
        _ => Key::Stray,
    }
}

fn epoch(name: &str) -> Option<u64> {
    match numbers(name)?[..] {
        [epoch @ ..=LAST_EPOCH] => Some(epoch),
        _ => None,
    }
}

/// The numbers in a name.
fn numbers(name: &str) -> Option<Vec<u64>> {
    let numbers = name
        .split('-')
        .map(|part| u64::from_str_radix(part, 16).ok());
    numbers.collect()
}
