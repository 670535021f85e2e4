//! `course.ron`
//!
//! ```ron
//! Course(
//!     format: 1,
//!     id: "pelvic-bodywork",
//!     title: "Pelvic bodywork: foundations",
//!     language: "en",
//!     edition: "2026.1",
//!     summary: "What every learner sees first. One or two sentences.",
//!     about: r#"Who wrote this, who checked it, what it is not."#,
//!     modules: ["anatomy", "consent"],
//!     licence: "CC BY 4.0",
//! )
//! ```

use serde::Deserialize;

use super::Setting;
use crate::source::located::{List, Located, Number, Text};

/// The course as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Course<'a> {
    /// The version of the format: 1. A newer one has been recognised by
    /// [`FormatVersion`] already.
    #[serde(borrow)]
    pub(crate) format: Located<'a, Number>,
    /// An id.
    pub(crate) id: Text<'a>,
    /// Plain.
    pub(crate) title: Text<'a>,
    /// A language tag, such as `en`.
    pub(crate) language: Text<'a>,
    /// The author's own version of the course.
    pub(crate) edition: Text<'a>,
    /// Plain, one or two sentences.
    pub(crate) summary: Text<'a>,
    /// Markdown.
    pub(crate) about: Text<'a>,
    /// The ids of the modules in teaching order.
    pub(crate) modules: List<'a, String>,
    /// Plain.
    pub(crate) licence: Option<Text<'a>>,
    /// How seriously rules are taken in this course, and what their limits are.
    pub(crate) rules: Option<List<'a, Setting<'a>>>,
}

/// The one field that stays the same in every version of the format, so that a newer
/// one is recognised before its other fields are.
#[derive(Debug, Deserialize)]
#[serde(rename = "Course")]
pub(crate) struct FormatVersion<'a> {
    /// `1`
    #[serde(borrow)]
    pub(crate) format: Option<Located<'a, Number>>,
}
