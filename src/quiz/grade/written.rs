//! Words: right when they are one of the accepted answers, as far as the author says that
//! letters make a difference. A learner on a phone is asked for the word, not for its typing.

use super::{GradeError, Tally};
use crate::course::item::Written;

pub(super) fn tally(item: &Written, text: &str) -> Result<Tally, GradeError> {
    if text.trim().is_empty() {
        return Err(GradeError::Incomplete);
    }
    Ok(Tally::of_all(item.accepts(text).into(), 1))
}
