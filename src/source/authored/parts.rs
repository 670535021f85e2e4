// What the kinds of item are made of. Their part of the reference follows that of `kind.rs`.

use serde::Deserialize;

use crate::source::located::{List, Located, Number, Text};

/// What a text of one's own should do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Criterion<'a> {
    /// One line. What the text does that meets it.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// One line. Why it matters.
    pub(crate) feedback: Text<'a>,
}

/// # Options
///
/// What can be chosen, right or wrong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Choice<'a> {
    /// A right one.
    Key {
        /// One line. What is chosen.
        #[serde(borrow)]
        text: Text<'a>,
        /// One line. Why it is right.
        feedback: Text<'a>,
    },
    /// A wrong one.
    Option {
        /// One line. What is chosen.
        text: Text<'a>,
        /// One line. Why it is wrong, and what leads to it.
        feedback: Text<'a>,
    },
}

/// A region of a figure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Area<'a> {
    /// Plain. The `id` of an element of the figure: a shape, or a group of shapes. Its letter
    /// stands where there is most room within it.
    #[serde(borrow)]
    pub(crate) element: Text<'a>,
    /// One line. What it is. Shown afterwards, and not before.
    pub(crate) name: Text<'a>,
    /// One line. Where in the figure it is, without saying what it is. The list shows it beside
    /// the letter, so that the question can be answered without seeing the figure.
    pub(crate) place: Text<'a>,
    /// One line. Why it is right or wrong.
    pub(crate) feedback: Text<'a>,
}

/// # `Wrong`, a number
///
/// A wrong number that the author expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Wrong")]
pub(crate) struct WrongNumber<'a> {
    /// A number. The wrong one.
    #[serde(borrow)]
    pub(crate) value: Located<'a, Number>,
    /// One line. What leads to it, and why it is wrong.
    pub(crate) feedback: Text<'a>,
}

/// A step of an order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step<'a> {
    /// One line. The step.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// One line. Why it comes where it comes.
    pub(crate) feedback: Text<'a>,
}

/// A prompt and what belongs to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pair<'a> {
    /// One line. What is given.
    #[serde(borrow)]
    pub(crate) prompt: Text<'a>,
    /// One line. What belongs to it.
    pub(crate) answer: Text<'a>,
    /// One line. Why they belong together.
    pub(crate) feedback: Text<'a>,
}

/// An answer that belongs to no prompt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Spare<'a> {
    /// One line. The answer.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// One line. Why it belongs to none.
    pub(crate) feedback: Text<'a>,
}

/// # Blanks
///
/// A gap in the text of a `Cloze`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::enum_variant_names, reason = "authors write the variants")]
pub(crate) enum Blank<'a> {
    /// Words. Fields as in [`ShortText`].
    Blank {
        #[serde(borrow)]
        accept: List<'a, String>,
        case: Option<Located<'a, bool>>,
        accents: Option<Located<'a, bool>>,
        spelling: Option<Located<'a, Number>>,
        wrong: Option<List<'a, WrongText<'a>>>,
        feedback: Text<'a>,
    },
    /// A number. Fields as in [`Numeric`].
    ///
    /// ```ron,item
    /// stem: "Complete the sum of the plan.",
    /// kind: Cloze(
    ///     text: "Two sessions of half an hour take, in minutes, {1}.",
    ///     blanks: [
    ///         Number(
    ///             answer: 60,
    ///             unit: "minutes",
    ///             wrong: [Wrong(value: 30, feedback: "That is the time of one session, and there are two.")],
    ///             feedback: "Half an hour is 30 minutes, and there are two of them.",
    ///         ),
    ///     ],
    /// ),
    /// ```
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
    /// One option of several. They are shown in the order in which they are written, so put
    /// them in one that tells nothing, such as the alphabet's.
    ///
    /// ```ron,item
    /// stem: "Complete the sentence about limits.",
    /// kind: Cloze(
    ///     text: "During a session, the agreed limits may {1}.",
    ///     blanks: [
    ///         Menu(options: [
    ///             Key(text: "narrow", feedback: "Less is possible at any moment, and at once."),
    ///             Option(text: "vanish", feedback: "Limits hold until the end of the session, and after it."),
    ///             Option(text: "widen", feedback: "More is talked about dressed, before another session."),
    ///         ]),
    ///     ],
    /// ),
    /// ```
    Menu {
        /// Two to eight, one of them right.
        options: List<'a, Choice<'a>>,
    },
}

/// A group and what belongs to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group<'a> {
    /// One line. What it is called.
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    /// What belongs to it; may be empty.
    pub(crate) entries: List<'a, Entry<'a>>,
}

/// What is put into a group.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry<'a> {
    /// One line. The entry.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// One line. Why it belongs there.
    pub(crate) feedback: Text<'a>,
}

/// # `Wrong`, in words
///
/// A wrong answer that the author expects.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Wrong")]
pub(crate) struct WrongText<'a> {
    /// Plain. The wrong answer.
    #[serde(borrow)]
    pub(crate) text: Text<'a>,
    /// One line. What leads to it, and why it is wrong.
    pub(crate) feedback: Text<'a>,
}
