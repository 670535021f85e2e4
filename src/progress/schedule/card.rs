//! One item of a schedule.

use core::cmp::Ordering;

use rand::{Rng, SeedableRng, rngs::Xoshiro256PlusPlus};

use super::{Met, Settings};
use crate::{
    checksum::Fnv32,
    course::ItemId,
    progress::memory::{Day, Recall, Trace},
};

/// No item is left alone for longer: what a course says about safety may have changed since.
const LONGEST: u32 = 365;

/// The shortest interval that is scattered. Shorter ones would be changed too much by a day.
const SCATTERED: u32 = 3;

#[derive(Debug, Clone, Copy)]
pub(super) struct Card<'a> {
    pub(super) item: &'a ItemId,
    /// The number of its first objective in the schedule.
    pub(super) objective: usize,
    trace: Trace,
    /// Days from the last answer to the next review.
    interval: u32,
    /// Decides between cards that are otherwise alike.
    lot: u32,
}

impl<'a> Card<'a> {
    pub(super) fn new(met: &Met<'a>, objective: usize, settings: &Settings) -> Self {
        let (interval, lot) = interval(met.item, &met.trace, settings);
        Self {
            item: met.item,
            objective,
            trace: met.trace,
            interval,
            lot,
        }
    }

    /// The card after one more answer.
    pub(super) fn then(self, recall: Recall, settings: &Settings) -> Self {
        let trace = self.trace.then(recall);
        let (interval, lot) = interval(self.item, &trace, settings);
        Self {
            trace,
            interval,
            lot,
            ..self
        }
    }

    /// Whether it was answered on this day.
    pub(super) fn is_answered(&self, today: Day) -> bool {
        self.trace.last == today
    }

    /// Whether it was answered on this day, and not for the first time.
    pub(super) fn is_repeated(&self, today: Day) -> bool {
        self.is_answered(today) && self.trace.met < today
    }

    /// Whether it is to be asked on this day. So is one whose last answer is dated later:
    /// the clock was wrong then, and nobody knows when it was. An answer with a true date
    /// sets that right; without one, the item might never be asked again.
    pub(super) fn is_due(&self, today: Day) -> bool {
        self.trace.last > today || today.since(self.trace.last) >= self.interval
    }

    /// What decides when its turn comes on this day.
    pub(super) fn turn(&self, today: Day) -> Turn<'a> {
        let gone = f64::from(today.since(self.trace.last));
        Turn {
            gone: gone / self.trace.memory.stability(),
            lot: self.lot,
            item: self.item,
        }
    }
}

/// When the turn of a card comes: the likelier forgotten one first.
pub(super) struct Turn<'a> {
    /// The days gone by as a share of the stability. The chance of recall follows from it,
    /// and needs no working out to be compared.
    gone: f64,
    lot: u32,
    item: &'a ItemId,
}

impl Ord for Turn<'_> {
    /// The one that comes first is the greatest.
    fn cmp(&self, other: &Self) -> Ordering {
        let alike = || (other.lot, other.item).cmp(&(self.lot, self.item));
        self.gone.total_cmp(&other.gone).then_with(alike)
    }
}

impl PartialOrd for Turn<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Turn<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Turn<'_> {}

/// The days to the next review, at least one, and the lot.
///
/// Items that were met together and answered alike would come back together for ever, in
/// the same order. So an interval of three days or more is scattered by a tenth, or by a
/// day if that is more; at an interval of a tenth more or less, nine in ten that are
/// remembered become 89 or 91 in a hundred. What scatters it is the same for the same item
/// after as many answers.
fn interval(item: &ItemId, trace: &Trace, settings: &Settings) -> (u32, u32) {
    let name = u64::from(Fnv32::of(item.as_str().as_bytes())) << 32;
    let seed = settings.seed ^ name ^ u64::from(trace.answers);
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let (chance, lot) = (random.next_u32(), random.next_u32());

    let exact = trace
        .memory
        .interval(settings.retention)
        .min(f64::from(LONGEST));
    let days = whole(exact).max(1);
    if days < SCATTERED {
        return (days, lot);
    }
    let most = (days / 10).max(1);
    let scattered = days - most + chance % (2 * most + 1);
    (scattered.min(LONGEST), lot)
}

/// The nearest whole number of days.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of days from 0 to 365"
)]
fn whole(days: f64) -> u32 {
    (days + 0.5) as u32
}
