//! The words of a text with their places, for rules about wording.

use std::ops::Range;

/// A run of words: a paragraph, a heading, an entry of a list.
#[derive(Debug, Default)]
pub(crate) struct Prose {
    /// The words as a reader sees them, without citations.
    pub(crate) text: String,
    /// What kind of run it is.
    pub(crate) is_heading: bool,
    /// Whether it stands in a quotation.
    pub(crate) is_quoted: bool,
    /// What is marked in `text`.
    pub(crate) marks: Vec<(Mark, Range<usize>)>,
    /// Offsets in `text`, each with the offset in the Markdown that it came from.
    places: Vec<(usize, usize)>,
}

/// How a part of a run is marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Mark {
    Emphasis,
    Strong,
    /// A link to the term with this id.
    Term(String),
    /// Any other link.
    Link,
}

impl Prose {
    /// Words that are not Markdown.
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            places: vec![(0, 0)],
            ..Self::default()
        }
    }

    /// Where a part of the words stands in the Markdown.
    pub(crate) fn written(&self, part: Range<usize>) -> Range<usize> {
        let offset = |at: usize| {
            let before = self.places.partition_point(|(text, _)| *text <= at);
            let place = before.checked_sub(1).and_then(|nth| self.places.get(nth));
            place.map_or(at, |(text, written)| written + (at - text))
        };
        // The end belongs to the character before it: what follows may stand elsewhere.
        let last = part.end.saturating_sub(1).max(part.start);
        offset(part.start)..offset(last) + part.end.saturating_sub(last).min(1)
    }

    /// Whether all of a part is marked in this way.
    pub(crate) fn is_marked(&self, part: &Range<usize>, with: impl Fn(&Mark) -> bool) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|(mark, span)| with(mark) && span.start <= part.start && part.end <= span.end)
    }
}

/// Collects the words of one text while it is read.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    run: Prose,
    open: Vec<(Mark, usize)>,
    done: Vec<Prose>,
}

impl Gathered {
    pub(super) fn words(&mut self, words: &str, written: usize) {
        // Words that stand in the Markdown as they stand here go on from the place before.
        let at = self.run.text.len();
        let goes_on =
            |(text, place): &(usize, usize)| written.checked_sub(*place) == Some(at - text);
        if !self.run.places.last().is_some_and(goes_on) {
            self.run.places.push((at, written));
        }
        self.run.text.push_str(words);
    }

    /// A citation leaves no space before it.
    pub(super) fn citation(&mut self) {
        let length = self.run.text.trim_end().len();
        self.run.text.truncate(length);
        self.run.places.retain(|(text, _)| *text <= length);
    }

    pub(super) fn open(&mut self, mark: Mark) {
        self.open.push((mark, self.run.text.len()));
    }

    pub(super) fn close(&mut self) {
        if let Some((mark, start)) = self.open.pop() {
            let end = self.run.text.len();
            self.run.marks.push((mark, start.min(end)..end));
        }
    }

    /// Ends a run.
    pub(super) fn end(&mut self, is_heading: bool, is_quoted: bool) {
        let run = std::mem::take(&mut self.run);
        if !run.text.trim().is_empty() {
            self.done.push(Prose {
                is_heading,
                is_quoted,
                ..run
            });
        }
    }

    pub(super) fn finish(self) -> Vec<Prose> {
        self.done
    }
}
