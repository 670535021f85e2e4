//! Findings for other programs: an object a line.

use std::io::{self, Write};

use coursewright::source::{Diagnostic, Folder, Severity};
use serde::Serialize;

/// A finding. Lines and columns count from 1, columns in characters; the end is the
/// place after the last character.
#[derive(Serialize)]
struct Finding<'d> {
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    code: &'static str,
    message: String,
    /// The remedy.
    help: &'d str,
}

pub(super) fn write(diagnostics: &[Diagnostic], folder: &Folder) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for diagnostic in diagnostics {
        let (start, end) = super::range(diagnostic, folder);
        let problem = &diagnostic.problem;
        let remedies = [Some(problem.label()), problem.help()];
        let remedies: Vec<String> = remedies
            .into_iter()
            .flatten()
            .filter(|it| !it.is_empty())
            .collect();
        let finding = Finding {
            file: super::path(diagnostic, folder),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: problem.code(),
            message: problem.message(),
            help: &remedies.join("; "),
        };
        serde_json::to_writer(&mut out, &finding)?;
        writeln!(out)?;
    }
    out.flush()
}
