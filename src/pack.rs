//! What a browser fetches: the course's outline in one small file, then one file a
//! module when it is opened.
//!
//! A pack is a header, a postcard body and a checksum. Postcard is positional: fields and
//! variants are only ever appended, and any other change raises [`FORMAT`].

mod library;
mod outline;

use core::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    checksum::Fnv32,
    course::{Course, Module},
};

pub use library::Library;
pub use outline::{ItemOutline, LessonOutline, ModuleOutline, Outline};

/// The version of the pack format that this build writes and reads.
pub const FORMAT: u8 = 3;

/// What every pack starts with.
const MAGIC: &[u8; 4] = b"CWPK";

/// The outline's file name, in every site.
pub const OUTLINE_FILE: &str = "course.pack";

/// A module with the sources and terms that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModulePack {
    /// The module, whole.
    pub module: Module,
    /// What its texts refer to.
    pub library: Arc<Library>,
}

/// A file of a compiled course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, without a folder.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Why bytes are not a pack of the kind that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackError {
    /// Something else altogether: a host's error page, for example.
    NotAPack,
    /// Written in a format that this build does not read.
    OtherFormat(u8),
    /// Cut off or changed on the way.
    Damaged,
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAPack => f.write_str("this is not a course file"),
            Self::OtherFormat(found) => {
                write!(
                    f,
                    "this course file has format {found}; this page reads format {FORMAT}"
                )
            }
            Self::Damaged => f.write_str("this course file is damaged"),
        }
    }
}

/// Compiles a course to the files a browser fetches: the outline first, then a file a
/// module. A module's file is named by its content, so that a cache can never show
/// an old module under a new outline.
///
/// # Errors
/// Fails only if the serializer does, which no checked course makes it do.
pub fn compile(course: &Course) -> Result<Vec<File>, postcard::Error> {
    let mut files = Vec::with_capacity(course.modules.len() + 1);
    for module in &course.modules {
        let bytes = encode(&ModulePack::of(course, module))?;
        files.push(File {
            name: format!("{}-{:08x}.pack", module.id, Fnv32::of(&bytes)),
            bytes,
        });
    }
    let names = files.iter().map(|file| file.name.clone());
    let outline = Outline::of(course, names);
    files.insert(
        0,
        File {
            name: OUTLINE_FILE.into(),
            bytes: encode(&outline)?,
        },
    );
    Ok(files)
}

/// The bytes of a pack that holds `body`.
///
/// # Errors
/// Fails only if the serializer does.
pub fn encode<T: Serialize>(body: &T) -> Result<Vec<u8>, postcard::Error> {
    let body = postcard::to_allocvec(body)?;
    let mut bytes = Vec::with_capacity(body.len() + 9);
    bytes.extend_from_slice(MAGIC);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&Fnv32::of(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

/// Reads a pack.
///
/// # Errors
/// Says whether the bytes are something else, too new, or damaged.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, PackError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(PackError::NotAPack)?;
    let (format, rest) = rest.split_first().ok_or(PackError::Damaged)?;
    if *format != FORMAT {
        return Err(PackError::OtherFormat(*format));
    }
    let (sum, body) = rest.split_first_chunk::<4>().ok_or(PackError::Damaged)?;
    if Fnv32::of(body) != u32::from_le_bytes(*sum) {
        return Err(PackError::Damaged);
    }
    postcard::from_bytes(body).map_err(|_| PackError::Damaged)
}

impl ModulePack {
    fn of(course: &Course, module: &Module) -> Self {
        Self {
            module: module.clone(),
            library: Arc::new(Library::of(course, module.references())),
        }
    }
}
