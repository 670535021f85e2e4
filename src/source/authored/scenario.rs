//! # Scenarios
//!
//! What a [`Scenario`] in `items.ron` is made of. `check` follows every story to everything
//! that can become of it: it is an error if a scene or a choice is never come to, if there is
//! nothing to do in a scene that does not end the story, or if no ending can be reached any
//! more.

use serde::Deserialize;

use super::Choice;
use crate::source::located::{List, Located, Number, Text};

/// A whole number that stays between -10 and 10. Choices change it, and can depend on it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variable<'a> {
    /// Id. What conditions and changes name it by.
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    /// Whole, -10 to 10. What it is in the beginning. Left out: 0.
    pub(crate) start: Option<Located<'a, Number>>,
}

/// A moment of the story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scene<'a> {
    /// Id. What choices name it by; unique in the scenario.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// One line. Its name.
    pub(crate) title: Text<'a>,
    /// Short. What happens.
    pub(crate) text: Text<'a>,
    /// What comes at its end.
    pub(crate) then: Located<'a, Then<'a>>,
}

/// # The end of a scene
///
/// What stands in `then`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Then<'a> {
    /// `Choose([Choice(…), Choice(…)])`. One to six choices, shown in this order.
    Choose(#[serde(borrow)] List<'a, Turn<'a>>),
    /// A question. The story goes on with `right` when the answer is right in full, else with
    /// `wrong`.
    ///
    /// ```ron,item
    /// stem: "Robin comes for a first session. See where the plan leads.",
    /// kind: Scenario(scenes: [
    ///     Scene(
    ///         id: "plan",
    ///         title: "The plan",
    ///         text: "Robin has agreed to work on the back, and now asks for work on the hip as well.",
    ///         then: Ask(
    ///             question: Single(options: [
    ///                 Key(text: "Plan it for the next time", feedback: "What is new is talked about before another session."),
    ///                 Option(text: "Do it for a few minutes", feedback: "It is kind, and widens what was agreed all the same."),
    ///                 Option(text: "Ask again a little later", feedback: "A wish that arises in a session is not put twice in it."),
    ///             ]),
    ///             right: "kept",
    ///             wrong: "widened",
    ///         ),
    ///     ),
    ///     Scene(id: "kept", title: "Kept", text: "You end as planned.", then: End(outcome: Good, feedback: "The plan held, and the wish has a date.")),
    ///     Scene(id: "widened", title: "Widened", text: "Robin is unsure afterwards.", then: End(outcome: Mixed, feedback: "More was done than was agreed with a clear head.")),
    /// ]),
    /// ```
    Ask {
        /// What is asked.
        question: Located<'a, Asked<'a>>,
        /// Id. The scene that follows a right answer.
        right: Text<'a>,
        /// Id. The scene that follows any other.
        wrong: Text<'a>,
    },
    /// The story ends. The way there earns nothing by itself: a mistake that was made good is
    /// no worse than one that was never made.
    End {
        /// How it turned out.
        outcome: Located<'a, Outcome>,
        /// One line. What led to it.
        feedback: Text<'a>,
    },
}

/// What a learner can do in a scene.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Choice")]
pub(crate) struct Turn<'a> {
    /// One line. What is done.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// Id. The scene that follows.
    pub(crate) to: Text<'a>,
    /// What has to hold, all of it, so that it can be chosen. Left out: nothing.
    pub(crate) when: Option<List<'a, Condition<'a>>>,
    /// What it changes. Left out: nothing.
    pub(crate) change: Option<List<'a, Change<'a>>>,
    /// One line. What it led to; shown in the debrief at the end, where the path is gone through
    /// with what else could have been done.
    pub(crate) feedback: Text<'a>,
    /// Whether it makes good something that went wrong. Left out: `false`.
    pub(crate) repair: Option<Located<'a, bool>>,
}

/// # Conditions
///
/// What can have to hold.
#[derive(Debug, Deserialize)]
pub(crate) enum Condition<'a> {
    /// `AtLeast("trust", 1)`: the variable is as high or higher.
    AtLeast(#[serde(borrow)] Text<'a>, Located<'a, Number>),
    /// `AtMost("trust", -1)`: the variable is as low or lower.
    AtMost(Text<'a>, Located<'a, Number>),
}

/// # Changes
///
/// What a choice can do to a variable.
#[derive(Debug, Deserialize)]
pub(crate) enum Change<'a> {
    /// `Add("trust", -1)`: so much more, or less.
    Add(#[serde(borrow)] Text<'a>, Located<'a, Number>),
    /// `Set("trust", 0)`: from now on this.
    Set(Text<'a>, Located<'a, Number>),
}

/// # Questions within a scene
///
/// What stands in `question`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Asked<'a> {
    /// Fields as in [`Single`].
    Single {
        #[serde(borrow)]
        options: List<'a, Choice<'a>>,
    },
    /// Fields as in [`Multiple`].
    Multiple { options: List<'a, Choice<'a>> },
    /// Fields as in [`TrueFalse`].
    TrueFalse {
        answer: Located<'a, bool>,
        reasons: List<'a, Choice<'a>>,
        feedback: Text<'a>,
    },
}

/// # Outcome
///
/// How a story turned out.
#[derive(Debug, Deserialize)]
pub(crate) enum Outcome {
    /// Two points.
    Good,
    /// One point.
    Mixed,
    /// None.
    Harm,
}
