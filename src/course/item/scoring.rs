//! What an answer earns, as its author says.

use crate::wire::Wire;

use super::Feedback;

/// A share in hundredths, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Wire)]
pub struct Percent(u8);

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// Everything.
    pub const ALL: Self = Self(100);

    /// `percent` hundredths; more than 100 counts as 100.
    #[must_use]
    pub const fn new(percent: u8) -> Self {
        Self(if percent > 100 { 100 } else { percent })
    }

    /// The hundredths. A pack that was tampered with may claim more than 100.
    #[must_use]
    pub const fn get(self) -> u8 {
        Self::new(self.0).0
    }
}

/// What an answer earns, as its author says. [`crate::quiz::credit`] has the arithmetic.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Scoring {
    /// What the item weighs in a total, 1 to 10.
    pub points: u8,
    /// What becomes of an answer that is right in some of its parts.
    pub partial: Partial,
    /// What each wrong part takes away, of what a right part earns. With more than nothing
    /// an answer may earn less than nothing.
    pub negative: Percent,
    /// What each try after the first can still earn, never more than the one before it. As
    /// many tries as there are entries, and one.
    pub retries: Vec<Percent>,
    /// What can be opened before an answer, in order.
    pub hints: Vec<Hint>,
    /// Whether the learner is asked how sure they are.
    pub certainty: bool,
}

/// What becomes of an answer that is right in some of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Partial {
    /// Everything right earns everything, anything else nothing.
    AllOrNothing,
    /// Each right part earns its share. Where options can be left alone, leaving a wrong one
    /// alone is a right part.
    Proportional,
    /// Each right part earns its share and each wrong one takes as much, never below nothing.
    RightMinusWrong,
}

/// A hint.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Hint {
    /// What it says.
    pub text: Feedback,
    /// What opening it takes from what a right answer earns.
    pub cost: Percent,
}

impl Scoring {
    /// One point, one try, no hints, nothing taken away.
    #[must_use]
    pub const fn plain(partial: Partial) -> Self {
        Self {
            points: 1,
            partial,
            negative: Percent::ZERO,
            retries: Vec::new(),
            hints: Vec::new(),
            certainty: false,
        }
    }
}
