//! `last-attempt`

use super::Found;
use crate::{
    check::{index::Thing, remark::Remark},
    course::{Force, Module, completion::Need},
    rules::{Place, Rule},
    source::Report,
};

pub(super) static RULE: Rule = Rule::warn(
    "last-attempt",
    "what a learner has to pass, they may try as often as they need",
    "Whoever has failed an assessment in their last attempt has failed it for good: a module that it locks never opens, and a course that it completes is never completed. Records cannot be taken back, and nobody is there to give one attempt more. A time between two attempts, `cooling_off`, keeps people from guessing and leaves nobody outside; a limit fits where other modules only advise the assessment and the completion does not ask for it.",
)
.of_the_whole()
.source("house rule: nothing that a learner did closes the course to them for good")
.example(
    Place::File("bread/module.ron"),
    r#"// The course has `completion: [AllAssessments]`.
Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
    assessment: Assessment(
        draw: [Draw(objective: "name-parts", count: 1)],
        pass_mark: 80,
        attempts: 2,
    ),
)"#,
    r#"// The course has `completion: [AllAssessments]`.
Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
    assessment: Assessment(
        draw: [Draw(objective: "name-parts", count: 1)],
        pass_mark: 80,
        cooling_off: 24,
    ),
)"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    for module in &found.course.modules {
        let attempts = module.assessment.as_ref().and_then(|it| it.attempts);
        let (Some(attempts), Some((what, remedy))) = (attempts, closed(found, module)) else {
            continue;
        };
        let id = module.id.as_str();
        let noun = if attempts == 1 { "attempt" } else { "attempts" };
        let message =
            format!("{what} for whoever fails the assessment of `{id}` in {attempts} {noun}");
        found.warn(
            report,
            Thing::Module,
            id,
            Remark::new(&RULE, message, remedy),
        );
    }
}

/// What the last attempt at a module's assessment would close, and what to do about it.
fn closed(found: &Found<'_>, module: &Module) -> Option<(String, &'static str)> {
    let is_locked = |other: &&Module| {
        let mut requires = other.requires.iter();
        requires.any(|it| it.module == module.id && it.force == Force::Locks)
    };
    if let Some(other) = found.course.modules.iter().find(is_locked) {
        return Some((
            format!("module `{}` never opens", other.id),
            "leave out `attempts`, with `cooling_off` if you like, or write `Advises` there",
        ));
    }
    let is_needed = |need: &Need| match need {
        Need::Assessments(ids) => ids.contains(&module.id),
        _ => false,
    };
    (found.course.completion.needs.iter().any(is_needed)).then(|| {
        (
            "the course is never completed".to_owned(),
            "leave out `attempts`, with `cooling_off` if you like, or complete the course without it",
        )
    })
}
