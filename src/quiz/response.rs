//! What a learner has put in.

use super::scenario::Step;
use crate::{course::item::Kind, wire::Wire};

/// What a learner has put in so far: it may have gaps until it is handed in.
///
/// Options, steps and answers are named by their authored position, not by where they
/// were shown. Records store a kind by its position here: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Response {
    /// The chosen option.
    Single(Option<u8>),
    /// The chosen options, in ascending order.
    Multiple(Vec<u8>),
    /// True or false, and the chosen reason.
    TrueFalse {
        /// Whether the statement was called true.
        answer: Option<bool>,
        /// The chosen reason.
        reason: Option<u8>,
    },
    /// The number as it was written.
    Numeric(String),
    /// Every step, in the order that they were put in.
    Ordering(Vec<u8>),
    /// The answer chosen for each prompt.
    Matching(Vec<Option<u8>>),
    /// What was put into each blank: the text or the number as it was written, or the
    /// position of the chosen option in digits.
    Cloze(Vec<String>),
    /// The group chosen for each entry.
    Categorise(Vec<Option<u8>>),
    /// The text as it was written.
    ShortText(String),
    /// A text of the learner's own.
    Free {
        /// The text.
        text: String,
        /// The criteria that the learner says it meets, in ascending order; `None` until they
        /// have compared it.
        met: Option<Vec<u8>>,
    },
    /// The steps through a story.
    Scenario(Vec<Step>),
    /// The chosen region of a figure.
    Region(Option<u8>),
}

impl Response {
    /// A response to `kind` with nothing put in. Steps start in the order in which they
    /// are shown.
    #[must_use]
    pub fn empty(kind: &Kind, order: &[u8]) -> Self {
        match kind {
            Kind::Single(_) => Self::Single(None),
            Kind::Multiple(_) => Self::Multiple(Vec::new()),
            Kind::TrueFalse(_) => Self::TrueFalse {
                answer: None,
                reason: None,
            },
            Kind::Numeric(_) => Self::Numeric(String::new()),
            Kind::Ordering(_) => Self::Ordering(order.to_vec()),
            Kind::Matching(matching) => Self::Matching(vec![None; matching.pairs.len()]),
            Kind::Cloze(cloze) => Self::Cloze(vec![String::new(); cloze.blanks.len()]),
            Kind::Categorise(item) => Self::Categorise(vec![None; item.entries.len()]),
            Kind::ShortText(_) => Self::ShortText(String::new()),
            Kind::Free(_) => Self::Free {
                text: String::new(),
                met: None,
            },
            Kind::Scenario(_) => Self::Scenario(Vec::new()),
            Kind::Region(_) => Self::Region(None),
        }
    }

    /// Whether everything that is asked for has been put in.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Single(chosen) | Self::Region(chosen) => chosen.is_some(),
            Self::Multiple(chosen) => !chosen.is_empty(),
            Self::TrueFalse { answer, reason } => answer.is_some() && reason.is_some(),
            Self::Numeric(text) | Self::ShortText(text) => !text.trim().is_empty(),
            Self::Ordering(steps) => !steps.is_empty(),
            Self::Matching(chosen) | Self::Categorise(chosen) => chosen.iter().all(Option::is_some),
            Self::Cloze(texts) => texts.iter().all(|text| !text.trim().is_empty()),
            Self::Free { text, met } => met.is_some() && !text.trim().is_empty(),
            // Whether the story has ended, only the story knows.
            Self::Scenario(steps) => !steps.is_empty(),
        }
    }

    /// Whether this could be `other` with other things put in: the same kind, with as many
    /// parts. A response that was kept while its item changed may not be.
    #[must_use]
    pub fn has_shape_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ordering(a), Self::Ordering(b)) => a.len() == b.len(),
            (Self::Matching(a), Self::Matching(b)) | (Self::Categorise(a), Self::Categorise(b)) => {
                a.len() == b.len()
            }
            (Self::Cloze(a), Self::Cloze(b)) => a.len() == b.len(),
            _ => core::mem::discriminant(self) == core::mem::discriminant(other),
        }
    }

    /// Adds or removes an option of a [`Response::Multiple`], or a criterion of a
    /// [`Response::Free`] that has been compared; other kinds stay as they are.
    pub fn toggle(&mut self, option: u8) {
        if let Self::Multiple(chosen)
        | Self::Free {
            met: Some(chosen), ..
        } = self
        {
            match chosen.binary_search(&option) {
                Ok(at) => {
                    chosen.remove(at);
                }
                Err(at) => chosen.insert(at, option),
            }
        }
    }

    /// What has been chosen from the list of a part: a prompt, an entry, a blank with a menu.
    #[must_use]
    pub fn chosen(&self, part: usize) -> Option<u8> {
        match self {
            Self::Matching(chosen) | Self::Categorise(chosen) => chosen.get(part).copied()?,
            Self::Cloze(texts) => texts.get(part)?.parse().ok(),
            _ => None,
        }
    }

    /// Chooses from the list of a part. Other kinds, and parts that are not there, stay as
    /// they are.
    pub fn choose(&mut self, part: usize, choice: Option<u8>) {
        match self {
            Self::Matching(chosen) | Self::Categorise(chosen) => {
                if let Some(slot) = chosen.get_mut(part) {
                    *slot = choice;
                }
            }
            Self::Cloze(texts) => {
                if let Some(text) = texts.get_mut(part) {
                    *text = choice.map_or_else(String::new, |choice| choice.to_string());
                }
            }
            _ => {}
        }
    }

    /// The response with each text that was written in it passed through `change`.
    #[must_use]
    pub fn with_texts(mut self, change: impl Fn(&str) -> String) -> Self {
        match &mut self {
            Self::ShortText(text) | Self::Free { text, .. } => *text = change(text),
            Self::Cloze(texts) => texts.iter_mut().for_each(|text| *text = change(text)),
            _ => {}
        }
        self
    }

    /// Moves the step at `from` by one place in a [`Response::Ordering`]; a step that would
    /// leave the list stays where it is. Says where the step is now.
    pub fn shift(&mut self, from: usize, later: bool) -> usize {
        let Self::Ordering(steps) = self else {
            return from;
        };
        let to = if later {
            from.saturating_add(1)
        } else {
            from.saturating_sub(1)
        };
        if from < steps.len() && to < steps.len() {
            steps.swap(from, to);
            return to;
        }
        from
    }
}
