//! What `coursewright diff` says of two editions, word for word.

use std::{fs, path::Path};

use coursewright::source::{Content, Folder};

use crate::{
    assert_as_written,
    command::{coursewright, text},
};

/// Every file in `editions/` says what it changes in a course, and what `diff` then says.
#[test]
fn every_change_is_told_as_it_is_written() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editions");
    assert_as_written("editions", |case| {
        let old = fixture(case.of().unwrap_or("small-course"));
        let new = case.changed(old.clone());
        diff(&home, &old, &new)
    });
}

/// What `diff` prints for two editions.
fn diff(home: &Path, old: &Folder, new: &Folder) -> String {
    write(&home.join("old"), old);
    write(&home.join("new"), new);
    let output = coursewright(&["diff", "old", "new"], home);
    let complaint = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{complaint}");
    format!("{}{complaint}", text(&output.stdout))
        .trim_end()
        .to_owned()
}

fn write(dir: &Path, folder: &Folder) {
    let _ = fs::remove_dir_all(dir);
    for (path, content) in &folder.files {
        let Content::Text(text) = content else {
            panic!("{path} is a text");
        };
        let path = dir.join(path);
        let parent = path.parent().expect("a file is in a folder");
        fs::create_dir_all(parent).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
}

/// A course of `tests/fixtures`.
fn fixture(name: &str) -> Folder {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    let mut folder = Folder {
        name: name.to_owned(),
        ..Folder::default()
    };
    let mut dirs = vec![root.clone()];
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(dir).expect("a folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                dirs.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a fixture is text");
            let name = path.strip_prefix(&root).expect("it is within");
            let name = name.to_str().expect("a name is text").to_owned();
            folder.files.insert(name, Content::Text(text));
        }
    }
    folder
}
