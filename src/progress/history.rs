//! All records of a course: a set, so that merging is a union.

use core::cmp::Ordering;

use super::{
    Record, RecordId,
    encoding::{self, Unreadable, Writer},
};
use crate::{
    checksum::Fnv32,
    sorted::{Map, Set},
    wire::{self, Reader, Wire},
};

/// No tab counts this far: a clock beyond it is a sign of damage, and one that was believed
/// would leave no room for the next.
pub(super) const LAST_CLOCK: u64 = 1 << 53;

/// A set of records. Taking in the same records in another order, or twice, gives the same
/// set. Two records with one id and other contents are both kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History(Map<Identity, Record>);

/// What tells records apart: the id, then the checksum of the contents. No two tabs make the
/// same id, save by a chance of one in four thousand million; damage and tampering do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) id: RecordId,
    pub(super) sum: u32,
}

impl Ord for Identity {
    fn cmp(&self, other: &Self) -> Ordering {
        let rest = |it: &Self| u64::from(it.id.tab) << 32 | u64::from(it.sum);
        (self.id.clock.cmp(&other.id.clock)).then_with(|| rest(self).cmp(&rest(other)))
    }
}

impl PartialOrd for Identity {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A record as it came out of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Read {
    pub(super) identity: Identity,
    pub(super) record: Record,
}

impl History {
    /// Takes in a record. Whether it is a new one.
    pub fn insert(&mut self, record: Record) -> bool {
        self.add(record).is_some()
    }

    pub(super) fn add(&mut self, record: Record) -> Option<Identity> {
        let identity = Identity::of(&record);
        self.take(Read { identity, record }).then_some(identity)
    }

    pub(super) fn take(&mut self, read: Read) -> bool {
        self.0.insert(read.identity, read.record)
    }

    /// Takes in many records at once. Which of them are new, in their order.
    pub(super) fn take_all(&mut self, reads: Vec<Read>) -> Vec<Identity> {
        let reads = reads.into_iter();
        let mut new: Map<_, _> = reads.map(|read| (read.identity, read.record)).collect();
        new.retain(|identity, _| !self.0.contains_key(identity));
        let identities = new.keys().copied().collect();
        self.0.merge(new);
        identities
    }

    /// Takes in every record of another history.
    pub fn merge(&mut self, other: Self) {
        self.0.merge(other.0);
    }

    /// The records in their order.
    pub fn records(&self) -> impl DoubleEndedIterator<Item = &Record> {
        self.0.values()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing has happened yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many ids are shared by records with other contents.
    #[must_use]
    pub fn clashes(&self) -> usize {
        let pairs = self.0.keys().zip(self.0.keys().skip(1));
        pairs.filter(|(one, next)| one.id == next.id).count()
    }

    /// The records that another history does not have.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        let mut new = self.clone();
        new.0.retain(|identity, _| !other.0.contains_key(identity));
        new
    }

    /// The highest clock, 0 where there is none.
    #[must_use]
    pub fn clock(&self) -> u64 {
        self.0.keys().next_back().map_or(0, |last| last.id.clock)
    }

    pub(super) fn last(&self) -> Option<Identity> {
        self.0.keys().next_back().copied()
    }

    /// Those that are not among `held`, which is quickest in the order of the history.
    pub(super) fn all_but(&self, held: impl Iterator<Item = Identity>) -> Set<Identity> {
        let mut is_held = vec![false; self.len()];
        let mut next = 0;
        for identity in held {
            if let Some(at) = self.0.place(&identity, next) {
                is_held[at] = true;
                next = at + 1;
            }
        }
        let all = self.identities().zip(is_held);
        all.filter(|(_, is_held)| !is_held)
            .map(|(identity, _)| identity)
            .collect()
    }

    pub(super) fn identities(&self) -> impl Iterator<Item = Identity> {
        self.0.keys().copied()
    }

    pub(super) fn get(&self, identity: Identity) -> Option<&Record> {
        self.0.get(&identity)
    }
}

impl FromIterator<Record> for History {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let records = records.into_iter();
        Self(
            records
                .map(|record| (Identity::of(&record), record))
                .collect(),
        )
    }
}

impl Identity {
    fn of(record: &Record) -> Self {
        Self::of_body(record.id, &wire::to_bytes(record))
    }

    fn of_body(id: RecordId, body: &[u8]) -> Self {
        Self {
            id,
            sum: Fnv32::of(body),
        }
    }
}

/// Records of an epoch as one text: one by itself, or many together.
pub(super) fn seal<'a>(epoch: u64, records: impl IntoIterator<Item = &'a Record>) -> String {
    let mut bodies = Vec::new();
    records.into_iter().for_each(|it| it.write(&mut bodies));
    encoding::seal(epoch, &bodies)
}

/// Reads the records in a text of an epoch, of this version or an older one.
pub(super) fn open(epoch: u64, text: &str) -> Result<Vec<Read>, Unreadable> {
    let opened = encoding::open(epoch, text)?;
    let mut rest = opened.body.as_slice();
    // An answer in an attempt takes some twenty bytes.
    let mut records = Vec::with_capacity(rest.len() / 20);
    while !rest.is_empty() {
        let mut from = Reader::new(rest);
        let record = Record::read(&mut from);
        let after = from.rest();
        if from.is_broken() && opened.by == Writer::Newer {
            return Err(Unreadable::Newer);
        }
        if from.is_broken() || record.id.clock > LAST_CLOCK {
            return Err(Unreadable::Damaged);
        }
        let identity = match opened.by {
            Writer::This => Identity::of_body(record.id, &rest[..rest.len() - after.len()]),
            Writer::Older | Writer::Newer => Identity::of(&record),
        };
        records.push(Read { identity, record });
        rest = after;
    }
    if records.is_empty() {
        return Err(Unreadable::Damaged);
    }
    Ok(records)
}
