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

impl Blank {
    /// Whether `text` is one of the accepted answers.
    #[must_use]
    pub fn accepts(&self, text: &str) -> bool {
        self.accept
            .iter()
            .any(|accepted| same_answer(accepted, text))
    }
}

/// Whether two texts are the same answer: letters and digits are compared without case,
/// and hyphens, spaces and other marks between them make no difference. An answer of marks
/// alone, such as "<", is compared as it is written.
#[must_use]
pub fn same_answer(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b)) && (letters(a).next().is_some() || a.trim() == b.trim())
}

/// Letters and digits in lower case. A hyphen or space inside a word is dropped, so that
/// "over-active", "over active" and "overactive" are the same. Between two digits something
/// is left of it, because "1.5" is not "15" and "S2-4" is not "S24". Case is folded for one
/// character at a time, which is right for the scripts that have case, final sigma apart.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let (mut before, mut apart) = (' ', false);
    let lower = text.chars().flat_map(char::to_lowercase);
    lower
        .filter_map(move |c| {
            if !c.is_alphanumeric() {
                apart = true;
                return None;
            }
            let between_digits = apart && before.is_numeric() && c.is_numeric();
            (before, apart) = (c, false);
            Some([between_digits.then_some(' '), Some(c)])
        })
        .flatten()
        .flatten()
}
