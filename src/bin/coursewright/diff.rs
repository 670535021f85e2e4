//! `coursewright diff`: what a new edition means for learners' saved answers, and what else is
//! different in it.

mod answers;
mod change;
mod compare;
mod pairs;
mod wording;

use std::{
    io::{self, Write},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::Args;
use coursewright::course::Course;

use self::{answers::Answers, change::Change, compare::Edition};
use crate::{Outcome, checked, counted, edition, output};

/// Show what changed between two editions, and what it means for saved answers
#[derive(Debug, Args)]
#[command(after_help = "Example:
  git worktree add ../last v1 && coursewright diff ../last/curriculum curriculum")]
pub(crate) struct Arguments {
    /// The folder of the edition that learners have
    old: PathBuf,
    /// The folder of the new one
    new: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let (old, new) = (read(&arguments.old)?, read(&arguments.new)?);
    let written = write(&old, &new);
    output::told(written, "the differences")?;
    let (old, new) = (&old.course.about.id, &new.course.about.id);
    if old != new {
        output::complain(format_args!(
            "warning: the course's id changed from `{old}` to `{new}`: no saved answer is found any more",
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn read(dir: &Path) -> Result<Edition, String> {
    let course = ManuallyDrop::into_inner(checked::read(dir)?).course;
    let figures = edition::figures(&course, dir)?;
    Ok(Edition { course, figures })
}

fn write(old: &Edition, new: &Edition) -> io::Result<()> {
    let mut out = io::stdout().lock();
    write_answers(&mut out, &old.course, &new.course)?;
    writeln!(out)?;
    write_changes(&mut out, &compare::compare(old, new))
}

fn write_answers(out: &mut impl Write, old: &Course, new: &Course) -> io::Result<()> {
    let (changes, unchanged) = answers::changes(old, new);
    for change in answers::Change::ALL {
        let those: Vec<&str> = (changes.iter())
            .filter(|(of, _)| *of == change)
            .map(|(_, id)| id.as_str())
            .collect();
        if !those.is_empty() {
            writeln!(out, "{} ({})", change.title(), counted(those.len(), "item"))?;
            those.iter().try_for_each(|id| writeln!(out, "  {id}"))?;
            writeln!(out)?;
        }
    }
    let lessons = [
        ("new", answers::lessons(new, old)),
        ("removed", answers::lessons(old, new)),
    ];
    for (name, of) in lessons {
        if !of.is_empty() {
            writeln!(out, "lessons {name} ({})", of.len())?;
            of.iter().try_for_each(|id| writeln!(out, "  {id}"))?;
            writeln!(out)?;
        }
    }
    let with = |wanted: Answers| {
        changes
            .iter()
            .filter(|(change, _)| change.answers() == Some(wanted))
            .count()
    };
    writeln!(
        out,
        "saved answers: those to {} stand, to {} are asked again, to {} are archived",
        counted(unchanged + with(Answers::Stand), "item"),
        with(Answers::AskedAgain),
        with(Answers::Archived),
    )
}

/// A line a change, place by place.
fn write_changes(out: &mut impl Write, changes: &[Change]) -> io::Result<()> {
    if changes.is_empty() {
        return writeln!(out, "nothing else has changed");
    }
    writeln!(out, "other changes ({})", changes.len())?;
    for of_place in changes.chunk_by(|a, b| a.place == b.place) {
        if let Some(first) = of_place.first() {
            writeln!(out, "\n{}", first.place)?;
        }
        of_place
            .iter()
            .try_for_each(|change| writeln!(out, "  {change}"))?;
    }
    Ok(())
}
