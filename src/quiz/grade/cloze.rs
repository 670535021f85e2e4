//! Gaps: a point for each blank whose text is one of the accepted answers. Capitals,
//! hyphens, spaces and end punctuation make no difference: a learner on a phone is asked
//! for the word, not for its typing.

use super::{GradeError, count};
use crate::course::item::{Blank, Cloze};

pub(super) fn points(item: &Cloze, texts: &[String]) -> Result<u8, GradeError> {
    if texts.len() > item.blanks.len() {
        return Err(GradeError::OutOfRange);
    }
    if texts.len() < item.blanks.len() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(GradeError::Incomplete);
    }
    Ok(count(item.blanks.iter().zip(texts), |(blank, text)| {
        is_accepted(blank, text)
    }))
}

/// Whether `text` is one of the blank's accepted answers.
pub(in crate::quiz) fn is_accepted(blank: &Blank, text: &str) -> bool {
    blank
        .accept
        .iter()
        .any(|accepted| same_answer(accepted, text))
}

/// Whether two texts are the same answer: letters and digits are compared without case,
/// and hyphens, spaces and other marks between them only separate words.
#[must_use]
pub fn same_answer(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

/// Letters and digits in lower case. A hyphen or space inside a word is dropped, so that
/// "over-active", "over active" and "overactive" are the same. Case is folded for one
/// character at a time, which is right for the scripts that have case, final sigma apart.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
}
