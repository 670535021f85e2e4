//! Steps in order: a part for each step but the last, right when it is directly followed by
//! the right one. Each earns an equal share.
//!
//! Neighbours rather than places, as with Moodle's grading type "Relative to the next item
//! (excluding last)" (MoodleDocs, "Ordering question type"): moving one step to the wrong end
//! then costs its neighbours and not every place after it. To move a step directly behind the
//! one that it follows never costs anything; to change two round may, where they stood right
//! beside others.

use super::{GradeError, Tally, count};
use crate::course::item::Ordering;

pub(super) fn tally(item: &Ordering, steps: &[u8]) -> Result<Tally, GradeError> {
    if steps.len() < item.steps.len() {
        return Err(GradeError::Incomplete);
    }
    for (at, step) in steps.iter().enumerate() {
        if usize::from(*step) >= item.steps.len() {
            return Err(GradeError::OutOfRange);
        }
        if steps[..at].contains(step) {
            return Err(GradeError::Repeated);
        }
    }
    Ok(count(steps.windows(2), |pair| follows(pair[0], pair[1])))
}

/// Whether `next` is the step that comes directly after `step`.
pub(in crate::quiz) fn follows(step: u8, next: u8) -> bool {
    step.checked_add(1) == Some(next)
}
