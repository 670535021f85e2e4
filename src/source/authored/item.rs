//! `items.ron`
//!
//! ```ron
//! [
//!     Item(
//!         id: "ias-smooth-muscle",
//!         objectives: ["compare-sphincters"],
//!         difficulty: 1,
//!         sources: ["grays-42"],
//!         stem: "Which muscle is made of smooth muscle and works without voluntary control?",
//!         kind: Single(options: [
//!             Option(text: "External anal sphincter", feedback: "This ring is striated …"),
//!             Key(text: "Internal anal sphincter", feedback: "It is the thickened end of …"),
//!         ]),
//!     ),
//! ]
//! ```
//!
//! Every text here is one run of Markdown, but for the stem (paragraphs and lists),
//! and units and the answers in words (plain).

use serde::Deserialize;

use super::Allowance;
use super::scenario::{Scene, Variable};
use crate::source::located::{List, Located, Number, Text};

/// A question of a module's item bank.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item<'a> {
    /// An id.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// The ids of what it tests.
    pub(crate) objectives: List<'a, String>,
    /// 1 easy, 2 medium, 3 hard.
    pub(crate) difficulty: Located<'a, Number>,
    /// The ids of what it rests on.
    pub(crate) sources: List<'a, String>,
    /// What is asked.
    pub(crate) stem: Text<'a>,
    /// How it is answered.
    pub(crate) kind: Located<'a, Kind<'a>>,
    /// The ids that it had before.
    pub(crate) was: Option<List<'a, String>>,
    /// What it weighs in a total, 1 to 10.
    pub(crate) points: Option<Located<'a, Number>>,
    /// What an answer earns that is right in some of its parts.
    pub(crate) partial: Option<Located<'a, Partial>>,
    /// Percent of a right part that a wrong part takes away, 1 to 100.
    pub(crate) negative: Option<Located<'a, Number>>,
    /// Percent that each try can earn, the first of them 100.
    pub(crate) tries: Option<List<'a, Number>>,
    /// What can be opened before an answer.
    pub(crate) hints: Option<List<'a, Hint<'a>>>,
    /// Whether the learner is asked how sure they are.
    pub(crate) certainty: Option<Located<'a, bool>>,
    /// What may be against a rule here, and why.
    pub(crate) allow: Option<List<'a, Allowance<'a>>>,
}

/// What an answer earns that is right in some of its parts.
#[derive(Debug, Deserialize)]
pub(crate) enum Partial {
    AllOrNothing,
    Proportional,
    RightMinusWrong,
}

/// `Hint(text: "…", cost: 10)`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hint<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// Percent of what a right answer earns, 0 to 100.
    pub(crate) cost: Option<Located<'a, Number>>,
}

/// The kinds of item.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Kind<'a> {
    /// `Single(options: [Key(…), Option(…)])`
    Single {
        #[serde(borrow)]
        options: List<'a, Choice<'a>>,
    },
    /// `Multiple(options: [Key(…), Key(…), Option(…)])`
    Multiple { options: List<'a, Choice<'a>> },
    /// `TrueFalse(answer: false, reasons: [Key(…), Option(…)], feedback: "…")`
    TrueFalse {
        answer: Located<'a, bool>,
        reasons: List<'a, Choice<'a>>,
        feedback: Text<'a>,
    },
    /// `Numeric(answer: 40, unit: "seconds", wrong: [Wrong(…)], feedback: "…")`
    Numeric {
        answer: Option<Located<'a, Number>>,
        from: Option<Located<'a, Number>>,
        to: Option<Located<'a, Number>>,
        tolerance: Option<Located<'a, Number>>,
        percent: Option<Located<'a, Number>>,
        unit: Option<Text<'a>>,
        figures: Option<Located<'a, Number>>,
        wrong: Option<List<'a, WrongNumber<'a>>>,
        feedback: Text<'a>,
    },
    /// `Ordering(steps: [Step(…), Step(…), Step(…)])`
    Ordering { steps: List<'a, Step<'a>> },
    /// `Matching(pairs: [Pair(…), Pair(…)], spare: [Spare(…)])`
    Matching {
        pairs: List<'a, Pair<'a>>,
        spare: Option<List<'a, Spare<'a>>>,
    },
    /// `Cloze(text: "… {1}.", blanks: [Blank(…)])`
    Cloze {
        text: Text<'a>,
        blanks: List<'a, Blank<'a>>,
    },
    /// `Categorise(groups: [Group(…), Group(…)])`
    Categorise { groups: List<'a, Group<'a>> },
    /// `ShortText(accept: ["…"], spelling: 1, wrong: [Wrong(…)], feedback: "…")`
    ShortText {
        accept: List<'a, String>,
        case: Option<Located<'a, bool>>,
        accents: Option<Located<'a, bool>>,
        spelling: Option<Located<'a, Number>>,
        wrong: Option<List<'a, WrongText<'a>>>,
        feedback: Text<'a>,
    },
    /// `Free(criteria: [Criterion(…)], model: r#"…"#)`
    Free {
        criteria: List<'a, Criterion<'a>>,
        model: Text<'a>,
        words: Option<Located<'a, Number>>,
    },
    /// `Scenario(variables: […], scenes: [Scene(…)])`
    Scenario {
        variables: Option<List<'a, Variable<'a>>>,
        scenes: List<'a, Scene<'a>>,
    },
}

