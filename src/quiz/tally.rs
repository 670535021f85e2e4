//! How many parts of a response are right, and which share of them counts.

use super::Score;
use crate::course::item::Partial;

/// How many parts of a response are right. A part is what can be right by itself: an option
/// chosen, a prompt with its answer, a blank. Each kind's file in [`super::grade`] says what
/// its parts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Parts put in and right.
    pub right: u8,
    /// Parts that a response can have right; more than 0 in a checked item.
    pub of: u8,
    /// Parts put in and wrong.
    pub wrong: u8,
    /// Of the parts that can be put in, how many are wrong, where parts can be left out.
    pub distractors: u8,
}

impl Tally {
    /// The tally of a response in which every part is put in.
    pub(super) const fn of_all(right: u8, of: u8) -> Self {
        Self {
            right,
            of,
            wrong: of.saturating_sub(right),
            distractors: 0,
        }
    }

    /// Whether everything right is put in, and nothing wrong.
    #[must_use]
    pub const fn is_full(self) -> bool {
        self.right >= self.of && self.wrong == 0
    }

    /// The share of the parts that counts under a rule: so many of so many.
    ///
    /// Right minus wrong is the score of recognition tests with hits and false alarms;
    /// counting each option as a statement, true or false, is that of Cronbach's multiple
    /// true-false items ("Note on the multiple true-false test exercise", 1939).
    pub(super) const fn share(self, partial: Partial) -> (u8, u8) {
        match partial {
            Partial::AllOrNothing if self.is_full() => (self.of, self.of),
            Partial::AllOrNothing => (0, self.of),
            Partial::RightMinusWrong => (self.right.saturating_sub(self.wrong), self.of),
            Partial::Proportional => {
                let spared = self.distractors.saturating_sub(self.wrong);
                let parts = self.of.saturating_add(self.distractors);
                (self.right.saturating_add(spared), parts)
            }
        }
    }

    /// The points of the response under a rule.
    #[must_use]
    pub fn score(self, partial: Partial) -> Score {
        let (points, of) = self.share(partial);
        Score::new(points, of)
    }
}
