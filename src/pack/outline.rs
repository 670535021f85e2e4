//! The outline: what is known of a course before any module is opened.

use std::sync::Arc;

use super::{Library, Names};
use crate::{
    course::{
        About, Assessment, Completion, Course, ItemId, KeyMark, LessonId, Module, ModuleId,
        Objective, ObjectiveId, Prerequisite, References,
    },
    wire::Wire,
};

/// The course without its text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Outline {
    /// What is said of the course as a whole.
    pub about: About,
    /// The modules in teaching order.
    pub modules: Vec<ModuleOutline>,
    /// What the text about the course refers to.
    pub library: Arc<Library>,
    /// What it takes to complete the course.
    pub completion: Completion,
}

/// A module without its text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct ModuleOutline {
    /// Unique in the course.
    pub id: ModuleId,
    /// Plain text.
    pub title: String,
    /// Plain text.
    pub summary: String,
    /// One factual line about what may be hard in what follows.
    pub content_note: Option<String>,
    /// What a learner can do afterwards.
    pub objectives: Vec<Objective>,
    /// The lessons in order.
    pub lessons: Vec<LessonOutline>,
    /// What is known of the items in the module's bank: enough to count progress.
    pub items: Vec<ItemOutline>,
    /// The name of the file with its bank.
    pub file: String,
    /// The modules that come first.
    pub requires: Vec<Prerequisite>,
    /// The assessment at its end, if it has one.
    pub assessment: Option<Assessment>,
}

/// A lesson without its text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct LessonOutline {
    /// Unique in the course.
    pub id: LessonId,
    /// Plain text.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// One factual line about what may be hard in what follows.
    pub content_note: Option<String>,
    /// What it teaches: positions among the module's objectives.
    pub objectives: Vec<u8>,
    /// The name of its file.
    pub file: String,
}

/// An item without its text.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct ItemOutline {
    /// Unique in the course, former ids included.
    pub id: ItemId,
    /// The ids under which it was known before.
    pub was: Vec<ItemId>,
    /// What its key is, to tell whether an answer to it still counts.
    pub key: KeyMark,
    /// What it tests: positions among the module's objectives. What it tests first of all
    /// comes first.
    pub objectives: Vec<u8>,
    /// Whether learners say themselves what an answer earns: then it shows no mastery.
    pub self_assessed: bool,
}

impl Outline {
    /// The outline of `course`, whose modules are in these files, in order.
    #[must_use]
    pub(super) fn of(course: &Course, files: Vec<Names>) -> Self {
        let modules = course.modules.iter().zip(files);
        let mut named = References::default();
        named.paragraphs(&course.about.text);
        Self {
            about: course.about.clone(),
            modules: modules
                .map(|(module, files)| ModuleOutline::of(module, files))
                .collect(),
            library: Arc::new(Library::of(course, named)),
            completion: course.completion.clone(),
        }
    }

    /// The module with this id.
    #[must_use]
    pub fn module(&self, id: &ModuleId) -> Option<&ModuleOutline> {
        self.modules.iter().find(|module| module.id == *id)
    }

    /// The item that has this id or had it before, and its module. An item is looked for in
    /// the module `first`, then in all others: few are ever moved.
    #[must_use]
    pub fn item(&self, first: &ModuleId, id: &ItemId) -> Option<(&ModuleOutline, &ItemOutline)> {
        let mut modules = self.module(first).into_iter().chain(&self.modules);
        modules.find_map(|module| Some((module, module.item(id)?)))
    }
}

impl ModuleOutline {
    fn of(module: &Module, files: Names) -> Self {
        // Lessons and items name objectives of their own module only.
        let places = |named: &[ObjectiveId]| {
            let at = |id: &ObjectiveId| (0..).zip(&module.objectives).find(|(_, it)| it.id == *id);
            named.iter().filter_map(|id| Some(at(id)?.0)).collect()
        };
        let lessons = module.lessons.iter().zip(files.lessons);
        let lessons = lessons.map(|(lesson, file)| LessonOutline {
            id: lesson.id.clone(),
            title: lesson.title.clone(),
            minutes: lesson.minutes,
            content_note: lesson.content_note.clone(),
            objectives: places(&lesson.objectives),
            file,
        });
        let items = module.items.iter().map(|item| ItemOutline {
            id: item.id.clone(),
            was: item.was.clone(),
            key: item.fingerprint.mark(),
            objectives: places(&item.objectives),
            self_assessed: item.kind.is_self_assessed(),
        });
        Self {
            id: module.id.clone(),
            title: module.title.clone(),
            summary: module.summary.clone(),
            content_note: module.content_note.clone(),
            objectives: module.objectives.clone(),
            lessons: lessons.collect(),
            items: items.collect(),
            file: files.bank,
            requires: module.requires.clone(),
            assessment: module.assessment.clone(),
        }
    }

    /// The lesson with this id.
    #[must_use]
    pub fn lesson(&self, id: &LessonId) -> Option<&LessonOutline> {
        self.lessons.iter().find(|lesson| lesson.id == *id)
    }

    /// The item that has this id or had it before.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&ItemOutline> {
        self.items
            .iter()
            .find(|item| item.id == *id || item.was.contains(id))
    }

    /// How long the lessons take together, in minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.lessons
            .iter()
            .map(|lesson| u32::from(lesson.minutes))
            .sum()
    }
}
