//! The author's files, read: text in, no file system.
//!
//! A [`Folder`] holds the files of a course as they were found. [`load`] reads them
//! into a checked [`Course`], or says everything that is wrong with them.
//!
//! The way through this module: `syntax` decides whether a file is RON at all;
//! `authored` is the format as serde types, whose values are `located` in their
//! file and read one by one by a `reader`; `markdown` turns text into a tree.
//! What is found on the way is a [`Diagnostic`], collected in a report and shown by
//! [`render()`]. What the values must be in themselves and to each other is not
//! decided here: that is `check`. What the rules are is in [`rules`](crate::rules).

pub(crate) mod authored;
mod diagnostic;
pub(crate) mod drawing;
mod escape;
mod file;
mod format;
mod line_index;
pub(crate) mod located;
pub(crate) mod markdown;
pub(crate) mod passive;
mod quick;
pub(crate) mod reader;
mod render;
mod report;
pub(crate) mod scan;
mod schema;
mod suggest;
mod syntax;
mod unread;
mod unreadable;

use jiff::civil::Date;
use std::{collections::BTreeMap, ops::Range};

use crate::{
    course::{Course, ItemId},
    rules::Level,
};

pub use crate::check::reading_grade;
pub use diagnostic::{Diagnostic, Elsewhere, Problem, Severity};
pub(crate) use escape::{Offsets, decoded, offset_in_raw};
pub(crate) use file::{File, Place};
pub use format::{Unformatted, format};
pub use line_index::{LineIndex, Position};
pub use render::render;
pub(crate) use report::{Report, Reported};
pub(crate) use suggest::nearest;
pub use unread::Unread;

/// The most bytes a RON file may have. The largest real one is some 200 KB; reading
/// takes memory and time in proportion.
pub const MAX_BYTES: u64 = 4 * 1024 * 1024;

/// The most bytes that the RON files of a course may have together.
pub const MAX_COURSE_BYTES: u64 = 400 * 1024 * 1024;

/// The most characters that a text may have: some 16,000 words, which take more than an hour to
/// read where a whole lesson has at most two. To understand the Markdown of a text takes up to
/// 150 times its length in memory.
pub const MAX_TEXT: usize = 100_000;

/// The most links and citations that a text may have: one in every hundred characters of the
/// longest. Each takes memory, and more where it leads nowhere.
pub const MAX_LINKS: usize = 1_000;

/// The most entries that a list may have, unless it is a file of its own.
pub const MAX_ENTRIES: usize = 10_000;

/// The most items that a course may have. One takes some 7 KB of memory while it is checked.
pub const MAX_ITEMS: usize = 200_000;

/// The files of a course.
#[derive(Debug, Clone, Default)]
pub struct Folder {
    /// Shown before the paths, such as `curriculum`.
    pub name: String,
    /// What each file holds, by its path in the folder, with `/` between the parts.
    pub files: BTreeMap<String, Content>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Something that is not read here, such as a photograph; only that it is there
    /// matters.
    Binary,
    /// Bytes that are not UTF-8 from `at` on.
    NotUtf8 {
        /// The offset of the first byte that is not.
        at: usize,
    },
    /// More than [`MAX_BYTES`].
    TooLarge {
        /// How many bytes it has.
        bytes: u64,
    },
    /// Something that could not be read.
    Unreadable {
        /// Why not.
        why: Unread,
    },
}

/// What came of reading a course.
#[derive(Debug)]
pub struct Loaded {
    /// The course, if it has no error.
    pub course: Option<Course>,
    /// What is wrong with it, ordered by file and place. A course may come with
    /// warnings.
    pub diagnostics: Vec<Diagnostic>,
    /// Where each item has its id, as far as they could be read.
    pub items: ItemPlaces,
}

/// Where each item of a course has its id.
pub type ItemPlaces = BTreeMap<ItemId, ItemPlace>;

/// Where an item has its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemPlace {
    /// The path in the folder.
    pub file: String,
    /// Offsets in bytes.
    pub span: Range<usize>,
}

/// What is asked of a reading beyond what the course itself says.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// Levels of rules, by code. They win over those in course.ron.
    pub levels: BTreeMap<&'static str, Level>,
    /// The present day, for what grows old. Without it nothing does.
    pub today: Option<Date>,
    /// Whether objectives that nothing teaches or tests are let be: for who shows just those.
    pub gaps: bool,
}

/// Reads and checks a course.
#[must_use]
pub fn load(folder: &Folder) -> Loaded {
    load_with(folder, &Request::default())
}

/// Reads and checks a course with levels of one's own.
#[must_use]
pub fn load_with(folder: &Folder, request: &Request) -> Loaded {
    loaded(folder, request, None).0
}

/// What a reading found of a course, for the next reading to use again.
#[derive(Debug, Default)]
pub struct Earlier(crate::check::Earlier);

/// Reads and checks a course that has been read before. What comes of it is what
/// [`load_with`] makes of the same folder; modules whose files are the same take no time.
#[must_use]
pub fn load_again(folder: &Folder, request: &Request, earlier: Earlier) -> (Loaded, Earlier) {
    let (loaded, next) = loaded(folder, request, Some(&earlier.0));
    // Of a course that is refused nothing is found; what was known before is not wrong.
    (loaded, next.map_or(earlier, Earlier))
}

fn loaded(
    folder: &Folder,
    request: &Request,
    earlier: Option<&crate::check::Earlier>,
) -> (Loaded, Option<crate::check::Earlier>) {
    let mut report = Report::default();
    let (course, items, next) = crate::check::course(folder, request, earlier, &mut report);
    let loaded = Loaded {
        course: course.ok().filter(|_| !report.has_errors()),
        diagnostics: report.into_diagnostics(),
        items,
    };
    (loaded, next)
}
