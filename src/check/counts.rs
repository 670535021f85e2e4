//! `wrong-count`: how many of something there may be.

use std::ops::Range;

use crate::source::{Problem, Reported, reader::Reader};

/// How many there may be.
#[derive(Debug)]
pub(super) struct Count {
    one: &'static str,
    many: &'static str,
    least: usize,
    /// `usize::MAX` for no bound.
    most: usize,
}

const fn between(least: usize, most: usize, one: &'static str, many: &'static str) -> Count {
    Count {
        one,
        many,
        least,
        most,
    }
}

const fn some(one: &'static str, many: &'static str) -> Count {
    between(1, usize::MAX, one, many)
}

pub(super) const MODULES: Count = some("module", "modules");
pub(super) const LESSONS: Count = some("lesson", "lessons");
pub(super) const OBJECTIVES: Count = some("objective", "objectives");
pub(super) const BLOCKS: Count = some("block", "blocks");
pub(super) const ACCEPTED: Count = some("right answer", "right answers");
pub(super) const NEEDS: Count = between(1, 20, "need", "needs");
pub(super) const DRAWS: Count = between(1, 20, "draw", "draws");
pub(super) const TRIES: Count = between(1, 5, "try", "tries");
pub(super) const HINTS: Count = between(1, 5, "hint", "hints");
pub(super) const GROUPS: Count = between(2, 5, "group", "groups");
pub(super) const ENTRIES: Count = between(3, 10, "entry", "entries");
pub(super) const AREAS: Count = between(2, 8, "area", "areas");
pub(super) const CRITERIA: Count = between(1, 8, "criterion", "criteria");
pub(super) const VARIABLES: Count = between(1, 4, "variable", "variables");
pub(super) const SCENES: Count = between(3, 40, "scene", "scenes");
pub(super) const TURNS: Count = between(1, 6, "choice", "choices");
pub(super) const STEPS: Count = between(3, 8, "step", "steps");
pub(super) const PAIRS: Count = between(2, 8, "pair", "pairs");
pub(super) const BLANKS: Count = between(1, 6, "blank", "blanks");
pub(super) const SINGLE_OPTIONS: Count = between(2, 8, "option", "options");
pub(super) const MULTIPLE_OPTIONS: Count = between(3, 10, "option", "options");
pub(super) const REASONS: Count = between(2, 6, "reason", "reasons");

/// Reports a number of things that is too small or too large.
pub(super) fn check(
    reader: &mut Reader<'_, '_>,
    span: Range<usize>,
    count: &'static Count,
    found: usize,
) -> Result<(), Reported> {
    if (count.least..=count.most).contains(&found) {
        Ok(())
    } else {
        Err(reader.error(span, WrongCount { count, found }))
    }
}

#[derive(Debug)]
struct WrongCount {
    count: &'static Count,
    found: usize,
}

impl Problem for WrongCount {
    fn code(&self) -> &'static str {
        "wrong-count"
    }

    fn message(&self) -> String {
        let Count {
            one,
            many,
            least,
            most,
        } = self.count;
        let found = match self.found {
            0 => format!("there is no {one}"),
            1 => format!("there is one {one}"),
            found => format!("there are {found} {many}"),
        };
        match *most {
            usize::MAX => format!("{found}, and there has to be at least {least}"),
            most => format!("{found}, and there have to be {least} to {most}"),
        }
    }

    fn label(&self) -> String {
        let Count { one, many, .. } = self.count;
        if self.found > self.count.most {
            format!("remove some {many}")
        } else if self.count.least == 1 {
            format!("add a {one} here").replace("a objective", "an objective")
        } else {
            format!("add {many} here")
        }
    }
}
