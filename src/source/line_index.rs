//! From byte offsets to lines and columns.

/// Where the lines of a text start.
#[derive(Debug, Clone)]
pub struct LineIndex<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

/// A place as an editor shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl<'a> LineIndex<'a> {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(after_breaks).collect(),
        }
    }

    /// The line and column of the byte at `offset`; past the end, of the end.
    #[must_use]
    pub fn position(&self, offset: usize) -> Position {
        let offset = (0..=offset.min(self.text.len())).rfind(|at| self.text.is_char_boundary(*at));
        let offset = offset.unwrap_or(0);
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.start(line);
        Position {
            line,
            column: self.text[start..offset].chars().count() + 1,
        }
    }

    /// The byte offset of a line and column, as ron counts them; past the end of the
    /// text, its end.
    #[must_use]
    pub fn offset(&self, position: Position) -> usize {
        let start = self.start(position.line);
        let mut after = self.text[start..].char_indices();
        after
            .nth(position.column.saturating_sub(1))
            .map_or(self.text.len(), |(at, _)| start + at)
    }

    /// The byte offset at which `line` starts, and the text's length for a line that
    /// is not there.
    #[must_use]
    pub fn start(&self, line: usize) -> usize {
        let start = self.starts.get(line.saturating_sub(1));
        start.copied().unwrap_or(self.text.len())
    }
}
