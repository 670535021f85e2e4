//! Reads a directory into a [`Folder`], the only form in which the library sees files.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use coursewright::source::{Content, Folder, MAX_BYTES, MAX_COURSE_BYTES, Unread};
use rayon::prelude::*;

use crate::refusal::reason;

/// Why a directory is not read.
#[derive(Debug)]
pub(crate) enum Unlisted {
    /// It is not there or cannot be listed.
    Failed { dir: PathBuf, error: io::Error },
    /// It is no course, and a folder above it is one.
    Within { dir: PathBuf, course: PathBuf },
    /// Its files are too much, with this one.
    TooLarge { path: String },
}

impl std::fmt::Display for Unlisted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Failed { dir, error } => {
                let dir = dir.display();
                let why = reason(error);
                write!(f, "the folder `{dir}` cannot be read: {why}")
            }
            Self::Within { dir, course } => {
                let (dir, course) = (dir.display(), course.display());
                write!(
                    f,
                    "the folder `{dir}` is a part of a course, and `{course}` is the course: name that one"
                )
            }
            Self::TooLarge { path } => {
                let most = MAX_COURSE_BYTES / (1024 * 1024);
                write!(
                    f,
                    "with `{path}` the course has more than {most} MB of RON files, which is the most: \
                     make two courses of it"
                )
            }
        }
    }
}

/// Reads every file below `dir`. One that cannot be read is part of the folder all
/// the same, with the reason in place of its content.
///
/// # Errors
/// If `dir` is not a directory that can be listed.
pub(crate) fn read(dir: &Path) -> Result<Folder, Unlisted> {
    let unlisted = |error| Unlisted::Failed {
        dir: dir.to_owned(),
        error,
    };
    let root = dir.canonicalize().map_err(unlisted)?;
    let entries = fs::read_dir(&root).map_err(unlisted)?;
    let mut found = Found::default();
    found.list("", entries);
    if let Some(course) = course_above(dir, &root) {
        let dir = dir.to_owned();
        return Err(Unlisted::Within { dir, course });
    }
    let name = dir.to_string_lossy();
    let name = name.trim_end_matches(['/', '\\']);
    // In the order of their names, so that it is the same file each time.
    found.files.sort();
    let mut bytes = 0;
    for (path, file) in &found.files {
        bytes += ron_bytes(file);
        if bytes > MAX_COURSE_BYTES {
            let path = format!("{name}/{path}");
            return Err(Unlisted::TooLarge { path });
        }
    }
    let read = found.files.into_par_iter();
    let read = read.map(|(path, file)| (path, content(&root, &file)));
    let mut files: BTreeMap<String, Content> = read.collect();
    files.append(&mut found.unreadable);
    Ok(Folder {
        name: name.to_owned(),
        files,
    })
}

/// The folder above, if that is a course and this one is not.
fn course_above(dir: &Path, root: &Path) -> Option<PathBuf> {
    let is_course = |dir: &Path| dir.join("course.ron").is_file();
    let above = root.parent()?;
    let written = dir.parent().filter(|it| !it.as_os_str().is_empty());
    let named = written.filter(|it| it.canonicalize().is_ok_and(|it| it == above));
    (!is_course(root) && is_course(above)).then(|| named.unwrap_or(above).to_owned())
}

/// What is in a folder, before it is read.
#[derive(Default)]
struct Found {
    /// The files by their paths in the folder, with their places.
    files: Vec<(String, PathBuf)>,
    /// What cannot be read.
    unreadable: BTreeMap<String, Content>,
}

impl Found {
    fn list(&mut self, parent: &str, entries: fs::ReadDir) {
        for entry in entries {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = format!("{parent}?");
                    self.unreadable.insert(path, unreadable(&error));
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
                Ok(kind) if kind.is_dir() && is_file_name(Path::new(&path)) => {
                    self.unreadable.insert(path, why(Unread::Folder));
                }
                Ok(kind) if kind.is_dir() => match fs::read_dir(entry.path()) {
                    Ok(entries) => self.list(&format!("{path}/"), entries),
                    Err(error) => {
                        self.unreadable.insert(path, unreadable(&error));
                    }
                },
                Ok(_) => self.files.push((path, entry.path())),
                Err(error) => {
                    self.unreadable.insert(path, unreadable(&error));
                }
            }
        }
    }
}

/// How many bytes of a file would be read.
fn ron_bytes(path: &Path) -> u64 {
    match fs::metadata(path) {
        Ok(metadata) if is_ron(path) && metadata.len() <= MAX_BYTES => metadata.len(),
        _ => 0,
    }
}

fn is_ron(path: &Path) -> bool {
    has_ending(path, "ron")
}

/// Whether only a file of a course has such a name.
fn is_file_name(path: &Path) -> bool {
    ["ron", "svg", "png"]
        .iter()
        .any(|ending| has_ending(path, ending))
}

fn has_ending(path: &Path, wanted: &str) -> bool {
    path.extension().is_some_and(|ending| ending == wanted)
}

/// What a file holds. A link is followed to a file within the folder and nowhere
/// else: whoever wrote a course may not choose which of the reader's files go into
/// it. Links to folders are not followed, so that there are no circles.
fn content(root: &Path, path: &Path) -> Content {
    let target = match path.canonicalize() {
        Ok(target) => target,
        Err(_) if path.is_symlink() => {
            return why(Unread::LinkToNothing);
        }
        Err(error) => return unreadable(&error),
    };
    if !target.starts_with(root) {
        return why(Unread::LinkOut);
    }
    if target.is_dir() {
        return why(Unread::LinkToFolder);
    }
    if !target.is_file() {
        return why(Unread::NoFile);
    }
    if has_ending(path, "png") {
        return photograph(&target);
    }
    if !is_ron(path) && !has_ending(path, "svg") {
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

/// A PNG is known by its first bytes, and not read any further.
fn photograph(path: &Path) -> Content {
    let mut first = [0; PNG.len()];
    match fs::File::open(path).and_then(|mut file| file.read_exact(&mut first)) {
        Ok(()) if first == PNG => Content::Binary,
        Ok(()) => why(Unread::NotPng),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => why(Unread::NotPng),
        Err(error) => unreadable(&error),
    }
}

/// The first bytes of every PNG file.
const PNG: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

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
    why(match error.kind() {
        io::ErrorKind::PermissionDenied => Unread::Forbidden,
        _ => Unread::Refused(reason(error)),
    })
}

fn why(why: Unread) -> Content {
    Content::Unreadable { why }
}
