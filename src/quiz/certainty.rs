//! How sure a learner said they were, before they saw whether they were right.

use crate::wire::Wire;

/// A learner's word on how sure they are of a response, in the three steps of
/// certainty-based marking: Gardner-Medwin, "Confidence-based marking: towards deeper
/// learning and better exams", in Bryan and Clegg (eds.), *Innovative Assessment in Higher
/// Education* (2006).
///
/// Stored by position: append, never reorder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Wire)]
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

    /// The mark of an answer given with this certainty: 1, 2 or 3 when it is right in full,
    /// else 0, −2 or −6 (Gardner-Medwin, "Confidence assessment in the teaching of basic
    /// science", ALT-J 3, 1995).
    ///
    /// Saying what one thinks pays best: of the three, low earns most below a chance of 2/3
    /// to be right, high above 4/5, and middle between. The marks are for learning: they are
    /// no part of a total.
    #[must_use]
    pub const fn mark(self, is_right: bool) -> i8 {
        match (self, is_right) {
            (Self::Low, true) => 1,
            (Self::Middle, true) => 2,
            (Self::High, true) => 3,
            (Self::Low, false) => 0,
            (Self::Middle, false) => -2,
            (Self::High, false) => -6,
        }
    }
}
