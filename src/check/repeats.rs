//! `named-twice`: a list names each thing once.

use std::fmt::Display;

use super::index::Thing;
use crate::source::{
    Problem, Reported,
    reader::{Placed, Reader},
};

/// Reports every id that has stood in the list before.
pub(super) fn check<I: Display>(
    reader: &mut Reader<'_, '_>,
    thing: Thing,
    ids: &[Placed<I>],
) -> Result<(), Reported> {
    let mut result = Ok(());
    let names: Vec<String> = ids.iter().map(|id| id.value.to_string()).collect();
    for (nth, (id, name)) in ids.iter().zip(&names).enumerate() {
        let Some(first) = names[..nth].iter().position(|other| other == name) else {
            continue;
        };
        let problem = NamedTwice {
            thing,
            id: name.clone(),
        };
        let (here, there) = (id.span.clone(), ids[first].span.clone());
        let diagnostic = reader.beside(here, problem, there, "the other one");
        result = Err(reader.report.error(diagnostic));
    }
    result
}

#[derive(Debug)]
struct NamedTwice {
    thing: Thing,
    id: String,
}

impl Problem for NamedTwice {
    fn code(&self) -> &'static str {
        "named-twice"
    }

    fn message(&self) -> String {
        format!("this list names {} `{}` twice", self.thing.name(), self.id)
    }

    fn label(&self) -> String {
        "remove one of the two, or name the other that was meant".to_owned()
    }
}
