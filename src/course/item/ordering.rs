//! Steps to put in order.

use super::Feedback;
use crate::{course::text::Inline, wire::Wire};

/// Steps to put in order.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Ordering {
    /// Three to eight steps in their right order.
    pub steps: Vec<Step>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Step {
    /// What it says.
    pub text: Vec<Inline>,
    /// Why it stands where it does.
    pub feedback: Feedback,
}
