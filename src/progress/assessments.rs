//! Where a learner stands with a module's assessment, and with what a module asks for.

use super::{Progress, RecordId};
use crate::{
    course::{Assessment, Force, ModuleId},
    pack::{ModuleOutline, Outline},
    quiz::{Attempt, Verdict},
};

/// Milliseconds in an hour.
const HOUR: u64 = 60 * 60 * 1000;

/// An attempt at an assessment that was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sat {
    /// The attempt.
    pub attempt: RecordId,
    /// When it was handed in, in milliseconds since 1970.
    pub ended: u64,
    /// What it came to.
    pub verdict: Verdict,
}

/// Why no attempt can be begun now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// Every attempt that there is was made.
    NoneLeft,
    /// The next can be begun at this time, in milliseconds since 1970.
    Until(u64),
}

impl Progress {
    /// The attempts at a module's assessment that were handed in, in their order.
    pub fn assessments<'a>(&'a self, module: &'a ModuleId) -> impl Iterator<Item = Sat> + 'a {
        self.attempts_at(module).filter_map(|(id, attempt)| {
            Some(Sat {
                attempt: id,
                ended: attempt.ended()?,
                verdict: attempt.verdict()?,
            })
        })
    }

    /// Whether a module's assessment was passed, at whichever attempt.
    #[must_use]
    pub fn has_passed(&self, module: &ModuleId) -> bool {
        self.assessments(module).any(|sat| sat.verdict.passed)
    }

    /// The attempt at a module's assessment that was begun last, while it is not handed in.
    #[must_use]
    pub fn open_assessment(&self, module: &ModuleId) -> Option<RecordId> {
        let (id, attempt) = self.attempts_at(module).last()?;
        (!attempt.is_finished()).then_some(id)
    }

    /// How many attempts at a module's assessment were begun. One that was left for a later
    /// one counts: its questions were seen.
    #[must_use]
    pub fn attempts_made(&self, module: &ModuleId) -> usize {
        self.attempts_at(module).count()
    }

    /// Whether one more attempt at a module's assessment can be begun at `now`, in
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// Says what is in the way. After a clock was set back, nobody waits for longer than the
    /// author's hours.
    pub fn may_begin(
        &self,
        module: &ModuleId,
        assessment: &Assessment,
        now: u64,
    ) -> Result<(), Closed> {
        let made = self.attempts_made(module);
        if assessment.attempts.is_some_and(|most| made >= most.into()) {
            return Err(Closed::NoneLeft);
        }
        let wait = u64::from(assessment.cooling_off) * HOUR;
        let Some(last) = self.assessments(module).map(|sat| sat.ended).max() else {
            return Ok(());
        };
        let until = last.saturating_add(wait);
        if until > now && until <= now.saturating_add(wait) {
            return Err(Closed::Until(until));
        }
        Ok(())
    }

    /// Whether a learner is through with a module: its assessment is passed, or, where it has
    /// none, nothing is left to do in its lessons.
    #[must_use]
    pub fn has_completed(&self, module: &ModuleOutline) -> bool {
        match &module.assessment {
            Some(_) => self.has_passed(&module.id),
            None => (module.lessons.iter()).all(|lesson| self.lesson(&lesson.id).is_done()),
        }
    }

    /// The modules that come before this one and are not completed, with what follows.
    pub fn missing<'a>(
        &'a self,
        module: &'a ModuleOutline,
        outline: &'a Outline,
    ) -> impl Iterator<Item = (&'a ModuleOutline, Force)> {
        module.requires.iter().filter_map(|it| {
            let before = outline.module(&it.module)?;
            (!self.has_completed(before)).then_some((before, it.force))
        })
    }

    fn attempts_at<'a>(
        &'a self,
        module: &'a ModuleId,
    ) -> impl DoubleEndedIterator<Item = (RecordId, &'a Attempt)> {
        let those = self.attempts();
        those.filter(|(_, it)| it.way().is_assessment() && it.draw().module == *module)
    }
}
