//! Progress, read with the course as it is now.
//!
//! Authors rename, move, remove and correct items. Records are never rewritten: they name an
//! item by the id, and an attempt by the module, of their time. Here those names are looked up
//! in the course's outline, whenever progress is read:
//!
//! - an answer belongs to the item that has its id or had it before, in whichever module;
//! - of the answers to an item under several ids, the latest counts;
//! - an item that is gone counts for nothing, and a question about one is withdrawn;
//! - an answer to another key than the item's present one is kept, and the item asked again.

use super::{
    Event, Progress, RecordId,
    fold::{Check, Given, ItemProgress},
};
use crate::{
    course::{Item, ItemId, ModuleId},
    pack::{ModuleOutline, Outline},
    quiz::{Attempt, Way},
};

/// What a learner has done with a module, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ModuleProgress {
    /// Lessons finished.
    pub read: u32,
    /// Lessons there are.
    pub lessons: u32,
    /// Questions whose latest answer was right in full, and still is.
    pub right: u32,
    /// Questions whose latest answer was to another key, and which are to be asked again.
    pub again: u32,
    /// Questions there are.
    pub items: u32,
}

impl Progress {
    /// What was done with a module.
    #[must_use]
    pub fn module(&self, module: &ModuleOutline) -> ModuleProgress {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let read = module
            .lessons
            .iter()
            .filter(|lesson| self.lesson(&lesson.id).read);
        let mut done = ModuleProgress {
            read: count(read.count()),
            lessons: count(module.lessons.len()),
            items: count(module.items.len()),
            ..ModuleProgress::default()
        };
        for item in &module.items {
            match self.latest_of(&item.id, &item.was) {
                Some(given) if given.fingerprint.mark() != item.key => done.again += 1,
                Some(given) if given.score.is_full() => done.right += 1,
                Some(_) | None => {}
            }
        }
        done
    }

    /// The latest answer to an item, wherever it was given.
    #[must_use]
    pub fn latest(&self, item: &Item) -> Option<Given> {
        self.latest_of(&item.id, &item.was)
    }

    /// The latest answer to an item within a lesson.
    #[must_use]
    pub fn check(&self, item: &Item) -> Option<&Check> {
        self.met(&item.id, &item.was)
            .filter_map(|met| met.check.as_ref())
            .max_by_key(|check| check.given.record)
    }

    fn latest_of(&self, id: &ItemId, was: &[ItemId]) -> Option<Given> {
        self.met(id, was)
            .map(|met| met.latest)
            .max_by_key(|given| given.record)
    }

    /// What was done with an item under each of its ids.
    fn met<'a, 'i>(
        &'a self,
        id: &'i ItemId,
        was: &'i [ItemId],
    ) -> impl Iterator<Item = &'a ItemProgress> + use<'a, 'i> {
        let ids = was.iter().chain([id]);
        ids.filter_map(|id| self.items.get(id))
    }

    /// The attempt that was begun by this record, with its items as they are known now.
    #[must_use]
    pub fn sitting(&self, id: RecordId, outline: &Outline) -> Option<Attempt> {
        Some(as_it_is_now(self.attempt(id)?, outline))
    }

    /// What ends an attempt, of the course as it is now; `None` for one that is ended, or that
    /// nobody began.
    #[must_use]
    pub fn end_of(&self, id: RecordId, outline: &Outline) -> Option<Event> {
        let sitting = self.sitting(id, outline).filter(|it| !it.is_finished())?;
        let gone = sitting.gone();
        Some(match sitting.way() {
            Way::Assessment(_) if !gone.is_empty() => Event::FinishedWithout { attempt: id, gone },
            _ => Event::Finished { attempt: id },
        })
    }

    /// The latest practice of a module, while there is something left to do in it. One that
    /// was left for a later one is not taken up again.
    #[must_use]
    pub fn open_attempt(&self, module: &ModuleId, outline: &Outline) -> Option<RecordId> {
        let (id, latest) = self.practices(module).next_back()?;
        (!is_over(latest, outline)).then_some(id)
    }

    /// Whether a practice of a module is over.
    #[must_use]
    pub fn has_practised(&self, module: &ModuleId, outline: &Outline) -> bool {
        self.practices(module)
            .any(|(_, attempt)| is_over(attempt, outline))
    }

    fn practices<'a>(
        &'a self,
        module: &'a ModuleId,
    ) -> impl DoubleEndedIterator<Item = (RecordId, &'a Attempt)> {
        let those = self.attempts();
        those.filter(|(_, it)| it.way().is_practice() && it.draw().module == *module)
    }

    /// The latest review, while there is something left to do in it.
    #[must_use]
    pub fn open_review(&self, outline: &Outline) -> Option<RecordId> {
        let mut reviews = self.attempts().filter(|(_, it)| *it.way() == Way::Review);
        let (id, latest) = reviews.next_back()?;
        (!is_over(latest, outline)).then_some(id)
    }

    /// Every attempt with the record that began it, in their order.
    pub(super) fn attempts(&self) -> impl DoubleEndedIterator<Item = (RecordId, &Attempt)> {
        self.attempts.iter().map(|(id, attempt)| (*id, attempt))
    }
}

fn as_it_is_now(attempt: &Attempt, outline: &Outline) -> Attempt {
    let module = &attempt.draw().module;
    attempt.with_items(|id| outline.item(module, id).map(|(_, item)| &item.id))
}

/// Most attempts are over as they were recorded, and need not be looked at any closer.
fn is_over(attempt: &Attempt, outline: &Outline) -> bool {
    attempt.is_over() || as_it_is_now(attempt, outline).is_over()
}
