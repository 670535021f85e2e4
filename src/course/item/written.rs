//! Answers in words: which texts are the same answer.

mod letters;
mod spelling;

use crate::wire::Wire;

use super::Feedback;

pub use letters::same_answer;

/// The words that are right, and those that the author expects instead.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Written {
    /// The right answers, at least one; the first is shown as the answer.
    pub accept: Vec<String>,
    /// What makes no difference.
    pub leniency: Leniency,
    /// Wrong answers that the author expects.
    pub wrong: Vec<WrongText>,
    /// Shown to everybody afterwards.
    pub feedback: Feedback,
}

/// A wrong answer that the author expects.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct WrongText {
    /// What is written.
    pub text: String,
    /// What it is instead.
    pub feedback: Feedback,
}

/// What makes a difference between a text and an answer. Hyphens, spaces and a full stop
/// never do, but for those between two digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Wire)]
pub struct Leniency {
    /// Whether a capital letter is another letter than the small one.
    pub case_matters: bool,
    /// Whether a letter without its accent is the same letter.
    pub accents_ignored: bool,
    /// How many slips of the pen are forgiven, 0 to 2: a letter too many, too few, another
    /// one, or two that have changed places.
    pub slips: u8,
}

impl Written {
    /// Whether `text` is one of the right answers. One that the author expects as a mistake
    /// is not a slip of the pen.
    #[must_use]
    pub fn accepts(&self, text: &str) -> bool {
        let is_meant = |accepted: &String| self.leniency.same(accepted, text);
        let is_near = |accepted: &String| self.leniency.is_slip(accepted, text);
        self.accept.iter().any(is_meant)
            || self.leniency.slips > 0
                && self.expected_mistake(text).is_none()
                && self.accept.iter().any(is_near)
    }

    /// The wrong answer that `text` is, if the author expects it.
    #[must_use]
    pub fn expected_mistake(&self, text: &str) -> Option<&WrongText> {
        let is_meant = |wrong: &&WrongText| self.leniency.same(&wrong.text, text);
        self.wrong.iter().find(is_meant)
    }
}

impl Leniency {
    /// Whether two texts are the same answer, slips of the pen apart.
    #[must_use]
    pub fn same(self, a: &str, b: &str) -> bool {
        letters::same(self, a, b)
    }

    fn is_slip(self, accepted: &str, text: &str) -> bool {
        let accepted: Vec<char> = letters::letters(self, accepted).collect();
        // What is longer than any slip allows is not looked at to its end.
        let most = accepted.len() + usize::from(self.slips) + 1;
        let text: Vec<char> = letters::letters(self, text).take(most).collect();
        spelling::is_near(&accepted, &text, self.slips.into())
    }
}
