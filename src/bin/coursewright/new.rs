//! `coursewright new`: a small complete course to start from.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;

use crate::{Outcome, output, refusal::reason};

/// Make a small, commented course to start from
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright new lessons      a folder `lessons` with a course of one module
  coursewright serve lessons    the course at an address, following every change")]
pub(crate) struct Arguments {
    /// The folder to make
    dir: PathBuf,
}

/// The files of the course, by their paths in its folder.
const FILES: [(&str, &str); 6] = [
    ("course.ron", include_str!("new/course.ron")),
    ("sources.ron", include_str!("new/sources.ron")),
    ("glossary.ron", include_str!("new/glossary.ron")),
    ("first/module.ron", include_str!("new/first/module.ron")),
    (
        "first/files-and-questions.ron",
        include_str!("new/first/files-and-questions.ron"),
    ),
    ("first/items.ron", include_str!("new/first/items.ron")),
];

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let dir = &arguments.dir;
    let shown = dir.display();
    let free = is_free(dir);
    if !free.map_err(|error| format!("cannot look into `{shown}`: {}", reason(&error)))? {
        return Err(format!(
            "`{shown}` holds something already: name a folder that is not there yet"
        ));
    }
    for (path, text) in FILES {
        let path = dir.join(path);
        let written = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = written.and_then(|()| fs::write(&path, text));
        written
            .map_err(|error| format!("cannot write `{}`: {}", path.display(), reason(&error)))?;
    }
    output::say(format_args!(
        "made a course in `{shown}`; `coursewright serve {shown}` shows it"
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether a folder is not there, or has nothing in it.
fn is_free(dir: &Path) -> io::Result<bool> {
    match fs::read_dir(dir) {
        Ok(mut entries) => Ok(entries.next().is_none()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}
