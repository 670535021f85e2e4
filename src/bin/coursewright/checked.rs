//! A course that has no error, for the commands that look at one.

use std::{mem::ManuallyDrop, path::Path};

use coursewright::{
    course::{Course, Item, Module, item::Kind},
    source::{self, Folder, ItemPlaces, Request},
};

use crate::{check, folder, levels};

/// A course, and where its items stand.
pub(crate) struct Checked {
    pub(crate) folder: Folder,
    pub(crate) course: Course,
    pub(crate) items: ItemPlaces,
}

/// Reads a course. It need not be dropped: the command ends with it, and the system takes back a
/// large course faster than we would.
///
/// # Errors
/// If it cannot be read, or has errors: those have been shown then.
pub(crate) fn read(dir: &Path) -> Result<ManuallyDrop<Checked>, String> {
    read_with(dir, &levels::request())
}

/// Reads a course with levels of one's own.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_with(dir: &Path, request: &Request) -> Result<ManuallyDrop<Checked>, String> {
    let folder = folder::read(dir).map_err(|error| error.to_string())?;
    let loaded = source::load_with(&folder, request);
    match loaded.course {
        Some(course) => Ok(ManuallyDrop::new(Checked {
            folder,
            course,
            items: loaded.items,
        })),
        None => {
            check::report(&loaded.diagnostics, &folder)
                .map_err(|error| format!("cannot say what is wrong: {error}"))?;
            Err(format!("`{}` has errors: mend them first", dir.display()))
        }
    }
}

/// Every item with its module.
pub(crate) fn items(course: &Course) -> impl Iterator<Item = (&Module, &Item)> {
    let modules = course.modules.iter();
    modules.flat_map(|module| module.items.iter().map(move |item| (module, item)))
}

/// The kind's name, as authors write it.
pub(crate) fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single(_) => "Single",
        Kind::Multiple(_) => "Multiple",
        Kind::TrueFalse(_) => "TrueFalse",
        Kind::Numeric(_) => "Numeric",
        Kind::Ordering(_) => "Ordering",
        Kind::Matching(_) => "Matching",
        Kind::Cloze(_) => "Cloze",
        Kind::Categorise(_) => "Categorise",
        Kind::ShortText(_) => "ShortText",
        Kind::Free(_) => "Free",
        Kind::Scenario(_) => "Scenario",
        Kind::Region(_) => "Region",
    }
}
