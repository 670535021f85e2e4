//! `equal-texts`: things to choose from can be told apart.

use crate::{
    course::text::{Inline, plain},
    source::{
        Diagnostic, Problem, Reported,
        reader::{Placed, Reader},
    },
};

/// Reports every text that has stood before, whatever its emphasis and spacing.
pub(super) fn check<'t>(
    reader: &mut Reader<'_, '_>,
    what: &'static str,
    texts: impl IntoIterator<Item = &'t Placed<Vec<Inline>>>,
) -> Result<(), Reported> {
    let mut seen: Vec<(String, &Placed<_>)> = Vec::new();
    let mut result = Ok(());
    for text in texts {
        let words = plain(&text.value);
        let words: Vec<&str> = words.split_whitespace().collect();
        let words = words.join(" ");
        match seen.iter().find(|(other, _)| *other == words) {
            Some((_, first)) => {
                let (place, first) = (
                    reader.file.place(text.span.clone()),
                    reader.file.place(first.span.clone()),
                );
                let diagnostic = Diagnostic::new(place, EqualTexts { what });
                let diagnostic = diagnostic.with_elsewhere(&first, "the same text");
                result = Err(reader.report.error(diagnostic));
            }
            None => seen.push((words, text)),
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
