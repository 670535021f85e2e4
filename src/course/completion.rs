//! What it takes to complete a course.

use crate::wire::Wire;

use super::{ItemId, LessonId, ModuleId, SignOffId};

/// What it takes to complete a course: every need, in the order in which it is listed. A
/// course that needs nothing has no completion.
///
/// Needs are facts of records, never estimates: how well something is likely to be
/// remembered (`progress::mastery`) is not among them, so that who completed a course has
/// completed it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Wire)]
pub struct Completion {
    /// All that is needed.
    pub needs: Vec<Need>,
}

/// One thing that is needed. Stored by position: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Need {
    /// Every one of these lessons is finished, whole or in summary: a learner who would
    /// rather not read the detail completes the course as others do.
    Lessons(Vec<LessonId>),
    /// Every one of these modules' assessments is passed.
    Assessments(Vec<ModuleId>),
    /// Every one of these items was answered right in full, at some time and with its present
    /// key: what went wrong before or after takes nothing away.
    Critical(Vec<ItemId>),
    /// A scenario was played to one of some endings.
    Ending {
        /// The scenario.
        scenario: ItemId,
        /// The endings that count, by the positions of their scenes; where none is listed,
        /// any does.
        scenes: Vec<u8>,
    },
    /// Somebody has watched the learner do this, and said so.
    SignOff(SignOff),
}

/// Something practical that a page cannot see.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct SignOff {
    /// Unique in the course.
    pub id: SignOffId,
    /// What is to be shown, and to whom. Plain text.
    pub text: String,
}
