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
    site(project, &tool(project)?, &app)
}

/// Has the author's tool make the site of the shipped course.
pub(crate) fn site(project: &Project, tool: &Path, app: &Path) -> Result<()> {
    let mut build = Command::new(tool);
    build.current_dir(project.root());
    build.args(["build", "curriculum", "--out", "dist", "--app"]);
    // Standard output is for what was asked for, such as `size --format json`.
    command::run(build.arg(shortened(project, app)).stdout(io::stderr()))
}

/// Compiles `coursewright`, and gives its path. The development profile is ready soonest on a
/// fresh machine, and fast enough for a course of this size.
pub(crate) fn tool(project: &Project) -> Result<PathBuf> {
    command::run(&mut command::cargo(
        project,
        ["build", "--bin", "coursewright"],
    ))?;
    Ok(tool_path(project))
}

/// Where cargo puts `coursewright`, also when it compiles the tests that run it.
pub(crate) fn tool_path(project: &Project) -> PathBuf {
    let name = format!("coursewright{}", std::env::consts::EXE_SUFFIX);
    project.target().join("debug").join(name)
}

/// A path as seen from the top of the project, where it is below it.
pub(crate) fn shortened<'a>(project: &Project, path: &'a Path) -> &'a Path {
    path.strip_prefix(project.root()).unwrap_or(path)
}
