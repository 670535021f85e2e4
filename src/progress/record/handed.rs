//! Answers among the records, however they were recorded.

use super::{Asked, Event, RecordId};
use crate::{
    course::{Fingerprint, ItemId},
    quiz::{Response, Score, With},
};

/// An answer, wherever it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Handed<'a> {
    /// To which question.
    pub to: To<'a>,
    /// What was handed in.
    pub response: &'a Response,
    /// What it earned.
    pub score: Score,
    /// What went with it.
    pub with: With,
}

/// Which question an answer is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To<'a> {
    /// An item within a lesson, and what it asked.
    Item(&'a ItemId, Fingerprint),
    /// A question of an attempt.
    Question(RecordId, u16),
}

impl Event {
    /// That a question was answered, in the shortest way that says it all.
    #[must_use]
    pub fn answer(to: Asked, response: Response, score: Score, with: With) -> Self {
        match to {
            to if with != With::default() => Self::Gave {
                to,
                response,
                score,
                with,
            },
            Asked::Lesson {
                module,
                item,
                fingerprint,
            } => Self::Checked {
                module,
                item,
                fingerprint,
                response,
                score,
            },
            Asked::Attempt { attempt, question } => Self::Answered {
                attempt,
                question,
                response,
                score,
            },
        }
    }

    /// The answer that it is, if it is one.
    #[must_use]
    pub fn handed(&self) -> Option<Handed<'_>> {
        let (to, response, score, with) = match self {
            Self::Checked {
                item,
                fingerprint,
                response,
                score,
                ..
            } => (
                To::Item(item, *fingerprint),
                response,
                score,
                With::default(),
            ),
            Self::Answered {
                attempt,
                question,
                response,
                score,
            } => (
                To::Question(*attempt, *question),
                response,
                score,
                With::default(),
            ),
            Self::Gave {
                to,
                response,
                score,
                with,
            } => {
                let to = match to {
                    Asked::Lesson {
                        item, fingerprint, ..
                    } => To::Item(item, *fingerprint),
                    Asked::Attempt { attempt, question } => To::Question(*attempt, *question),
                };
                (to, response, score, *with)
            }
            _ => return None,
        };
        Some(Handed {
            to,
            response,
            score: *score,
            with,
        })
    }
}
