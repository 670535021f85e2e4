//! `duplicate-id`: an id names one thing.

use std::collections::HashMap;

use super::index::{Index, Thing};
use crate::source::{Diagnostic, Problem, Report};

/// Reports every id that has been given before.
pub(super) fn check(index: &Index, report: &mut Report) {
    let mut first = HashMap::new();
    for definition in &index.definitions {
        let key = (definition.thing, definition.id.as_str());
        let Some(other) = first.get(&key) else {
            first.insert(key, &definition.place);
            continue;
        };
        let problem = DuplicateId {
            thing: definition.thing,
            id: definition.id.clone(),
        };
        let diagnostic = Diagnostic::new(definition.place.clone(), problem);
        report.error(diagnostic.with_elsewhere(other, "the other one"));
    }
}

#[derive(Debug)]
struct DuplicateId {
    thing: Thing,
    id: String,
}

impl Problem for DuplicateId {
    fn code(&self) -> &'static str {
        "duplicate-id"
    }

    fn message(&self) -> String {
        let name = self.thing.name();
        match self.thing {
            Thing::Module | Thing::Lesson => format!("{name} `{}` is listed twice", self.id),
            _ => format!("two {name}s have the id `{}`", self.id),
        }
    }

    fn label(&self) -> String {
        match self.thing {
            Thing::Module | Thing::Lesson => "remove one of the two".to_owned(),
            _ => "choose another id for one of them".to_owned(),
        }
    }
}
