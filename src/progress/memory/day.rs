//! Days of study.

/// Milliseconds in a minute, and minutes in a day.
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60;

/// The hour at which a day of study begins: what is answered after midnight belongs to the
/// evening before.
const BEGINS: i64 = 4 * 60;

/// A day of study, counted from 1 January 1970; it begins at four in the morning, local
/// time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u32);

impl Day {
    /// The day of a reading of the wall clock: milliseconds since 1970, and by how many
    /// minutes local time is ahead of UTC (what JavaScript's `getTimezoneOffset` says, with
    /// the other sign). What is before 1970 counts as its first day.
    ///
    /// Records hold no time zone, so the present one stands for all: a learner who travels
    /// may see an answer count for the day beside it, which moves a review by a day.
    #[must_use]
    pub fn at(milliseconds: u64, minutes_ahead: i32) -> Self {
        let minutes = i64::try_from(milliseconds).unwrap_or(i64::MAX) / MINUTE;
        let local = minutes + i64::from(minutes_ahead) - BEGINS;
        let day = local.div_euclid(DAY).max(0);
        Self(u32::try_from(day).unwrap_or(u32::MAX))
    }

    /// How many days have gone by since `earlier`; none if it is later than this one, as
    /// after a clock that was set back.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u32 {
        self.0.saturating_sub(earlier.0)
    }

    /// The day so many days later.
    #[must_use]
    pub const fn after(self, days: u32) -> Self {
        Self(self.0.saturating_add(days))
    }
}
