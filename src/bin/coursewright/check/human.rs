//! Findings for people.

use std::{
    env,
    io::{self, IsTerminal, Write},
};

use coursewright::source::{self, Diagnostic, Folder, Severity};

use crate::counted;

/// How many problems are shown: a course with more has something wrong with it that
/// one of the first tells.
const MOST_SHOWN: usize = 200;

/// Shows what is wrong on stderr, and how much of it there is.
///
/// # Errors
/// If nobody listens there any more.
pub(crate) fn report(diagnostics: &[Diagnostic], folder: &Folder) -> io::Result<()> {
    let is_dumb = env::var_os("TERM").is_some_and(|value| value == "dumb");
    let is_plain = is_dumb || env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let color = io::stderr().is_terminal() && !is_plain;
    write(&mut io::stderr().lock(), diagnostics, folder, color)
}

/// The same, anywhere.
///
/// # Errors
/// If it cannot be written there.
pub(crate) fn write(
    out: &mut impl Write,
    diagnostics: &[Diagnostic],
    folder: &Folder,
    color: bool,
) -> io::Result<()> {
    // Where not all can be shown, the errors are.
    let errors = diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    let errors_alone = diagnostics.len() > MOST_SHOWN && errors.count() > 0;
    let is_shown = |one: &&Diagnostic| !errors_alone || one.severity == Severity::Error;
    let mut shown = 0;
    for diagnostic in diagnostics.iter().filter(is_shown).take(MOST_SHOWN) {
        writeln!(out, "{}\n", source::render(diagnostic, folder, color))?;
        shown += 1;
    }
    if diagnostics.len() > shown {
        writeln!(out, "… and {} more\n", diagnostics.len() - shown)?;
    }
    for (severity, name) in [(Severity::Error, "error"), (Severity::Warning, "warning")] {
        let those = diagnostics.iter().filter(|one| one.severity == severity);
        let mut files: Vec<&str> = those.map(|one| one.file.as_str()).collect();
        let count = files.len();
        // They are ordered by file.
        files.dedup();
        if count > 0 {
            let (count, files) = (counted(count, name), counted(files.len(), "file"));
            writeln!(out, "{count} in {files}")?;
        }
    }
    Ok(())
}
