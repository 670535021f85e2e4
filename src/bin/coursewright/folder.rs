//! Reads a directory into a [`Folder`], the only form in which the library sees files.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use coursewright::source::{Content, Folder, MAX_BYTES};

/// A directory that is not there or cannot be listed.
#[derive(Debug)]
pub(crate) struct Unlisted {
    dir: PathBuf,
    error: io::Error,
}

impl std::fmt::Display for Unlisted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (dir, error) = (self.dir.display(), &self.error);
        write!(f, "the folder `{dir}` cannot be read: {error}")
    }
}

/// Reads every file below `dir`. One that cannot be read is part of the folder all
/// the same, with the reason in place of its content.
///
/// # Errors
/// If `dir` is not a directory that can be listed.
pub(crate) fn read(dir: &Path) -> Result<Folder, Unlisted> {
    let unlisted = |error| Unlisted {
        dir: dir.to_owned(),
        error,
    };
    let root = dir.canonicalize().map_err(unlisted)?;
    let entries = fs::read_dir(&root).map_err(unlisted)?;
    let mut files = BTreeMap::new();
    list(&root, "", entries, &mut files);
    let name = dir.to_string_lossy();
    Ok(Folder {
        name: name.trim_end_matches(['/', '\\']).to_owned(),
        files,
    })
}

fn list(root: &Path, parent: &str, entries: fs::ReadDir, files: &mut BTreeMap<String, Content>) {
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                files.insert(format!("{parent}?"), unreadable(&error));
                continue;
            }
        };
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') {
            continue;
        }
        let path = format!("{parent}{name}");
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => match fs::read_dir(entry.path()) {
                Ok(entries) => list(root, &format!("{path}/"), entries, files),
                Err(error) => {
                    files.insert(path, unreadable(&error));
                }
            },
            Ok(_) => {
                files.insert(path, content(root, &entry.path()));
            }
            Err(error) => {
                files.insert(path, unreadable(&error));
            }
        }
    }
}

/// What a file holds. A link is followed to a file within the folder and nowhere
/// else: whoever wrote a course may not choose which of the reader's files go into
/// it. Links to folders are not followed, so that there are no circles.
fn content(root: &Path, path: &Path) -> Content {
    let target = match path.canonicalize() {
        Ok(target) => target,
        Err(error) => return unreadable(&error),
    };
    if !target.starts_with(root) {
        return why("it is a link to something outside of the course's folder");
    }
    if !target.is_file() {
        return why("it is not a file");
    }
    let is_ron = path.extension().is_some_and(|ending| ending == "ron");
    if !is_ron {
        return Content::Binary;
    }
    match fs::metadata(&target) {
        Ok(metadata) if metadata.len() > MAX_BYTES => Content::TooLarge {
            bytes: metadata.len(),
        },
        Ok(_) => text(&target),
        Err(error) => unreadable(&error),
    }
}

fn text(path: &Path) -> Content {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(&error),
    };
    match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text),
        Err(error) => Content::NotUtf8 {
            at: error.utf8_error().valid_up_to(),
        },
    }
}

fn unreadable(error: &io::Error) -> Content {
    why(&error.to_string())
}

fn why(why: &str) -> Content {
    Content::Unreadable {
        why: why.to_owned(),
    }
}
