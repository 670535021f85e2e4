//! A region of a figure: one part, as with one right option of several, and no partial credit.
//!
//! Our own rule. Moodle's "Drag and drop markers question type" with one marker and one place for
//! it comes to the same.

use super::{GradeError, Tally};
use crate::course::item::Region;

pub(super) fn tally(item: &Region, chosen: Option<u8>) -> Result<Tally, GradeError> {
    let chosen = chosen.ok_or(GradeError::Incomplete)?;
    if usize::from(chosen) >= item.areas.len() {
        return Err(GradeError::OutOfRange);
    }
    Ok(Tally::of_all((chosen == item.key).into(), 1))
}
