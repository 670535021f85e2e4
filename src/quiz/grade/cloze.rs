//! Gaps: a point for each blank whose text is one of the accepted answers. Capitals,
//! hyphens, spaces and punctuation make no difference: a learner on a phone is asked
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
/// and hyphens, spaces and other marks between them make no difference. An answer of marks
/// alone, such as "<", is compared as it is written.
#[must_use]
pub fn same_answer(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b)) && (letters(a).next().is_some() || a.trim() == b.trim())
}

/// Letters and digits in lower case. A hyphen or space inside a word is dropped, so that
/// "over-active", "over active" and "overactive" are the same. Between two digits something
/// is left of it, because "1.5" is not "15" and "S2-4" is not "S24". Case is folded for one
/// character at a time, which is right for the scripts that have case, final sigma apart.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let (mut before, mut apart) = (' ', false);
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .filter_map(move |c| {
            if !c.is_alphanumeric() {
                apart = true;
                return None;
            }
            let between_digits = apart && before.is_numeric() && c.is_numeric();
            (before, apart) = (c, false);
            Some([between_digits.then_some(' '), Some(c)])
        })
        .flatten()
        .flatten()
}
