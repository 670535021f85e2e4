//! `coursewright stats`: figures of the whole bank.

use std::{
    collections::BTreeMap,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use coursewright::{
    course::{
        Course, Item,
        item::{Choice, Difficulty, key_is_longest},
    },
    source::reading_grade,
};

use crate::{Outcome, checked, output};

/// Show figures of the whole bank: key positions, option lengths, reading level, shares
#[derive(Debug, Args)]
#[command(after_help = "Example:
  coursewright stats lessons")]
pub(crate) struct Arguments {
    /// The folder that holds the course
    #[arg(default_value = "curriculum")]
    dir: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let checked = checked::read(&arguments.dir)?;
    let written = write(&checked.course);
    output::told(written, "the figures")?;
    Ok(ExitCode::SUCCESS)
}

fn write(course: &Course) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let items: Vec<&Item> = checked::items(course).map(|(_, item)| item).collect();
    writeln!(out, "{} items", items.len())?;
    shares(
        &mut out,
        "kind",
        items
            .iter()
            .map(|item| checked::kind(&item.kind).to_owned()),
    )?;
    let difficulty = |item: &&Item| match item.difficulty {
        Difficulty::Easy => "1 easy".to_owned(),
        Difficulty::Medium => "2 medium".to_owned(),
        Difficulty::Hard => "3 hard".to_owned(),
    };
    shares(&mut out, "difficulty", items.iter().map(difficulty))?;
    let levels = course.modules.iter().flat_map(|module| {
        module.items.iter().flat_map(|item| {
            let objectives = module.objectives.iter();
            let own = objectives.filter(|objective| item.objectives.contains(&objective.id));
            own.map(|objective| format!("{} {:?}", objective.level as u8 + 1, objective.level))
        })
    });
    shares(&mut out, "level of what is tested", levels)?;

    let single: Vec<&[Choice]> = items.iter().flat_map(|item| item.kind.one_of()).collect();
    let positions = single
        .iter()
        .filter_map(|options| options.iter().position(|option| option.key));
    shares(
        &mut out,
        "place of the key as written (options are shuffled)",
        positions.map(|at| (at + 1).to_string()),
    )?;
    lengths(&mut out, course, &single)?;

    writeln!(out, "\nitems an objective")?;
    for module in &course.modules {
        for objective in &module.objectives {
            let count = module
                .items
                .iter()
                .filter(|item| item.objectives.contains(&objective.id))
                .count();
            writeln!(out, "  {count:4}  {}", objective.id)?;
        }
    }
    writeln!(out, "\nreading level of lessons (Flesch-Kincaid grade)")?;
    for lesson in course.modules.iter().flat_map(|module| &module.lessons) {
        writeln!(out, "  {:4.1}  {}", reading_grade(lesson), lesson.id)?;
    }
    Ok(())
}

fn shares(out: &mut impl Write, title: &str, of: impl Iterator<Item = String>) -> io::Result<()> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    of.for_each(|name| *counts.entry(name).or_default() += 1);
    let total: usize = counts.values().sum();
    writeln!(out, "\n{title}")?;
    for (name, count) in counts {
        writeln!(out, "  {count:4}  {:>4}  {name}", percent(count, total))?;
    }
    Ok(())
}

/// A share to the nearest percent; one that is not nothing is not shown as nothing.
fn percent(count: usize, total: usize) -> String {
    let total = total.max(1);
    if count > 0 && count * 100 < total {
        return "<1%".to_owned();
    }
    format!("{}%", (count * 200 + total) / (2 * total))
}

fn lengths(out: &mut impl Write, course: &Course, single: &[&[Choice]]) -> io::Result<()> {
    let mean = |key: bool| {
        let options = single
            .iter()
            .flat_map(|options| options.iter())
            .filter(|option| option.key == key);
        let (count, total) = options.fold((0_usize, 0_usize), |(count, total), option| {
            (count + 1, total + option.length())
        });
        total / count.max(1)
    };
    let longest = single
        .iter()
        .filter(|options| key_is_longest(options))
        .count();
    writeln!(out, "\nlength of options (characters)")?;
    writeln!(out, "  keys {}, other options {}", mean(true), mean(false))?;
    writeln!(
        out,
        "  the key is the longest in {longest} of {}",
        single.len()
    )?;
    for (_, item) in checked::items(course) {
        if item.kind.one_of().into_iter().any(key_is_longest) {
            writeln!(out, "    {}", item.id)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn a_share_is_rounded_and_a_small_one_is_not_nothing() {
        let shown = [
            (0, 120),
            (1, 240),
            (1, 120),
            (50, 120),
            (119, 120),
            (7, 7),
            (0, 0),
        ]
        .map(|(count, total)| percent(count, total));
        assert_eq!(shown, ["0%", "<1%", "<1%", "42%", "99%", "100%", "0%"]);
    }
}
