//! `equal-texts`: things to choose from can be told apart.

use std::ops::Range;

use crate::{
    course::text::{Inline, plain},
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// Reports every text that has stood before, whatever its emphasis and spacing.
pub(super) fn check<'t>(
    reader: &mut Reader<'_, '_>,
    what: &'static str,
    texts: impl IntoIterator<Item = &'t Placed<Vec<Inline>>>,
) -> Result<(), Reported> {
    let texts = texts
        .into_iter()
        .map(|text| (text.value.as_slice(), &text.span));
    check_all(reader, what, texts)
}

/// The same for texts that are parts of something.
pub(super) fn check_all<'t>(
    reader: &mut Reader<'_, '_>,
    what: &'static str,
    texts: impl Iterator<Item = (&'t [Inline], &'t Range<usize>)>,
) -> Result<(), Reported> {
    let mut seen: Vec<(String, &Range<usize>)> = Vec::with_capacity(texts.size_hint().0);
    let mut result = Ok(());
    for (text, span) in texts {
        let words = plain(text);
        let is_it = |other: &str| other.split_whitespace().eq(words.split_whitespace());
        match seen.iter().find(|(other, _)| is_it(other)) {
            Some((_, first)) => {
                let (here, there) = (span.clone(), (*first).clone());
                let problem = EqualTexts { what };
                let diagnostic = reader.beside(here, problem, there, "the same text");
                result = Err(reader.report.error(diagnostic));
            }
            None => seen.push((words, span)),
        }
    }
    result
}

#[derive(Debug)]
struct EqualTexts {
    what: &'static str,
}

impl Problem for EqualTexts {
    fn code(&self) -> &'static str {
        "equal-texts"
    }

    fn message(&self) -> String {
        format!(
            "two {} have the same text: nobody could tell them apart",
            self.what
        )
    }

    fn label(&self) -> String {
        "change one of the two".to_owned()
    }
}
