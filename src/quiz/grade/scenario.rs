//! A story is graded by how it ends: well, both parts; mixed, one; in harm, none. The way
//! there is talked through in the debrief and earns nothing by itself, so that a mistake
//! that was made good is no worse than one that was never made. A question within a scene leads
//! on, right in full or not, and earns nothing by itself either.
//!
//! Our own rule: what the story teaches is where decisions lead.

use super::{GradeError, Tally};
use crate::{
    course::item::scenario::{Outcome, Scenario},
    quiz::scenario::{Play, Step},
};

pub(super) fn tally(item: &Scenario, steps: &[Step]) -> Result<Tally, GradeError> {
    let play = Play::after(item, steps)?;
    let ending = play.ending().ok_or(GradeError::Incomplete)?;
    let right = match ending.outcome {
        Outcome::Harm => 0,
        Outcome::Mixed => 1,
        Outcome::Good => 2,
    };
    Ok(Tally::of_all(right, 2))
}
