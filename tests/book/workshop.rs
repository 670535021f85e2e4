//! The folder in which a page's commands run.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{pages::root, small_course};

/// A folder with nothing else in it than what a page begins with.
pub(crate) struct Workshop {
    folder: PathBuf,
    path: std::ffi::OsString,
}

impl Workshop {
    /// For a page. The tutorial begins with nothing; every other page with the small course in
    /// `lessons`, and the same as the last edition in `last`.
    pub(crate) fn new(page: &str) -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("book")
            .join(page.replace(['/', '.'], "-"));
        let _ = fs::remove_dir_all(&place);
        let (bin, folder) = (place.join("bin"), place.join("work"));
        fs::create_dir_all(&folder).unwrap();
        install(&bin);
        if page != "tutorial.md" {
            copy(&small_course::place(), &folder.join("lessons"));
            copy(&small_course::place(), &folder.join("last"));
        }
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let folders = std::iter::once(bin).chain(std::env::split_paths(&rest));
        Self {
            folder,
            path: std::env::join_paths(folders).unwrap(),
        }
    }

    /// A shell's command, to be run here with the author's tool within reach.
    pub(crate) fn command(&self, line: &str) -> Command {
        let mut command = Command::new("sh");
        // In one stream, as a terminal shows them.
        command.args(["-c", &format!("exec 2>&1; {line}")]);
        command
            .current_dir(&self.folder)
            .env("PATH", &self.path)
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Adds to the list in a file, before the bracket that closes it.
    pub(crate) fn append(&self, path: &str, entries: &str) -> Result<(), String> {
        let file = self.folder.join(path);
        let mut text = fs::read_to_string(&file).map_err(|error| format!("{path}: {error}"))?;
        let end = text.rfind(']').ok_or(format!("{path} has no list"))?;
        text.insert_str(end, &format!("{entries}\n"));
        fs::write(&file, text).map_err(|error| format!("{path}: {error}"))
    }

    /// Puts the lines with `+` in the place of those with `-`; lines with neither stay. What is
    /// sought has to be there.
    pub(crate) fn edit(&self, path: &str, changes: &str) -> Result<(), String> {
        let file = self.folder.join(path);
        let text = fs::read_to_string(&file).map_err(|error| format!("{path}: {error}"))?;
        let side = |other: char| {
            let lines = changes.lines().filter(|line| !line.starts_with(other));
            let lines = lines.map(|line| line.get(1..).unwrap_or_default());
            lines.collect::<Vec<_>>().join("\n") + "\n"
        };
        let (from, to) = (side('+'), side('-'));
        if text.matches(&from).count() != 1 {
            return Err(format!("{path} does not have once:\n{from}"));
        }
        fs::write(&file, text.replace(&from, &to)).map_err(|error| format!("{path}: {error}"))
    }
}

/// The author's tool in a folder, with an app beside it: so that `serve` and `build` find one
/// by themselves, and nothing has to be built for it.
fn install(bin: &Path) {
    let app = bin.join("app");
    fs::create_dir_all(&app).unwrap();
    fs::copy(root().join("index.html"), app.join("index.html")).unwrap();
    fs::write(app.join("app-1.js"), "start()").unwrap();
    let tool = Path::new(env!("CARGO_BIN_EXE_coursewright"));
    let name = tool.file_name().unwrap();
    if fs::hard_link(tool, bin.join(name)).is_err() {
        fs::copy(tool, bin.join(name)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
