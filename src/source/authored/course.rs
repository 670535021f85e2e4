//! # `course.ron`
//!
//! The course as a whole: what every learner sees first, and which modules there are.
//!
//! ```ron,file=course.ron
//! Course(
//!     format: 1,
//!     id: "first-session",
//!     title: "The first session",
//!     language: "en",
//!     edition: "2026.1",
//!     summary: "How to ask before touch, and how to stop.",
//!     about: r#"
//! Say here who wrote the course, who checked it, and what it is not.
//!
//! A blank line starts a new paragraph.
//! "#,
//!     modules: ["anatomy", "consent"],
//!     licence: "CC BY 4.0",
//!     completion: [
//!         AllLessons,
//!         SignOff(id: "asked-aloud", text: "A session begun by asking, watched by a teacher."),
//!     ],
//!     rules: [
//!         Rule(code: "few-items", limits: {"items": 1}, reason: "The bank is still being written."),
//!     ],
//! )
//! ```

use serde::Deserialize;

use super::{Outcome, Setting};
use crate::source::located::{List, Located, Number, Text};

/// The only entry of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Course<'a> {
    /// Whole, 1. The version of this format. A course in a newer format than the program
    /// knows is refused with one message.
    // `FormatVersion` has recognised a newer one already.
    #[serde(borrow)]
    pub(crate) format: Located<'a, Number>,
    /// Id. The course's own.
    pub(crate) id: Text<'a>,
    /// Plain. The course's name.
    pub(crate) title: Text<'a>,
    /// Plain. A language tag, such as `en` or `pt-BR`.
    pub(crate) language: Text<'a>,
    /// Plain. The author's own version of the course, shown to learners.
    pub(crate) edition: Text<'a>,
    /// Plain. What every learner sees first, one or two sentences.
    pub(crate) summary: Text<'a>,
    /// Long. The page about the course: who wrote it, who checked it, what it is not.
    pub(crate) about: Text<'a>,
    /// Ids of modules. In teaching order.
    pub(crate) modules: List<'a, String>,
    /// Plain. Under what licence the course's text may be used. Left out: nothing is said.
    pub(crate) licence: Option<Text<'a>>,
    /// What it takes to complete the course: up to 20 needs, all of which have to be met. Left
    /// out: nothing is asked, and there is no record of completion.
    pub(crate) completion: Option<List<'a, Need<'a>>>,
    /// How seriously rules are taken in this course. Left out: as `coursewright explain` says.
    pub(crate) rules: Option<List<'a, Setting<'a>>>,
}

/// One thing that it takes to complete a course. Needs are facts: what was finished, passed or
/// watched, and never an estimate.
///
/// ```ron,course
/// completion: [
///     AllLessons,
///     Critical(["pain-during-work"]),
///     Ending(scenario: "no-by-hand", at_least: Good),
///     SignOff(id: "asked-aloud", text: "A session begun by asking, watched by a teacher."),
/// ],
/// ```
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Need<'a> {
    /// `AllLessons`: every lesson is finished, whole or in summary.
    AllLessons,
    /// `Lessons(["asking", "stopping"])`: these lessons are.
    Lessons(#[serde(borrow)] List<'a, String>),
    /// `AllAssessments`: every assessment of the course is passed.
    AllAssessments,
    /// `Assessments(["consent"])`: those of these modules are.
    Assessments(List<'a, String>),
    /// `Critical(["pain-during-work"])`: each of these items was answered right in full at some time,
    /// with its present key.
    Critical(List<'a, String>),
    /// A scenario was played to an ending.
    Ending {
        /// Id. The scenario's item.
        scenario: Text<'a>,
        /// The least good outcome that counts. Left out: any ending does.
        at_least: Option<Located<'a, Outcome>>,
    },
    /// Something practical that a page cannot see. The learner notes who has watched it.
    SignOff {
        /// Id. Its own.
        id: Text<'a>,
        /// Plain. What is to be shown, and to whom.
        text: Text<'a>,
    },
}

// The one field that stays the same in every version of the format, so that a newer one is
// recognised before its other fields are.
#[derive(Debug, Deserialize)]
#[serde(rename = "Course")]
pub(crate) struct FormatVersion<'a> {
    // `1`
    #[serde(borrow)]
    pub(crate) format: Option<Located<'a, Number>>,
}
