//! What the answers to an item have left behind.

use super::{Day, Memory, Outcome, Recall};

/// What the answers to one item have left behind. Made from the first answer, and gone on
/// with by each later one in the order of records.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trace {
    /// What is remembered.
    pub memory: Memory,
    /// When the item was first answered.
    pub met: Day,
    /// When it was last answered.
    pub last: Day,
    /// How that went.
    pub latest: Outcome,
    /// How often it was answered.
    pub answers: u32,
}

impl Trace {
    /// What a first answer leaves.
    #[must_use]
    pub fn first(recall: Recall) -> Self {
        Self {
            memory: Memory::first(recall.rating(true)),
            met: recall.day,
            last: recall.day,
            latest: recall.outcome,
            answers: 1,
        }
    }

    /// What one more answer leaves. One that is dated before the last, as after a clock that
    /// was set back, counts as given on the same day; the next is counted from its date.
    #[must_use]
    pub fn then(self, recall: Recall) -> Self {
        let days = recall.day.since(self.last);
        Self {
            memory: self.memory.then(days, recall.rating(days > 0)),
            met: self.met.min(recall.day),
            last: recall.day,
            latest: recall.outcome,
            answers: self.answers.saturating_add(1),
        }
    }

    /// What a whole history leaves; `None` where there was no answer.
    #[must_use]
    pub fn of(history: &[Recall]) -> Option<Self> {
        let (first, later) = history.split_first()?;
        Some(
            later
                .iter()
                .fold(Self::first(*first), |trace, recall| trace.then(*recall)),
        )
    }

    /// The chance, from 0 to 1, that the item would be answered right on `day`. A last
    /// answer dated after it counts as given on it.
    #[must_use]
    pub fn chance(&self, day: Day) -> f64 {
        self.memory.chance(day.since(self.last))
    }
}
