//! `missing-file`: what is named has a file.
//! `unused-file`: every file is named by another.

use std::collections::BTreeSet;

use super::index::{Index, Thing};
use crate::source::{
    Diagnostic, Folder, Place, Problem, Report, Reported,
    reader::{Placed, Reader},
};

/// The files of a module's folder that are no lessons.
const NOT_LESSONS: [&str; 2] = ["module", "items"];

/// The folders that have a `module.ron`.
pub(super) fn modules_in(folder: &Folder) -> Vec<String> {
    let paths = folder.files.keys();
    let names = paths.filter_map(|path| path.strip_suffix("/module.ron"));
    names
        .filter(|name| !name.contains('/'))
        .map(str::to_owned)
        .collect()
}

/// The RON files of a module's folder that can be lessons.
pub(super) fn lessons_in(folder: &Folder, module: &str) -> Vec<String> {
    let names = folder.files.keys().filter_map(|path| {
        let file = path.strip_prefix(module)?.strip_prefix('/')?;
        file.strip_suffix(".ron")
    });
    names
        .filter(|name| !name.contains('/') && !NOT_LESSONS.contains(name))
        .map(str::to_owned)
        .collect()
}

/// Reports a module or lesson that has no file, where it is named.
pub(super) fn check_exists(
    reader: &mut Reader<'_, '_>,
    folder: &Folder,
    named: &Placed<String>,
    thing: Thing,
    path: &str,
) -> Result<(), Reported> {
    if folder.files.contains_key(path) {
        return Ok(());
    }
    let others = match path.split_once('/') {
        Some((module, _)) if thing == Thing::Lesson => lessons_in(folder, module),
        _ => modules_in(folder),
    };
    let others = others.iter().map(String::as_str);
    let problem = FileProblem::Missing {
        thing,
        path: format!("{}/{path}", folder.name),
        meant: reader.report.suggest(&named.value, others),
    };
    Err(reader.error(named.span.clone(), problem))
}

/// Reports every file that no other names. Where something could not be read, which
/// might name it, nothing is said.
pub(super) fn check(folder: &Folder, index: &Index, report: &mut Report) {
    if index.may_exist(Thing::Module, None) {
        return;
    }
    let unfinished: BTreeSet<&str> = index.unfinished.iter().map(String::as_str).collect();
    for path in folder.files.keys() {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_hidden = path.split('/').any(|part| part.starts_with('.'));
        let is_note = name.starts_with("README") || name.starts_with("LICENSE");
        let top = path.split_once('/').map_or("", |(top, _)| top);
        if is_hidden || is_note || index.files.contains(path) || unfinished.contains(top) {
            continue;
        }
        // A whole module that is not listed is one mistake.
        let of_module = format!("{top}/module.ron");
        let is_known = *path == of_module || index.files.contains(&of_module);
        if folder.files.contains_key(&of_module) && !is_known {
            continue;
        }
        let problem = FileProblem::Unused { path: path.clone() };
        let place = Place {
            path: path.as_str().into(),
            span: 0..0,
        };
        report.error(Diagnostic::new(place, problem));
    }
}

/// Whether a name is one that editors and file managers give to copies.
fn is_copy(name: &str) -> bool {
    let endings = ["~", ".bak", ".orig", ".old", ".swp", ".tmp", ".new", "#"];
    let stem = name.split('.').next().unwrap_or_default();
    let is_ron = name.ends_with(".ron");
    endings.iter().any(|ending| name.ends_with(ending))
        || name.starts_with("Copy of ")
        || is_ron && (stem.ends_with(" copy") || stem.ends_with(')'))
}

#[derive(Debug)]
enum FileProblem {
    Missing {
        thing: Thing,
        path: String,
        meant: Option<String>,
    },
    Unused {
        path: String,
    },
}

impl Problem for FileProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing-file",
            Self::Unused { .. } => "unused-file",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Missing { thing, path, .. } => {
                format!("this {} has no file `{path}`", thing.name())
            }
            Self::Unused { .. } => "nothing names this file".to_owned(),
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Missing {
                meant: Some(meant), ..
            } => format!("did you mean `{meant}`?"),
            Self::Missing { .. } => "add the file, or remove this".to_owned(),
            Self::Unused { .. } => String::new(),
        }
    }

    fn help(&self) -> Option<String> {
        let Self::Unused { path } = self else {
            return None;
        };
        let parts: Vec<&str> = path.split('/').collect();
        Some(match parts.as_slice() {
            [.., file] if is_copy(file) => {
                "this looks like a copy, or what an editor has kept: move it out of the course's folder"
                    .to_owned()
            }
            ["figures", file] => {
                format!("show it in a lesson with `Figure(file: \"{file}\", …)`, or remove it")
            }
            [module, "module.ron"] => {
                format!("add `\"{module}\"` to `modules` in course.ron, or remove the folder")
            }
            [module, file] if file.ends_with(".ron") => format!(
                "add `\"{}\"` to `lessons` in {module}/module.ron, or remove the file",
                file.trim_end_matches(".ron")
            ),
            _ => "a course folder holds only what docs/format.md names: remove the file".to_owned(),
        })
    }
}
