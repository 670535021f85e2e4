//! Scenarios, in `items.ron`
//!
//! ```ron
//! kind: Scenario(
//!     variables: [Variable(name: "trust", start: 0)],
//!     scenes: [
//!         Scene(
//!             id: "arrival",
//!             title: "Arrival",
//!             text: "…",
//!             then: Choose([
//!                 Choice(text: "Ask", to: "pause", change: [Add("trust", 1)], feedback: "…"),
//!                 Choice(text: "Go on", to: "harm", feedback: "…"),
//!             ]),
//!         ),
//!         Scene(id: "harm", title: "Harm", text: "…", then: End(outcome: Harm, feedback: "…")),
//!     ],
//! )
//! ```

use serde::Deserialize;

use super::item;
use crate::source::located::{List, Located, Number, Text};

/// `Variable(name: "trust", start: 0)`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variable<'a> {
    /// Written like an id.
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    /// −10 to 10; 0 when left out.
    pub(crate) start: Option<Located<'a, Number>>,
}

/// A scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scene<'a> {
    /// Unique in the scenario, written like any id.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// One run of Markdown.
    pub(crate) title: Text<'a>,
    /// Paragraphs and lists.
    pub(crate) text: Text<'a>,
    pub(crate) then: Located<'a, Then<'a>>,
}

/// What comes at the end of a scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Then<'a> {
    /// `Choose([Choice(…), Choice(…)])`
    Choose(#[serde(borrow)] List<'a, Turn<'a>>),
    /// `Ask(question: Single(…), right: "scene", wrong: "scene")`
    Ask {
        question: Located<'a, Asked<'a>>,
        right: Text<'a>,
        wrong: Text<'a>,
    },
    /// `End(outcome: Good, feedback: "…")`
    End {
        outcome: Located<'a, Outcome>,
        feedback: Text<'a>,
    },
}

/// `Choice(text: "…", to: "scene", feedback: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Choice")]
pub(crate) struct Turn<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// A scene's id.
    pub(crate) to: Text<'a>,
    /// What has to hold.
    pub(crate) when: Option<List<'a, Condition<'a>>>,
    /// What it changes.
    pub(crate) change: Option<List<'a, Change<'a>>>,
    /// What it led to.
    pub(crate) feedback: Text<'a>,
    /// Whether it makes good what went wrong.
    pub(crate) repair: Option<Located<'a, bool>>,
}

/// Something about a variable.
#[derive(Debug, Deserialize)]
pub(crate) enum Condition<'a> {
    /// `AtLeast("trust", 1)`
    AtLeast(#[serde(borrow)] Text<'a>, Located<'a, Number>),
    /// `AtMost("trust", -1)`
    AtMost(Text<'a>, Located<'a, Number>),
}

/// What happens to a variable.
#[derive(Debug, Deserialize)]
pub(crate) enum Change<'a> {
    /// `Add("trust", -1)`
    Add(#[serde(borrow)] Text<'a>, Located<'a, Number>),
    /// `Set("trust", 0)`
    Set(Text<'a>, Located<'a, Number>),
}

/// A question within a scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Asked<'a> {
    /// As the kind of this name.
    Single {
        #[serde(borrow)]
        options: List<'a, item::Choice<'a>>,
    },
    /// As the kind of this name.
    Multiple { options: List<'a, item::Choice<'a>> },
    /// As the kind of this name.
    TrueFalse {
        answer: Located<'a, bool>,
        reasons: List<'a, item::Choice<'a>>,
        feedback: Text<'a>,
    },
}

/// How a story turned out.
#[derive(Debug, Deserialize)]
pub(crate) enum Outcome {
    Good,
    Mixed,
    Harm,
}
