//! Records into progress.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, Record, RecordId, View};
use crate::{
    course::{Fingerprint, ItemId, LessonId, Module, ModuleId},
    pack::ModuleOutline,
    quiz::{Answer, Attempt, Response, Score},
};

/// Everything that follows from a learner's records.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    seen: BTreeSet<RecordId>,
    lessons: BTreeMap<LessonId, LessonProgress>,
    attempts: BTreeMap<RecordId, Attempt>,
    items: BTreeMap<ItemId, ItemProgress>,
    checks: BTreeMap<ItemId, Check>,
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

/// What a learner has done with a module, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    /// Lessons finished.
    pub read: u32,
    /// Lessons there are.
    pub lessons: u32,
    /// Questions whose latest answer was right in full.
    pub right: u32,
    /// Questions there are.
    pub items: u32,
}

/// The latest answer to a question within a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What the item asked.
    pub fingerprint: Fingerprint,
    /// What was handed in.
    pub response: Response,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct ItemProgress {
    module: ModuleId,
    latest: Score,
}

impl Progress {
    /// Takes in what happened next. A record that was taken in before changes nothing, and
    /// neither does an answer to an attempt that is not known.
    pub fn apply(&mut self, record: &Record) {
        if !self.seen.insert(record.id) {
            return;
        }
        match &record.event {
            Event::Chose { lesson, view, .. } => {
                let lesson = self.lessons.entry(lesson.clone()).or_default();
                (lesson.view, lesson.chosen) = (Some(*view), Some(record.id));
            }
            Event::Read { lesson, .. } => {
                self.lessons.entry(lesson.clone()).or_default().read = true;
            }
            Event::Checked {
                module,
                item,
                fingerprint,
                response,
                score,
            } => {
                self.met(item, module, *score);
                let check = Check {
                    fingerprint: *fingerprint,
                    response: response.clone(),
                };
                self.checks.insert(item.clone(), check);
            }
            Event::Started(draw) => {
                self.attempts.insert(record.id, Attempt::new(draw.clone()));
            }
            Event::Answered {
                attempt,
                question,
                response,
                score,
            } => {
                self.answer(*attempt, *question, response, *score);
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
            Event::Finished { attempt } => {
                if let Some(attempt) = self.attempts.get_mut(attempt) {
                    attempt.finish();
                }
            }
        }
    }

    fn answer(&mut self, id: RecordId, at: u16, response: &Response, score: Score) {
        let Some(attempt) = self.attempts.get_mut(&id) else {
            return;
        };
        if !attempt.record(
            at,
            Answer {
                response: response.clone(),
                score,
            },
        ) {
            return;
        }
        let module = attempt.draw().module.clone();
        if let Some(item) = attempt.question(at).map(|question| question.item.clone()) {
            self.met(&item, &module, score);
        }
    }

    fn met(&mut self, item: &ItemId, module: &ModuleId, latest: Score) {
        self.items.insert(
            item.clone(),
            ItemProgress {
                module: module.clone(),
                latest,
            },
        );
    }

    /// Whether nothing has happened yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }

    /// What was done with a lesson.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> LessonProgress {
        self.lessons.get(id).copied().unwrap_or_default()
    }

    /// What was done with a module.
    #[must_use]
    pub fn module(&self, module: &ModuleOutline) -> ModuleProgress {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let read = module
            .lessons
            .iter()
            .filter(|lesson| self.lesson(&lesson.id).read);
        let right = self.items.values().filter(|item| item.module == module.id);
        let items = count(module.items.len());
        ModuleProgress {
            read: count(read.count()),
            lessons: count(module.lessons.len()),
            right: count(right.filter(|item| item.latest.is_full()).count()).min(items),
            items,
        }
    }

    /// The attempt that was begun by this record.
    #[must_use]
    pub fn attempt(&self, id: RecordId) -> Option<&Attempt> {
        self.attempts.get(&id)
    }

    /// The latest attempt at a module, while there is something left to do in it. One that
    /// was left for a later one is not taken up again.
    #[must_use]
    pub fn open_attempt(&self, module: &ModuleId) -> Option<RecordId> {
        let (id, latest) = self.attempts_at(module).next_back()?;
        (!latest.is_over()).then_some(id)
    }

    /// Whether an attempt at a module is over.
    #[must_use]
    pub fn has_practised(&self, module: &ModuleId) -> bool {
        self.attempts_at(module)
            .any(|(_, attempt)| attempt.is_over())
    }

    fn attempts_at<'a>(
        &'a self,
        module: &'a ModuleId,
    ) -> impl DoubleEndedIterator<Item = (RecordId, &'a Attempt)> {
        let those = self
            .attempts
            .iter()
            .filter(|(_, attempt)| attempt.draw().module == *module);
        those.map(|(id, attempt)| (*id, attempt))
    }

    /// The latest answer to a question within a lesson, if it still answers what the item
    /// asks now.
    #[must_use]
    pub fn check(&self, item: &ItemId, fingerprint: Fingerprint) -> Option<&Response> {
        let check = self.checks.get(item)?;
        (check.fingerprint.key == fingerprint.key).then_some(&check.response)
    }

    /// The items that the learner has set aside: those whose every objective is taught only
    /// by lessons that they skipped or took in summary.
    #[must_use]
    pub fn set_aside(&self, module: &Module) -> BTreeSet<ItemId> {
        self.set_aside_since(module, None)
    }

    /// The items that the learner has set aside since an attempt was begun. Those that were
    /// set aside before, they asked for.
    #[must_use]
    pub fn set_aside_since(&self, module: &Module, begun: Option<RecordId>) -> BTreeSet<ItemId> {
        let is_aside = |lesson: &LessonId| {
            let lesson = self.lesson(lesson);
            matches!(lesson.view, Some(View::Skip | View::Summary)) && lesson.chosen > begun
        };
        let (aside, open): (Vec<_>, Vec<_>) = module
            .lessons
            .iter()
            .partition(|lesson| is_aside(&lesson.id));
        let teaches = |lessons: &[&crate::course::Lesson], objective| {
            lessons
                .iter()
                .any(|lesson| lesson.objectives.contains(objective))
        };
        let items = module.items.iter().filter(|item| {
            item.objectives
                .iter()
                .all(|objective| teaches(&aside, objective) && !teaches(&open, objective))
        });
        // Put in one by one: collecting would sort them first, with kilobytes of code.
        let mut aside = BTreeSet::new();
        aside.extend(items.map(|item| item.id.clone()));
        aside
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
