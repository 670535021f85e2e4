//! FSRS-6, the free spaced repetition scheduler: how long a memory lasts.
//!
//! The formulas and the default parameters are those that the Open Spaced Repetition
//! project publishes (<https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>).
//! The model goes back to Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for
//! Optimizing Spaced Repetition Scheduling", KDD 2022. Where the page leaves a case open,
//! this follows the project's own `fsrs` crate, version 6.6, against which `tests/fsrs`
//! compares it: stability stays within 0.001 and 36,500 days, and a repeated answer on the
//! same day never makes a memory weaker unless it was wrong.
//!
//! The parameters were fitted to other people's flashcards. They are not fitted to the
//! learner, so that what follows from them is a plan, and no measurement.
//!
//! Every power is taken with `libm`'s `exp` and `log`. What the standard library calls for
//! `powf` is the platform's own, and may differ in the last digit between a browser and a
//! test; these two are the same code everywhere, from which WebAssembly's arithmetic and
//! this machine's make the same bits.

use libm::{exp, log};

/// The parameters, in the order in which FSRS-6 numbers them.
const W: [f64; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// The least and the most that a stability and a difficulty can be.
const STABILITY: (f64, f64) = (0.001, 36_500.0);
const DIFFICULTY: (f64, f64) = (1.0, 10.0);

/// How an answer went, in the four steps that FSRS knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not recalled.
    Again,
    /// Recalled with difficulty.
    Hard,
    /// Recalled.
    Good,
    /// Recalled without effort.
    Easy,
}

impl Rating {
    /// FSRS counts from 1.
    fn grade(self) -> f64 {
        f64::from(self as u8) + 1.0
    }
}

/// The share of reviews that should go right: how sure a learner wants to be. Whole
/// percent, 70 to 97.
///
/// At 97 an interval is under a quarter of what it is at 90, and what was met last comes
/// back every day; at 70 it is nine times as long. Beyond either end a learner would be
/// asked for nothing but reviews, or hardly ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Retention(u8);

impl Retention {
    /// The lowest, 70%.
    pub const LEAST: Self = Self(70);
    /// The highest, 97%.
    pub const MOST: Self = Self(97);

    /// `percent`, or the end of the range that is nearest to it.
    #[must_use]
    pub fn nearest(percent: u8) -> Self {
        Self(percent.clamp(Self::LEAST.0, Self::MOST.0))
    }

    /// Whole percent, 70 to 97.
    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }

    /// As a share of one.
    pub(crate) fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl Default for Retention {
    /// 90%, at which an interval is the memory's stability.
    fn default() -> Self {
        Self(90)
    }
}

/// What FSRS knows of a memory.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    stability: f64,
    difficulty: f64,
}

impl Memory {
    /// The memory that a first answer leaves.
    #[must_use]
    pub fn first(rating: Rating) -> Self {
        Self::bounded(W[rating as usize], first_difficulty(rating))
    }

    /// The memory after an answer given `days` after the one before; 0 is the same day.
    #[must_use]
    pub fn then(self, days: u32, rating: Rating) -> Self {
        let stability = match (days, rating) {
            (0, _) => self.repeated(rating),
            (_, Rating::Again) => self.lapsed(self.chance(days)),
            (_, _) => self.recalled(self.chance(days), rating),
        };
        Self::bounded(stability, self.harder(rating))
    }

    /// The days until the chance of recall has fallen to 90%.
    #[must_use]
    pub const fn stability(self) -> f64 {
        self.stability
    }

    /// How slowly stability grows, from 1 to 10.
    #[must_use]
    pub const fn difficulty(self) -> f64 {
        self.difficulty
    }

    /// The chance of recall so many days after the last answer, from 0 to 1.
    #[must_use]
    pub fn chance(self, days: u32) -> f64 {
        power(1.0 + factor() * f64::from(days) / self.stability, -W[20])
    }

    /// The days until the chance of recall has fallen to `retention`.
    #[must_use]
    pub fn interval(self, retention: Retention) -> f64 {
        self.stability / factor() * (power(retention.share(), -1.0 / W[20]) - 1.0)
    }

    fn bounded(stability: f64, difficulty: f64) -> Self {
        Self {
            stability: within(STABILITY, stability),
            difficulty: within(DIFFICULTY, difficulty),
        }
    }

    fn recalled(self, chance: f64, rating: Rating) -> f64 {
        let effort = match rating {
            Rating::Again | Rating::Good => 1.0,
            Rating::Hard => W[15],
            Rating::Easy => W[16],
        };
        let growth = exp(W[8])
            * (11.0 - self.difficulty)
            * power(self.stability, -W[9])
            * (exp((1.0 - chance) * W[10]) - 1.0)
            * effort;
        self.stability * (1.0 + growth)
    }

    fn lapsed(self, chance: f64) -> f64 {
        let relearnt = W[11]
            * power(self.difficulty, -W[12])
            * (power(self.stability + 1.0, W[13]) - 1.0)
            * exp((1.0 - chance) * W[14]);
        relearnt.min(self.stability / exp(W[17] * W[18]))
    }

    fn repeated(self, rating: Rating) -> f64 {
        let change = exp(W[17] * (rating.grade() - 3.0 + W[18])) * power(self.stability, -W[19]);
        let least = if rating == Rating::Again { 0.0 } else { 1.0 };
        self.stability * change.max(least)
    }

    /// The new difficulty: the further from 10, the more an answer changes it, and a
    /// little of it goes back to that of an easy first answer each time.
    fn harder(self, rating: Rating) -> f64 {
        let change = -W[6] * (rating.grade() - 3.0);
        let damped = self.difficulty + change * (10.0 - self.difficulty) / 9.0;
        damped + W[7] * (first_difficulty(Rating::Easy) - damped)
    }
}

fn first_difficulty(rating: Rating) -> f64 {
    W[4] - exp(W[5] * (rating.grade() - 1.0)) + 1.0
}

/// Not `f64::clamp`: its panic writes out its bounds, and the code that writes out floating
/// point numbers takes ten kilobytes of the app.
fn within((least, most): (f64, f64), number: f64) -> f64 {
    number.max(least).min(most)
}

/// What makes the chance of recall 90% when as many days have gone by as the stability has.
fn factor() -> f64 {
    power(0.9, -1.0 / W[20]) - 1.0
}

/// `base` to the power of `exponent`, for a `base` above 0.
fn power(base: f64, exponent: f64) -> f64 {
    exp(exponent * log(base))
}
