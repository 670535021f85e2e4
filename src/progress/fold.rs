//! Records into progress.

use super::{
    Event, Record, RecordId, View,
    record::{Handed, To},
};
use crate::{
    course::{Fingerprint, ItemId, LessonId, SignOffId},
    quiz::{Answer, Attempt, Response, Score, Way, With},
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
    /// Who said that something practical was done.
    signed: Map<SignOffId, Box<str>>,
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
    /// What went with it.
    pub with: With,
}

/// An answer to a question within a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// When, to what, and what it earned.
    pub given: Given,
    /// What was handed in.
    pub response: Response,
}

impl Check {
    /// What was handed in, and what it earned.
    #[must_use]
    pub fn answer(&self) -> Answer {
        Answer {
            response: self.response.clone(),
            score: self.given.score,
            with: self.given.with,
        }
    }
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
        self.follow(record, &mut |_, _, _| {});
    }

    /// Takes in what happened next, and hands on each answer to an item that now counts: one
    /// in an assessment counts when that is handed in.
    pub(super) fn follow(
        &mut self,
        record: &Record,
        counts: &mut dyn FnMut(&ItemId, Given, &Response),
    ) {
        if self.last >= Some(record.id) {
            return;
        }
        self.last = Some(record.id);
        if let Some(handed) = record.event.handed() {
            return self.answer(record, handed, counts);
        }
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
            Event::Started(draw) => {
                let attempt = Attempt::new(Way::Practice, draw.clone());
                self.attempts.insert(record.id, attempt);
            }
            Event::Began { way, draw } => {
                let attempt = Attempt::new(way.clone(), draw.clone());
                self.attempts.insert(record.id, attempt);
            }
            Event::Redrawn {
                attempt,
                question,
                drawn,
            } => {
                if let Some(attempt) = self.attempts.get_mut(attempt) {
                    attempt.redraw(*question, drawn.clone());
                }
            }
            Event::Finished { attempt } => self.finish(record, *attempt, &[], counts),
            Event::FinishedWithout { attempt, gone } => {
                self.finish(record, *attempt, gone, counts);
            }
            Event::SignedOff { practical, by } => {
                self.signed.insert(practical.clone(), by.as_str().into());
            }
            Event::Checked { .. } | Event::Answered { .. } | Event::Gave { .. } => {}
        }
    }

    fn answer(
        &mut self,
        record: &Record,
        handed: Handed<'_>,
        counts: &mut dyn FnMut(&ItemId, Given, &Response),
    ) {
        let Handed {
            to,
            response,
            score,
            with,
        } = handed;
        match to {
            To::Item(item, fingerprint) => {
                let given = Given::by(record, fingerprint, score, with);
                let response = response.clone();
                counts(item, given, &response);
                met(
                    &mut self.items,
                    item,
                    given,
                    Some(Check { given, response }),
                );
            }
            To::Question(attempt, at) => {
                let Some(attempt) = self.attempts.get_mut(&attempt) else {
                    return;
                };
                let answer = Answer {
                    response: response.clone(),
                    score,
                    with,
                };
                if attempt.record(at, answer)
                    && !attempt.way().is_assessment()
                    && let Some(asked) = attempt.question(at)
                {
                    let given = Given::by(record, asked.fingerprint, score, with);
                    counts(&asked.item, given, response);
                    met(&mut self.items, &asked.item, given, None);
                }
            }
        }
    }

    fn finish(
        &mut self,
        record: &Record,
        attempt: RecordId,
        gone: &[u16],
        counts: &mut dyn FnMut(&ItemId, Given, &Response),
    ) {
        let Some(attempt) = self.attempts.get_mut(&attempt) else {
            return;
        };
        if attempt.way().is_assessment() && !attempt.is_finished() {
            for at in 0..attempt.len() {
                if let (Some(asked), Some(answer)) = (attempt.question(at), attempt.answer(at)) {
                    let given = Given::by(record, asked.fingerprint, answer.score, answer.with);
                    counts(&asked.item, given, &answer.response);
                    met(&mut self.items, &asked.item, given, None);
                }
            }
        }
        attempt.finish(record.at, gone);
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

    /// Who said that something practical was done; empty where nobody did.
    #[must_use]
    pub fn signed_off(&self, practical: &SignOffId) -> &str {
        self.signed.get(practical).map_or("", |by| by)
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
    const fn by(record: &Record, fingerprint: Fingerprint, score: Score, with: With) -> Self {
        Self {
            record: record.id,
            at: record.at,
            fingerprint,
            score,
            with,
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
