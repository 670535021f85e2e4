//! Rules about one lesson.

mod asks_nothing;
mod content_notes;
mod figures;
mod laws;
mod minutes;
mod reading_ease;

use std::ops::Range;

use super::{number, passages::Passage, settings::Settings};
use crate::{course::Lesson, rules::Rule, source::reader::Reader};

pub(super) const RULES: &[&Rule] = &[
    &asks_nothing::RULE,
    &content_notes::RULE,
    &figures::OPENING,
    &figures::DESCRIPTION,
    &laws::IN_TEXT,
    &laws::PLACE,
    &laws::DATE,
    &laws::OLD,
    &minutes::RULE,
    &reading_ease::LESSON,
    &reading_ease::SAFETY,
    &reading_ease::SENTENCES,
];

/// A lesson and the texts that it is made of.
pub(super) struct Found<'f, 'a> {
    pub(super) lesson: &'f Lesson,
    pub(super) passages: &'f [Passage<'a>],
    /// Where its id stands: the place of what is wrong with the lesson as a whole.
    pub(super) opening: Range<usize>,
    /// Where its `minutes` stand.
    pub(super) minutes: Range<usize>,
    /// Whether its module has a content note.
    pub(super) has_module_note: bool,
    pub(super) settings: &'f Settings,
}

impl<'f, 'a> Found<'f, 'a> {
    /// The lesson's own text, in order.
    fn text(&self) -> impl Iterator<Item = &'f Passage<'a>> {
        let passages = self.passages.iter();
        passages.filter(|passage| passage.role.is_lesson_text())
    }
}

/// Looks at one lesson.
pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    asks_nothing::check(found, reader);
    content_notes::check(found, reader);
    figures::check(found, reader);
    laws::check(found, reader);
    minutes::check(found, reader);
    reading_ease::check(found, reader);
}
