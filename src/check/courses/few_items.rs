//! `few-items`

use std::collections::BTreeMap;

use super::{Found, number};
use crate::{
    check::{index::Thing, remark::Remark},
    rules::{Limit, Place, Rule},
    source::Report,
};

const ITEMS: Limit = Limit::new("items", 2.0, "the fewest items of an objective");

pub(super) static RULE: Rule = Rule::warn(
    "few-items",
    "every objective has at least 2 items",
    "One right answer may be luck, and whoever practises twice would be asked the same question. `coursewright coverage` shows where items are missing.",
)
.source("constructive alignment: Biggs (1996), Enhancing teaching through constructive alignment, Higher Education 32; the number is a choice of this format")
.limits(&[ITEMS])
.example(
    Place::Items,
    "",
    super::TWO_ITEMS,
)
.with("items", 3.0);

pub(super) fn check(found: &Found<'_, '_>, report: &mut Report) {
    let least = found.settings.limit(&RULE, &ITEMS);
    for module in &found.course.modules {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for objective in module.items.iter().flat_map(|item| &item.objectives) {
            *counts.entry(objective.as_str()).or_default() += 1;
        }
        for objective in &module.objectives {
            let id = objective.id.as_str();
            let count = counts.get(id).copied().unwrap_or_default();
            // That there is none at all is said by another rule.
            if count > 0 && number(count) < least {
                let items = if count == 1 { "item" } else { "items" };
                let message = format!(
                    "objective `{id}` is tested by {count} {items}, and {least} or more rule out luck"
                );
                let problem = Remark::new(&RULE, message, "write another item for it");
                found.warn(report, Thing::Objective, id, problem);
            }
        }
    }
}
