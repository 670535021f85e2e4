//! Choosing.
//!
//! - One right option: the choice is one part, and there is no partial credit.
//! - Several right options: each key is a part. Usually hits less false alarms, never below
//!   zero, so that choosing everything earns nothing beyond what guessing would. In Moodle each
//!   option has a grade, and the sum counts, never below nothing (MoodleDocs, "Multiple Choice
//!   question type"): it scores alike where every key weighs the same and every distractor takes
//!   one key's weight. That this is what an author gets who says nothing is our own rule.
//! - True or false with a reason: two parts, the truth value, which half of all guesses
//!   get right, and the reason. A right reason under a wrong truth value counts as wrong:
//!   it was not a reason for what was said. The form is that of two-tier items (Treagust,
//!   "Development and use of diagnostic tests to evaluate students' misconceptions in science",
//!   1988); a point for the truth value alone is our own rule, and an author who wants both or
//!   nothing can say so.

use super::{GradeError, Tally};
use crate::course::item::{Choice, Multiple, Single, TrueFalse, small};

pub(in crate::quiz) fn single(item: &Single, chosen: Option<u8>) -> Result<Tally, GradeError> {
    Ok(Tally::of_all(option(&item.options, chosen)?.key.into(), 1))
}

pub(in crate::quiz) fn multiple(item: &Multiple, chosen: &[u8]) -> Result<Tally, GradeError> {
    if chosen.is_empty() {
        return Err(GradeError::Incomplete);
    }
    let (mut hits, mut false_alarms) = (0_u8, 0_u8);
    for (at, index) in chosen.iter().enumerate() {
        if chosen[..at].contains(index) {
            return Err(GradeError::Repeated);
        }
        let counter = if option(&item.options, Some(*index))?.key {
            &mut hits
        } else {
            &mut false_alarms
        };
        *counter = counter.saturating_add(1);
    }
    let keys = item.keys();
    Ok(Tally {
        right: hits,
        of: keys,
        wrong: false_alarms,
        distractors: small(item.options.len()).saturating_sub(keys),
    })
}

pub(in crate::quiz) fn true_false(
    item: &TrueFalse,
    answer: Option<bool>,
    reason: Option<u8>,
) -> Result<Tally, GradeError> {
    let answer = answer.ok_or(GradeError::Incomplete)?;
    let reason = option(&item.reasons, reason)?;
    let right = answer == item.answer;
    Ok(Tally::of_all(
        u8::from(right) + u8::from(right && reason.key),
        2,
    ))
}

fn option(options: &[Choice], chosen: Option<u8>) -> Result<&Choice, GradeError> {
    let chosen = chosen.ok_or(GradeError::Incomplete)?;
    options
        .get(usize::from(chosen))
        .ok_or(GradeError::OutOfRange)
}
