//! Words: right when they are one of the accepted answers, as far as the author says that
//! letters make a difference. A learner on a phone is asked for the word, not for its typing.
//! One part: there is no partial credit.
//!
//! Moodle compares the text as it is written, without case where its author likes, and may give
//! a part of the grade for an answer that is nearly right (MoodleDocs, "Short-Answer question
//! type"). That hyphens, spaces and a full stop make no difference, and that a slip that is
//! forgiven costs nothing, are our own rules; slips are counted as Damerau and Levenshtein did.

use super::{GradeError, Tally};
use crate::course::item::Written;

pub(super) fn tally(item: &Written, text: &str) -> Result<Tally, GradeError> {
    if text.trim().is_empty() {
        return Err(GradeError::Incomplete);
    }
    Ok(Tally::of_all(item.accepts(text).into(), 1))
}