/// `Criterion(text: "…", feedback: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Criterion<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    pub(crate) feedback: Text<'a>,
}

/// An option, right or wrong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Choice<'a> {
    /// `Key(text: "…", feedback: "…")`: a right one.
    Key {
        #[serde(borrow)]
        text: Text<'a>,
        feedback: Text<'a>,
    },
    /// `Option(text: "…", feedback: "…")`: a wrong one.
    Option { text: Text<'a>, feedback: Text<'a> },
}

/// `Wrong(value: 20, feedback: "…")`: a wrong number that the author expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Wrong")]
pub(crate) struct WrongNumber<'a> {
    #[serde(borrow)]
    pub(crate) value: Located<'a, Number>,
    pub(crate) feedback: Text<'a>,
}

/// `Step(text: "…", feedback: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    pub(crate) feedback: Text<'a>,
}

/// `Pair(prompt: "…", answer: "…", feedback: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair<'a> {
    #[serde(borrow)]
    pub(crate) prompt: Text<'a>,
    pub(crate) answer: Text<'a>,
    pub(crate) feedback: Text<'a>,
}

/// `Spare(text: "…", feedback: "…")`: an answer that belongs to no prompt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spare<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    pub(crate) feedback: Text<'a>,
}

/// A gap in a text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::enum_variant_names, reason = "authors write the variants")]
pub(crate) enum Blank<'a> {
    /// `Blank(accept: ["…"], wrong: [Wrong(…)], feedback: "…")`: the first of what is
    /// accepted is shown as the answer.
    Blank {
        #[serde(borrow)]
        accept: List<'a, String>,
        case: Option<Located<'a, bool>>,
        accents: Option<Located<'a, bool>>,
        spelling: Option<Located<'a, Number>>,
        wrong: Option<List<'a, WrongText<'a>>>,
        feedback: Text<'a>,
    },
    /// `Number(answer: 40, unit: "seconds", feedback: "…")`
    Number {
        answer: Option<Located<'a, Number>>,
        from: Option<Located<'a, Number>>,
        to: Option<Located<'a, Number>>,
        tolerance: Option<Located<'a, Number>>,
        percent: Option<Located<'a, Number>>,
        unit: Option<Text<'a>>,
        figures: Option<Located<'a, Number>>,
        wrong: Option<List<'a, WrongNumber<'a>>>,
        feedback: Text<'a>,
    },
    /// `Menu(options: [Key(…), Option(…)])`
    Menu { options: List<'a, Choice<'a>> },
}

/// `Group(name: "…", entries: [Entry(…)])`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group<'a> {
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    /// What belongs to it; may be empty.
    pub(crate) entries: List<'a, Entry<'a>>,
}

/// `Entry(text: "…", feedback: "…")`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    pub(crate) feedback: Text<'a>,
}

/// `Wrong(text: "…", feedback: "…")`: a wrong answer that the author expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Wrong")]
pub(crate) struct WrongText<'a> {
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    pub(crate) feedback: Text<'a>,
}
