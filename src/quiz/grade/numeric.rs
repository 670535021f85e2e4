//! A number: right when it lies within the tolerance, bounds included.

use super::GradeError;
use crate::course::{Decimal, item::Numeric};

pub(super) fn points(item: &Numeric, text: &str) -> Result<u8, GradeError> {
    Ok(number(text)?.is_within(item.tolerance, item.answer).into())
}

/// The number that was written.
pub(in crate::quiz) fn number(text: &str) -> Result<Decimal, GradeError> {
    if text.trim().is_empty() {
        return Err(GradeError::Incomplete);
    }
    text.parse().map_err(GradeError::NotANumber)
}
