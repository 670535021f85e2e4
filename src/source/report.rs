//! What has been found so far.

use std::{collections::HashMap, sync::Arc};

use rayon::prelude::*;

use super::{Diagnostic, Problem, Severity, suggest};
use crate::rules::{self, Weight};

/// How many times "did you mean" is worked out in a module, and how many in the rest of a
/// course: past that many mistakes nobody reads suggestions, and each costs a comparison
/// with every name.
const SUGGESTIONS: u8 = 50;

/// How many errors of one rule of the format are kept. Nobody mends so many by hand, and each takes memory.
const MOST: usize = 10_000;

/// Proof that an error has been reported: whoever fails to make a value shows it, so
/// that nothing can go missing without a word. Only [`Report::error`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reported(());

/// What has been found so far.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
    /// How many errors of each rule are among them.
    errors: HashMap<&'static str, usize>,
    suggestions_left: u8,
}

impl Default for Report {
    fn default() -> Self {
        Self::new(SUGGESTIONS)
    }
}

impl Report {
    fn new(suggestions_left: u8) -> Self {
        Self {
            diagnostics: Vec::new(),
            errors: HashMap::new(),
            suggestions_left,
        }
    }

    /// Adds an error. After the last that is kept, it is said once that there are more. What
    /// an author can allow is always kept: it may be allowed where it is, and not elsewhere.
    pub(crate) fn error(&mut self, mut diagnostic: Diagnostic) -> Reported {
        let code = diagnostic.problem.code();
        let is_fixed = rules::find(code).is_none_or(|rule| rule.weight == Weight::Fixed);
        let count = self.errors.entry(code).or_default();
        *count += usize::from(is_fixed);
        if *count == MOST + 1 {
            diagnostic.span = 0..0;
            diagnostic.problem = Arc::new(AndMore { code });
            diagnostic.elsewhere = None;
        }
        if *count <= MOST + 1 {
            self.diagnostics.push(diagnostic);
        }
        Reported(())
    }

    /// Adds something that does not prevent a course.
    pub(crate) fn warn(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds what has been found elsewhere.
    pub(crate) fn append(&mut self, other: Self) {
        for diagnostic in other.diagnostics {
            match diagnostic.severity {
                Severity::Error => {
                    self.error(diagnostic);
                }
                Severity::Warning => self.warn(diagnostic),
            }
        }
        let used = SUGGESTIONS - other.suggestions_left;
        self.suggestions_left = self.suggestions_left.saturating_sub(used);
    }

    /// Does several checks at the same time, none of which asks what another has found. It
    /// comes together in their order.
    pub(crate) fn each(&mut self, checks: &[&(dyn Fn(&mut Self) + Sync)]) {
        let beside = |check: &&(dyn Fn(&mut Self) + Sync)| {
            let mut report = Self::new(self.suggestions_left);
            check(&mut report);
            report
        };
        let found: Vec<Self> = checks.par_iter().map(beside).collect();
        found.into_iter().for_each(|report| self.append(report));
    }

    /// The one of `names` that `word` was probably meant to be.
    pub(crate) fn suggest<'n>(
        &mut self,
        word: &str,
        names: impl IntoIterator<Item = &'n str>,
    ) -> Option<String> {
        self.suggestions_left = self.suggestions_left.checked_sub(1)?;
        suggest::nearest(word, names).map(str::to_owned)
    }

    /// Keeps what `keep` says, which may change it.
    pub(crate) fn retain(&mut self, keep: impl FnMut(&mut Diagnostic) -> bool) {
        self.diagnostics.retain_mut(keep);
    }

    /// Whether there is anything that prevents a course.
    pub(crate) fn has_errors(&self) -> bool {
        let mut severities = self.diagnostics.iter().map(|one| one.severity);
        severities.any(|severity| severity == Severity::Error)
    }

    /// Everything found, ordered by file and place.
    pub(crate) fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        self.diagnostics
            .sort_by(|a, b| (&a.file, a.span.start).cmp(&(&b.file, b.span.start)));
        self.diagnostics
    }
}

/// There are more errors of a rule than are kept.
#[derive(Debug)]
struct AndMore {
    code: &'static str,
}

impl Problem for AndMore {
    fn code(&self) -> &'static str {
        self.code
    }

    fn message(&self) -> String {
        format!("there is more of this, here or in later files: the first {MOST} are told")
    }

    fn label(&self) -> String {
        String::new()
    }

    fn help(&self) -> Option<String> {
        Some("mend those, and check again".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{AndMore, Diagnostic, MOST, Report};
    use crate::source::Place;

    /// What is kept of more errors of a rule than are told.
    fn kept(code: &'static str) -> Vec<Diagnostic> {
        let mut report = Report::default();
        for at in 0..MOST + 5 {
            let place = Place {
                path: "m/items.ron".into(),
                span: at + 1..at + 2,
            };
            // Any problem does.
            report.error(Diagnostic::new(place, AndMore { code }));
        }
        report.into_diagnostics()
    }

    #[test]
    fn errors_of_the_format_are_told_up_to_a_number_and_then_that_there_are_more() {
        let kept = kept("missing-field");
        assert_eq!(kept.len(), MOST + 1);
        assert_eq!(kept.iter().filter(|one| one.span == (0..0)).count(), 1);
    }

    #[test]
    fn what_can_be_allowed_is_kept_however_often_it_is_found() {
        assert_eq!(kept("all-of-the-above").len(), MOST + 5);
    }
}
