//! Grading: a response to an item becomes a score. One file a kind; each file's doc has
//! the rule and where it comes from.

mod choice;
mod cloze;
pub(super) mod matching;
pub(super) mod numeric;
pub(super) mod ordering;

use core::fmt;

use super::{Response, Score};
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
            Self::NotANumber(why) => why.fmt(f),
        }
    }
}

/// Grades a response.
///
/// # Errors
/// A response that does not fit the item, or is not complete, is an error and never a
/// score of zero.
pub fn grade(kind: &Kind, response: &Response) -> Result<Score, GradeError> {
    let points = match (kind, response) {
        (Kind::Single(item), Response::Single(chosen)) => choice::single(item, *chosen),
        (Kind::Multiple(item), Response::Multiple(chosen)) => choice::multiple(item, chosen),
        (Kind::TrueFalse(item), Response::TrueFalse { answer, reason }) => {
            choice::true_false(item, *answer, *reason)
        }
        (Kind::Numeric(item), Response::Numeric(text)) => numeric::points(item, text),
        (Kind::Ordering(item), Response::Ordering(steps)) => ordering::points(item, steps),
        (Kind::Matching(item), Response::Matching(chosen)) => matching::points(item, chosen),
        (Kind::Cloze(item), Response::Cloze(texts)) => cloze::points(item, texts),
        _ => Err(GradeError::OtherKind),
    }?;
    Ok(Score::new(points, kind.points()))
}

/// The number of things for which `right` holds, as points.
fn count<T>(things: impl Iterator<Item = T>, right: impl Fn(T) -> bool) -> u8 {
    things.fold(0_u8, |sum, thing| sum.saturating_add(right(thing).into()))
}
