//! A number with a unit.

use super::Feedback;
use crate::{
    course::{Decimal, DecimalSign},
    wire::Wire,
};

/// A number with a unit. Tolerances of every form are bounds by now: they are worked out
/// when a course is compiled, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Numeric {
    /// The right number as the author wrote it, with a point; for a range, both bounds.
    pub answer: String,
    /// The least number that is right.
    pub least: Decimal,
    /// The greatest number that is right.
    pub most: Decimal,
    /// Shown beside the field; empty for a bare number.
    pub unit: String,
    /// How many significant figures it has to be written with, 1 to 15, where that matters.
    pub figures: Option<u8>,
    /// Wrong answers that the author expects.
    pub wrong: Vec<WrongNumber>,
    /// Shown to everybody afterwards.
    pub feedback: Feedback,
}

/// A wrong number that the author expects.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct WrongNumber {
    /// The number.
    pub value: Decimal,
    /// What it is instead.
    pub feedback: Feedback,
}

impl Numeric {
    /// The right number with its unit, as a learner writes it.
    #[must_use]
    pub fn answer_with_unit(&self, sign: DecimalSign) -> String {
        with_unit(&sign.write(&self.answer), &self.unit)
    }

    /// Whether the number is right, however it is written.
    #[must_use]
    pub fn accepts(&self, value: Decimal) -> bool {
        (self.least..=self.most).contains(&value)
    }

    /// Whether a number that was written so has the significant figures that are asked for.
    /// Zeros at the end of a whole number may be significant or not, and pass either way.
    #[must_use]
    pub fn has_figures(&self, text: &str) -> bool {
        self.figures.is_none_or(|wanted| {
            let (least, most) = figures(text);
            (least..=most).contains(&usize::from(wanted))
        })
    }
}

/// A number with its unit, if it has one.
pub(crate) fn with_unit(number: &str, unit: &str) -> String {
    if unit.is_empty() {
        number.into()
    } else {
        format!("{number} {unit}")
    }
}

/// How many significant figures a number has at least and at most, from how it is written.
fn figures(text: &str) -> (usize, usize) {
    let has_point = text.contains(['.', ',']);
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let written = digits.trim_start_matches('0');
    let most = written.len().max(1);
    if has_point {
        return (most, most);
    }
    (written.trim_end_matches('0').len().max(1), most)
}
