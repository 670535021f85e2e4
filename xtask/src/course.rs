//! `cargo xtask course`: a course of any size, for measuring.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// What is generated.
#[path = "../../tests/large/course.rs"]
mod large;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many items it has
    items: usize,
    /// The folder to write it to, which is not there yet
    dir: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if arguments.dir.exists() {
        bail!("`{}` is there already", arguments.dir.display());
    }
    write(arguments.items, &arguments.dir)
}

/// Writes the course of so many items to a folder.
pub(crate) fn write(items: usize, dir: &Path) -> Result<()> {
    for (path, text) in large::files(items) {
        let path = dir.join(path);
        let parent = path.parent().unwrap_or(dir);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .with_context(|| format!("cannot write `{}`", path.display()))?;
    }
    Ok(())
}
