//! `module.ron`
//!
//! ```ron
//! Module(
//!     id: "anatomy",
//!     title: "Anatomy for every body",
//!     summary: "One or two sentences.",
//!     content_note: "Line diagrams of intimate anatomy.",
//!     objectives: [
//!         Objective(id: "compare-sphincters", level: Understand, text: "Compare the …"),
//!     ],
//!     lessons: ["layers", "sphincters"],
//! )
//! ```

use serde::Deserialize;

use crate::source::located::{List, Located, Text};

/// A module.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Module<'a> {
    /// An id, the same as the folder's name.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain.
    pub(crate) title: Text<'a>,
    /// Plain, one or two sentences.
    pub(crate) summary: Text<'a>,
    /// Plain, one line.
    pub(crate) content_note: Option<Text<'a>>,
    /// What a learner can do afterwards.
    pub(crate) objectives: List<'a, Objective<'a>>,
    /// The ids of the lessons in order.
    pub(crate) lessons: List<'a, String>,
}

/// What a learner can do afterwards.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Objective<'a> {
    /// An id.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// `Understand`
    pub(crate) level: Located<'a, Level>,
    /// Plain, one sentence.
    pub(crate) text: Text<'a>,
}

/// What an objective asks of the learner's thinking.
#[derive(Debug, Deserialize)]
pub(crate) enum Level {
    Remember,
    Understand,
    Apply,
    Analyse,
    Evaluate,
    Create,
}
