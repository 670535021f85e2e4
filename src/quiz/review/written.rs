//! What is written: words, numbers, blanks, and texts of one's own.

use super::{
    super::grade::{cloze, numeric},
    Mark, Part, Words, mark,
};
use crate::course::{
    DecimalSign,
    item::{Blank, Choice, Cloze, Free, Numeric, Written, with_unit},
};

pub(super) fn blanks<'a>(item: &'a Cloze, texts: &'a [String], sign: DecimalSign) -> Vec<Part<'a>> {
    let part = |(blank, text): (&'a Blank, &'a String)| match blank {
        Blank::Text(item) => words(item, text),
        Blank::Number(item) => number(item, text, sign),
        Blank::Menu(options) => menu(options, text),
    };
    item.blanks.iter().zip(texts).map(part).collect()
}

pub(super) fn words<'a>(item: &'a Written, text: &str) -> Part<'a> {
    let right = item.accepts(text);
    let known = item.expected_mistake(text).filter(|_| !right);
    let first = item.accept.first().filter(|_| !right);
    Part {
        label: None,
        given: Some(Words::Plain(text.trim().into())),
        expected: first.map(|first| Words::Plain(first.clone())),
        mark: mark(right),
        feedback: known
            .map(|wrong| wrong.feedback.as_slice())
            .into_iter()
            .chain([item.feedback.as_slice()])
            .collect(),
    }
}

/// What was chosen from a menu with its feedback, and the key's beside it.
fn menu<'a>(options: &'a [Choice], text: &str) -> Part<'a> {
    let given = cloze::chosen(options, text);
    let right = given.is_some_and(|option| option.key);
    let key = options.iter().find(|option| option.key && !right);
    let said = |option: &'a Choice| Words::Authored(&option.text);
    Part {
        label: None,
        given: given.map(said),
        expected: key.map(said),
        mark: mark(right),
        feedback: given
            .into_iter()
            .chain(key)
            .map(|option| option.feedback.as_slice())
            .collect(),
    }
}

/// The number with the learner's own sign, whichever device it was written on.
pub(super) fn number<'a>(item: &'a Numeric, text: &str, sign: DecimalSign) -> Part<'a> {
    let value = numeric::number(text).ok();
    let right = numeric::is_right(item, text);
    let known = item
        .wrong
        .iter()
        .find(|wrong| !right && value == Some(wrong.value));
    let expected = if value.is_some_and(|value| item.accepts(value)) {
        item.figures.map(Words::Figures)
    } else {
        Some(Words::Plain(item.answer_with_unit(sign)))
    };
    Part {
        label: None,
        given: Some(Words::Plain(with_unit(
            &sign.write(text.trim()),
            &item.unit,
        ))),
        expected: expected.filter(|_| !right),
        mark: mark(right),
        feedback: known
            .map(|wrong| wrong.feedback.as_slice())
            .into_iter()
            .chain([item.feedback.as_slice()])
            .collect(),
    }
}

/// The text, then each criterion as the learner judged it.
pub(super) fn free<'a>(item: &'a Free, text: &str, met: Option<&[u8]>) -> Vec<Part<'a>> {
    let written = Part {
        label: None,
        given: Some(Words::Plain(text.trim().into())),
        expected: None,
        mark: Mark::Taken,
        feedback: Vec::new(),
    };
    let is_met = |index: u8| met.is_some_and(|met| met.contains(&index));
    let criteria = (0..=u8::MAX)
        .zip(&item.criteria)
        .map(|(index, criterion)| Part {
            label: Some(Words::Authored(&criterion.text)),
            given: None,
            expected: None,
            mark: if is_met(index) {
                Mark::Right
            } else {
                Mark::Open
            },
            feedback: vec![&criterion.feedback],
        });
    core::iter::once(written).chain(criteria).collect()
}
