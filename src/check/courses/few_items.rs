//! `few-items`, `few-safety-items`

use std::collections::BTreeMap;

use super::{Found, number};
use crate::{
    check::{index::Thing, remark::Remark},
    rules::{Limit, Place, Rule},
    source::Report,
};

const ITEMS: Limit = Limit::count("items", 2.0, "the fewest items of an objective");

pub(super) static RULE: Rule = Rule::warn(
    "few-items",
    "every objective has at least 2 items",
    "One right answer may be luck, and whoever practises twice would be asked the same question. `coursewright coverage` shows where items are missing.",
)
.of_the_whole()
.source("constructive alignment: Biggs (1996), Enhancing teaching through constructive alignment, Higher Education 32; the number is a choice of this format")
.limits(&[ITEMS])
.example(
    Place::Items,
    "",
    super::TWO_ITEMS,
)
.with("items", 3.0);

const SAFETY_ITEMS: Limit = Limit::count("items", 3.0, "the fewest items of such an objective");

pub(super) static SAFETY: Rule = Rule::warn(
    "few-safety-items",
    "an objective on which safety depends has at least 3 items",
    "Whoever gets it wrong may hurt somebody, so that it should not hang on one lucky answer. An objective with `safety: true` is looked at.",
)
.of_the_whole()
.source("house rule: the course's module map asks for three items of each safety-critical objective")
.limits(&[SAFETY_ITEMS])
.example(
    Place::File("bread/module.ron"),
    r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [
        Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.", safety: true),
        Objective(id: "order-steps", level: Apply, text: "Put the steps of toasting in order."),
    ],
    lessons: ["loaf"],
)"#,
    r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [
        Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf."),
        Objective(id: "order-steps", level: Apply, text: "Put the steps of toasting in order."),
    ],
    lessons: ["loaf"],
)"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    for module in &found.course.modules {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for objective in module.items.iter().flat_map(|item| &item.objectives) {
            *counts.entry(objective.as_str()).or_default() += 1;
        }
        for objective in &module.objectives {
            let id = objective.id.as_str();
            let count = counts.get(id).copied().unwrap_or_default();
            let is_safety = found.index.safety.contains(&objective.id);
            let (rule, least) = match is_safety {
                true => (&SAFETY, found.settings.limit(&SAFETY, &SAFETY_ITEMS)),
                false => (&RULE, found.settings.limit(&RULE, &ITEMS)),
            };
            // That there is none at all is said by another rule.
            if count > 0 && number(count) < least {
                let items = if count == 1 { "item" } else { "items" };
                let message = format!(
                    "objective `{id}` is tested by {count} {items}, and {least} or more rule out luck"
                );
                let problem = Remark::new(rule, message, "write another item for it");
                found.warn(report, Thing::Objective, id, problem);
            }
        }
    }
}
