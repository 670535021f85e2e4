//! A learner's records as a file of their own.
//!
//! Lines of text: what it is and in which version, the course, when it was taken (in
//! milliseconds since 1970), how many records there are; then the records, sealed as in a
//! store; then a checksum of all lines before. It is read as a whole or not at all.

use core::fmt;

use super::{History, Record, encoding::Unreadable, history};
use crate::{checksum::Fnv32, course::CourseId};

/// The first line, before the version.
const TITLE: &str = "Coursewright backup ";

/// The version that this build writes.
const VERSION: u32 = 1;

/// How many records stand in a line.
const LINE: usize = 256;

/// The largest backup that is read, in bytes. Twenty thousand answers take two million.
pub const MAX_BACKUP: usize = 64 << 20;

/// The records of a course at some time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The course.
    pub course: CourseId,
    /// When it was taken, in milliseconds since 1970.
    pub at: u64,
    /// The records.
    pub history: History,
}

/// What bringing a backup back would change, in numbers of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// In the backup.
    pub in_backup: usize,
    /// In the backup and not here.
    pub new: usize,
    /// In both.
    pub known: usize,
    /// Here and not in the backup: what replacing would take away.
    pub only_here: usize,
}

/// Why a file cannot be brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupError {
    /// More than [`MAX_BACKUP`] bytes.
    TooLarge,
    /// It is no backup, but perhaps this.
    NotABackup(Option<&'static str>),
    /// A newer version of the page wrote it.
    Newer,
    /// It is of the course with this id.
    OtherCourse(CourseId),
    /// It ends too early.
    CutOff,
    /// Something was changed in it, or lost.
    Damaged,
}

impl Backup {
    /// The records of a history, as of `at` (milliseconds since 1970).
    #[must_use]
    pub fn of(course: &CourseId, history: &History, at: u64) -> Self {
        Self {
            course: course.clone(),
            at,
            history: history.clone(),
        }
    }

    /// The same without the learner's own words.
    #[must_use]
    pub fn without_private(self) -> Self {
        let kept = |record: &&Record| !record.event.is_private();
        Self {
            history: self.history.records().filter(kept).cloned().collect(),
            ..self
        }
    }

    /// How the backup compares with what is here.
    #[must_use]
    pub fn compare(&self, here: &History) -> Comparison {
        let new = self.history.without(here).len();
        let known = self.history.len() - new;
        Comparison {
            in_backup: self.history.len(),
            new,
            known,
            only_here: here.len() - known,
        }
    }

    /// The backup as the text of a file.
    #[must_use]
    pub fn text(&self) -> String {
        let records: Vec<&Record> = self.history.records().collect();
        let mut text = format!(
            "{TITLE}{VERSION}\n{}\n{}\n{}\n",
            self.course,
            self.at,
            records.len()
        );
        for line in records.chunks(LINE) {
            text.push_str(&history::seal(0, line.iter().copied()));
            text.push('\n');
        }
        let sum = Fnv32::of(text.as_bytes());
        text.push_str(&format!("end {sum:08x}\n"));
        text
    }

    /// Reads the text of a file, which is to be of this course.
    ///
    /// # Errors
    /// Says why it cannot be brought back.
    pub fn read(text: &str, course: &CourseId) -> Result<Self, BackupError> {
        if text.len() > MAX_BACKUP {
            return Err(BackupError::TooLarge);
        }
        // Mail and editors change the ends of lines, and mark a file as Unicode.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines: Vec<&str> = text.lines().collect();
        while lines.last().is_some_and(|line| line.trim().is_empty()) {
            lines.pop();
        }
        let version = lines.first().and_then(|line| line.strip_prefix(TITLE));
        let version = version.ok_or_else(|| BackupError::NotABackup(guess(text)))?;
        match version.trim().parse::<u32>() {
            Ok(VERSION) => {}
            Ok(version) if version > VERSION => return Err(BackupError::Newer),
            _ => return Err(BackupError::Damaged),
        }
        let Some(sum) = lines.pop().and_then(|line| line.strip_prefix("end ")) else {
            return Err(BackupError::CutOff);
        };
        let mut found = Fnv32::new();
        for line in &lines {
            found.bytes(line.as_bytes());
            found.byte(b'\n');
        }
        if u32::from_str_radix(sum, 16) != Ok(found.finish()) {
            return Err(BackupError::Damaged);
        }
        let [_, of, at, count, records @ ..] = lines.as_slice() else {
            return Err(BackupError::Damaged);
        };
        let of = CourseId::parse(of).map_err(|_| BackupError::Damaged)?;
        if of != *course {
            return Err(BackupError::OtherCourse(of));
        }
        let mut history = History::default();
        for line in records {
            let reads = history::open(0, line).map_err(|why| match why {
                Unreadable::Newer => BackupError::Newer,
                Unreadable::Damaged => BackupError::Damaged,
            })?;
            for read in reads {
                history.take(read);
            }
        }
        if count.parse() != Ok(history.len()) {
            return Err(BackupError::Damaged);
        }
        Ok(Self {
            course: of,
            at: at.parse().map_err(|_| BackupError::Damaged)?,
            history,
        })
    }
}

/// What a file may be that is no backup.
fn guess(text: &str) -> Option<&'static str> {
    let start: String = text.trim_start().chars().take(16).collect();
    let start = start.to_ascii_lowercase();
    if start.starts_with("pk\u{3}\u{4}") {
        Some("a zip archive")
    } else if start.starts_with("<!doctype") || start.starts_with("<html") {
        Some("a web page")
    } else if start.starts_with('{') || start.starts_with('[') {
        Some("JSON")
    } else if start.starts_with("%pdf") {
        Some("a PDF")
    } else {
        None
    }
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "it is larger than {} MiB", MAX_BACKUP >> 20),
            Self::NotABackup(None) => f.write_str("it is no backup of a course"),
            Self::NotABackup(Some(what)) => {
                write!(f, "it is no backup of a course; it looks like {what}")
            }
            Self::Newer => f.write_str("a newer version of this page wrote it"),
            Self::OtherCourse(course) => write!(f, "it is of another course, `{course}`"),
            Self::CutOff => f.write_str("its end is missing"),
            Self::Damaged => f.write_str("it is damaged"),
        }
    }
}
