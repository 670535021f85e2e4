//! A diagnostic as text for a terminal.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Content, Diagnostic, Folder, LineIndex, Position, Severity};

/// The longest line that is shown, in bytes. Longer ones are no longer written by
/// hand, and take long to lay out.
const LONGEST: usize = 10_000;

/// Shows a diagnostic with the line it is about. `color` asks for the escape codes of
/// a terminal.
#[must_use]
pub fn render(diagnostic: &Diagnostic, folder: &Folder, color: bool) -> String {
    let problem = &diagnostic.problem;
    let (message, label, help) = (problem.message(), problem.label(), problem.help());
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let group = Group::with_title(level.primary_title(&message).id(problem.code()));
    let is_whole_file = label.is_empty();
    let line = Line::find(folder, &diagnostic.file, &diagnostic.span);
    let mut group = match line.as_ref().filter(|_| !is_whole_file) {
        Some(line) => line.show(group, AnnotationKind::Primary, &label),
        None => group.element(Origin::path(path(folder, &diagnostic.file))),
    };
    let elsewhere = diagnostic.elsewhere.as_ref();
    let other = elsewhere.and_then(|other| Line::find(folder, &other.file, &other.span));
    if let (Some(other), Some(line)) = (elsewhere, &other) {
        group = line.show(group, AnnotationKind::Context, other.label);
    }
    if let Some(help) = &help {
        group = group.element(Level::HELP.message(help));
    }
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.render(&[group])
}

fn path(folder: &Folder, file: &str) -> String {
    format!("{}/{file}", folder.name)
}

/// The line in which a span starts. Only the first line of a longer span is shown:
/// what is wrong with an entry stands at its beginning.
struct Line<'a> {
    path: String,
    number: usize,
    /// In characters, counted from 1.
    column: usize,
    text: &'a str,
    /// Within `text`.
    span: Range<usize>,
}

impl<'a> Line<'a> {
    fn find(folder: &'a Folder, file: &str, span: &Range<usize>) -> Option<Self> {
        let Some(Content::Text(text)) = folder.files.get(file) else {
            return None;
        };
        let index = LineIndex::new(text);
        let Position {
            line: number,
            column,
        } = index.position(span.start);
        let start = index.start(number);
        let line = text[start..].lines().next().unwrap_or_default();
        let within = |offset: usize| offset.saturating_sub(start).min(line.len());
        Some(Self {
            path: path(folder, file),
            number,
            column,
            text: line,
            span: within(span.start)..within(span.end),
        })
    }

    fn show<'s>(&'s self, group: Group<'s>, kind: AnnotationKind, label: &'s str) -> Group<'s> {
        if self.text.len() > LONGEST {
            let origin = Origin::path(&self.path).line(self.number);
            return group
                .element(origin.char_column(self.column))
                .element(Level::NOTE.message(label));
        }
        let annotation = kind.span(self.span.clone()).label(label);
        let snippet = Snippet::source(self.text).line_start(self.number);
        group.element(snippet.path(&self.path).annotation(annotation))
    }
}
