//! `coursewright coverage`: what teaches and tests each objective.

mod html;
mod table;

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, ValueEnum};
use coursewright::course::{Course, Level, Module, Objective, item::Difficulty};

use crate::{Outcome, checked, levels::lenient, output};

/// Show which lessons and items each objective has, and where there are gaps
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  coursewright coverage                                a table
  coursewright coverage --format html > coverage.html  the same as a page")]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
    /// How it is written
    #[arg(long, value_enum, default_value = "table")]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    /// For a terminal
    Table,
    /// A page of its own
    Html,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let checked = checked::read_with(&arguments.dir, &lenient())?;
    let rows = rows(&checked.course);
    let text = match arguments.format {
        Format::Table => table::write(&checked.course, &rows),
        Format::Html => html::write(&checked.course, &rows),
    };
    let written = io::stdout().write_all(text.as_bytes());
    output::told(written, "the table")?;
    Ok(ExitCode::SUCCESS)
}

/// What there is for one objective.
struct Row<'c> {
    module: &'c Module,
    objective: &'c Objective,
    lessons: usize,
    /// Easy, medium and hard ones.
    items: [usize; 3],
    /// How many kinds they are of.
    kinds: usize,
}

impl Row<'_> {
    fn total(&self) -> usize {
        self.items.iter().sum()
    }

    /// What is missing, in words.
    fn gaps(&self) -> Vec<&'static str> {
        let gaps = [
            (self.lessons == 0, "no lesson"),
            (self.total() == 0, "no item"),
            (self.total() == 1, "one item"),
            (
                self.total() > 2 && self.items.contains(&self.total()),
                "one difficulty",
            ),
            (self.total() > 2 && self.kinds == 1, "one kind"),
        ];
        let gaps = gaps.into_iter().filter(|(is_gap, _)| *is_gap);
        gaps.map(|(_, gap)| gap).collect()
    }
}

fn rows(course: &Course) -> Vec<Row<'_>> {
    let modules = course.modules.iter();
    let objectives =
        modules.flat_map(|module| module.objectives.iter().map(move |it| (module, it)));
    objectives
        .map(|(module, objective)| {
            let lessons = module.lessons.iter();
            let lessons = lessons.filter(|lesson| lesson.objectives.contains(&objective.id));
            let items = module.items.iter();
            let items: Vec<_> = items
                .filter(|item| item.objectives.contains(&objective.id))
                .collect();
            let of = |difficulty| {
                items
                    .iter()
                    .filter(|item| item.difficulty == difficulty)
                    .count()
            };
            let mut kinds: Vec<_> = items.iter().map(|item| checked::kind(&item.kind)).collect();
            kinds.sort_unstable();
            kinds.dedup();
            Row {
                module,
                objective,
                lessons: lessons.count(),
                items: [
                    of(Difficulty::Easy),
                    of(Difficulty::Medium),
                    of(Difficulty::Hard),
                ],
                kinds: kinds.len(),
            }
        })
        .collect()
}

/// How many objectives and items there are at each level, the lowest first.
fn levels(rows: &[Row<'_>]) -> Vec<(Level, usize, usize)> {
    let all = [
        Level::Remember,
        Level::Understand,
        Level::Apply,
        Level::Analyse,
        Level::Evaluate,
        Level::Create,
    ];
    let of = |level| {
        let rows = rows.iter().filter(move |row| row.objective.level == level);
        let items = rows.clone().map(Row::total).sum();
        (level, rows.count(), items)
    };
    all.into_iter().map(of).collect()
}
