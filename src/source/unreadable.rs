//! Files that cannot be read at all.

use super::{
    Content, Diagnostic, File, Folder, MAX_BYTES, Place, Problem, Report, Reported, Unread,
};

/// Opens a RON file.
pub(super) fn open<'a>(
    folder: &'a Folder,
    path: &str,
    report: &mut Report,
) -> Result<File<'a>, Reported> {
    let place = Place {
        path: path.into(),
        span: 0..0,
    };
    let Some(content) = folder.files.get(path) else {
        let problem = Unreadable::Missing {
            path: path.to_owned(),
        };
        return Err(report.error(Diagnostic::new(place, problem)));
    };
    let problem = match content {
        Content::Text(text) if text.len() as u64 <= MAX_BYTES => {
            return Ok(File {
                path: place.path,
                text,
            });
        }
        Content::Text(text) => Unreadable::TooLarge {
            bytes: text.len() as u64,
        },
        Content::TooLarge { bytes } => Unreadable::TooLarge { bytes: *bytes },
        Content::NotUtf8 { at } => Unreadable::NotUtf8 { at: *at },
        Content::Binary => Unreadable::NotUtf8 { at: 0 },
        Content::Unreadable { why } => Unreadable::Failed { why: why.clone() },
    };
    Err(report.error(Diagnostic::new(place, problem)))
}

/// Why a file cannot be read.
#[derive(Debug)]
enum Unreadable {
    Missing { path: String },
    NotUtf8 { at: usize },
    TooLarge { bytes: u64 },
    Failed { why: Unread },
}

impl Problem for Unreadable {
    fn code(&self) -> &'static str {
        match self {
            Self::Missing { .. } => "missing-file",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::TooLarge { .. } => "too-large",
            Self::Failed { .. } => "unreadable-file",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Missing { .. } => "this file is missing".to_owned(),
            Self::NotUtf8 { at } => {
                format!(
                    "this file is not UTF-8 text: its byte {} belongs to no character",
                    at + 1
                )
            }
            Self::TooLarge { bytes } => {
                format!("this file has {bytes} bytes, and a course file has at most {MAX_BYTES}")
            }
            Self::Failed { why } => format!("this file could not be read: {why}"),
        }
    }

    fn label(&self) -> String {
        String::new()
    }

    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Missing { path } if path == "course.ron" => {
                "see that this is the folder of a course: each has this file".to_owned()
            }
            Self::Missing { .. } => {
                "add it; as long as there is nothing to put into it, `[]` will do".to_owned()
            }
            Self::NotUtf8 { .. } => {
                "save it again with the encoding UTF-8; most editors offer it under `save as`"
                    .to_owned()
            }
            Self::TooLarge { .. } => "divide it into several modules or lessons".to_owned(),
            Self::Failed { why } => why.remedy().to_owned(),
        })
    }
}
