//! Lessons and the blocks they are made of.

use crate::wire::Wire;

use super::{ItemId, LessonId, ObjectiveId, text::Paragraph};

/// A lesson.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Lesson {
    /// Unique in the course.
    pub id: LessonId,
    /// Plain text.
    pub title: String,
    /// What it teaches; at least one.
    pub objectives: Vec<ObjectiveId>,
    /// How long it takes, in minutes, 1 to 120.
    pub minutes: u8,
    /// One factual line about what may be hard in what follows.
    pub content_note: Option<String>,
    /// The lesson itself.
    pub body: Vec<Block>,
    /// What is read instead by a learner who skips the detail.
    pub summary: Vec<Paragraph>,
}

/// A block of a lesson.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Block {
    /// Text.
    Text(Vec<Paragraph>),
    /// A boxed note.
    Callout(CalloutKind, Vec<Paragraph>),
    /// A graded statement.
    Claim(Grade, Vec<Paragraph>),
    /// A picture.
    Figure(Figure),
    /// One item, answered within the lesson.
    Check(ItemId),
    /// Something to do.
    Activity(Activity),
}

/// What a boxed note is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum CalloutKind {
    /// A safety rule.
    Safety,
    /// What the law of a named place says.
    Law,
    /// A point to take away.
    Key,
}

/// How well a statement is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Grade {
    /// Established.
    A,
    /// Plausible, limited evidence.
    B,
    /// Tradition or opinion.
    C,
    /// Unsupported or potentially harmful.
    D,
}

/// A picture with what a reader who does not see it needs.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Figure {
    /// The file's name below `figures/`.
    pub file: String,
    /// What it shows, in 5 to 250 characters.
    pub alt: String,
    /// The line below it.
    pub caption: Vec<Paragraph>,
    /// A longer description.
    pub description: Vec<Paragraph>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Activity {
    /// Plain text.
    pub title: String,
    /// What to do.
    pub text: Vec<Paragraph>,
    /// A worked answer, opened when asked for.
    pub answer: Vec<Paragraph>,
}
