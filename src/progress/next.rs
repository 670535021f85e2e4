//! Where to go on.

use super::Progress;
use crate::{
    course::{Force, LessonId, ModuleId, Prerequisite},
    pack::{ModuleOutline, Outline},
};

/// What a learner could do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// Take a lesson.
    Lesson(ModuleId, LessonId),
    /// Practise, or go on with a practice.
    Practice(ModuleId),
    /// Sit an assessment that was not passed, or go on with it.
    Assessment(ModuleId),
}

impl Progress {
    /// What comes after the lesson `after`, or what comes first. Lessons come in order, each
    /// module's followed by a practice and its assessment; a lesson that was skipped is not
    /// offered again, nor an assessment that was sat, unless a module waits for it to be passed.
    /// `None` when everything has been done.
    #[must_use]
    pub fn next(&self, outline: &Outline, after: Option<&LessonId>) -> Option<Next> {
        let at = after.and_then(|lesson| {
            outline
                .modules
                .iter()
                .position(|module| module.lesson(lesson).is_some())
        });
        let (before, rest) = outline.modules.split_at(at.unwrap_or(0));
        rest.iter()
            .chain(before)
            .find_map(|module| self.next_in(outline, module, after))
    }

    fn next_in(
        &self,
        outline: &Outline,
        module: &ModuleOutline,
        after: Option<&LessonId>,
    ) -> Option<Next> {
        let at = after.and_then(|after| module.lessons.iter().position(|l| l.id == *after));
        let (before, rest) = module.lessons.split_at(at.map_or(0, |at| at + 1));
        if let Some(lesson) = rest
            .iter()
            .chain(before)
            .find(|it| !self.lesson(&it.id).is_done())
        {
            return Some(Next::Lesson(module.id.clone(), lesson.id.clone()));
        }
        let done = self.module(module);
        let is_left = self.open_attempt(&module.id, outline).is_some()
            || !self.has_practised(&module.id, outline);
        if done.right < done.items && is_left {
            return Some(Next::Practice(module.id.clone()));
        }
        // One that was sat is offered again where another module stays closed until it is passed.
        let locks = |it: &Prerequisite| it.module == module.id && it.force == Force::Locks;
        let is_waited_for = outline
            .modules
            .iter()
            .any(|it| it.requires.iter().any(locks));
        let is_done = if is_waited_for {
            self.has_passed(&module.id)
        } else {
            self.assessments(&module.id).next().is_some()
        };
        (module.assessment.is_some() && !is_done).then(|| Next::Assessment(module.id.clone()))
    }
}
