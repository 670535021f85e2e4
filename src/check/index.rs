//! Every definition and use in a course.

use std::collections::{BTreeMap, BTreeSet};

use super::settings::{Allowance, Settings};
use crate::{
    course::{ItemId, LessonId, ModuleId, ObjectiveId},
    source::{ItemPlace, ItemPlaces, Place},
};

/// What can be named by an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Thing {
    Module,
    Lesson,
    Objective,
    Item,
    Source,
    Term,
}

/// Which module, by its place in the course.
pub(crate) type Nth = usize;

/// A place that gives a thing its id.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    pub(crate) thing: Thing,
    pub(crate) id: String,
    /// The module that it belongs to, if it belongs to one.
    pub(crate) module: Option<Nth>,
    pub(crate) place: Place,
}

/// A place that names a thing.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    pub(crate) thing: Thing,
    pub(crate) id: String,
    pub(crate) user: User,
    pub(crate) place: Place,
}

/// An id that an item had before.
#[derive(Debug, Clone)]
pub(crate) struct Former {
    pub(crate) id: String,
    /// The item's id now.
    pub(crate) now: String,
    pub(crate) place: Place,
}

/// A module that another asks for.
#[derive(Debug, Clone)]
pub(crate) struct Requirement {
    /// The module that asks.
    pub(crate) of: String,
    /// The one that it asks for.
    pub(crate) wanted: String,
    pub(crate) place: Place,
}

/// An item or a term that speaks of what may be hard.
#[derive(Debug, Clone)]
pub(crate) struct Spoken {
    pub(crate) by: User,
    /// The first word for it.
    pub(crate) word: String,
    pub(crate) place: Place,
}

/// Who names a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User {
    /// `None` for the course itself.
    pub(crate) thing: Option<Thing>,
    pub(crate) id: String,
    pub(crate) module: Option<Nth>,
}

/// What is known of a course before its texts are read, and holds for all of them.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Known {
    /// To which module each lesson belongs.
    pub(crate) lessons: BTreeMap<LessonId, ModuleId>,
    /// What the author says about the rules.
    pub(crate) settings: Settings,
}

/// Every definition and use in a course, or in a part of one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Index {
    pub(crate) definitions: Vec<Definition>,
    pub(crate) uses: Vec<Use>,
    pub(crate) former: Vec<Former>,
    pub(crate) requirements: Vec<Requirement>,
    /// The files that another file names.
    pub(crate) files: BTreeSet<String>,
    /// The folders (modules' or `figures`) whose files may be named in what could not
    /// be read.
    pub(crate) unfinished: BTreeSet<String>,
    /// The objectives on which somebody's safety depends.
    pub(crate) safety: BTreeSet<ObjectiveId>,
    /// The items and terms that speak of what may be hard.
    pub(crate) hard: Vec<Spoken>,
    /// What single items and lessons allow.
    pub(crate) allowances: Vec<Allowance>,
    /// Whether there may be things of this kind in this module (or, for `None`, in the
    /// course) that could not be read.
    gaps: BTreeSet<(Thing, Option<Nth>)>,
    /// Whether there may be uses of files that could not be read.
    unread: BTreeSet<(Thing, Option<Nth>)>,
}

impl Thing {
    /// What it is called in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::Lesson => "lesson",
            Self::Objective => "objective",
            Self::Item => "item",
            Self::Source => "source",
            Self::Term => "term",
        }
    }

    /// The name with its article.
    pub(crate) fn a_name(self) -> &'static str {
        match self {
            Self::Module => "a module",
            Self::Lesson => "a lesson",
            Self::Objective => "an objective",
            Self::Item => "an item",
            Self::Source => "a source",
            Self::Term => "a term",
        }
    }
}

impl Index {
    /// Takes in what was found in the next part.
    pub(crate) fn append(&mut self, mut next: Index) {
        self.definitions.append(&mut next.definitions);
        self.uses.append(&mut next.uses);
        self.former.append(&mut next.former);
        self.requirements.append(&mut next.requirements);
        self.files.extend(next.files);
        self.safety.extend(next.safety);
        self.hard.append(&mut next.hard);
        self.unfinished.extend(next.unfinished);
        self.allowances.append(&mut next.allowances);
        self.gaps.extend(next.gaps);
        self.unread.extend(next.unread);
    }

    /// Notes that a definition could not be read.
    pub(crate) fn gap(&mut self, thing: Thing, module: Option<Nth>) {
        self.gaps.insert((thing, module));
    }

    /// Whether a thing that is not in the index may be in the files after all. With a
    /// module, only things of that module are asked for.
    pub(crate) fn may_exist(&self, thing: Thing, module: Option<Nth>) -> bool {
        let mut gaps = self.gaps.iter();
        gaps.any(|(of, within)| *of == thing && (module.is_none() || *within == module))
    }

    /// Where each item is defined.
    pub(crate) fn item_places(&self) -> ItemPlaces {
        let items = self
            .definitions
            .iter()
            .filter(|one| one.thing == Thing::Item);
        let place = |one: &Definition| {
            let id = ItemId::parse(&one.id).ok()?;
            let (file, span) = (one.place.path.to_string(), one.place.span.clone());
            Some((id, ItemPlace { file, span }))
        };
        items.filter_map(place).collect()
    }

    /// Notes that what a thing uses could not be read.
    pub(crate) fn unread(&mut self, user: Thing, module: Option<Nth>) {
        self.unread.insert((user, module));
    }

    /// Whether every use by these things of the module is in the index.
    pub(crate) fn has_every_use_by(&self, user: Thing, module: Option<Nth>) -> bool {
        !self.unread.contains(&(user, module)) && !self.gaps.contains(&(user, module))
    }
}

/// "item `ias-smooth-muscle`", or "the course".
impl std::fmt::Display for User {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.thing {
            Some(thing) => write!(f, "{} `{}`", thing.name(), self.id),
            None => f.write_str("the course"),
        }
    }
}
