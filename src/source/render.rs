//! A diagnostic as text for a terminal.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Content, Diagnostic, Folder, LineIndex, Severity};

/// Shows a diagnostic with the line it is about. `color` asks for the escape codes of
/// a terminal.
#[must_use]
pub fn render(diagnostic: &Diagnostic, folder: &Folder, color: bool) -> String {
    let problem = &diagnostic.problem;
    let (message, label, help) = (problem.message(), problem.label(), problem.help());
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&message).id(problem.code());
    let line = Line::find(folder, &diagnostic.file, &diagnostic.span);
    let line = line.filter(|_| !label.is_empty());
    let mut group = match &line {
        Some(line) => {
            Group::with_title(title).element(line.snippet(AnnotationKind::Primary, &label))
        }
        None => Group::with_title(title).element(Origin::path(path(folder, &diagnostic.file))),
    };
    let elsewhere = diagnostic.elsewhere.as_ref();
    let other = elsewhere.and_then(|other| Line::find(folder, &other.file, &other.span));
    if let (Some(other), Some(line)) = (elsewhere, &other) {
        group = group.element(line.snippet(AnnotationKind::Context, other.label));
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
        let number = index.position(span.start).line;
        let start = index.start(number);
        let line = text[start..].lines().next().unwrap_or_default();
        let within = |offset: usize| offset.saturating_sub(start).min(line.len());
        Some(Self {
            path: path(folder, file),
            number,
            text: line,
            span: within(span.start)..within(span.end),
        })
    }

    fn snippet<'s>(&'s self, kind: AnnotationKind, label: &'s str) -> Snippet<'s, Annotation<'s>> {
        let annotation = kind.span(self.span.clone()).label(label);
        Snippet::source(self.text)
            .line_start(self.number)
            .path(&self.path)
            .annotation(annotation)
    }
}
