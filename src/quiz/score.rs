//! Points.

use crate::wire::Wire;

/// The points of one response: never more than the item is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub struct Score {
    points: u8,
    max: u8,
}

impl Score {
    /// `points` out of `max`. More than `max` counts as `max`; a `max` outside 1 to 10,
    /// which no checked item has, counts as the nearest in it.
    #[must_use]
    pub fn new(points: u8, max: u8) -> Self {
        let max = max.clamp(1, 10);
        Self {
            points: points.min(max),
            max,
        }
    }

    /// The points earned.
    #[must_use]
    pub fn points(self) -> u8 {
        // Stored scores are read as they are.
        self.points.min(self.max())
    }

    /// The points that could be earned, 1 to 10.
    #[must_use]
    pub fn max(self) -> u8 {
        self.max.clamp(1, 10)
    }

    /// Whether every point was earned.
    #[must_use]
    pub const fn is_full(self) -> bool {
        self.points >= self.max
    }

    /// Whether no point was earned.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.points == 0
    }
}
