//! What the coming month is likely to ask.

use super::Schedule;
use crate::progress::memory::{Day, Outcome, Recall};

/// How far a forecast looks ahead, in days.
pub const DAYS: usize = 30;

impl Schedule<'_> {
    /// How many reviews the coming days are likely to ask for, `today` first, as far as it
    /// is left.
    ///
    /// It takes every answer to be right, and nothing to be met for the first time: each
    /// wrong answer adds about one review on the day after, and what is met anew comes on
    /// top. The cap of a day and the distance of siblings hold.
    #[must_use]
    pub fn forecast(&self, today: Day) -> [u16; DAYS] {
        let mut schedule = self.clone();
        let mut day = today;
        [(); DAYS].map(|()| {
            let due = schedule.positions(day);
            for at in &due {
                let recall = Recall {
                    day,
                    outcome: Outcome::Right,
                    certainty: None,
                };
                schedule.cards[*at] = schedule.cards[*at].then(recall, &schedule.settings);
            }
            day = day.after(1);
            u16::try_from(due.len()).unwrap_or(u16::MAX)
        })
    }
}
