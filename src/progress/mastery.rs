//! How much of an objective a learner has shown, and how well it is likely to last.
//!
//! For each item of the objective: the chance that it would be answered right thirty days
//! from now, as [`Trace::chance`] has it, if it was answered right at the last time and
//! without help; otherwise nothing. [`Mastery`] is the mean over all items of the
//! objective. So it rises
//!
//! - with **spaced** success: a right answer on a later day makes the memory last longer,
//!   one more on the same day does not (Cepeda, Pashler, Vul, Wixted and Rohrer,
//!   "Distributed practice in verbal recall tasks", *Psychological Bulletin* 132, 2006);
//! - with **varied** success: every item counts alike, so that a second item adds more than
//!   the first one again;
//! - with **unassisted** success only, and by answering, not by reading (Roediger and
//!   Karpicke, "Test-enhanced learning", *Psychological Science* 17, 2006, on what
//!   retrieval does that rereading does not);
//!
//! and it falls with every day without practice, and with a wrong answer. Thirty days,
//! because an estimate for today would be full right after cramming. The weights are a
//! choice of design and were not fitted to anybody: show them as words and counts before
//! percent, and let nothing depend on them that a learner must pass.
//!
//! An estimate is shown with a range about it. What was not answered could come out either
//! way. Of the rest, each item is taken to come out right with its own chance `p` and apart
//! from the others, so that the number of right ones has a variance of the sum of `p(1 - p)`,
//! and the range goes one standard deviation to each side. What was not right at the last time
//! counts nothing in the estimate, and its chance widens the range all the same. Items of one
//! objective do not come out apart from each other, and the chances are a model's: the range
//! says how little a few answers tell, and is no confidence interval.

use super::memory::{Day, Outcome, Trace};

/// How far ahead the estimate looks, in days.
const AHEAD: u32 = 30;

/// The least chance of recall at which an item counts as met.
const MET: f64 = 0.7;

/// The days of stability from which a memory counts as stable; Anki calls a card mature
/// from an interval of as many.
const STABLE: f64 = 21.0;

/// What a learner has shown of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mastery {
    /// The objective's items, at least one.
    pub items: u32,
    /// Those that were answered at least once.
    pub answered: u32,
    /// Those that are met: answered right at the last time, without help, and with a chance
    /// of at least 70% to be so today.
    pub met: u32,
    /// Those of the met whose memory is stable: they were right on several days, and the
    /// chance of recall takes three weeks or more to fall to 90%.
    pub stable: u32,
    /// The estimate, in whole percent, rounded down. What was not answered counts nothing.
    pub percent: u8,
    /// Where the range about the estimate begins, in whole percent, rounded down.
    pub at_least: u8,
    /// Where it ends, in whole percent, rounded down. Each new item that is answered makes the
    /// range narrower, or leaves it as wide.
    pub at_most: u8,
}

/// Where a learner stands with an objective, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Nothing was answered.
    Open,
    /// Something was, and not every item is met.
    Begun,
    /// Every item is met, and not every memory is stable.
    Met,
    /// Every item is met and stable.
    Stable,
}

impl Mastery {
    /// What is shown on `today` of an objective that has so many `items`, by the traces of
    /// those that were answered. Leave out what was set aside from both. `None` for an
    /// objective without items.
    #[must_use]
    pub fn of<'a>(
        items: u32,
        traces: impl IntoIterator<Item = &'a Trace>,
        today: Day,
    ) -> Option<Self> {
        let (mut answered, mut met, mut stable) = (0_u32, 0, 0);
        let (mut lasting, mut variance) = (0.0, 0.0);
        for trace in traces {
            answered = answered.saturating_add(1);
            let chance = trace.chance(today.after(AHEAD));
            variance += chance * (1.0 - chance);
            if trace.latest != Outcome::Right {
                continue;
            }
            lasting += chance;
            if trace.chance(today) >= MET {
                met += 1;
                stable += u32::from(trace.memory.stability() >= STABLE);
            }
        }
        // More answers than items are those of items that the author took out.
        let items = items.max(answered);
        let unknown = f64::from(items - answered);
        // Every machine rounds a square root alike.
        let spread = f64::sqrt(variance);
        (items > 0).then(|| Self {
            items,
            answered,
            met,
            stable,
            percent: percent(lasting, items),
            at_least: percent(lasting - spread, items),
            at_most: percent(lasting + spread + unknown, items),
        })
    }

    /// Where the learner stands.
    #[must_use]
    pub const fn standing(self) -> Standing {
        match self {
            Self { answered: 0, .. } => Standing::Open,
            Self { met, items, .. } if met < items => Standing::Begun,
            Self { stable, items, .. } if stable < items => Standing::Met,
            _ => Standing::Stable,
        }
    }
}

/// From 0 to 100, to whose bounds it is brought back.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a conversion to a smaller number ends at its bounds"
)]
fn percent(sum: f64, items: u32) -> u8 {
    ((sum * 100.0 / f64::from(items)) as u8).min(100)
}
