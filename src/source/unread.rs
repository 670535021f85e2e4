//! Why something in a course's folder is not read, and what to do about it.

use std::fmt;

/// Why something in a course's folder is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// A folder has the name of a file.
    Folder,
    /// A link leads to a folder.
    LinkToFolder,
    /// A link leads to nothing, or to itself.
    LinkToNothing,
    /// A link leads out of the course's folder.
    LinkOut,
    /// A pipe, a socket or a device.
    NoFile,
    /// It does not begin as a PNG does.
    NotPng,
    /// Whoever runs the program may not read it.
    Forbidden,
    /// Anything else, in the words of the operating system.
    Refused(String),
}

impl Unread {
    /// What to do about it.
    pub(crate) const fn remedy(&self) -> &'static str {
        match self {
            Self::Folder => "give the folder a name without this ending, or move it away",
            Self::LinkToFolder | Self::LinkToNothing => "put the file itself in the link's place",
            Self::LinkOut => "put a copy of what it leads to in the link's place",
            Self::NoFile => "put a file in its place",
            Self::NotPng => "save the picture again as PNG",
            Self::Forbidden => {
                "give yourself the right to read it, in its properties or with `chmod u+r`"
            }
            Self::Refused(_) => {
                "see whether another program can open it; if none can, put a copy in its place"
            }
        }
    }
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Folder => "it is a folder",
            Self::LinkToFolder => "it is a link to a folder",
            Self::LinkToNothing => "it is a link, and what it leads to cannot be found",
            Self::LinkOut => "it is a link to something outside of the course's folder",
            Self::NoFile => "it is a pipe or a device",
            Self::NotPng => "it is no PNG",
            Self::Forbidden => "you have no right to it",
            Self::Refused(why) => why,
        })
    }
}
