//! # `items.ron`
//!
//! The questions of a module, as a list. Practice draws from them, lessons ask them, and an
//! assessment will. [Write a question](how-to/question.md) helps to choose among the kinds.
//!
//! ```ron,items
//! Item(
//!     id: "stop-signal",
//!     objectives: ["respond-to-no"],
//!     difficulty: 1,
//!     sources: [],
//!     stem: "Lee cannot speak for the moment, and drops the small ball that you agreed on. What do you do first?",
//!     kind: Single(options: [
//!         Key(text: "Take both hands off", feedback: "The ball was agreed as a sign, and needs no reason."),
//!         Option(text: "Pick the ball up", feedback: "It can lie there: what it says comes first."),
//!         Option(text: "Ask what happened", feedback: "A question can follow, once there is no touch."),
//!     ]),
//! ),
//! ```
//!
//! Options, reasons, steps, prompts, answers, groups, entries, criteria and the choices of one
//! scene differ in their words: learners have to be able to tell them apart. Each `feedback`
//! says *why*; the page itself shows what is right and what is wrong.

use serde::Deserialize;

use super::{Allowance, Kind};
use crate::source::located::{List, Located, Number, Text};

/// A question. What an answer earns is optional: without `points`, `partial`, `negative`,
/// `tries`, `hints` and `certainty` an item weighs one point and is answered once. [Choose
/// what an answer earns](how-to/partial-credit.md) explains them.
///
/// ```ron,items
/// Item(
///     id: "agreed-before-touch",
///     was: ["before-the-session"],
///     objectives: ["state-elements"],
///     difficulty: 2,
///     sources: ["gmc-2020"],
///     stem: "Which of these are agreed before the first touch?",
///     kind: Multiple(options: [
///         Key(text: "The area of the work", feedback: "Limits are named while there is time to think."),
///         Key(text: "The sign for stopping", feedback: "It has to be known before it is needed."),
///         Option(text: "The date of the next visit", feedback: "It can be found afterwards, and changes nothing now."),
///         Option(text: "The words for a review", feedback: "What a client says to others is up to the client."),
///     ]),
///     points: 2,
///     partial: Proportional,
///     negative: 25,
///     tries: [100, 50],
///     hints: [Hint(text: "Think of what can no longer be discussed calmly later.", cost: 20)],
///     certainty: true,
///     allow: [Allow(code: "option-count", reason: "There is nothing else that learners take for a part of it.")],
/// ),
/// ```
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item<'a> {
    /// Id. Saved answers name it.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Ids of objectives. What it tests: at least one, of the same module.
    pub(crate) objectives: List<'a, String>,
    /// Whole, 1 to 3. 1 easy, 2 medium, 3 hard.
    pub(crate) difficulty: Located<'a, Number>,
    /// Ids of sources. What it rests on; may be empty.
    pub(crate) sources: List<'a, String>,
    /// Short. What is asked.
    pub(crate) stem: Text<'a>,
    /// How it is answered.
    pub(crate) kind: Located<'a, Kind<'a>>,
    /// Ids of items. Those that it had before, so that saved answers can stay with it. An id that
    /// is named here can be no other item's, now or before. [Rename or move a
    /// question](how-to/rename.md) says more. Left out: none.
    pub(crate) was: Option<List<'a, String>>,
    /// Whole, 1 to 10. What it weighs in a total. Left out: 1.
    pub(crate) points: Option<Located<'a, Number>>,
    /// What an answer earns that is right in some of its parts. Left out: `RightMinusWrong` for
    /// `Multiple`, `Proportional` for every other kind.
    pub(crate) partial: Option<Located<'a, Partial>>,
    /// Whole, 1 to 100. What each wrong part takes away, in percent of what a right part
    /// earns. The
    /// answer may then earn less than nothing. It cannot stand beside `RightMinusWrong`. Left
    /// out:
    /// nothing.
    pub(crate) negative: Option<Located<'a, Number>>,
    /// Whole numbers, 0 to 100. What each try can earn, in percent: one to five, the first of
    /// them
    /// 100 and none more than the one before. Left out: one try.
    pub(crate) tries: Option<List<'a, Number>>,
    /// One to five hints that can be opened before an answer. Left out: none.
    pub(crate) hints: Option<List<'a, Hint<'a>>>,
    /// Whether the learner is asked how sure they are, but not in an assessment, nor of a text of
    /// their own. Left out: `false`.
    pub(crate) certainty: Option<Located<'a, bool>>,
    /// What may be against a rule in this item, and why. Left out: nothing.
    pub(crate) allow: Option<List<'a, Allowance<'a>>>,
}

/// # Partial credit
///
/// What an answer earns that is right in some of its parts.
#[derive(Debug, Deserialize)]
pub(crate) enum Partial {
    /// Everything for an answer that is right in full, else nothing.
    AllOrNothing,
    /// Each right part earns its share. Where options can be left alone, each one that is wrong
    /// and left alone is a right part.
    Proportional,
    /// Each right part earns its share and each wrong one takes as much, never below nothing.
    RightMinusWrong,
}

/// What can be opened before an answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hint<'a> {
    /// One line. The hint.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// Whole, 0 to 100. What opening it takes, in percent of what a right answer earns; at
    /// most 100
    /// for all hints together. Left out: 0.
    pub(crate) cost: Option<Located<'a, Number>>,
}
