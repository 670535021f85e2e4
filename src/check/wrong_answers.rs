//! `tolerance`: how far off still counts is not below zero.
//! `wrong-is-right`: an expected wrong answer is not accepted as right.
//! `forgiving-spelling`: a word is not so short that the slips forgiven make another of it.
//! `repeated-answer`: an answer that is listed twice; harmless, so a warning.

use std::ops::Range;

use crate::{
    course::{
        Decimal,
        item::{Leniency, Numeric, WrongNumber},
    },
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// Reports a tolerance below zero.
pub(super) fn check_tolerance(
    reader: &mut Reader<'_, '_>,
    span: Range<usize>,
    tolerance: Decimal,
) -> Result<(), Reported> {
    if tolerance.is_negative() {
        Err(reader.error(span, WrongAnswer::NegativeTolerance))
    } else {
        Ok(())
    }
}

/// Reports wrong numbers that are within the tolerance, or stand twice.
pub(super) fn check_numbers(
    reader: &mut Reader<'_, '_>,
    numeric: &Numeric,
    wrong: &[Placed<WrongNumber>],
) -> Result<(), Reported> {
    let mut result = Ok(());
    for (nth, Placed { value, span }) in wrong.iter().enumerate() {
        let same = |other: &Placed<WrongNumber>| other.value.value == value.value;
        if numeric.accepts(value.value) {
            result = Err(reader.error(span.clone(), WrongAnswer::IsRight));
        } else if wrong[..nth].iter().any(same) {
            reader.warn(span.clone(), WrongAnswer::Repeated);
        }
    }
    result
}

/// Reports wrong texts that are accepted, and texts that stand twice.
pub(super) fn check_texts<'t>(
    reader: &mut Reader<'_, '_>,
    leniency: Leniency,
    accepted: &'t [Placed<String>],
    wrong: impl Iterator<Item = &'t Placed<String>>,
) -> Result<(), Reported> {
    let mut seen: Vec<(&str, bool)> = Vec::new();
    let mut result = Ok(());
    let accepted = accepted.iter().map(|text| (text, true));
    for (text, is_right) in accepted.chain(wrong.map(|text| (text, false))) {
        let same = |(other, _): &&(&str, bool)| leniency.same(other, &text.value);
        match seen.iter().find(same) {
            Some((_, was_right)) if *was_right && !is_right => {
                result = Err(reader.error(text.span.clone(), WrongAnswer::IsRight));
            }
            Some(_) => reader.warn(text.span.clone(), WrongAnswer::Repeated),
            None => seen.push((&text.value, is_right)),
        }
    }
    result
}

/// How many letters a word has for each slip that is forgiven in it.
const LETTERS_A_SLIP: usize = 4;

/// Reports slips that are forgiven in a word too short for them.
pub(super) fn check_slips(
    reader: &mut Reader<'_, '_>,
    span: Range<usize>,
    leniency: Leniency,
    accepted: &[Placed<String>],
) -> Result<(), Reported> {
    let letters =
        |text: &Placed<String>| text.value.chars().filter(|c| c.is_alphanumeric()).count();
    let needed = LETTERS_A_SLIP * usize::from(leniency.slips);
    match accepted.iter().find(|text| letters(text) < needed) {
        Some(text) => {
            let text = text.value.clone();
            Err(reader.error(span, WrongAnswer::TooForgiving { text }))
        }
        None => Ok(()),
    }
}

#[derive(Debug)]
enum WrongAnswer {
    TooForgiving { text: String },
    NegativeTolerance,
    IsRight,
    Repeated,
}

impl Problem for WrongAnswer {
    fn code(&self) -> &'static str {
        match self {
            Self::TooForgiving { .. } => "forgiving-spelling",
            Self::NegativeTolerance => "tolerance",
            Self::IsRight => "wrong-is-right",
            Self::Repeated => "repeated-answer",
        }
    }

    fn message(&self) -> String {
        let message = match self {
            Self::TooForgiving { text } => {
                return format!("`{text}` is so short that a slip makes another word of it");
            }
            Self::NegativeTolerance => "a tolerance is not below zero",
            Self::IsRight => "this answer is listed as wrong, and is accepted as right",
            Self::Repeated => "this answer is listed twice",
        };
        message.to_owned()
    }

    fn label(&self) -> String {
        let label = match self {
            Self::TooForgiving { .. } => "forgive one slip for every four letters at most",
            Self::NegativeTolerance => "remove the `-`",
            Self::IsRight => "change this, or what is accepted",
            Self::Repeated => {
                "remove it: capitals, hyphens, spaces and a full stop make no difference"
            }
        };
        label.to_owned()
    }
}
