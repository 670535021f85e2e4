//! Every text that has been read, with the part that it plays: what the rules about
//! wording look at.

use std::{borrow::Cow, ops::Range};

use super::run::Run;

use crate::{
    course::{CalloutKind, Grade},
    source::{markdown::Prose, offset_in_raw},
};

/// A text of a course.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    pub(crate) role: Role,
    /// As it is written, with its quotation marks.
    pub(crate) raw: &'a str,
    /// Where it starts in its file.
    pub(crate) start: usize,
    /// Its paragraphs, headings and entries of lists, in order.
    pub(crate) prose: Vec<Run>,
}

/// What part a text plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A title, a summary of a module, a note: plain text.
    Label,
    /// What a cited work says of itself: authors, title, publication.
    Reference,
    /// A content note.
    ContentNote,
    /// What a figure shows.
    Alt,
    /// The course's own page.
    About,
    /// What explains a term.
    Explanation,
    /// A lesson's text.
    Body,
    Callout(CalloutKind),
    Claim(Grade),
    Task,
    Answer,
    Caption,
    Description,
    /// A lesson's summary.
    Summary,
    Stem,
    /// A right option or reason.
    Key,
    /// A wrong option or reason.
    Distractor,
    /// A step, a prompt, an answer or a spare: what else can be chosen.
    Choice,
    /// Where a region of a figure is.
    Place,
    /// The text of a cloze.
    Gaps,
    Feedback,
    /// What can be opened before an answer.
    Hint,
    /// A right answer of a blank.
    Accepted,
    /// A wrong answer of a blank.
    Rejected,
}

impl Passage<'_> {
    /// Where all of it stands.
    pub(crate) fn span(&self) -> Range<usize> {
        self.start..self.start + self.raw.len()
    }

    /// Where a part of one of its runs stands.
    pub(crate) fn place(&self, prose: &Prose, part: Range<usize>) -> Range<usize> {
        let written = prose.written(part);
        let offset = |at| self.start + offset_in_raw(self.raw, at);
        offset(written.start)..offset(written.end)
    }

    /// Its words in one line.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        if let [run] = self.prose.as_slice() {
            return run.text.trim().into();
        }
        let runs: Vec<&str> = self.prose.iter().map(|run| run.text.trim()).collect();
        runs.join(" ").into()
    }

    /// How many words it has.
    pub(crate) fn count(&self) -> usize {
        self.prose.iter().map(Run::count).sum()
    }
}

impl Role {
    /// Whether it is a lesson's own text, read from beginning to end.
    pub(crate) fn is_lesson_text(self) -> bool {
        matches!(
            self,
            Self::Body | Self::Callout(_) | Self::Claim(_) | Self::Task | Self::Answer
        )
    }
}
