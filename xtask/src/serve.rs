//! `cargo xtask serve`: the shipped course at an address, following every change to it.

use std::process::Command;

use anyhow::Result;

use crate::{app, build, project::Project};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The port to serve at
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Builds what is out of date, then serves until interrupted.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let app = app::build(project)?;
    let tool = build::tool(project)?;
    let mut serve = Command::new(tool);
    serve
        .current_dir(project.root())
        .args(["serve", "curriculum", "--app"]);
    serve
        .arg(build::shortened(project, &app))
        .arg(format!("--port={}", arguments.port));
    hand_over(&mut serve)
}

/// Becomes the server: whoever ends this process ends the server.
#[cfg(unix)]
fn hand_over(serve: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(anyhow::Error::new(serve.exec()).context("cannot start `coursewright serve`"))
}

#[cfg(not(unix))]
fn hand_over(serve: &mut Command) -> Result<()> {
    crate::command::run(serve)
}
