//! `untaught-objective`, `untested-objective`: every objective has a lesson and an
//! item.

use std::collections::HashSet;

use super::index::{Index, Thing};
use crate::source::{Diagnostic, Problem, Report};

/// Reports objectives that nothing teaches or tests. Where a lesson or the items of
/// the module could not be read, nothing is said of what they may hold.
pub(super) fn check(index: &Index, report: &mut Report) {
    let uses = index
        .uses
        .iter()
        .filter(|used| used.thing == Thing::Objective);
    let covered: HashSet<_> = uses
        .map(|used| (used.user.thing, used.id.as_str()))
        .collect();
    let objectives = index.definitions.iter();
    for objective in objectives.filter(|one| one.thing == Thing::Objective) {
        for by in [Thing::Lesson, Thing::Item] {
            let is_covered = covered.contains(&(Some(by), objective.id.as_str()));
            if is_covered || !index.has_every_use_by(by, objective.module) {
                continue;
            }
            let id = objective.id.clone();
            report.error(Diagnostic::new(
                objective.place.clone(),
                Uncovered { id, by },
            ));
        }
    }
}

#[derive(Debug)]
struct Uncovered {
    id: String,
    by: Thing,
}

impl Problem for Uncovered {
    fn code(&self) -> &'static str {
        match self.by {
            Thing::Lesson => "untaught-objective",
            _ => "untested-objective",
        }
    }

    fn message(&self) -> String {
        let what = match self.by {
            Thing::Lesson => "taught by no lesson",
            _ => "tested by no item",
        };
        format!("objective `{}` is {what}", self.id)
    }

    fn label(&self) -> String {
        format!("name it in `objectives` of {}", self.by.a_name())
    }
}
