//! `prerequisite`: what a module requires stands earlier in the course, and is named once.
//! So no two modules can wait for each other.

use super::index::{Index, Thing};
use crate::source::{Diagnostic, Problem, Report};

/// Reports requirements that the order of the modules contradicts.
pub(super) fn check(index: &Index, report: &mut Report) {
    let modules = (index.definitions.iter()).filter(|one| one.thing == Thing::Module);
    let order: Vec<&str> = modules.map(|module| module.id.as_str()).collect();
    let place = |id: &str| order.iter().position(|module| *module == id);
    for (nth, one) in index.requirements.iter().enumerate() {
        let is_repeated = index.requirements[..nth]
            .iter()
            .any(|other| other.of == one.of && other.wanted == one.wanted);
        let problem = if one.of == one.wanted {
            Prerequisite::Itself
        } else if place(&one.wanted) > place(&one.of) {
            Prerequisite::Later {
                of: one.of.clone(),
                wanted: one.wanted.clone(),
            }
        } else if is_repeated {
            Prerequisite::Repeated
        } else {
            continue;
        };
        report.error(Diagnostic::new(one.place.clone(), problem));
    }
}

#[derive(Debug)]
enum Prerequisite {
    Itself,
    Later { of: String, wanted: String },
    Repeated,
}

impl Problem for Prerequisite {
    fn code(&self) -> &'static str {
        "prerequisite"
    }

    fn message(&self) -> String {
        match self {
            Self::Itself => "a module cannot come before itself".to_owned(),
            Self::Later { of, wanted } => {
                format!("module `{of}` requires `{wanted}`, which comes later in course.ron")
            }
            Self::Repeated => "this module is required twice".to_owned(),
        }
    }

    fn label(&self) -> String {
        let label = match self {
            Self::Itself => "remove it, or name another module",
            Self::Later { .. } => "remove it, or list that module earlier in course.ron",
            Self::Repeated => "keep one of the two",
        };
        label.to_owned()
    }
}
