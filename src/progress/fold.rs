//! Records into progress.

use super::{Event, Record, RecordId, View};
use crate::{
    course::{Fingerprint, ItemId, LessonId},
    quiz::{Answer, Attempt, Response, Score},
    sorted::Map,
};

/// Everything that follows from a learner's records.
///
/// It is told in the words of the time at which things happened. Where the course has changed
/// since, its methods say what that is worth now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// The record taken in last.
    last: Option<RecordId>,
    lessons: Map<LessonId, LessonProgress>,
    notes: Map<LessonId, Box<str>>,
    pub(super) attempts: Map<RecordId, Attempt>,
    pub(super) items: Map<ItemId, ItemProgress>,
}

/// What a learner has done with a lesson.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LessonProgress {
    /// How they chose to take it, where they were asked.
    pub view: Option<View>,
    /// The record of that choice.
    pub chosen: Option<RecordId>,
    /// Whether they finished it, whole or in summary.
    pub read: bool,
}

impl LessonProgress {
    /// Whether there is nothing left to do in it for now: it was finished, or skipped.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.read || self.view == Some(View::Skip)
    }
}

/// That an item was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// The record.
    pub record: RecordId,
    /// When, in milliseconds since 1970, by a clock that may have been wrong.
    pub at: u64,
    /// What the item asked.
    pub fingerprint: Fingerprint,
    /// What the answer earned.
    pub score: Score,
}

/// An answer to a question within a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// When, to what, and what it earned.
    pub given: Given,
    /// What was handed in.
    pub response: Response,
}

/// What a learner has done with an item, by the id that it had then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemProgress {
    /// The latest answer, wherever it was given.
    pub(super) latest: Given,
    /// The latest answer within a lesson.
    pub(super) check: Option<Check>,
}

impl Progress {
    /// Takes in what happened next. Records come in their order: one that does not come after
    /// all that were taken in changes nothing, and neither does an answer to an attempt that
    /// is not known.
    pub fn apply(&mut self, record: &Record) {
        if self.last >= Some(record.id) {
            return;
        }
        self.last = Some(record.id);
        match &record.event {
            Event::Chose { lesson, view, .. } => {
                let lesson = self.lessons.of(lesson);
                (lesson.view, lesson.chosen) = (Some(*view), Some(record.id));
            }
            Event::Read { lesson, .. } => {
                self.lessons.of(lesson).read = true;
            }
            Event::Noted { lesson, text, .. } => {
                self.notes.insert(lesson.clone(), text.as_str().into());
            }
            Event::Checked {
                item,
                fingerprint,
                response,
                score,
                ..
            } => {
                let given = Given::by(record, *fingerprint, *score);
                let response = response.clone();
                let check = Some(Check { given, response });
                met(&mut self.items, item, given, check);
            }
            Event::Started(draw) => {
                self.attempts.insert(record.id, Attempt::new(draw.clone()));
            }
            Event::Answered {
                attempt,
                question,
                response,
                score,
            } => self.answer(record, *attempt, *question, response, *score),
            Event::Redrawn {
                attempt,
                question,
                drawn,
            } => {
                if let Some(attempt) = self.attempts.get_mut(attempt) {
                    attempt.redraw(*question, drawn.clone());
                }
            }
            Event::Finished { attempt } => {
                if let Some(attempt) = self.attempts.get_mut(attempt) {
                    attempt.finish();
                }
            }
        }
    }

    fn answer(
        &mut self,
        record: &Record,
        attempt: RecordId,
        at: u16,
        response: &Response,
        score: Score,
    ) {
        let Some(attempt) = self.attempts.get_mut(&attempt) else {
            return;
        };
        let answer = Answer {
            response: response.clone(),
            score,
        };
        if attempt.record(at, answer)
            && let Some(asked) = attempt.question(at)
        {
            let given = Given::by(record, asked.fingerprint, score);
            met(&mut self.items, &asked.item, given, None);
        }
    }

    /// Whether nothing has happened yet.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.last.is_none()
    }

    /// What was done with a lesson.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> LessonProgress {
        self.lessons.get(id).copied().unwrap_or_default()
    }

    /// What the learner noted on a lesson; empty where they did not.
    #[must_use]
    pub fn note(&self, lesson: &LessonId) -> &str {
        self.notes.get(lesson).map_or("", |text| text)
    }

    /// The attempt that was begun by this record, as it was recorded.
    #[must_use]
    pub fn attempt(&self, id: RecordId) -> Option<&Attempt> {
        self.attempts.get(&id)
    }
}

/// Notes the latest answer to an item. An id is copied only the first time: a long history
/// is about the same items again and again.
fn met(items: &mut Map<ItemId, ItemProgress>, id: &ItemId, latest: Given, check: Option<Check>) {
    let Some(item) = items.get_mut(id) else {
        items.insert(id.clone(), ItemProgress { latest, check });
        return;
    };
    item.latest = latest;
    if check.is_some() {
        item.check = check;
    }
}

impl Given {
    const fn by(record: &Record, fingerprint: Fingerprint, score: Score) -> Self {
        Self {
            record: record.id,
            at: record.at,
            fingerprint,
            score,
        }
    }
}

impl<'a> FromIterator<&'a Record> for Progress {
    fn from_iter<I: IntoIterator<Item = &'a Record>>(records: I) -> Self {
        let mut progress = Self::default();
        records
            .into_iter()
            .for_each(|record| progress.apply(record));
        progress
    }
}
