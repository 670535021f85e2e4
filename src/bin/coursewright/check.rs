//! `coursewright check`: says everything that is wrong with a course.

use std::{
    env,
    io::{self, IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use coursewright::{
    course::Course,
    source::{self, Diagnostic, Folder, Severity},
};

use crate::folder;

/// How many problems are shown: a course with more has something wrong with it that
/// one of the first tells.
pub(crate) const MOST_SHOWN: usize = 200;

/// Check a course and say everything that is wrong with it
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let folder = match folder::read(&arguments.dir) {
        Ok(folder) => folder,
        Err(error) => {
            writeln!(io::stderr(), "error: {error}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let loaded = source::load(&folder);
    report(&loaded.diagnostics, &folder)?;
    let Some(course) = loaded.course else {
        return Ok(ExitCode::FAILURE);
    };
    let summary = summary(&folder, &course, loaded.diagnostics.len());
    writeln!(io::stdout(), "{summary}")?;
    Ok(ExitCode::SUCCESS)
}

/// Shows what is wrong on stderr, and how much of it there is.
///
/// # Errors
/// If nobody listens there any more.
pub(crate) fn report(diagnostics: &[Diagnostic], folder: &Folder) -> io::Result<()> {
    let is_plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = io::stderr().is_terminal() && !is_plain;
    let mut out = io::stderr().lock();
    for diagnostic in diagnostics.iter().take(MOST_SHOWN) {
        writeln!(out, "{}\n", source::render(diagnostic, folder, color))?;
    }
    if let Some(more @ 1..) = diagnostics.len().checked_sub(MOST_SHOWN) {
        writeln!(out, "… and {more} more\n")?;
    }
    for (severity, name) in [(Severity::Error, "error"), (Severity::Warning, "warning")] {
        let those = diagnostics.iter().filter(|one| one.severity() == severity);
        let mut files: Vec<&str> = those.map(|one| one.file.as_str()).collect();
        let count = files.len();
        // They are ordered by file.
        files.dedup();
        if count > 0 {
            let (count, files) = (counted(count, name), counted(files.len(), "file"));
            writeln!(out, "{count} in {files}")?;
        }
    }
    Ok(())
}

fn summary(folder: &Folder, course: &Course, warnings: usize) -> String {
    let modules = &course.modules;
    let lessons = modules.iter().map(|module| module.lessons.len()).sum();
    let items = modules.iter().map(|module| module.items.len()).sum();
    let problems = match warnings {
        0 => "no problems".to_owned(),
        warnings => counted(warnings, "warning"),
    };
    format!(
        "{}: {}, {}, {}, {problems}",
        folder.name,
        counted(modules.len(), "module"),
        counted(lessons, "lesson"),
        counted(items, "item"),
    )
}

fn counted(count: usize, name: &str) -> String {
    match count {
        1 => format!("1 {name}"),
        _ => format!("{count} {name}s"),
    }
}
