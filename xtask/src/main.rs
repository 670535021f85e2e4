//! The development commands: `cargo xtask <command>`.
//!
//! They set up what is missing, build the learner's app and the site, and check all of it.
//! Nothing here is part of what an author or a learner runs. What is built or installed goes
//! under `target/`; a finished site goes to `dist/`.

mod app;
mod bench;
mod book;
mod build;
mod command;
mod course;
mod faults;
mod folder;
mod project;
mod serve;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use project::Project;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "The development commands of Coursewright"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the app and serve the course in curriculum/, with live reload
    Serve(serve::Arguments),
    /// Build the site of curriculum/ into dist/
    Build,
    /// Say how many bytes a visitor fetches, in brotli
    Size(size::Arguments),
    /// Try what learners' work must outlive, in a real Chromium
    Faults(faults::Arguments),
    /// Write the generated pages of docs/, and render it as a book to target/book/
    Book(book::Arguments),
    /// Write a course of any size, for measuring
    Course(course::Arguments),
    /// Say how long whole commands take on large courses, and how much memory
    Bench,
    /// Check everything: format, lints, tests, course, size, browser
    Test,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = Project::find().and_then(|project| match arguments.command {
        Command::Serve(arguments) => serve::run(&project, &arguments),
        Command::Build => build::run(&project),
        Command::Size(arguments) => size::run(&project, arguments),
        Command::Faults(arguments) => faults::run(&project, &arguments),
        Command::Book(arguments) => book::run(&project, &arguments),
        Command::Course(arguments) => course::run(&arguments),
        Command::Bench => bench::run(&project),
        Command::Test => test::run(&project),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
