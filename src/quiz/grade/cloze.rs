//! Gaps: a blank is a part, and earns an equal share. Words are graded like short texts, numbers
//! like numbers, and a menu like a single choice.
//!
//! This is Moodle's rule where all embedded answers have the same weight (MoodleDocs, "Embedded
//! Answers (Cloze) question type"), and that of its missing words ("Select missing words question
//! type"). Weights for single blanks are left out by our own rule: a learner sees one text, and
//! not what its gaps weigh.

use super::{GradeError, Tally, count, numeric};
use crate::course::item::{Blank, Choice, Cloze};

pub(super) fn tally(item: &Cloze, texts: &[String]) -> Result<Tally, GradeError> {
    if texts.len() > item.blanks.len() {
        return Err(GradeError::OutOfRange);
    }
    if texts.len() < item.blanks.len() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(GradeError::Incomplete);
    }
    let blanks = || item.blanks.iter().zip(texts);
    blanks().try_for_each(|(blank, text)| fits(blank, text))?;
    Ok(count(blanks(), |(blank, text)| is_right(blank, text)))
}

/// Whether what was put in is something that can be put in.
fn fits(blank: &Blank, text: &str) -> Result<(), GradeError> {
    match blank {
        Blank::Text(_) => Ok(()),
        Blank::Number(_) => numeric::number(text).map(|_| ()),
        Blank::Menu(options) => chosen(options, text)
            .map(|_| ())
            .ok_or(GradeError::OutOfRange),
    }
}

/// Whether what was put in is right.
pub(in crate::quiz) fn is_right(blank: &Blank, text: &str) -> bool {
    match blank {
        Blank::Text(written) => written.accepts(text),
        Blank::Number(number) => numeric::is_right(number, text),
        Blank::Menu(options) => chosen(options, text).is_some_and(|option| option.key),
    }
}

/// The option of a menu whose position was put in.
pub(in crate::quiz) fn chosen<'a>(options: &'a [Choice], text: &str) -> Option<&'a Choice> {
    options.get(text.parse::<usize>().ok()?)
}
