//! One sitting and what has been answered in it.

use std::collections::BTreeMap;

use super::{Draw, Question, Response, Score, Total};

/// One sitting: what was drawn, and what has been answered so far. It is the fold of its
/// records, so that one resumed after a break equals one never left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    draw: Draw,
    answers: BTreeMap<u16, Answer>,
    finished: bool,
}

/// A response that was handed in, with what it earned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was handed in.
    pub response: Response,
    /// What it earned when it was handed in.
    pub score: Score,
}

impl Attempt {
    /// A sitting in which nothing has been answered.
    #[must_use]
    pub const fn new(draw: Draw) -> Self {
        Self {
            draw,
            answers: BTreeMap::new(),
            finished: false,
        }
    }

    /// What was drawn.
    #[must_use]
    pub const fn draw(&self) -> &Draw {
        &self.draw
    }

    /// The question at `at`, counted from 0.
    #[must_use]
    pub fn question(&self, at: u16) -> Option<&Question> {
        self.draw.questions.get(usize::from(at))
    }

    /// The answer to the question at `at`.
    #[must_use]
    pub fn answer(&self, at: u16) -> Option<&Answer> {
        self.answers.get(&at)
    }

    /// How many questions there are.
    #[must_use]
    pub fn len(&self) -> u16 {
        u16::try_from(self.draw.questions.len()).unwrap_or(u16::MAX)
    }

    /// Whether nothing was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.draw.questions.is_empty()
    }

    /// How many questions have been answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.answers.len()
    }

    /// Whether the learner has ended the sitting.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.finished
    }

    /// Whether there is nothing left to do in the sitting: the learner has ended it, or has
    /// answered every question.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.finished || self.next_open(0).is_none()
    }

    /// The first question without an answer at or after `from`; failing that, before it.
    #[must_use]
    pub fn next_open(&self, from: u16) -> Option<u16> {
        let from = from.min(self.len());
        (from..self.len())
            .chain(0..from)
            .find(|at| !self.answers.contains_key(at))
    }

    /// What the sitting has earned; questions without an answer count as nothing earned.
    #[must_use]
    pub fn total(&self) -> Total {
        (0..self.len())
            .map(|at| self.answer(at).map(|answer| answer.score))
            .collect()
    }

    /// Takes in an answer. The first answer to a question stands: what was shown as
    /// feedback would otherwise answer the question. One to a question that was not drawn
    /// is dropped. Says whether it was taken.
    pub fn record(&mut self, at: u16, answer: Answer) -> bool {
        if self.question(at).is_none() || self.answers.contains_key(&at) {
            return false;
        }
        self.answers.insert(at, answer);
        true
    }

    /// Asks a question anew whose item has changed since it was drawn. One that has been
    /// answered stays as it was asked.
    pub fn redraw(&mut self, at: u16, question: Question) {
        if self.answers.contains_key(&at) {
            return;
        }
        if let Some(drawn) = self.draw.questions.get_mut(usize::from(at)) {
            *drawn = question;
        }
    }

    /// Ends the sitting.
    pub const fn finish(&mut self) {
        self.finished = true;
    }
}
