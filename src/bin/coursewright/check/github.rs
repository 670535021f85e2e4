//! Findings as workflow commands, which GitHub Actions shows beside the lines of a change.

use std::io::{self, Write};

use coursewright::source::{Diagnostic, Folder, Severity};

pub(super) fn write(diagnostics: &[Diagnostic], folder: &Folder) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for diagnostic in diagnostics {
        let (start, end) = super::range(diagnostic, folder);
        let problem = &diagnostic.problem;
        let level = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let label = problem.label();
        let mut message = match label.as_str() {
            "" => problem.message(),
            label => format!("{}: {label}", problem.message()),
        };
        if let Some(help) = problem.help() {
            message += &format!("\n{help}");
        }
        writeln!(
            out,
            "::{level} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            property(&super::path(diagnostic, folder)),
            start.line,
            end.line,
            start.column,
            end.column,
            property(problem.code()),
            data(&message),
        )?;
    }
    out.flush()
}

/// What a message may not hold is written in percent.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// In a property, `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
