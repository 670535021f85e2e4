//! `cargo xtask build`: the complete site in `dist/`.

use std::{
    io,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{app, command, project::Project};

/// Builds the app, the author's tool, and with them the site.
pub(crate) fn run(project: &Project) -> Result<()> {
    let app = app::build(project)?;
    let tool = tool(project)?;
    let mut build = Command::new(tool);
    build
        .current_dir(project.root())
        .args(["build", "curriculum", "--out", "dist", "--app"]);
    // Standard output is for what was asked for, such as `size --format json`.
    command::run(build.arg(shortened(project, &app)).stdout(io::stderr()))
}

/// Compiles `coursewright`, and gives its path. The development profile is the one that the
/// tests have compiled already, and it is fast enough for a course of this size.
pub(crate) fn tool(project: &Project) -> Result<PathBuf> {
    command::run(&mut command::cargo(
        project,
        ["build", "--bin", "coursewright"],
    ))?;
    Ok(project
        .target()
        .join("debug")
        .join(format!("coursewright{}", std::env::consts::EXE_SUFFIX)))
}

/// A path as seen from the top of the project, where it is below it.
pub(crate) fn shortened<'a>(project: &Project, path: &'a Path) -> &'a Path {
    path.strip_prefix(project.root()).unwrap_or(path)
}
