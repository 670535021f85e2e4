//! Gaps: a point for each blank whose text is one of the accepted answers. Capitals,
//! hyphens, spaces and punctuation make no difference: a learner on a phone is asked
//! for the word, not for its typing.

use super::{GradeError, count};
use crate::course::item::Cloze;

pub(super) fn points(item: &Cloze, texts: &[String]) -> Result<u8, GradeError> {
    if texts.len() > item.blanks.len() {
        return Err(GradeError::OutOfRange);
    }
    if texts.len() < item.blanks.len() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(GradeError::Incomplete);
    }
    Ok(count(item.blanks.iter().zip(texts), |(blank, text)| {
        blank.accepts(text)
    }))
}
