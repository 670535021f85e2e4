//! A text with gaps to fill.

use serde::{Deserialize, Serialize};

use super::Feedback;
use crate::course::text::Inline;

/// A text with gaps to fill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cloze {
    /// The text; [`Inline::Blank`] marks each gap, once each, in order.
    pub text: Vec<Inline>,
    /// One to six blanks.
    pub blanks: Vec<Blank>,
}

/// A gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blank {
    /// The right answers, at least one; the first is shown as the answer.
    pub accept: Vec<String>,
    /// Wrong answers that the author expects.
    pub wrong: Vec<WrongText>,
    /// Shown to everybody afterwards.
    pub feedback: Feedback,
}

/// A wrong answer that the author expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongText {
    /// What is written.
    pub text: String,
    /// What it is instead.
    pub feedback: Feedback,
}
