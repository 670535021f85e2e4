//! `number-bounds`: it is clear which numbers are right.
//! `figures`: the right number itself has the significant figures that are asked for.

use std::ops::Range;

use crate::{
    course::item::Numeric,
    source::{Problem, Reported, reader::Reader},
};

/// Reports an answer that is not written as it asks to be.
pub(super) fn check_figures(
    reader: &mut Reader<'_, '_>,
    answer: Range<usize>,
    numeric: &Numeric,
) -> Result<(), Reported> {
    match numeric.figures {
        Some(wanted) if !numeric.has_figures(&numeric.answer) => {
            Err(reader.error(answer, NumberProblem::Figures { wanted }))
        }
        _ => Ok(()),
    }
}

/// Why it is not clear which numbers are right.
#[derive(Debug)]
pub(super) enum NumberProblem {
    Unclear,
    Backwards,
    TwoTolerances,
    TooManyDigits,
    Figures { wanted: u8 },
}

impl Problem for NumberProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Figures { .. } => "figures",
            _ => "number-bounds",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Unclear => {
                "which numbers are right is said by `answer`, or by `from` and `to`".to_owned()
            }
            Self::Backwards => "`to` is less than `from`".to_owned(),
            Self::TwoTolerances => {
                "how far off still counts is said by `tolerance` or by `percent`".to_owned()
            }
            Self::TooManyDigits => {
                "the bounds of this number would have more than 18 digits".to_owned()
            }
            Self::Figures { wanted } => {
                format!("`figures` asks for {wanted}, and the answer has another number of them")
            }
        }
    }

    fn label(&self) -> String {
        let label = match self {
            Self::Unclear => {
                "give `answer`, with `tolerance` or `percent` if you like, or both `from` and `to`"
            }
            Self::Backwards => "exchange the two",
            Self::TwoTolerances => "remove one of the two",
            Self::TooManyDigits => "shorten the answer or the tolerance",
            Self::Figures { .. } => "write it as a learner has to write it",
        };
        label.to_owned()
    }
}
