//! A text of the learner's own, which they assess themselves.

use super::Feedback;
use crate::{
    course::text::{Inline, Paragraph},
    wire::Wire,
};

/// A text of the learner's own. When it is written, a model answer and a rubric are shown,
/// and the learner says which criteria it meets.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Free {
    /// One to eight criteria.
    pub criteria: Vec<Criterion>,
    /// One good answer.
    pub model: Vec<Paragraph>,
    /// About how many words are enough, where the author says.
    pub words: Option<u16>,
}

/// What a good answer does.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Criterion {
    /// What it does.
    pub text: Vec<Inline>,
    /// Why that matters.
    pub feedback: Feedback,
}
