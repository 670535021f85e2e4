//! # `module.ron`
//!
//! A module: what learners can do after it, its lessons, and how it ends.
//!
//! ```ron,file=consent/module.ron
//! Module(
//!     id: "consent",
//!     title: "Consent and boundaries",
//!     summary: "How limits are agreed before touch, and what to do when one is reached.",
//!     content_note: "Speaks of touch that goes on against somebody's will.",
//!     objectives: [
//!         Objective(
//!             id: "state-elements",
//!             level: Remember,
//!             text: "State the elements of valid consent to touch.",
//!             safety: false,
//!         ),
//!         Objective(id: "respond-to-no", level: Apply, text: "Respond to a spoken or unspoken no."),
//!     ],
//!     lessons: ["asking", "stopping"],
//!     requires: [Advises("anatomy")],
//!     assessment: Assessment(
//!         draw: [
//!             Draw(objective: "state-elements", count: 2),
//!             Draw(objective: "respond-to-no", difficulty: 2, count: 1),
//!         ],
//!         pass_mark: 80,
//!         critical: ["pain-during-work"],
//!         attempts: 3,
//!         cooling_off: 24,
//!         minutes: 30,
//!     ),
//! )
//! ```
//!
//! An assessment asks its critical items and what it draws, in a new order for each attempt, with
//! feedback once it is handed in. It draws items that a learner has not set aside where there are
//! enough of them. A learner who has a module's prerequisites to do sees which they are.

use serde::Deserialize;

use crate::source::located::{List, Located, Number, Text};

/// The only entry of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Module<'a> {
    /// Id. The same as the folder's name.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain. The module's name.
    pub(crate) title: Text<'a>,
    /// Plain. What it is about, one or two sentences.
    pub(crate) summary: Text<'a>,
    /// Plain. One factual line about what may be hard in what follows, shown before the module's
    /// lessons and questions. Left out: there is none.
    pub(crate) content_note: Option<Text<'a>>,
    /// What a learner can do afterwards. Each needs at least one lesson and one item.
    pub(crate) objectives: List<'a, Objective<'a>>,
    /// Ids of lessons. In their order.
    pub(crate) lessons: List<'a, String>,
    /// The modules that come first. Left out: none.
    pub(crate) requires: Option<List<'a, Prerequisite<'a>>>,
    /// The assessment at its end. Left out: none.
    pub(crate) assessment: Option<Located<'a, Assessment<'a>>>,
}

/// # Prerequisite
///
/// A module that comes first, by its id. It stands earlier in `course.ron`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Prerequisite<'a> {
    /// `Advises("anatomy")`: a learner who has not completed it is told so.
    Advises(#[serde(borrow)] Text<'a>),
    /// `Locks("anatomy")`: until it is completed, this module stays closed.
    Locks(Text<'a>),
}

/// The assessment at the end of a module: items that are drawn for each attempt, and what passes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Assessment<'a> {
    /// What is drawn at random: up to 20 draws. An item is asked once, even where it fits two.
    #[serde(borrow)]
    pub(crate) draw: List<'a, Draw<'a>>,
    /// Whole, 1 to 100. The percentage of the total that passes.
    pub(crate) pass_mark: Located<'a, Number>,
    /// Ids of items. They are always asked, in addition to what is drawn, and have to be right in
    /// full whatever the total. Left out: none.
    pub(crate) critical: Option<List<'a, String>>,
    /// Whole, 1 to 100. How many attempts there are. Left out: there is no bound.
    pub(crate) attempts: Option<Located<'a, Number>>,
    /// Whole, 1 to 720. Hours between the end of one attempt and the next. Left out: none.
    pub(crate) cooling_off: Option<Located<'a, Number>>,
    /// Whole, 1 to 240. Minutes that an attempt takes; a learner may always extend them or turn
    /// them off. Left out: as long as it takes, which is best.
    pub(crate) minutes: Option<Located<'a, Number>>,
}

/// So many items of this module that test an objective.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Draw<'a> {
    /// Id. The objective that the items test.
    #[serde(borrow)]
    pub(crate) objective: Text<'a>,
    /// Whole, 1 to 3. How hard the items are. Left out: any.
    pub(crate) difficulty: Option<Located<'a, Number>>,
    /// Whole, 1 to 50. How many items.
    pub(crate) count: Located<'a, Number>,
}

/// What a learner can do after a module. Lessons teach it, and items test it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Objective<'a> {
    /// Id. Its own.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// What it asks of the learner's thinking.
    pub(crate) level: Located<'a, Level>,
    /// Plain. One sentence that begins with something that can be seen.
    pub(crate) text: Text<'a>,
    /// Whether somebody can come to harm where it is not reached: then more items test it. Left
    /// out: `false`.
    pub(crate) safety: Option<Located<'a, bool>>,
}

/// # Level of an objective
///
/// The revised taxonomy of Anderson and Krathwohl (2001).
#[derive(Debug, Deserialize)]
pub(crate) enum Level {
    /// Say again what was learnt.
    Remember,
    /// Say what it means.
    Understand,
    /// Use it on a case.
    Apply,
    /// Take it apart, and say how the parts belong together.
    Analyse,
    /// Judge by criteria.
    Evaluate,
    /// Make something new.
    Create,
}
