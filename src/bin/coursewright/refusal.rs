//! What the operating system refuses, in words that say what to do about it.

use std::io::{self, ErrorKind};

/// Why something could not be read or written.
pub(crate) fn reason(error: &io::Error) -> String {
    let reason = match error.kind() {
        ErrorKind::NotFound => "there is nothing of this name",
        ErrorKind::PermissionDenied => "you have no right to it",
        ErrorKind::NotADirectory => "it is a file and no folder",
        ErrorKind::IsADirectory => "it is a folder and no file",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::ReadOnlyFilesystem => "nothing can be written there",
        _ => return in_its_own_words(error),
    };
    reason.to_owned()
}

/// Without the number of the error, which tells an author nothing.
fn in_its_own_words(error: &io::Error) -> String {
    let words = error.to_string();
    let words = words.split(" (os error").next().unwrap_or_default();
    words.to_lowercase()
}
