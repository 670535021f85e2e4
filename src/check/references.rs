//! `unknown-…`: what is named exists.
//! `…-elsewhere`: objectives and checked items are those of the same module.

use std::collections::HashMap;

use super::index::{Definition, Index, Nth, Thing, Use, User};
use crate::source::{Diagnostic, Problem, Report};

/// Reports every use of something that is not there, or not there to be used.
pub(super) fn check(index: &Index, report: &mut Report) {
    let mut known = HashMap::<_, Vec<&Definition>>::new();
    for definition in &index.definitions {
        let key = (definition.thing, definition.id.as_str());
        known.entry(key).or_default().push(definition);
    }
    for used in &index.uses {
        let found = known.get(&(used.thing, used.id.as_str()));
        let place = used.place.clone();
        match found.map(Vec::as_slice) {
            None => {
                if !index.may_exist(used.thing, own_module(used)) {
                    report_unknown(index, used, report);
                }
            }
            Some(found @ [first, ..]) if own_module(used).is_some() => {
                if !found.iter().any(|one| one.module == used.user.module) {
                    let problem = Elsewhere {
                        thing: used.thing,
                        id: used.id.clone(),
                        user: used.user.clone(),
                    };
                    let diagnostic = Diagnostic::new(place, problem);
                    report.error(diagnostic.with_elsewhere(&first.place, "it belongs here"));
                }
            }
            Some(_) => {}
        }
    }
}

/// The module that a thing has to belong to in order to be used here: objectives and
/// items are used within their module alone.
fn own_module(used: &Use) -> Option<Nth> {
    match used.thing {
        Thing::Objective | Thing::Item => used.user.module,
        _ => None,
    }
}

fn report_unknown(index: &Index, used: &Use, report: &mut Report) {
    let own = own_module(used);
    let definitions = index.definitions.iter();
    let names = definitions
        .filter(|one| one.thing == used.thing && (own.is_none() || one.module == own))
        .map(|one| one.id.as_str());
    let renamed = (index.former.iter())
        .find(|former| used.thing == Thing::Item && former.id == used.id)
        .map(|former| former.now.clone());
    let problem = Unknown {
        thing: used.thing,
        id: used.id.clone(),
        user: used.user.clone(),
        meant: renamed.or_else(|| report.suggest(&used.id, names)),
    };
    report.error(Diagnostic::new(used.place.clone(), problem));
}

#[derive(Debug)]
struct Unknown {
    thing: Thing,
    id: String,
    user: User,
    meant: Option<String>,
}

impl Problem for Unknown {
    fn code(&self) -> &'static str {
        match self.thing {
            Thing::Module => "unknown-module",
            Thing::Lesson => "unknown-lesson",
            Thing::Objective => "unknown-objective",
            Thing::Item => "unknown-item",
            Thing::Source => "unknown-source",
            Thing::Term => "unknown-term",
        }
    }

    fn message(&self) -> String {
        let Self {
            thing, id, user, ..
        } = self;
        let nobody = match thing {
            Thing::Module => "course.ron does not list",
            Thing::Lesson => "no module lists",
            Thing::Objective => "no module defines",
            Thing::Item => "is in no items.ron",
            Thing::Source => "sources.ron does not have",
            Thing::Term => "glossary.ron does not have",
        };
        format!("{user} names {} `{id}`, which {nobody}", thing.name())
    }

    fn label(&self) -> String {
        match &self.meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("no such {}", self.thing.name()),
        }
    }

    fn help(&self) -> Option<String> {
        let help = match self.thing {
            _ if self.meant.is_some() => return None,
            Thing::Source => "add the source to sources.ron",
            Thing::Term => "add the term to glossary.ron",
            _ => return None,
        };
        Some(help.to_owned())
    }
}

#[derive(Debug)]
struct Elsewhere {
    thing: Thing,
    id: String,
    user: User,
}

impl Problem for Elsewhere {
    fn code(&self) -> &'static str {
        match self.thing {
            Thing::Item => "item-elsewhere",
            _ => "objective-elsewhere",
        }
    }

    fn message(&self) -> String {
        let Self { thing, id, user } = self;
        format!("{user} names {} `{id}` of another module", thing.name())
    }

    fn label(&self) -> String {
        format!("name {} of this module", self.thing.a_name())
    }
}
