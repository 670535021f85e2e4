//! `coursewright diff`: what a new edition means for learners' saved answers.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use coursewright::course::{Course, Item, Module};

use crate::{Outcome, checked, counted, output};

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

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    New,
    Wording,
    Moved,
    Renamed,
    Key,
    Removed,
}

/// What becomes of the answers that learners have saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answers {
    Stand,
    AskedAgain,
    Archived,
}

impl Change {
    const ALL: [Self; 6] = [
        Self::Key,
        Self::Removed,
        Self::Wording,
        Self::Moved,
        Self::Renamed,
        Self::New,
    ];

    fn title(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Wording => "wording changed: answers stand",
            Self::Moved => "moved to another module: answers stand",
            Self::Renamed => "another id, named in `was`: answers stand",
            Self::Key => "key changed: the history stays, and it is asked again",
            Self::Removed => "removed: answers are kept and no longer counted",
        }
    }

    fn answers(self) -> Option<Answers> {
        match self {
            Self::New => None,
            Self::Wording | Self::Moved | Self::Renamed => Some(Answers::Stand),
            Self::Key => Some(Answers::AskedAgain),
            Self::Removed => Some(Answers::Archived),
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let (old, new) = (
        checked::read(&arguments.old)?,
        checked::read(&arguments.new)?,
    );
    let written = write(&old.course, &new.course);
    output::told(written, "the differences")?;
    if old.course.about.id != new.course.about.id {
        output::complain(format_args!(
            "warning: the course's id changed from `{}` to `{}`: no saved answer is found any more",
            old.course.about.id, new.course.about.id
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn write(old: &Course, new: &Course) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let (changes, unchanged) = changes(old, new);
    for change in Change::ALL {
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
    for (name, of) in [("new", lessons(new, old)), ("removed", lessons(old, new))] {
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

/// What became of each item that is not as it was, and how many are.
fn changes(old: &Course, new: &Course) -> (Vec<(Change, String)>, usize) {
    let by_id = |course| -> BTreeMap<String, (&Module, &Item)> {
        checked::items(course)
            .map(|(module, item)| (item.id.to_string(), (module, item)))
            .collect()
    };
    let (old_items, new_items) = (by_id(old), by_id(new));
    let former: BTreeMap<&str, &str> = (new_items.iter())
        .flat_map(|(id, (_, item))| item.was.iter().map(|was| (was.as_str(), id.as_str())))
        .collect();
    let mut changes = Vec::new();
    let mut unchanged = 0;
    for (id, (module, item)) in &old_items {
        let now = former.get(id.as_str()).copied().unwrap_or(id);
        let Some((new_module, new_item)) = new_items.get(now) else {
            changes.push((Change::Removed, id.clone()));
            continue;
        };
        let (before, after) = (item.fingerprint, new_item.fingerprint);
        let change = if before.key != after.key {
            Change::Key
        } else if before.wording != after.wording {
            Change::Wording
        } else if now != id {
            Change::Renamed
        } else if module.id != new_module.id {
            Change::Moved
        } else {
            unchanged += 1;
            continue;
        };
        let shown = if now == id {
            id.clone()
        } else {
            format!("{id}, now {now}")
        };
        changes.push((change, shown));
    }
    for (id, (_, item)) in &new_items {
        let was_there = |id: &str| old_items.contains_key(id);
        if !was_there(id) && !item.was.iter().any(|was| was_there(was.as_str())) {
            changes.push((Change::New, id.clone()));
        }
    }
    (changes, unchanged)
}

/// The lessons of one edition that the other does not have.
fn lessons(of: &Course, without: &Course) -> Vec<String> {
    let ids = |course: &Course| -> Vec<String> {
        let lessons = course.modules.iter().flat_map(|module| &module.lessons);
        lessons.map(|lesson| lesson.id.to_string()).collect()
    };
    let others = ids(without);
    ids(of)
        .into_iter()
        .filter(|id| !others.contains(id))
        .collect()
}
