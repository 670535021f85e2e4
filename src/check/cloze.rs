//! `blanks`: the markers in a cloze text are `{1}`, `{2}` and so on, one for each
//! blank, in order.

use std::ops::Range;

use crate::source::{Problem, Reported, reader::Reader};

/// Reports markers that do not stand for the blanks in order.
pub(super) fn check_markers(
    reader: &mut Reader<'_, '_>,
    text: Range<usize>,
    markers: &[(u8, Range<usize>)],
    blanks: usize,
) -> Result<(), Reported> {
    let expected = (1..=blanks).zip(markers);
    let misplaced = expected
        .clone()
        .find(|(number, (marker, _))| usize::from(*marker) != *number);
    let problem = match misplaced {
        Some((expected, (found, span))) => {
            let found = *found;
            Some((span.clone(), Blanks::Misplaced { expected, found }))
        }
        None if markers.len() > blanks => {
            let (found, span) = &markers[blanks];
            Some((
                span.clone(),
                Blanks::NoBlank {
                    found: *found,
                    blanks,
                },
            ))
        }
        None if markers.len() < blanks => {
            let missing = markers.len() + 1;
            Some((text, Blanks::NoMarker { missing, blanks }))
        }
        None => None,
    };
    problem.map_or(Ok(()), |(span, problem)| Err(reader.error(span, problem)))
}

#[derive(Debug)]
enum Blanks {
    Misplaced { expected: usize, found: u8 },
    NoBlank { found: u8, blanks: usize },
    NoMarker { missing: usize, blanks: usize },
}

fn count(blanks: usize) -> String {
    match blanks {
        1 => "one entry".to_owned(),
        _ => format!("{blanks} entries"),
    }
}

impl Problem for Blanks {
    fn code(&self) -> &'static str {
        "blanks"
    }

    fn message(&self) -> String {
        match self {
            Self::Misplaced { expected, found } => format!(
                "blanks stand in order, each once: `{{{expected}}}` belongs here, and this is `{{{found}}}`"
            ),
            Self::NoBlank { found, blanks } => format!(
                "the text has a blank `{{{found}}}`, and `blanks` has only {}",
                count(*blanks)
            ),
            Self::NoMarker { missing, blanks } => format!(
                "`blanks` has {}, and the text has no `{{{missing}}}`",
                count(*blanks)
            ),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Misplaced { expected, .. } => format!("write `{{{expected}}}`"),
            Self::NoBlank { .. } => "add a `Blank(…)` for this to `blanks`".to_owned(),
            Self::NoMarker { missing, .. } => {
                format!("write `{{{missing}}}` where the gap belongs")
            }
        }
    }
}
