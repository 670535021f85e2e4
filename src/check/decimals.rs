//! `decimal-number`: numbers written as people write them, with at most 15 digits.
//!
//! They are taken from their digits, never by way of floating point: `0.1` stays 0.1.

use crate::{
    course::{Decimal, DecimalError},
    source::{
        Problem, Reported,
        located::{Located, Number},
        reader::Reader,
    },
};

/// Reads a number, and reports one that is written in another way.
pub(super) fn check<'a>(
    reader: &mut Reader<'a, '_>,
    number: &Located<'a, Number>,
) -> Result<Decimal, Reported> {
    number.raw().parse().map_err(|error| {
        let written = number.raw().to_owned();
        reader.error(reader.span(number), NotDecimal { written, error })
    })
}

#[derive(Debug)]
struct NotDecimal {
    written: String,
    error: DecimalError,
}

impl Problem for NotDecimal {
    fn code(&self) -> &'static str {
        "decimal-number"
    }

    fn message(&self) -> String {
        self.error.to_string()
    }

    fn label(&self) -> String {
        let starts_as_number = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.');
        let label = match self.written.as_str() {
            _ if self.error == DecimalError::TooLong => "shorten it, or choose a larger unit",
            text if text.trim_matches('"').parse::<Decimal>().is_ok() => {
                "write the number without quotation marks"
            }
            text if !text.starts_with(starts_as_number) || text.contains("inf") => {
                "a number belongs here"
            }
            text if text.contains(['e', 'E']) => "write it out, without `e`",
            text if text.contains('_') => "write it without `_`",
            _ => "write it with digits and at most one point",
        };
        label.to_owned()
    }
}
