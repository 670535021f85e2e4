//! `<lesson>.ron`
//!
//! ```ron
//! Lesson(
//!     id: "sphincters",
//!     title: "The canal and its two sphincters",
//!     objectives: ["compare-sphincters"],
//!     minutes: 8,
//!     content_note: "Describes examination through the rectum.",
//!     body: [
//!         Text(r#"The [internal sphincter](term:internal-anal-sphincter) is … [@grays-42]."#),
//!         Callout(kind: Safety, text: "Pain means stop."),
//!         Check("ias-smooth-muscle"),
//!     ],
//!     summary: r#"What the lesson says, for a learner who skips the detail."#,
//! )
//! ```

use serde::Deserialize;

use super::Allowance;
use crate::source::located::{List, Located, Number, Text};

/// A lesson.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lesson<'a> {
    /// An id, the same as the file's name.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain.
    pub(crate) title: Text<'a>,
    /// The ids of what it teaches.
    pub(crate) objectives: List<'a, String>,
    /// Whole minutes, 1 to 120.
    pub(crate) minutes: Located<'a, Number>,
    /// Plain, one line.
    pub(crate) content_note: Option<Text<'a>>,
    /// The blocks in order.
    pub(crate) body: List<'a, Block<'a>>,
    /// Markdown; what is read instead by a learner who skips the detail.
    pub(crate) summary: Text<'a>,
    /// What may be against a rule here, and why.
    pub(crate) allow: Option<List<'a, Allowance<'a>>>,
}

/// A block of a lesson.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) enum Block<'a> {
    /// `Text(r#"…"#)`: Markdown.
    Text(#[serde(borrow)] Text<'a>),
    /// `Callout(kind: Safety, text: "…")`: a boxed note, in Markdown.
    Callout {
        kind: Located<'a, CalloutKind>,
        text: Text<'a>,
    },
    /// `Claim(grade: B, text: "…")`: a graded statement, in Markdown.
    Claim {
        grade: Located<'a, Grade>,
        text: Text<'a>,
    },
    /// `Figure(file: "canal.svg", alt: "…", caption: "…")`: a picture from `figures/`.
    /// `alt` is plain; `caption` and `description` are Markdown.
    Figure {
        file: Text<'a>,
        alt: Text<'a>,
        caption: Text<'a>,
        description: Option<Text<'a>>,
    },
    /// `Check("item-id")`: one item of the module's bank.
    Check(Text<'a>),
    /// `Activity(title: "…", text: "…", answer: "…")`: something to do. `title` is
    /// plain; `text` and `answer` are Markdown.
    Activity {
        title: Text<'a>,
        text: Text<'a>,
        answer: Option<Text<'a>>,
    },
}

/// What a boxed note is about.
#[derive(Debug, Deserialize)]
pub(crate) enum CalloutKind {
    Safety,
    Law,
    Key,
}

/// How well a statement is supported.
#[derive(Debug, Deserialize)]
pub(crate) enum Grade {
    A,
    B,
    C,
    D,
}
