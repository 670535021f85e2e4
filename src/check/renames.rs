//! `former-id`: an id that an item had before is not that of another, now or before.
//!
//! Learners' stored answers name items by the ids that they had then. An id that meant two
//! items would give the answers to one to the other.

use std::collections::HashMap;

use super::index::{Index, Thing};
use crate::source::{Diagnostic, Place, Problem, Report};

/// Reports former ids that are in use, or stand twice.
pub(super) fn check(index: &Index, report: &mut Report) {
    let items = (index.definitions.iter()).filter(|one| one.thing == Thing::Item);
    let mut taken: HashMap<&str, (Taken, &Place)> = HashMap::new();
    for item in items {
        taken.entry(&item.id).or_insert((Taken::Now, &item.place));
    }
    for former in &index.former {
        let Some((by, place)) = taken.get(former.id.as_str()) else {
            taken.insert(&former.id, (Taken::Before, &former.place));
            continue;
        };
        let problem = FormerId {
            id: former.id.clone(),
            by: if former.id == former.now {
                Taken::Itself
            } else {
                *by
            },
        };
        let diagnostic = Diagnostic::new(former.place.clone(), problem);
        report.error(diagnostic.with_elsewhere(place, "here"));
    }
}

#[derive(Debug, Clone, Copy)]
enum Taken {
    /// By the same item.
    Itself,
    /// By an item that there is.
    Now,
    /// By another item's `was`, or an earlier entry of the same.
    Before,
}

#[derive(Debug)]
struct FormerId {
    id: String,
    by: Taken,
}

impl Problem for FormerId {
    fn code(&self) -> &'static str {
        "former-id"
    }

    fn message(&self) -> String {
        let id = &self.id;
        match self.by {
            Taken::Itself => format!("`{id}` is the id that the item has now"),
            Taken::Now => format!("`{id}` is named as a former id, and an item has it now"),
            Taken::Before => format!("`{id}` is named as a former id twice"),
        }
    }

    fn label(&self) -> String {
        match self.by {
            Taken::Itself => "name the ids that it had before, or leave out `was`".to_owned(),
            Taken::Now => "remove it here, or give the other item an id of its own".to_owned(),
            Taken::Before => "keep it where the answers belong, and remove the other".to_owned(),
        }
    }
}
