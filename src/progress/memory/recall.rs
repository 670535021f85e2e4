//! One answer, as far as memory is concerned.

use super::{Day, Rating};
use crate::quiz::Certainty;

/// One answer to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recall {
    /// When.
    pub day: Day,
    /// How it went.
    pub outcome: Outcome,
    /// How sure the learner said they were, where they were asked.
    pub certainty: Option<Certainty>,
}

/// How an answer went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Not right in full. An item is one thing to remember: one that is right in part asks
    /// to be seen again.
    Wrong,
    /// Right in full, after a hint or at a later try.
    Helped,
    /// Right in full, at the first try and without a hint.
    Right,
}

impl Recall {
    /// The rating for FSRS, which nobody is asked for.
    ///
    /// | outcome | rating |
    /// |---|---|
    /// | wrong, however sure | again |
    /// | right with help | hard |
    /// | right and hardly sure | hard |
    /// | right and fairly sure, or not asked | good |
    /// | right and sure | easy |
    ///
    /// A second answer on one day is again or good, and no more. Minutes after its
    /// feedback, being sure says nothing about remembering: rated easy each time, ten
    /// repetitions in one sitting would put the next review off for a year.
    pub(super) fn rating(self, is_first_of_day: bool) -> Rating {
        match (self.outcome, self.certainty) {
            (Outcome::Wrong, _) => Rating::Again,
            _ if !is_first_of_day => Rating::Good,
            (Outcome::Helped, _) | (Outcome::Right, Some(Certainty::Low)) => Rating::Hard,
            (Outcome::Right, None | Some(Certainty::Middle)) => Rating::Good,
            (Outcome::Right, Some(Certainty::High)) => Rating::Easy,
        }
    }
}
