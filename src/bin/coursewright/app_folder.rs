//! Where the built app is, and what it holds.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use coursewright::site::{Files, Shell};

use crate::refusal;

/// The built app in `named`, or else in `app/` beside this program or one folder up.
///
/// # Errors
/// Says what is missing and how to make it.
pub(crate) fn read(named: Option<&Path>) -> Result<Shell, String> {
    let folder = match named {
        Some(folder) => folder.to_owned(),
        None => find().ok_or_else(|| {
            "the learner's app is not built: `cargo xtask build` builds it, and `--app` names \
             it where it lies elsewhere"
                .to_owned()
        })?,
    };
    let files = files(&folder).map_err(|error| {
        format!(
            "cannot read the learner's app in `{}`: {}; `cargo xtask build` builds it",
            folder.display(),
            refusal::reason(&error)
        )
    })?;
    Shell::new(files)
        .map_err(|error| format!("`{}` is not the learner's app: {error}", folder.display()))
}

fn find() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    let folders = program.ancestors().skip(1).take(2);
    folders
        .map(|folder| folder.join("app"))
        .find(|folder| folder.join("index.html").is_file())
}

fn files(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path())?.into());
        }
    }
    Ok(files)
}
