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

impl Cloze {
    /// The text with the right answer in each gap, emphasised.
    #[must_use]
    pub fn completed(&self) -> Vec<Inline> {
        self.fill(&self.text)
    }

    fn fill(&self, text: &[Inline]) -> Vec<Inline> {
        let fill = |inline: &Inline| match inline {
            Inline::Blank(index) => {
                let blank = self.blanks.get(usize::from(*index));
                let answer = blank.and_then(|blank| blank.accept.first()).cloned();
                Inline::Strong(vec![Inline::Text(answer.unwrap_or_default())])
            }
            Inline::Emphasis(inner) => Inline::Emphasis(self.fill(inner)),
            Inline::Strong(inner) => Inline::Strong(self.fill(inner)),
            other => other.clone(),
        };
        text.iter().map(fill).collect()
    }
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
