//! Grading: the parts of a response that are right are counted, and become a score. One file
//! a kind; each file's doc says what its parts are, what a response earns that is right in some
//! of them, and where that rule comes from. Pages of Moodle's documentation are named by their
//! titles on docs.moodle.org; `tests/core/moodle.txt` compares its rules with these.

mod categorise;
pub(super) mod choice;
pub(super) mod cloze;
mod free;
pub(super) mod matching;
pub(super) mod numeric;
pub(super) mod ordering;
mod region;
mod scenario;
mod written;

use core::fmt;

use super::{Response, Score, Tally};
use crate::course::{DecimalError, item::Kind};

/// Why a response cannot be graded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GradeError {
    /// It answers another kind of item.
    OtherKind,
    /// It names an option, step, prompt or blank that the item does not have.
    OutOfRange,
    /// It names the same option or step twice.
    Repeated,
    /// Something that is asked for has not been put in.
    Incomplete,
    /// The story has been led in circles.
    Endless,
    /// What was written is not a number.
    NotANumber(DecimalError),
}

impl fmt::Display for GradeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherKind => f.write_str("the response answers another kind of item"),
            Self::OutOfRange => f.write_str("the response names something that the item lacks"),
            Self::Repeated => f.write_str("the response names the same thing twice"),
            Self::Incomplete => f.write_str("the response is not complete"),
            Self::Endless => f.write_str("the story has been led in circles"),
            Self::NotANumber(why) => why.fmt(f),
        }
    }
}

/// The points of a response, by the rule that is usual for its kind.
///
/// # Errors
/// A response that does not fit the item, or is not complete, is an error and never a
/// score of zero.
pub fn grade(kind: &Kind, response: &Response) -> Result<Score, GradeError> {
    tally(kind, response).map(|tally| tally.score(kind.usual_partial()))
}

/// How many parts of a response are right.
///
/// # Errors
/// As for [`grade`].
pub fn tally(kind: &Kind, response: &Response) -> Result<Tally, GradeError> {
    match (kind, response) {
        (Kind::Numeric(item), Response::Numeric(text)) => numeric::tally(item, text),
        (Kind::Ordering(item), Response::Ordering(steps)) => ordering::tally(item, steps),
        (Kind::Matching(item), Response::Matching(chosen)) => matching::tally(item, chosen),
        (Kind::Cloze(item), Response::Cloze(texts)) => cloze::tally(item, texts),
        (Kind::Categorise(item), Response::Categorise(chosen)) => categorise::tally(item, chosen),
        (Kind::ShortText(item), Response::ShortText(text)) => written::tally(item, text),
        (Kind::Free(item), Response::Free { text, met }) => free::tally(item, text, met.as_deref()),
        (Kind::Scenario(item), Response::Scenario(steps)) => scenario::tally(item, steps),
        (Kind::Region(item), Response::Region(chosen)) => region::tally(item, *chosen),
        _ => tally_choice(kind, response),
    }
}

/// The same for the kinds that are answered by choosing, to which no other kind's response
/// fits. Who asks nothing else need not carry the rest.
///
/// # Errors
/// As for [`grade`].
pub fn tally_choice(kind: &Kind, response: &Response) -> Result<Tally, GradeError> {
    match (kind, response) {
        (Kind::Single(item), Response::Single(chosen)) => choice::single(item, *chosen),
        (Kind::Multiple(item), Response::Multiple(chosen)) => choice::multiple(item, chosen),
        (Kind::TrueFalse(item), Response::TrueFalse { answer, reason }) => {
            choice::true_false(item, *answer, *reason)
        }
        _ => Err(GradeError::OtherKind),
    }
}

/// The tally of these parts, of which those are right for which `right` holds.
fn count<T>(parts: impl Iterator<Item = T>, right: impl Fn(T) -> bool) -> Tally {
    let (mut found, mut of) = (0_u8, 0_u8);
    for part in parts {
        found = found.saturating_add(right(part).into());
        of = of.saturating_add(1);
    }
    Tally::of_all(found, of)
}

/// Whether one of so many answers has been chosen for each of so many parts.
fn all_chosen(chosen: &[Option<u8>], parts: usize, answers: usize) -> Result<(), GradeError> {
    if chosen.len() > parts {
        return Err(GradeError::OutOfRange);
    }
    if chosen.len() < parts || chosen.iter().any(Option::is_none) {
        return Err(GradeError::Incomplete);
    }
    let is_there = |answer: &u8| usize::from(*answer) < answers;
    if chosen.iter().flatten().all(is_there) {
        Ok(())
    } else {
        Err(GradeError::OutOfRange)
    }
}
