//! A number: right when it lies within its bounds, the bounds included, and is written with
//! as many significant figures as are asked for. One part: there is no partial credit.
//!
//! Bounds that are included are Moodle's rule for an accepted error (MoodleDocs, "Numerical
//! question type"). That significant figures count where an author asks for them, and that a
//! number beyond its bounds earns nothing however near it is, are our own rules: the author's
//! tolerance says what is near enough.

use super::{GradeError, Tally};
use crate::course::{Decimal, item::Numeric};

pub(super) fn tally(item: &Numeric, text: &str) -> Result<Tally, GradeError> {
    number(text)?;
    Ok(Tally::of_all(is_right(item, text).into(), 1))
}

/// Whether the number that was written is right.
pub(in crate::quiz) fn is_right(item: &Numeric, text: &str) -> bool {
    number(text).is_ok_and(|value| item.accepts(value)) && item.has_figures(text)
}

/// The number that was written.
pub(in crate::quiz) fn number(text: &str) -> Result<Decimal, GradeError> {
    if text.trim().is_empty() {
        return Err(GradeError::Incomplete);
    }
    text.parse().map_err(GradeError::NotANumber)
}
