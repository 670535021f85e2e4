//! How far a learner is in completing a course.

use crate::course::{
    Completion, ItemId, LessonId, ModuleId, SignOffId,
    completion::{Need, SignOff},
};

/// What records say about needs.
pub trait Evidence {
    /// Whether a lesson was finished, whole or in summary.
    fn has_finished(&self, lesson: &LessonId) -> bool;
    /// Whether the assessment of a module was passed, at whichever attempt.
    fn has_passed(&self, module: &ModuleId) -> bool;
    /// Whether an item was right in full when it was last answered.
    fn is_right(&self, item: &ItemId) -> bool;
    /// Whether a scenario was ever played to one of these endings, or to any where none is
    /// listed.
    fn has_reached(&self, scenario: &ItemId, scenes: &[u8]) -> bool;
    /// Whether something practical was signed off.
    fn is_signed_off(&self, practical: &SignOffId) -> bool;
}

/// How far a learner is with one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// What is needed.
    pub need: &'a Need,
    /// How much of it is done.
    pub done: usize,
    /// How much of it there is.
    pub of: usize,
}

impl Step<'_> {
    /// Whether the need is met.
    #[must_use]
    pub const fn is_met(&self) -> bool {
        self.done >= self.of
    }
}

/// How far a learner is with each need, in the author's order.
pub fn steps<'a>(rule: &'a Completion, evidence: &impl Evidence) -> Vec<Step<'a>> {
    let step = |need: &'a Need| {
        let (done, of) = match need {
            Need::Lessons(them) => count(them, |it| evidence.has_finished(it)),
            Need::Assessments(them) => count(them, |it| evidence.has_passed(it)),
            Need::Critical(them) => count(them, |it| evidence.is_right(it)),
            Need::Ending { scenario, scenes } => {
                (usize::from(evidence.has_reached(scenario, scenes)), 1)
            }
            Need::SignOff(SignOff { id, .. }) => (usize::from(evidence.is_signed_off(id)), 1),
        };
        Step { need, done, of }
    };
    rule.needs.iter().map(step).collect()
}

/// Whether the course is completed: something was needed, and every need is met.
pub fn is_complete(rule: &Completion, evidence: &impl Evidence) -> bool {
    !rule.needs.is_empty() && steps(rule, evidence).iter().all(Step::is_met)
}

fn count<T>(them: &[T], is_done: impl Fn(&T) -> bool) -> (usize, usize) {
    let done = them.iter().filter(|it| is_done(it)).count();
    (done, them.len())
}
