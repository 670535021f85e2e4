//! Pairs: a point for each prompt with its own answer. An answer may be chosen twice;
//! at most one of the two can be right.

use super::{GradeError, count};
use crate::course::item::Matching;

pub(super) fn points(item: &Matching, chosen: &[Option<u8>]) -> Result<u8, GradeError> {
    if chosen.len() > item.pairs.len() {
        return Err(GradeError::OutOfRange);
    }
    if chosen.len() < item.pairs.len() || chosen.iter().any(Option::is_none) {
        return Err(GradeError::Incomplete);
    }
    let answers = item.answers().count();
    if chosen
        .iter()
        .flatten()
        .any(|answer| usize::from(*answer) >= answers)
    {
        return Err(GradeError::OutOfRange);
    }
    Ok(count(chosen.iter().enumerate(), |(prompt, answer)| {
        belongs(prompt, *answer)
    }))
}

/// Whether `answer` is the answer of `prompt`: pairs stand at the same position.
pub(in crate::quiz) fn belongs(prompt: usize, answer: Option<u8>) -> bool {
    answer.is_some_and(|answer| usize::from(answer) == prompt)
}
