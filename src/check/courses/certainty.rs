//! `certainty-after-note`

use super::Found;
use crate::{
    check::{index::Thing, remark::Remark},
    course::{Item, Module},
    rules::{Place, Rule},
    source::Report,
};

pub(super) static RULE: Rule = Rule::warn(
    "certainty-after-note",
    "nobody is asked how sure they are of what has a content note",
    "Certainty-based marks tell those who were sure and wrong that it costs them six marks. About what somebody in the room has lived through, that is a reproach, and how sure they feel is no measure of what they know. So `certainty: true` stands where neither the module nor a lesson that teaches one of the item's objectives has a content note.",
)
.source("Gardner-Medwin (2006), Confidence-based marking: towards deeper learning and better exams, for the marks; where they are left out is a house rule")
.example(
    Place::File("bread/module.ron"),
    r#"// An item of this module has `certainty: true`.
Module(
    id: "bread", title: "Bread", summary: "What bread is made of.", content_note: "Speaks of bread knives.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
)"#,
    r#"// An item of this module has `certainty: true`.
Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
)"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    for module in &found.course.modules {
        let asking = module.items.iter().filter(|item| item.scoring.certainty);
        for item in asking.filter(|item| has_note(module, item)) {
            let id = item.id.as_str();
            let message =
                format!("item `{id}` asks how sure learners are of what has a content note");
            let problem = Remark::new(&RULE, message, "leave out its `certainty`");
            found.warn(report, Thing::Item, id, problem);
        }
    }
}

/// Whether what an item is about has a content note.
fn has_note(module: &Module, item: &Item) -> bool {
    let mut noted = (module.lessons.iter()).filter(|lesson| lesson.content_note.is_some());
    let is_about = |objectives: &[_]| item.objectives.iter().any(|one| objectives.contains(one));
    module.content_note.is_some() || noted.any(|lesson| is_about(&lesson.objectives))
}
