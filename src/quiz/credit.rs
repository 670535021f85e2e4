//! What an answer earns under its author's rule: the arithmetic of
//! [`Scoring`](crate::course::item::Scoring).
//!
//! Which share of the parts counts is said, with its sources, at `Tally::share`. The rest is our
//! own:
//!
//! - Negative marks take a share of a part for each wrong one. Moodle lets an author give single
//!   options a grade below nothing (MoodleDocs, "Multiple Choice question type"); here one number
//!   does it for all kinds.
//! - A later try earns a share of what is right. Moodle takes its penalty from the whole
//!   ("Question behaviours", interactive with multiple tries), so that half an answer may be worth
//!   nothing at the second try.
//! - A hint that was opened takes its cost, whether the answer is right in full or in part: it
//!   helped with all of it.

use super::{Score, Tally};
use crate::{
    course::item::{Partial, Scoring},
    wire::Wire,
};

/// One point in units that make every share whole: tenths to hundredths of a part, of which
/// an item has at most ten (2520 is the least common multiple of 1 to 10), twice.
const POINT: i64 = 2520 * 100 * 100;

/// What an answer has earned, exactly. Less than nothing where the author takes marks away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Wire)]
pub struct Credit {
    /// In units of 1 / 25,200,000 point.
    units: i64,
}

/// What a learner has made use of before an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Wire)]
pub struct Help {
    /// Tries before this one.
    pub retries: u8,
    /// Hints opened.
    pub hints: u8,
}

/// What an answer earns:
///
/// - the share of its parts that counts under [`Scoring::partial`], less
///   [`Scoring::negative`] for each wrong part. Under all or nothing, the whole answer is one
///   part;
/// - if that is more than nothing, the share of it that its try can earn, less the cost of
///   the hints opened, never below nothing;
/// - times the item's points.
#[must_use]
pub fn credit(scoring: &Scoring, tally: Tally, help: Help) -> Credit {
    let (counted, parts) = tally.share(scoring.partial);
    let (wrong, of) = match scoring.partial {
        Partial::AllOrNothing => (u8::from(!tally.is_full()), 1),
        Partial::Proportional => (tally.wrong, parts),
        // What is wrong has been taken away already.
        Partial::RightMinusWrong => (0, parts),
    };
    let part = |parts: u8| POINT / i64::from(parts.max(1));
    let negative = i64::from(scoring.negative.get());
    let mut units = i64::from(counted) * part(parts) - i64::from(wrong) * part(of) / 100 * negative;
    if units > 0 {
        let earns = match help.retries.checked_sub(1) {
            None => 100,
            Some(nth) => (scoring.retries.get(usize::from(nth))).map_or(0, |it| it.get().into()),
        };
        let hints = scoring.hints.iter().take(help.hints.into());
        let cost: i64 = hints.map(|hint| i64::from(hint.cost.get())).sum();
        units = (units / 100 * earns - POINT / 100 * cost).max(0);
    }
    Credit {
        units: units * i64::from(scoring.points.clamp(1, 10)),
    }
}

impl From<Score> for Credit {
    /// The share of one point that a score is.
    fn from(score: Score) -> Self {
        let part = POINT / i64::from(score.max());
        Self {
            units: part * i64::from(score.points()),
        }
    }
}

impl Credit {
    /// The whole hundredths of a point, rounded towards less.
    #[must_use]
    pub const fn hundredths(self) -> i64 {
        self.units.div_euclid(POINT / 100)
    }

    /// Whether this is all that an item of so many points can earn.
    #[must_use]
    pub const fn is_all_of(self, points: u8) -> bool {
        self.units >= POINT * points as i64
    }
}

/// Answers added up, each with the weight of its item.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Marks {
    units: i64,
    points: u32,
}

impl Marks {
    /// Adds an item of so many points; `None` is one without an answer.
    #[must_use]
    pub fn with(self, credit: Option<Credit>, points: u8) -> Self {
        Self {
            // A record may have been tampered with.
            units: self
                .units
                .saturating_add(credit.map_or(0, |credit| credit.units)),
            points: self.points.saturating_add(points.into()),
        }
    }

    /// The points there are.
    #[must_use]
    pub const fn points(self) -> u32 {
        self.points
    }

    /// The share earned, in whole percent, rounded down and never below 0: 100 means
    /// everything. `None` where there was nothing to earn.
    #[must_use]
    pub fn percent(self) -> Option<u8> {
        // A sitting has some thousand points at most: a total that saturates has been made up.
        let all = i64::from(self.points).saturating_mul(POINT);
        let percent = self.units.saturating_mul(100).checked_div(all)?;
        u8::try_from(percent.clamp(0, 100)).ok()
    }
}
