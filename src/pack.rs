//! What a browser fetches: the course's outline in one small file, then a file for each lesson
//! that is opened, and a file for each module whose questions are practised.
//!
//! A pack is a header, a checksum and a body in bytes ([`wire`]). That is positional: fields and
//! variants are only ever appended, and any other change raises [`FORMAT`].

mod library;
mod outline;

use core::fmt;
use std::sync::Arc;

use crate::{
    checksum::Fnv32,
    course::{Block, Course, Item, Lesson, Module, ModuleId, References},
    wire::{self, Wire},
};

pub use library::Library;
pub use outline::{ItemOutline, LessonOutline, ModuleOutline, Outline};

/// The version of the pack format that this build writes and reads.
pub const FORMAT: u8 = 4;

/// What every pack starts with.
const MAGIC: &[u8; 4] = b"CWPK";

/// The outline's file name, in every site.
pub const OUTLINE_FILE: &str = "course.pack";

/// What a page needs of a module beside the outline: a lesson with the items that it asks, or the
/// bank, which is all items and no lesson.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Portion {
    /// The module.
    pub module: ModuleId,
    /// The lesson. A bank has none.
    pub lesson: Option<Lesson>,
    /// The items, in the order of the module.
    pub items: Vec<Arc<Item>>,
    /// The sources and terms that these texts refer to.
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

/// Compiles a course to the files a browser fetches: the outline first, then for each module a
/// file for each lesson and one for the bank. These are named by their content, so that a cache
/// can never show an old lesson under a new outline.
#[must_use]
pub fn compile(course: &Course) -> Vec<File> {
    let mut files = Vec::new();
    let mut names = Vec::with_capacity(course.modules.len());
    for module in &course.modules {
        let mut file = |name: &str, kind: &str, portion: Portion| {
            let bytes = encode(&portion);
            let name = format!("{name}-{:08x}{kind}.pack", Fnv32::of(&bytes));
            files.push(File {
                name: name.clone(),
                bytes,
            });
            name
        };
        let lessons = module.lessons.iter().map(|lesson| {
            let portion = Portion::of_lesson(course, module, lesson);
            file(lesson.id.as_str(), ".lesson", portion)
        });
        names.push(Names {
            lessons: lessons.collect(),
            bank: file(module.id.as_str(), "", Portion::of_bank(course, module)),
        });
    }
    let outline = encode(&Outline::of(course, names));
    files.insert(
        0,
        File {
            name: OUTLINE_FILE.into(),
            bytes: outline,
        },
    );
    files
}

/// The names of a module's files.
struct Names {
    lessons: Vec<String>,
    bank: String,
}

/// The bytes of a pack that holds `body`.
#[must_use]
pub fn encode<T: Wire>(body: &T) -> Vec<u8> {
    let body = wire::to_bytes(body);
    let mut bytes = Vec::with_capacity(body.len() + 9);
    bytes.extend_from_slice(MAGIC);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&Fnv32::of(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

/// Reads a pack.
///
/// # Errors
/// Says whether the bytes are something else, too new, or damaged.
pub fn decode<T: Wire>(bytes: &[u8]) -> Result<T, PackError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(PackError::NotAPack)?;
    let (format, rest) = rest.split_first().ok_or(PackError::Damaged)?;
    if *format != FORMAT {
        return Err(PackError::OtherFormat(*format));
    }
    let (sum, body) = rest.split_first_chunk::<4>().ok_or(PackError::Damaged)?;
    if Fnv32::of(body) != u32::from_le_bytes(*sum) {
        return Err(PackError::Damaged);
    }
    wire::from_bytes(body).ok_or(PackError::Damaged)
}

impl Portion {
    fn of_lesson(course: &Course, module: &Module, lesson: &Lesson) -> Self {
        let asks = |item: &Item| {
            let asks = |block: &Block| matches!(block, Block::Check(id) if *id == item.id);
            lesson.body.iter().any(asks)
        };
        let items = module.items.iter().filter(|item| asks(item));
        Self::of(course, module, Some(lesson), items)
    }

    fn of_bank(course: &Course, module: &Module) -> Self {
        Self::of(course, module, None, module.items.iter())
    }

    fn of<'c>(
        course: &Course,
        module: &Module,
        lesson: Option<&Lesson>,
        items: impl Iterator<Item = &'c Item>,
    ) -> Self {
        let mut named = References::default();
        lesson.into_iter().for_each(|lesson| named.lesson(lesson));
        let items = items.inspect(|item| named.item(item));
        let items = items.cloned().map(Arc::new).collect();
        Self {
            module: module.id.clone(),
            lesson: lesson.cloned(),
            items,
            library: Arc::new(Library::of(course, named)),
        }
    }
}
