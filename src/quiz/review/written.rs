//! What is written: words, numbers, blanks, and texts of one's own.

use super::{
    super::grade::{cloze, numeric},
    Mark, Part, Words, mark,
};
use crate::course::{
    DecimalSign,
    item::{Blank, Choice, Cloze, Free, Numeric, Written, with_unit},
};

/// The blanks in order; where there are several, each says which it is.
pub(super) fn blanks<'a>(item: &'a Cloze, texts: &'a [String], sign: DecimalSign) -> Vec<Part<'a>> {
    let part = |(at, (blank, text)): (usize, (&'a Blank, &'a String))| {
        let part = match blank {
            Blank::Text(item) => words(item, text),
            Blank::Number(item) => number(item, text, sign),
            Blank::Menu(options) => menu(options, text),
        };
        let label = (item.blanks.len() > 1).then(|| Words::Blank(at + 1));
        Part { label, ..part }
    };
    item.blanks
        .iter()
        .zip(texts)
        .enumerate()
        .map(part)
        .collect()
}

pub(super) fn words<'a>(item: &'a Written, text: &str) -> Part<'a> {
    let right = item.accepts(text);
    let known = item.expected_mistake(text).filter(|_| !right);
    let first = item.accept.first().filter(|_| !right);
    Part {
        given: Some(Words::Plain(text.trim().into())),
        expected: first.map(|first| Words::Plain(first.clone())),
        feedback: [
            known.map(|wrong| wrong.feedback.as_slice()),
            Some(&item.feedback),
        ],
        ..Part::new(None, mark(right), &[])
    }
}

/// What was chosen from a menu with its feedback, and the key's beside it.
fn menu<'a>(options: &'a [Choice], text: &str) -> Part<'a> {
    let given = cloze::chosen(options, text);
    let right = given.is_some_and(|option| option.key);
    let key = options.iter().find(|option| option.key && !right);
    let said = |option: &'a Choice| Words::Authored(&option.text);
    Part {
        given: given.map(said),
        expected: key.map(said),
        feedback: [given, key].map(|option| option.map(|it| it.feedback.as_slice())),
        ..Part::new(None, mark(right), &[])
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
        given: Some(Words::Plain(with_unit(
            &sign.write(text.trim()),
            &item.unit,
        ))),
        expected: expected.filter(|_| !right),
        feedback: [
            known.map(|wrong| wrong.feedback.as_slice()),
            Some(&item.feedback),
        ],
        ..Part::new(None, mark(right), &[])
    }
}

/// The text, where there is one, then each criterion as the learner judged it.
pub(super) fn free<'a>(item: &'a Free, text: &str, met: Option<&[u8]>) -> Vec<Part<'a>> {
    let text = text.trim();
    let written = (!text.is_empty()).then(|| Part {
        given: Some(Words::Plain(text.into())),
        feedback: [None; 2],
        ..Part::new(None, Mark::Taken, &[])
    });
    let is_met = |index: u8| met.is_some_and(|met| met.contains(&index));
    let criteria = (0..=u8::MAX).zip(&item.criteria).map(|(index, criterion)| {
        let mark = if is_met(index) {
            Mark::Right
        } else {
            Mark::Open
        };
        let label = Some(Words::Authored(&criterion.text));
        Part::new(label, mark, &criterion.feedback)
    });
    written.into_iter().chain(criteria).collect()
}
