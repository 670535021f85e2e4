//! `whole-number`: numbers that have no point and lie between two bounds.

use crate::source::{
    Problem, Reported,
    located::{Located, Number},
    reader::Reader,
};

/// What a number may be.
#[derive(Debug)]
pub(super) struct Bounds {
    /// The field, in backticks or words.
    what: &'static str,
    lowest: u16,
    highest: u16,
}

/// The format's version.
pub(super) const FORMAT: Bounds = Bounds {
    what: "`format`",
    lowest: 1,
    highest: 1,
};

/// How hard an item is.
pub(super) const DIFFICULTY: Bounds = Bounds {
    what: "`difficulty`",
    lowest: 1,
    highest: 3,
};

/// How long a lesson takes.
pub(super) const MINUTES: Bounds = Bounds {
    what: "`minutes`",
    lowest: 1,
    highest: 120,
};

/// When a source was published.
pub(super) const YEAR: Bounds = Bounds {
    what: "`year`",
    lowest: 1000,
    highest: 2999,
};

/// Reads a whole number, and reports one that is not between the bounds.
pub(super) fn check<'a>(
    reader: &mut Reader<'a, '_>,
    number: &Located<'a, Number>,
    bounds: &'static Bounds,
) -> Result<u16, Reported> {
    let read = number.raw().parse::<u16>().ok();
    read.filter(|read| (bounds.lowest..=bounds.highest).contains(read))
        .ok_or_else(|| {
            let unquoted = number.raw().trim_matches('"');
            let is_quoted = unquoted != number.raw() && unquoted.parse::<u16>().is_ok();
            reader.error(reader.span(number), WholeNumber { bounds, is_quoted })
        })
}

#[derive(Debug)]
struct WholeNumber {
    bounds: &'static Bounds,
    is_quoted: bool,
}

impl Problem for WholeNumber {
    fn code(&self) -> &'static str {
        "whole-number"
    }

    fn message(&self) -> String {
        let Bounds {
            what,
            lowest,
            highest,
        } = self.bounds;
        if lowest == highest {
            format!("{what} is {lowest}")
        } else {
            format!("{what} is a whole number from {lowest} to {highest}")
        }
    }

    fn label(&self) -> String {
        let Bounds {
            lowest, highest, ..
        } = self.bounds;
        if self.is_quoted {
            "write the number without quotation marks".to_owned()
        } else if lowest == highest {
            format!("write {lowest}")
        } else {
            format!("write a number from {lowest} to {highest}")
        }
    }
}
