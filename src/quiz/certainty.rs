//! How sure a learner said they were, before they saw whether they were right.

use serde::{Deserialize, Serialize};

/// A learner's word on how sure they are of a response, in the three steps of
/// certainty-based marking: Gardner-Medwin, "Confidence-based marking: towards deeper
/// learning and better exams", in Bryan and Clegg (eds.), *Innovative Assessment in Higher
/// Education* (2006).
///
/// Stored by position: append, never reorder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Hardly sure: a guess would do.
    Low,
    /// Fairly sure.
    Middle,
    /// Sure.
    High,
}

impl Certainty {
    /// Every step, from the least sure to the surest.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::High];
}
