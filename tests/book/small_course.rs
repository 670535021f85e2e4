//! The small course that the book's examples stand in: the files of `course/`.

use std::{collections::BTreeMap, fs, path::Path};

use coursewright::source::{Content, Folder};

use crate::pages::root;

/// Where its files are.
pub(crate) fn place() -> std::path::PathBuf {
    root().join("tests/book/course")
}

/// Its files.
pub(crate) fn folder() -> Folder {
    let mut files = BTreeMap::new();
    read(&place(), "", &mut files);
    Folder {
        name: "curriculum".to_owned(),
        files,
    }
}

/// The text of one of its files.
pub(crate) fn text<'f>(folder: &'f mut Folder, path: &str) -> &'f mut String {
    let file = folder.files.entry(path.to_owned());
    match file.or_insert_with(|| Content::Text(String::new())) {
        Content::Text(text) => text,
        _ => panic!("{path} is a text"),
    }
}

fn read(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Content>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, Content::Text(fs::read_to_string(&path).unwrap()));
        }
    }
}
