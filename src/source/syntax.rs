//! Whether a file is RON at all.

mod around;
mod explain;
mod layout;
mod signs;
mod unquoted;
mod wording;

use ron::{Options, extensions::Extensions};
use serde::de::IgnoredAny;

use super::{
    Diagnostic, File, LineIndex, Position, Report, Reported, located::Located, quick, scan,
};
use explain::{SyntaxProblem, explain};
pub(super) use wording::TEXT_ENDS;

/// How RON is read everywhere: `Some(…)` may be left out. Nesting is limited by ron
/// (128 levels, two for each bracket).
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// Finds the one value of a file, whatever it is.
pub(crate) fn parse<'a, T>(
    file: &File<'a>,
    report: &mut Report,
) -> Result<Located<'a, T>, Reported> {
    // Some editors mark UTF-8 with an invisible character at the start.
    let text = file.text.trim_start_matches('\u{feff}');
    let start = scan::tokens(text)
        .next()
        .map_or(text.len(), |(_, span)| span.start);
    // A comment ends with its line, and so takes in all of a file that has but one.
    if start == text.len() && text.contains('\r') && !text.contains('\n') {
        let place = file.place(0..0);
        return Err(report.error(Diagnostic::new(place, SyntaxProblem::LineEnds)));
    }
    let text = &text[start..];
    if text.starts_with("#!") {
        let line = text.lines().next().unwrap_or_default();
        let place = file.place(file.span_of(line));
        return Err(report.error(Diagnostic::new(place, SyntaxProblem::Attribute)));
    }
    if quick::is_well_formed(text) {
        return Ok(Located::whole(text));
    }
    match options().from_str::<IgnoredAny>(text) {
        Ok(_) => Ok(Located::whole(text)),
        Err(error) => {
            let at = LineIndex::new(text).offset(Position {
                line: error.span.end.line,
                column: error.span.end.col,
            });
            let (problem, part, opening) = explain(text, at, &error.code);
            let place = file.place(file.span_of(part));
            let diagnostic = Diagnostic::new(place, problem);
            Err(report.error(match opening {
                Some((part, label)) => {
                    diagnostic.with_elsewhere(&file.place(file.span_of(part)), label)
                }
                None => diagnostic,
            }))
        }
    }
}
