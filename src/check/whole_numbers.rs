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
    lowest: i32,
    highest: i32,
}

/// The format's version.
pub(super) const FORMAT: Bounds = between("`format`", 1, 1);

/// How hard an item is.
pub(super) const DIFFICULTY: Bounds = between("`difficulty`", 1, 3);

/// How long a lesson takes.
pub(super) const MINUTES: Bounds = between("`minutes`", 1, 120);

/// When a source was published.
pub(super) const YEAR: Bounds = between("`year`", 1000, 2999);

/// The share of a total that passes.
pub(super) const PASS_MARK: Bounds = between("`pass_mark`", 1, 100);
/// How many attempts there are.
pub(super) const ATTEMPTS: Bounds = between("`attempts`", 1, 100);
/// Hours from one attempt to the next: up to a month.
pub(super) const COOLING_OFF: Bounds = between("`cooling_off`", 1, 720);
/// How long an attempt takes.
pub(super) const ASSESSMENT_MINUTES: Bounds = between("`minutes`", 1, 240);
/// How many items a rule draws.
pub(super) const DRAWN: Bounds = between("`count`", 1, 50);
/// What an item weighs.
pub(super) const POINTS: Bounds = between("`points`", 1, 10);
/// What a wrong part takes away.
pub(super) const NEGATIVE: Bounds = between("`negative`", 1, 100);
/// What a try can earn.
pub(super) const TRY: Bounds = between("what a try earns", 0, 100);
/// How many slips of the pen are forgiven.
pub(super) const SPELLING: Bounds = between("`spelling`", 0, 2);
/// How many significant figures a number has.
pub(super) const FIGURES: Bounds = between("`figures`", 1, 15);
/// What a variable of a scenario can be, and by how much it changes.
pub(super) const VALUE: Bounds = between("this", -10, 10);
/// About how many words are enough.
pub(super) const WORDS: Bounds = between("`words`", 10, 1000);
/// What a hint costs.
pub(super) const COST: Bounds = between("`cost`", 0, 100);

const fn between(what: &'static str, lowest: i32, highest: i32) -> Bounds {
    Bounds {
        what,
        lowest,
        highest,
    }
}

/// Reads a whole number, and reports one that is not between the bounds.
pub(super) fn check<'a>(
    reader: &mut Reader<'a, '_>,
    number: &Located<'a, Number>,
    bounds: &'static Bounds,
) -> Result<i32, Reported> {
    let read = number.raw().parse::<i32>().ok();
    read.filter(|read| (bounds.lowest..=bounds.highest).contains(read))
        .ok_or_else(|| {
            let unquoted = number.raw().trim_matches('"');
            let is_quoted = unquoted != number.raw() && unquoted.parse::<i32>().is_ok();
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
