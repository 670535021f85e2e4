//! A text of the learner's own: each criterion that they say it meets is a part, and earns an
//! equal share. Nothing here reads the text.
//!
//! Our own rule: criteria that weigh the same leave nothing to haggle over for somebody who judges
//! themselves. What comes of it is for their own use, and no assessment rests on it.

use super::{GradeError, Tally};
use crate::course::item::{Free, small};

pub(super) fn tally(item: &Free, text: &str, met: Option<&[u8]>) -> Result<Tally, GradeError> {
    let met = met.ok_or(GradeError::Incomplete)?;
    if text.trim().is_empty() {
        return Err(GradeError::Incomplete);
    }
    for (at, criterion) in met.iter().enumerate() {
        if usize::from(*criterion) >= item.criteria.len() {
            return Err(GradeError::OutOfRange);
        }
        if met[..at].contains(criterion) {
            return Err(GradeError::Repeated);
        }
    }
    Ok(Tally::of_all(small(met.len()), small(item.criteria.len())))
}
