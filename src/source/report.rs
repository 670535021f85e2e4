//! What has been found so far.

use rayon::prelude::*;

use super::{Diagnostic, Severity, suggest};

/// How many times "did you mean" is worked out in a module, and how many in the rest of a
/// course: past that many mistakes nobody reads suggestions, and each costs a comparison
/// with every name.
const SUGGESTIONS: u8 = 50;

/// Proof that an error has been reported: whoever fails to make a value shows it, so
/// that nothing can go missing without a word. Only [`Report::error`] makes one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reported(());

/// What has been found so far.
#[derive(Debug, Clone)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
    suggestions_left: u8,
}

impl Default for Report {
    fn default() -> Self {
        Self {
            diagnostics: Vec::new(),
            suggestions_left: SUGGESTIONS,
        }
    }
}

impl Report {
    /// Adds an error.
    pub(crate) fn error(&mut self, diagnostic: Diagnostic) -> Reported {
        self.diagnostics.push(diagnostic);
        Reported(())
    }

    /// Adds something that does not prevent a course.
    pub(crate) fn warn(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Adds what has been found elsewhere.
    pub(crate) fn append(&mut self, mut other: Self) {
        self.diagnostics.append(&mut other.diagnostics);
        let used = SUGGESTIONS - other.suggestions_left;
        self.suggestions_left = self.suggestions_left.saturating_sub(used);
    }

    /// Does several checks at the same time, none of which asks what another has found. It
    /// comes together in their order.
    pub(crate) fn each(&mut self, checks: &[&(dyn Fn(&mut Self) + Sync)]) {
        let beside = |check: &&(dyn Fn(&mut Self) + Sync)| {
            let mut report = Self {
                diagnostics: Vec::new(),
                suggestions_left: self.suggestions_left,
            };
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
