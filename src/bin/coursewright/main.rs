//! The author's command line. One file a subcommand; this one only chooses.
//!
//! Exit codes: 0 when there is nothing to put right, 1 when there is, 2 when the
//! command was used wrongly (clap's own).

mod app_folder;
mod build;
mod check;
mod checked;
mod coverage;
mod diff;
mod edition;
mod explain;
mod fmt;
mod folder;
mod levels;
mod list;
mod new;
mod output;
mod refusal;
mod serve;
mod stats;

use std::{
    ffi::{OsStr, OsString},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

/// A course is many small texts: the system's allocator took a sixth of the time to check one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Courses written in RON, studied in a browser
#[derive(Debug, Parser)]
#[command(
    version,
    arg_required_else_help = true,
    after_help = "Examples:
  coursewright check          what is wrong with the course in `curriculum`, and where
  coursewright serve          the course at an address, following every change
  coursewright explain        every rule that a course is checked by"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Arguments),
    Check(check::Arguments),
    Explain(explain::Arguments),
    Serve(serve::Arguments),
    Build(build::Arguments),
    List(list::Arguments),
    Coverage(coverage::Arguments),
    Stats(stats::Arguments),
    Diff(diff::Arguments),
    Fmt(fmt::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse_from(arguments()).command {
        // What fails in these is writing to the terminal or a pipe: there is nobody to tell.
        Command::Check(arguments) => check::run(&arguments).unwrap_or(ExitCode::FAILURE),
        Command::Explain(arguments) => written(explain::run(&arguments)),
        Command::Build(arguments) => outcome(build::run(&arguments)),
        Command::Serve(arguments) => outcome(serve::run(&arguments)),
        Command::New(arguments) => outcome(new::run(&arguments)),
        Command::List(arguments) => outcome(list::run(&arguments)),
        Command::Coverage(arguments) => outcome(coverage::run(&arguments)),
        Command::Stats(arguments) => outcome(stats::run(&arguments)),
        Command::Diff(arguments) => outcome(diff::run(&arguments)),
        Command::Fmt(arguments) => outcome(fmt::run(&arguments)),
    }
}

/// `help check` is `check --help`, which also tells what `help chek` was meant to be.
fn arguments() -> Vec<OsString> {
    let mut arguments: Vec<OsString> = std::env::args_os().collect();
    let asks = match arguments.as_slice() {
        [_, help, about] => help == "help" && about != "help" && !is_option(about),
        _ => false,
    };
    if asks {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

fn is_option(argument: &OsStr) -> bool {
    argument.to_string_lossy().starts_with('-')
}

/// What becomes of a command that only writes.
fn written(written: std::io::Result<()>) -> ExitCode {
    output::heard(written).map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
}

/// `1 item`, `2 items`.
fn counted(count: usize, name: &str) -> String {
    match count {
        1 => format!("1 {name}"),
        _ => format!("{count} {name}s"),
    }
}

/// What a command came to, or why it could not do its work.
type Outcome = Result<ExitCode, String>;

fn outcome(outcome: Outcome) -> ExitCode {
    outcome.unwrap_or_else(|message| {
        output::complain(format_args!("error: {message}"));
        ExitCode::from(2)
    })
}
