//! Kinds that are answered by choosing: one option, several, or true or false with
//! a reason.

use super::{Feedback, small};
use crate::{
    course::text::{Inline, plain},
    wire::Wire,
};

/// An option of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Choice {
    /// Whether choosing it is right.
    pub key: bool,
    /// What it says.
    pub text: Vec<Inline>,
    /// Why it is right or wrong.
    pub feedback: Feedback,
}

/// Whether a key is longer than every other option, in characters.
#[must_use]
pub fn key_is_longest(options: &[Choice]) -> bool {
    let longest = |key: bool| {
        let options = options.iter().filter(|option| option.key == key);
        options.map(Choice::length).max()
    };
    longest(true) > longest(false)
}

impl Choice {
    /// How long it is, in characters.
    #[must_use]
    pub fn length(&self) -> usize {
        plain(&self.text).chars().count()
    }
}

/// One right option: exactly one of `options` is a key.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Single {
    /// Two to eight options.
    pub options: Vec<Choice>,
}

/// Several right options: at least two keys and at least one distractor.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Multiple {
    /// Three to ten options.
    pub options: Vec<Choice>,
}

impl Multiple {
    /// How many options are keys.
    #[must_use]
    pub fn keys(&self) -> u8 {
        small(self.options.iter().filter(|option| option.key).count())
    }
}

/// A statement that is true or false, and the reason.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct TrueFalse {
    /// Whether the stem is true.
    pub answer: bool,
    /// Two to six reasons, exactly one of them a key.
    pub reasons: Vec<Choice>,
    /// Shown to everybody afterwards.
    pub feedback: Feedback,
}
