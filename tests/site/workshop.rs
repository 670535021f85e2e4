//! A folder to work in: a course, and an app to put it into.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

/// A folder with the small course in `curriculum/` and an app in `app/`.
pub(crate) struct Workshop(PathBuf);

impl Workshop {
    /// A new one; `name` is the test's own.
    pub(crate) fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("site")
            .join(name);
        let _ = fs::remove_dir_all(&folder);
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(
            &root.join("tests/fixtures/small-course"),
            &folder.join("curriculum"),
        );
        let workshop = Self(folder);
        workshop.write(
            "app/index.html",
            &fs::read_to_string(root.join("index.html")).unwrap(),
        );
        workshop.write("app/app-1.js", "start()");
        workshop
    }

    /// The place of a file.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Changes a text within a file.
    pub(crate) fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no `{from}`");
        self.write(path, &text.replacen(from, to, 1));
    }

    /// The names of what stands at the top of a folder.
    pub(crate) fn names(&self, path: &str) -> Vec<String> {
        let entries = fs::read_dir(self.path(path)).unwrap();
        let mut names: Vec<String> = entries
            .map(|it| it.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// The author's tool, to be run here.
    pub(crate) fn coursewright(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_coursewright"));
        command.args(arguments).current_dir(&self.0);
        command
    }

    /// What came of running it.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran(self.coursewright(arguments).output().unwrap())
    }
}

/// A command that has ended.
pub(crate) struct Ran(Output);

impl Ran {
    pub(crate) fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    pub(crate) fn said(&self) -> &str {
        str::from_utf8(&self.0.stderr).unwrap()
    }

    pub(crate) fn printed(&self) -> &str {
        str::from_utf8(&self.0.stdout).unwrap()
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
