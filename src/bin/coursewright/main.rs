//! The author's command line. One file a subcommand; this one only chooses.
//!
//! Exit codes: 0 when there is nothing to put right, 1 when there is, 2 when the
//! command was used wrongly (clap's own).

mod app_folder;
mod build;
mod check;
mod edition;
mod folder;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Courses written in RON, studied in a browser
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Build(build::Arguments),
    Serve(serve::Arguments),
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(arguments) => {
            // What fails here is writing to the terminal or a pipe: there is nobody to tell.
            check::run(&arguments).unwrap_or(ExitCode::FAILURE)
        }
        Command::Build(arguments) => outcome(build::run(&arguments)),
        Command::Serve(arguments) => outcome(serve::run(&arguments)),
    }
}

/// What a command came to, or why it could not do its work.
type Outcome = Result<ExitCode, String>;

fn outcome(outcome: Outcome) -> ExitCode {
    outcome.unwrap_or_else(|message| {
        eprintln!("error: {message}");
        ExitCode::from(2)
    })
}
