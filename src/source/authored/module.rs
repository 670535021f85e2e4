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
//!     requires: [Advises("scope")],
//!     assessment: Assessment(
//!         draw: [Draw(objective: "compare-sphincters", count: 3)],
//!         pass_mark: 80,
//!         critical: ["pain-means-stop"],
//!     ),
//! )
//! ```

use serde::Deserialize;

use crate::source::located::{List, Located, Number, Text};

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
    /// The modules that come first.
    pub(crate) requires: Option<List<'a, Prerequisite<'a>>>,
    /// The assessment at its end.
    pub(crate) assessment: Option<Located<'a, Assessment<'a>>>,
}

/// A module that comes first, by its id.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Prerequisite<'a> {
    /// `Advises("anatomy")`: a learner who has not completed it is told so.
    Advises(#[serde(borrow)] Text<'a>),
    /// `Locks("anatomy")`: until it is completed, this module stays closed.
    Locks(Text<'a>),
}

/// `Assessment(draw: [Draw(…)], pass_mark: 80, critical: ["…"])`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assessment<'a> {
    /// What is drawn.
    #[serde(borrow)]
    pub(crate) draw: List<'a, Draw<'a>>,
    /// Percent, 1 to 100.
    pub(crate) pass_mark: Located<'a, Number>,
    /// The ids of items that are always asked and have to be right.
    pub(crate) critical: Option<List<'a, String>>,
    /// How many attempts there are, 1 to 100.
    pub(crate) attempts: Option<Located<'a, Number>>,
    /// Whole hours from one attempt to the next, 1 to 720.
    pub(crate) cooling_off: Option<Located<'a, Number>>,
    /// Whole minutes, 1 to 240.
    pub(crate) minutes: Option<Located<'a, Number>>,
}

/// `Draw(objective: "compare-sphincters", difficulty: 2, count: 3)`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Draw<'a> {
    /// The id of what the items test.
    #[serde(borrow)]
    pub(crate) objective: Text<'a>,
    /// 1 to 3; any when left out.
    pub(crate) difficulty: Option<Located<'a, Number>>,
    /// How many items, 1 to 50.
    pub(crate) count: Located<'a, Number>,
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
