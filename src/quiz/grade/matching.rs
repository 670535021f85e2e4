//! Pairs: a prompt is a part, right with its own answer, and earns an equal share. An answer may
//! be chosen twice; at most one of the two can be right.
//!
//! This is Moodle's rule (MoodleDocs, "Matching question type"). A spare answer takes nothing
//! away: that its prompt earns nothing is enough.

use super::{GradeError, Tally, all_chosen, count};
use crate::course::item::Matching;

pub(super) fn tally(item: &Matching, chosen: &[Option<u8>]) -> Result<Tally, GradeError> {
    all_chosen(chosen, item.pairs.len(), item.answers().count())?;
    Ok(count(chosen.iter().enumerate(), |(prompt, answer)| {
        belongs(prompt, *answer)
    }))
}

/// Whether `answer` is the answer of `prompt`: pairs stand at the same position.
pub(in crate::quiz) fn belongs(prompt: usize, answer: Option<u8>) -> bool {
    answer.is_some_and(|answer| usize::from(answer) == prompt)
}
