//! What a learner has put in.

use serde::{Deserialize, Serialize};

use crate::course::item::Kind;

/// What a learner has put in so far: it may have gaps until it is handed in.
///
/// Options, steps and answers are named by their authored position, not by where they
/// were shown. Records store a kind by its position here: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The text written into each blank.
    Cloze(Vec<String>),
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
        }
    }

    /// Whether everything that is asked for has been put in.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        match self {
            Self::Single(chosen) => chosen.is_some(),
            Self::Multiple(chosen) => !chosen.is_empty(),
            Self::TrueFalse { answer, reason } => answer.is_some() && reason.is_some(),
            Self::Numeric(text) => !text.trim().is_empty(),
            Self::Ordering(steps) => !steps.is_empty(),
            Self::Matching(chosen) => chosen.iter().all(Option::is_some),
            Self::Cloze(texts) => texts.iter().all(|text| !text.trim().is_empty()),
        }
    }

    /// Whether this could be `other` with other things put in: the same kind, with as many
    /// parts. A response that was kept while its item changed may not be.
    #[must_use]
    pub fn has_shape_of(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Ordering(a), Self::Ordering(b)) => a.len() == b.len(),
            (Self::Matching(a), Self::Matching(b)) => a.len() == b.len(),
            (Self::Cloze(a), Self::Cloze(b)) => a.len() == b.len(),
            _ => core::mem::discriminant(self) == core::mem::discriminant(other),
        }
    }

    /// Adds or removes an option of a [`Response::Multiple`]; other kinds stay as they are.
    pub fn toggle(&mut self, option: u8) {
        if let Self::Multiple(chosen) = self {
            match chosen.binary_search(&option) {
                Ok(at) => {
                    chosen.remove(at);
                }
                Err(at) => chosen.insert(at, option),
            }
        }
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
