//! Reading located values, one by one.

use std::ops::Range;

use serde::Deserialize;

use super::{
    Diagnostic, File, Folder, LineIndex, Position, Problem, Report, Reported,
    located::{Located, Text},
    quick,
    schema::{self, Part},
    syntax,
    unreadable::open,
};

/// Reads the values of one file. What is wrong goes to the report.
pub(crate) struct Reader<'a, 'r> {
    /// The file that the values stand in.
    pub(crate) file: File<'a>,
    /// Whether it could be opened.
    opened: Result<(), Reported>,
    /// What has been found so far.
    pub(crate) report: &'r mut Report,
}

/// A value with its place in the file.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    /// What was read.
    pub(crate) value: T,
    /// Where it stands.
    pub(crate) span: Range<usize>,
}

impl<'a, 'r> Reader<'a, 'r> {
    /// Opens a file. If that cannot be done it is reported, and there is no value.
    pub(crate) fn open(folder: &'a Folder, path: &str, report: &'r mut Report) -> Self {
        let (file, opened) = match open(folder, path, report) {
            Ok(file) => (file, Ok(())),
            Err(reported) => {
                let path = path.into();
                (File { path, text: "" }, Err(reported))
            }
        };
        Self {
            file,
            opened,
            report,
        }
    }

    /// Reads the file's one value.
    pub(crate) fn whole<T: Deserialize<'a>>(&mut self) -> Result<T, Reported> {
        self.opened?;
        let whole = syntax::parse(&self.file, self.report)?;
        self.read(&whole)
    }

    /// Reads a value.
    pub(crate) fn read<T: Deserialize<'a>>(
        &mut self,
        value: &Located<'a, T>,
    ) -> Result<T, Reported> {
        let raw = value.raw();
        if let Some(value) = quick::read(raw) {
            return Ok(value);
        }
        syntax::options().from_str(raw).map_err(|error| {
            let (problem, part) = schema::explain::<T>(raw, &error.code, self.report);
            let part = match part {
                Part::Whole => raw,
                Part::Name => schema::name(raw),
                Part::Pointed => pointed(raw, &error.span),
                Part::Within(span) => raw.get(span).unwrap_or(raw),
            };
            self.error(self.file.span_of(part), problem)
        })
    }

    /// Reads a text with its place.
    pub(crate) fn text(&mut self, text: &Text<'a>) -> Result<Placed<String>, Reported> {
        Ok(Placed {
            value: self.read(text)?,
            span: self.span(text),
        })
    }

    /// Where a value stands.
    pub(crate) fn span<T>(&self, value: &Located<'a, T>) -> Range<usize> {
        self.file.span_of(value.raw())
    }

    /// Reports an error at a place in this file.
    pub(crate) fn error(
        &mut self,
        span: Range<usize>,
        problem: impl Problem + 'static,
    ) -> Reported {
        self.report
            .error(Diagnostic::new(self.file.place(span), problem))
    }

    /// Reports something harmless at a place in this file.
    pub(crate) fn warn(&mut self, span: Range<usize>, problem: impl Problem + 'static) {
        self.report
            .warn(Diagnostic::new(self.file.place(span), problem));
    }

    /// A problem at a place in this file that has to do with another place in it.
    pub(crate) fn beside(
        &self,
        span: Range<usize>,
        problem: impl Problem + 'static,
        other: Range<usize>,
        label: &'static str,
    ) -> Diagnostic {
        let diagnostic = Diagnostic::new(self.file.place(span), problem);
        diagnostic.with_elsewhere(&self.file.place(other), label)
    }
}

/// What ron points at.
fn pointed<'a>(raw: &'a str, span: &ron::error::Span) -> &'a str {
    let index = LineIndex::new(raw);
    let offset = |at: &ron::error::Position| {
        index.offset(Position {
            line: at.line,
            column: at.col,
        })
    };
    raw.get(offset(&span.start)..offset(&span.end))
        .unwrap_or(raw)
}
