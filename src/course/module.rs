//! Modules and their objectives.

use crate::wire::Wire;

use super::{Assessment, Item, Lesson, ModuleId, ObjectiveId, Prerequisite};

/// A module: objectives, the lessons that teach them, the items that test them.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Module {
    /// Unique in the course; also the name of its folder.
    pub id: ModuleId,
    /// Plain text.
    pub title: String,
    /// Plain text, one or two sentences.
    pub summary: String,
    /// One factual line about what may be hard in what follows.
    pub content_note: Option<String>,
    /// What a learner can do afterwards.
    pub objectives: Vec<Objective>,
    /// The lessons in order.
    pub lessons: Vec<Lesson>,
    /// The item bank.
    pub items: Vec<Item>,
    /// The modules that come first.
    pub requires: Vec<Prerequisite>,
    /// The assessment at its end, if it has one.
    pub assessment: Option<Assessment>,
}

/// What a learner can do after a module; what mastery is counted on.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Objective {
    /// Unique in the course.
    pub id: ObjectiveId,
    /// What it asks of the learner's thinking.
    pub level: Level,
    /// A measurable statement, plain text.
    pub text: String,
}

/// The cognitive processes of the revised taxonomy: Anderson and Krathwohl,
/// *A Taxonomy for Learning, Teaching, and Assessing* (2001).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Wire)]
#[allow(missing_docs, reason = "the names are the taxonomy's own")]
pub enum Level {
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}
