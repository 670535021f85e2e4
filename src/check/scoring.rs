//! `negative-marks`: what falls below nothing is not floored at nothing.
//! `tries`: the first try can earn everything, and none can earn more than the one before.
//! `hint-cost`: hints do not cost more than everything.

use std::ops::Range;

use crate::{
    course::item::{Hint, Partial, Percent},
    source::{Problem, Reported, reader::Reader},
};

/// Reports negative marks under a rule that never falls below nothing.
pub(super) fn check_negative(
    reader: &mut Reader<'_, '_>,
    negative: Option<Range<usize>>,
    partial: Partial,
) -> Result<(), Reported> {
    match negative {
        Some(span) if partial == Partial::RightMinusWrong => {
            Err(reader.error(span, ScoringProblem::NegativeFloored))
        }
        _ => Ok(()),
    }
}

/// Reports tries of which a later one can earn more.
pub(super) fn check_tries(
    reader: &mut Reader<'_, '_>,
    span: Range<usize>,
    tries: &[Percent],
) -> Result<(), Reported> {
    let problem = if tries.first().is_some_and(|first| *first != Percent::ALL) {
        ScoringProblem::FirstTry
    } else if tries.is_sorted_by(|one, next| one >= next) {
        return Ok(());
    } else {
        ScoringProblem::RisingTries
    };
    Err(reader.error(span, problem))
}

/// Reports hints that cost more than there is to earn.
pub(super) fn check_hints(
    reader: &mut Reader<'_, '_>,
    span: Range<usize>,
    hints: &[Hint],
) -> Result<(), Reported> {
    let cost: u32 = hints.iter().map(|hint| u32::from(hint.cost.get())).sum();
    if cost > 100 {
        return Err(reader.error(span, ScoringProblem::HintCost { cost }));
    }
    Ok(())
}

#[derive(Debug)]
enum ScoringProblem {
    NegativeFloored,
    FirstTry,
    RisingTries,
    HintCost { cost: u32 },
}

impl Problem for ScoringProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::NegativeFloored => "negative-marks",
            Self::FirstTry | Self::RisingTries => "tries",
            Self::HintCost { .. } => "hint-cost",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::NegativeFloored => {
                "right minus wrong never falls below nothing, and `negative` marks do".to_owned()
            }
            Self::FirstTry => "the first try can earn everything".to_owned(),
            Self::RisingTries => "no try can earn more than the one before it".to_owned(),
            Self::HintCost { cost } => {
                format!("the hints cost {cost} percent together, and there are 100 to earn")
            }
        }
    }

    fn label(&self) -> String {
        let label = match self {
            Self::NegativeFloored => {
                "write `partial: Proportional` or `partial: AllOrNothing` beside it, or remove it"
            }
            Self::FirstTry => "begin with 100",
            Self::RisingTries => "put them in falling order",
            Self::HintCost { .. } => "lower some costs",
        };
        label.to_owned()
    }
}
