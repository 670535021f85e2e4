//! `coursewright list`: the outline of a course.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use coursewright::source::{Content, LineIndex};
use serde::Serialize;

use crate::{
    Outcome,
    checked::{self, Checked},
    counted, output,
};

/// Show the outline of a course, with counts, minutes and ids
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright list                          modules, lessons and how many items
  coursewright list lessons --format json    an object an item, for other programs")]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
    /// How the outline is written
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// Modules with their lessons
    Human,
    /// An item a line, as a JSON object
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let checked = checked::read(&arguments.dir)?;
    let written = match arguments.format {
        Format::Human => human(&checked),
        Format::Json => json(&checked),
    };
    output::told(written, "the outline")?;
    Ok(ExitCode::SUCCESS)
}

fn human(checked: &Checked) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let course = &checked.course;
    let minutes = |lessons: &[coursewright::course::Lesson]| -> u32 {
        lessons.iter().map(|lesson| u32::from(lesson.minutes)).sum()
    };
    let total: u32 = course
        .modules
        .iter()
        .map(|module| minutes(&module.lessons))
        .sum();
    writeln!(
        out,
        "{} [{}], {total} min",
        course.about.title, course.about.id
    )?;
    for module in &course.modules {
        writeln!(
            out,
            "\n{} [{}]: {}, {}, {}, {} min",
            module.title,
            module.id,
            counted(module.lessons.len(), "lesson"),
            counted(module.objectives.len(), "objective"),
            counted(module.items.len(), "item"),
            minutes(&module.lessons),
        )?;
        for lesson in &module.lessons {
            writeln!(
                out,
                "  {:3} min  {} [{}]",
                lesson.minutes, lesson.title, lesson.id
            )?;
        }
    }
    Ok(())
}

#[derive(Serialize)]
struct Listed<'c> {
    id: &'c str,
    module: &'c str,
    kind: &'static str,
    objectives: Vec<&'c str>,
    file: String,
    line: usize,
}

fn json(checked: &Checked) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut last: Option<(&str, LineIndex<'_>)> = None;
    for (module, item) in checked::items(&checked.course) {
        let place = checked.items.get(&item.id);
        let (file, start) = place.map_or(("", 0), |place| (place.file.as_str(), place.span.start));
        // The items of a module stand in one file.
        let index = match last {
            Some((of, index)) if of == file => index,
            _ => LineIndex::new(match checked.folder.files.get(file) {
                Some(Content::Text(text)) => text,
                _ => "",
            }),
        };
        let listed = Listed {
            id: item.id.as_str(),
            module: module.id.as_str(),
            kind: checked::kind(&item.kind),
            objectives: item.objectives.iter().map(|id| id.as_str()).collect(),
            file: format!("{}/{file}", checked.folder.name),
            line: index.position(start).line,
        };
        serde_json::to_writer(&mut out, &listed)?;
        writeln!(out)?;
        last = Some((file, index));
    }
    out.flush()
}
