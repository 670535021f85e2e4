//! What is wrong, and where.

use std::{fmt, ops::Range, sync::Arc};

use super::Place;
use crate::rules::{self, Level, Rule};

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// There is no course until it is put right.
    Error,
    /// Surely not meant, and harmless.
    Warning,
}

/// What is wrong. Each kind of problem is a type beside the rule that finds it; it
/// holds the facts, and says them here.
///
/// Words are lower case, with names in backticks and no full stop: the problem, then
/// the remedy.
pub trait Problem: fmt::Debug + Send + Sync {
    /// The rule's code: one of [`rules`](crate::rules).
    fn code(&self) -> &'static str;

    /// What is wrong, understood without seeing the place.
    fn message(&self) -> String;

    /// A word or two to stand beneath the place. Empty where the problem is the whole
    /// file's: then no line of it is shown.
    fn label(&self) -> String;

    /// What to do, where the label does not say it.
    fn help(&self) -> Option<String> {
        None
    }
}

/// A problem and its place.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The path in the folder.
    pub file: String,
    /// Offsets in bytes; empty at 0 where the file has no text to show.
    pub span: Range<usize>,
    /// How bad it is, as the rule has it or as somebody has set it.
    pub severity: Severity,
    /// What is wrong there.
    pub problem: Arc<dyn Problem>,
    /// Another place that has to do with it.
    pub elsewhere: Option<Elsewhere>,
}

/// Another place that has to do with a problem.
#[derive(Debug, Clone)]
pub struct Elsewhere {
    /// The path in the folder.
    pub file: String,
    /// Offsets in bytes.
    pub span: Range<usize>,
    /// What is there.
    pub label: &'static str,
}

impl Diagnostic {
    /// A problem at a place.
    pub(crate) fn new(place: Place, problem: impl Problem + 'static) -> Self {
        let level = rules::find(problem.code()).map(Rule::level);
        Self {
            file: place.path.to_string(),
            span: place.span,
            severity: match level {
                Some(Level::Warn | Level::Allow) => Severity::Warning,
                Some(Level::Deny) | None => Severity::Error,
            },
            problem: Arc::new(problem),
            elsewhere: None,
        }
    }

    /// The same, pointing to another place as well.
    pub(crate) fn with_elsewhere(mut self, place: &Place, label: &'static str) -> Self {
        self.elsewhere = Some(Elsewhere {
            file: place.path.to_string(),
            span: place.span.clone(),
            label,
        });
        self
    }
}
