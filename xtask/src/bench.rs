//! `cargo xtask bench`: how long whole commands take on large courses, and how much memory.

mod preview;

use std::{
    path::PathBuf,
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use wait4::Wait4 as _;

use crate::{command, course, folder, project::Project};
use preview::Preview;

/// A course, and one with ten times as many items.
const SIZES: [usize; 2] = [10_000, 100_000];
/// How often each command runs; the median counts.
const RUNS: usize = 3;
const EDITS: usize = 5;

/// What a command took.
#[derive(Clone, Copy)]
struct Taken {
    time: Duration,
    /// The most memory that it had at a time, in bytes.
    memory: u64,
}

pub(crate) fn run(project: &Project) -> Result<()> {
    command::run(&mut command::cargo(
        project,
        ["build", "--release", "--bin", "coursewright"],
    ))?;
    let tool = project.target().join("release/coursewright");
    let mut courses = Vec::new();
    for items in SIZES {
        courses.push((items, course(project, items)?));
    }
    for name in ["check", "list", "stats"] {
        let mut times = Vec::new();
        for (items, dir) in &courses {
            let mut command = Command::new(&tool);
            let taken = median(command.arg(name).arg(dir))?;
            println!(
                "{name:6} {items:>7} items {:>6.2} s {:>5} MB",
                taken.time.as_secs_f64(),
                taken.memory / 1_000_000
            );
            times.push(taken.time.as_secs_f64());
        }
        if let [small, large] = times[..] {
            println!(
                "{name:6} ten times the items: {:.1} times as long",
                large / small
            );
        }
    }
    let (items, dir) = courses.first().context("there is a course")?;
    let mut edits = Preview::start(project, &tool, dir)?.edits(EDITS)?;
    edits.sort();
    let shown = |nth: usize| edits.get(nth).map_or(0, Duration::as_millis);
    println!(
        "serve  {items:>7} items, an edit is told to the page after {} ms (median of {EDITS}; worst {} ms)",
        shown(EDITS / 2),
        shown(EDITS - 1),
    );
    Ok(())
}

/// The course of so many items, made if it is not there from another time.
fn course(project: &Project, items: usize) -> Result<PathBuf> {
    let dir = project
        .target()
        .join("bench")
        .join(format!("course-{items}"));
    // Made anew each time: what generates it may have changed.
    folder::put(&dir, |new| course::write(items, new))?;
    Ok(dir)
}

fn median(command: &mut Command) -> Result<Taken> {
    let mut all = Vec::new();
    for _ in 0..RUNS {
        all.push(taken(command)?);
    }
    all.sort_by_key(|taken| taken.time);
    all.get(RUNS / 2).copied().context("a command was run")
}

fn taken(command: &mut Command) -> Result<Taken> {
    let begun = std::time::Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    let used = child.wait4()?;
    if !used.status.success() {
        bail!("{command:?} failed ({})", used.status);
    }
    Ok(Taken {
        time: begun.elapsed(),
        memory: used.rusage.maxrss,
    })
}
