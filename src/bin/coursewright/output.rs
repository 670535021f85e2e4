//! Writing to the terminal or to a pipe.

use std::{
    fmt::Display,
    io::{self, Write},
};

/// Somebody who listens no more has heard enough: `coursewright stats | head` is no failure.
pub(crate) fn heard(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// The same, with what could not be written in words.
///
/// # Errors
/// If it could not be written for any other reason.
pub(crate) fn told(written: io::Result<()>, what: &str) -> Result<(), String> {
    heard(written).map_err(|error| format!("cannot write {what}: {error}"))
}

/// Writes a line to stdout, at once.
///
/// # Errors
/// If it cannot be written.
pub(crate) fn say(line: impl Display) -> Result<(), String> {
    let mut out = io::stdout();
    let written = writeln!(out, "{line}").and_then(|()| out.flush());
    told(written, "what was done")
}

/// Writes a line to stderr. If that fails, there is nobody to tell.
pub(crate) fn complain(line: impl Display) {
    let _ = writeln!(io::stderr(), "{line}");
}
