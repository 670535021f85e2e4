//! Prompts, each with its answer, and spare answers that belong to none.

use super::Feedback;
use crate::{course::text::Inline, wire::Wire};

/// Prompts, each with its answer, and spare answers that belong to none.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Matching {
    /// Two to eight pairs.
    pub pairs: Vec<Pair>,
    /// Answers that belong to no prompt.
    pub spare: Vec<Spare>,
}

/// A prompt and its answer.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Pair {
    /// What is asked about.
    pub prompt: Vec<Inline>,
    /// What belongs to it.
    pub answer: Vec<Inline>,
    /// Why it belongs to it.
    pub feedback: Feedback,
}

/// An answer that belongs to no prompt.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Spare {
    /// What it says.
    pub text: Vec<Inline>,
    /// What it is instead.
    pub feedback: Feedback,
}

impl Matching {
    /// Every answer that can be chosen: those of the pairs in order, then the spare
    /// ones. A response names an answer by its position here.
    pub fn answers(&self) -> impl Iterator<Item = &[Inline]> {
        let paired = self.pairs.iter().map(|pair| pair.answer.as_slice());
        paired.chain(self.spare.iter().map(|spare| spare.text.as_slice()))
    }
}
