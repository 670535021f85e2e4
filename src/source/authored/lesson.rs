//! # A lesson
//!
//! A file a lesson, in the folder of its module, named by its id.
//!
//! ```ron,file=anatomy/sphincters.ron
//! Lesson(
//!     id: "sphincters",
//!     title: "Two rings of muscle",
//!     objectives: ["compare-sphincters"],
//!     minutes: 2,
//!     content_note: "Describes examination through the rectum.",
//!     body: [
//!         Text(r#"## What they are made of
//!
//! The [internal anal sphincter](term:internal-anal-sphincter) is smooth muscle and works by itself. The external one is striated muscle, and people can tighten it at will [@grays-42]."#),
//!         Figure(
//!             file: "canal.svg",
//!             alt: "Front view of the anal canal cut lengthwise, with a ring inside a ring.",
//!             caption: "The two sphincters. Schematic, not to scale.",
//!         ),
//!         Check("works-by-itself"),
//!     ],
//!     summary: "The inner ring works by itself. The outer ring can be tightened at will. Pain means stop.",
//!     allow: [Allow(code: "undescribed-figure", reason: "The text before it says all that it shows.")],
//! )
//! ```

use serde::Deserialize;

use super::Allowance;
use crate::source::located::{List, Located, Number, Text};

/// The only entry of the file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lesson<'a> {
    /// Id. The same as the file's name.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain. The lesson's name.
    pub(crate) title: Text<'a>,
    /// Ids of objectives. What it teaches: at least one, of the same module.
    pub(crate) objectives: List<'a, String>,
    /// Whole, 1 to 120. How many minutes it takes.
    pub(crate) minutes: Located<'a, Number>,
    /// Plain. As in a module, for this lesson alone. Left out: the module's.
    pub(crate) content_note: Option<Text<'a>>,
    /// What it is made of, in order.
    pub(crate) body: List<'a, Block<'a>>,
    /// Long. What a learner reads who chooses the summary instead of the lesson. It stands by
    /// itself and carries every safety rule of the lesson, without its distressing detail.
    pub(crate) summary: Text<'a>,
    /// What may be against a rule in this lesson, and why. Left out: nothing.
    pub(crate) allow: Option<List<'a, Allowance<'a>>>,
}

/// # Blocks
///
/// What the `body` of a lesson is made of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Block<'a> {
    /// Long text.
    ///
    /// ```ron,blocks
    /// Text("Ask first [@gmc-2020], and say what [withdrawal](term:withdrawal) means."),
    /// ```
    Text(#[serde(borrow)] Text<'a>),
    /// A boxed note.
    ///
    /// ```ron,blocks
    /// Callout(kind: Safety, text: "Pain means stop."),
    /// ```
    Callout {
        /// What it is about.
        kind: Located<'a, CalloutKind>,
        /// Long. The note.
        text: Text<'a>,
    },
    /// A statement with a grade of evidence.
    ///
    /// ```ron,blocks
    /// Claim(grade: C, text: "*A written agreement makes a session calmer.* Practitioners say so. Nobody is known to have measured it."),
    /// ```
    Claim {
        /// How well it is supported.
        grade: Located<'a, Grade>,
        /// Long. The statement, and why it has this grade.
        text: Text<'a>,
    },
    /// A picture.
    ///
    /// ```ron,blocks
    /// Figure(
    ///     file: "canal.svg",
    ///     alt: "Front view of the anal canal cut lengthwise, with a ring inside a ring.",
    ///     caption: "The two sphincters. Schematic, not to scale.",
    ///     description: "The inner ring lies close to the canal. The outer ring lies around it, a little lower.",
    /// ),
    /// ```
    Figure {
        /// Plain. The name of an SVG or PNG file in `figures/`.
        file: Text<'a>,
        /// Plain. What it shows, in 5 to 250 characters, for people who do not see it.
        alt: Text<'a>,
        /// Short. What stands below it.
        caption: Text<'a>,
        /// Long. What it shows in full, for people who do not see it. Left out: `alt` is all
        /// that they have.
        description: Option<Text<'a>>,
    },
    /// One item of the module's bank, by its id, answered within the lesson.
    ///
    /// ```ron,blocks
    /// Check("silent-client"),
    /// ```
    Check(Text<'a>),
    /// Something to do, with an answer that opens when asked for.
    ///
    /// ```ron,blocks
    /// Activity(
    ///     title: "Your own words",
    ///     text: "Write the sentence with which you would offer a client to stop at any moment.",
    ///     answer: "One good answer: *You can stop me at any time, with a word or with your hand, and you need no reason.*",
    /// ),
    /// ```
    Activity {
        /// Plain. What it is called.
        title: Text<'a>,
        /// Long. What to do.
        text: Text<'a>,
        /// Long. One good answer. Left out: there is none to open.
        answer: Option<Text<'a>>,
    },
}

/// # Kind of callout
///
/// What a boxed note is about.
#[derive(Debug, Deserialize)]
pub(crate) enum CalloutKind {
    /// What keeps people safe.
    Safety,
    /// What the law says, with its place and the day on which it was read.
    Law,
    /// A point to take away.
    Key,
}

/// # Grade of a claim
///
/// How well a statement is supported.
#[derive(Debug, Deserialize)]
pub(crate) enum Grade {
    /// Established.
    A,
    /// Plausible, with limited evidence.
    B,
    /// Tradition or opinion.
    C,
    /// Unsupported or potentially harmful.
    D,
}
