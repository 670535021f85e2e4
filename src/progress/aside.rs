//! What a learner has set aside.

use super::{Progress, RecordId, View};
use crate::{
    course::{ItemId, LessonId},
    pack::{LessonOutline, ModuleOutline},
    sorted::Set,
};

impl Progress {
    /// The items that the learner has set aside: those whose every objective is taught only
    /// by lessons that they skipped or took in summary.
    #[must_use]
    pub fn set_aside(&self, module: &ModuleOutline) -> Set<ItemId> {
        self.set_aside_since(module, None)
    }

    /// The items that the learner has set aside since an attempt was begun. Those that were
    /// set aside before, they asked for.
    #[must_use]
    pub fn set_aside_since(&self, module: &ModuleOutline, begun: Option<RecordId>) -> Set<ItemId> {
        let is_aside = |lesson: &LessonId| {
            let lesson = self.lesson(lesson);
            matches!(lesson.view, Some(View::Skip | View::Summary)) && lesson.chosen > begun
        };
        let (aside, open): (Vec<_>, Vec<_>) = module
            .lessons
            .iter()
            .partition(|lesson| is_aside(&lesson.id));
        let teaches = |lessons: &[&LessonOutline], objective| {
            lessons
                .iter()
                .any(|lesson| lesson.objectives.contains(objective))
        };
        let items = module.items.iter().filter(|item| {
            let is_aside = |objective| teaches(&aside, objective) && !teaches(&open, objective);
            !item.objectives.is_empty() && item.objectives.iter().all(is_aside)
        });
        items.map(|item| item.id.clone()).collect()
    }
}
