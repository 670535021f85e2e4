//! `coursewright check`: says everything that is wrong with a course.

use std::{
    env,
    io::{self, IsTerminal},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use coursewright::{
    course::Course,
    source::{self, Diagnostic, Folder, Severity},
};

use crate::folder;

/// Check a course and say everything that is wrong with it
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let folder = match folder::read(&arguments.dir) {
        Ok(folder) => folder,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(2);
        }
    };
    let loaded = source::load(&folder);
    report(&loaded.diagnostics, &folder);
    match loaded.course {
        Some(course) => {
            println!("{}", summary(&folder, &course, &loaded.diagnostics));
            ExitCode::SUCCESS
        }
        None => ExitCode::FAILURE,
    }
}

/// Shows what is wrong, and how much of it there is.
pub(crate) fn report(diagnostics: &[Diagnostic], folder: &Folder) {
    if diagnostics.is_empty() {
        return;
    }
    let is_plain = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = io::stderr().is_terminal() && !is_plain;
    for diagnostic in diagnostics {
        eprintln!("{}\n", source::render(diagnostic, folder, color));
    }
    let of = |severity| {
        let mut files: Vec<&str> = Vec::new();
        let those = diagnostics.iter().filter(|one| one.severity() == severity);
        files.extend(those.map(|one| one.file.as_str()));
        files
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let counts = [("error", errors), ("warning", warnings)];
    for (name, mut files) in counts {
        let count = files.len();
        files.dedup();
        if count > 0 {
            eprintln!(
                "{} in {}",
                counted(count, name),
                counted(files.len(), "file")
            );
        }
    }
}

fn summary(folder: &Folder, course: &Course, warnings: &[Diagnostic]) -> String {
    let modules = &course.modules;
    let lessons = modules.iter().map(|module| module.lessons.len()).sum();
    let items = modules.iter().map(|module| module.items.len()).sum();
    let problems = match warnings.len() {
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
