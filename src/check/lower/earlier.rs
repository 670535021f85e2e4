//! What an earlier reading found of the modules, so that an author who changes one file does not
//! wait for all of them.
//!
//! What is found of a module follows from its own files, its place among the modules, and what
//! is the same for all of them ([`Shared`]). Where all that is as it was, so is what is found.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    check::index::{Index, Known, Nth},
    course::{LessonId, Module, ModuleId},
    source::{Content, Folder, Report, Reported},
};

/// What a reading found of the modules.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    pub(super) shared: Shared,
    pub(super) modules: Modules,
}

/// What was found of each module, by its folder's name.
pub(super) type Modules = BTreeMap<String, Arc<Remembered>>;

/// What all modules are read with.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Shared {
    folder: String,
    figures: Files,
    pub(super) known: Known,
}

/// What was found of a module.
#[derive(Debug)]
pub(super) struct Remembered {
    nth: Nth,
    files: Files,
    pub(super) brief: Brief,
    /// What was found in the lists of its files.
    pub(super) outline: Found<()>,
    pub(super) module: Found<Result<Module, Reported>>,
}

/// What the rest of a course has to know of a module before any text is read.
#[derive(Debug, Clone)]
pub(super) struct Brief {
    pub(super) lessons: Vec<(LessonId, ModuleId)>,
    /// How many items it has, and in which file.
    pub(super) size: (String, usize),
}

/// What came of reading something, with what was found on the way.
#[derive(Debug, Clone)]
pub(super) struct Found<T> {
    pub(super) value: T,
    pub(super) report: Report,
    pub(super) index: Index,
}

/// Files in a folder, by their paths.
type Files = Vec<(String, Content)>;

impl<T> Found<T> {
    /// The same, with something else in place of what came of it.
    pub(super) fn with<U>(&self, value: U) -> Found<U> {
        Found {
            value,
            report: self.report.clone(),
            index: self.index.clone(),
        }
    }
}

impl Shared {
    pub(super) fn of(folder: &Folder, known: Known) -> Self {
        Self {
            folder: folder.name.clone(),
            figures: files(folder, "figures").map(owned).collect(),
            known,
        }
    }
}

impl Earlier {
    /// What was found of a module whose files and place are the same now.
    pub(super) fn of(&self, folder: &Folder, nth: Nth, name: &str) -> Option<Arc<Remembered>> {
        let before = self.modules.get(name)?;
        let files_before = before.files.iter().map(|(path, content)| (path, content));
        let is_same = before.nth == nth && files(folder, name).eq(files_before);
        is_same.then(|| Arc::clone(before))
    }
}

impl Remembered {
    pub(super) fn new(
        folder: &Folder,
        nth: Nth,
        name: &str,
        brief: Brief,
        outline: Found<()>,
        module: Found<Result<Module, Reported>>,
    ) -> Self {
        Self {
            nth,
            files: files(folder, name).map(owned).collect(),
            brief,
            outline,
            module,
        }
    }
}

fn files<'f>(folder: &'f Folder, name: &str) -> impl Iterator<Item = (&'f String, &'f Content)> {
    let within = format!("{name}/");
    let from = folder.files.range(within.clone()..);
    from.take_while(move |(path, _)| path.starts_with(&within))
}

fn owned((path, content): (&String, &Content)) -> (String, Content) {
    (path.clone(), content.clone())
}
