//! In which way questions are sat, and what an assessment came to.

use crate::{course::item::Percent, wire::Wire};

/// In which way questions are sat. Stored by position: append, never reorder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Wire)]
pub enum Way {
    /// Of a module's bank, as many as the learner likes, each with its feedback at once.
    #[default]
    Practice,
    /// What an author's rule draws, with feedback at the end and a mark to reach.
    Assessment(Terms),
    /// What is due to be remembered, whichever module it is from.
    Review,
}

/// The terms of an assessment, as they were when it was begun: it ends on what it showed,
/// whatever its author changes meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Terms {
    /// The share of the total that passes.
    pub pass_mark: Percent,
    /// What each question weighs, in the order of the draw.
    pub weights: Vec<Weight>,
}

/// What a question of an assessment weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub struct Weight {
    /// Its points in the total, 1 to 10.
    pub points: u8,
    /// Whether it has to be right in full, whatever the total.
    pub critical: bool,
}

impl Default for Weight {
    /// One point among others.
    fn default() -> Self {
        Self {
            points: 1,
            critical: false,
        }
    }
}

/// What an assessment came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The share earned, in whole percent, rounded down.
    pub percent: u8,
    /// The critical questions that were not right in full, by their places in the draw.
    pub missed: Vec<u16>,
    /// Whether the mark was reached and nothing critical missed.
    pub passed: bool,
    /// How many questions could not be asked: their items were taken out of the course before
    /// they were answered. They count for nothing.
    pub gone: usize,
}

impl Way {
    /// Whether it is an assessment.
    #[must_use]
    pub const fn is_assessment(&self) -> bool {
        matches!(self, Self::Assessment(_))
    }

    /// Whether it is a practice.
    #[must_use]
    pub const fn is_practice(&self) -> bool {
        matches!(self, Self::Practice)
    }
}
