//! A response that was handed in.

use crate::{
    quiz::{Certainty, Credit, Help, Response, Score},
    wire::Wire,
};

/// A response that was handed in, with what it earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was handed in.
    pub response: Response,
    /// What it earned when it was handed in.
    pub score: Score,
    /// What went with it.
    pub with: With,
}

/// What goes with an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Wire)]
pub struct With {
    /// What it adds to a total, where that is not its score in one point.
    pub credit: Option<Credit>,
    /// How sure the learner said they were.
    pub certainty: Option<Certainty>,
    /// What they made use of before.
    pub help: Help,
}

impl Answer {
    /// What the answer adds to a total.
    #[must_use]
    pub fn credit(&self) -> Credit {
        self.with.credit.unwrap_or_else(|| self.score.into())
    }
}
