//! Points, added up exactly.

use serde::{Deserialize, Serialize};

/// The least common multiple of 1 to 10, the numbers of points that an item can be
/// worth. A question's share of a total is counted in these, so that a third and a
/// seventh add up exactly.
const UNITS: u32 = 2520;

/// The points of one response: never more than the item is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
    pub const fn points(self) -> u8 {
        self.points
    }

    /// The points that could be earned, 1 to 10.
    #[must_use]
    pub const fn max(self) -> u8 {
        self.max
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

    /// The share earned, in units of 1/2520. Stored scores are read as they are, so
    /// the bounds are kept here again.
    fn units(self) -> u32 {
        let sound = Self::new(self.points, self.max);
        UNITS / u32::from(sound.max) * u32::from(sound.points)
    }
}

/// Several scores added up; every question weighs the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Total {
    units: u64,
    questions: u32,
}

impl Total {
    /// How many questions were counted, answered or not.
    #[must_use]
    pub const fn questions(self) -> u32 {
        self.questions
    }

    /// The share earned, in whole percent, rounded down: 100 means everything.
    /// `None` where there was no question.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        let all = u64::from(self.questions) * u64::from(UNITS);
        let percent = (self.units * 100).checked_div(all)?;
        u8::try_from(percent).ok()
    }

    /// Adds a question; `None` is one without an answer.
    #[must_use]
    pub fn with(self, score: Option<Score>) -> Self {
        let units = score.map_or(0, |score| u64::from(score.units()));
        Self {
            units: self.units + units,
            questions: self.questions.saturating_add(1),
        }
    }
}

impl FromIterator<Option<Score>> for Total {
    fn from_iter<I: IntoIterator<Item = Option<Score>>>(scores: I) -> Self {
        scores.into_iter().fold(Self::default(), Self::with)
    }
}
