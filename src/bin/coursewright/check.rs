//! `coursewright check`: says everything that is wrong with a course.

mod github;
pub(crate) mod human;
mod json;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use coursewright::{
    course::Course,
    source::{self, Content, Diagnostic, Folder, LineIndex, Position},
};

use crate::{counted, folder, levels::Levels, output};

pub(crate) use human::report;

/// Check a course and say everything that is wrong with it
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright check                          the course in `curriculum`
  coursewright check lessons --deny long-key  a key that is too long fails the course
  coursewright check --format json            a line a finding, for other programs
  coursewright explain long-key               what a rule wants, and why

Exit codes: 0 no error, 1 errors, 2 the command was used wrongly")]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
    /// How the findings are written
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    #[command(flatten)]
    levels: Levels,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines they are about, on stderr
    Human,
    /// An object a line, on stdout
    Json,
    /// As GitHub Actions shows them beside the lines, on stdout
    Github,
}

pub(crate) fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let read = folder::read(&arguments.dir).map_err(|error| error.to_string());
    let read = read.and_then(|folder| Ok((folder, arguments.levels.request()?)));
    let (folder, request) = match read {
        Ok(read) => read,
        Err(error) => {
            output::complain(format_args!("error: {error}"));
            return Ok(ExitCode::from(2));
        }
    };
    let loaded = source::load_with(&folder, &request);
    let diagnostics = &loaded.diagnostics;
    output::heard(match arguments.format {
        Format::Human => report(diagnostics, &folder),
        Format::Json => json::write(diagnostics, &folder),
        Format::Github => github::write(diagnostics, &folder),
    })?;
    let exit = match &loaded.course {
        Some(_) => ExitCode::SUCCESS,
        None => ExitCode::FAILURE,
    };
    if let Some(course) = &loaded.course
        && arguments.format == Format::Human
    {
        let summary = summary(&folder, course, diagnostics.len());
        output::heard(writeln!(io::stdout(), "{summary}"))?;
    }
    // The program ends here, and the system takes back a large course faster than we would.
    std::mem::forget((loaded, folder));
    Ok(exit)
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

/// Where a finding begins and ends; the start of a file that has no text to show.
fn range(diagnostic: &Diagnostic, folder: &Folder) -> (Position, Position) {
    let text = match folder.files.get(&diagnostic.file) {
        Some(Content::Text(text)) => text.as_str(),
        _ => "",
    };
    let index = LineIndex::new(text);
    let span = &diagnostic.span;
    (index.position(span.start), index.position(span.end))
}

/// The path of a finding's file, from where the command runs.
fn path(diagnostic: &Diagnostic, folder: &Folder) -> String {
    format!("{}/{}", folder.name, diagnostic.file)
}
