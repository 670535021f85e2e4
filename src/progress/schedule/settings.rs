//! What a learner can set about reviews.

use super::super::memory::Retention;

/// What a learner can set about reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// How many in a hundred reviews should go right.
    pub retention: Retention,
    /// The most reviews in a day; 0 asks for none.
    pub per_day: u16,
    /// What the scatter of the days comes from. Any number, as long as it stays the same:
    /// another moves every review a little.
    pub seed: u64,
}

impl Default for Settings {
    /// 90%, and twenty reviews a day: about ten minutes.
    fn default() -> Self {
        Self {
            retention: Retention::default(),
            per_day: 20,
            seed: 0,
        }
    }
}
