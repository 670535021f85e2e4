//! One sitting and what has been answered in it.

use super::{Draw, Question, Response, Score, Total};
use crate::{course::ItemId, sorted::Set};

/// One sitting: what was drawn, and what has been answered so far. It is the fold of its
/// records, so that one resumed after a break equals one never left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    draw: Draw,
    /// By question, as far as the last that was answered.
    answers: Vec<Option<Answer>>,
    finished: bool,
    /// The questions that no longer count.
    withdrawn: Set<u16>,
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
    pub fn new(draw: Draw) -> Self {
        Self {
            draw,
            answers: Vec::new(),
            finished: false,
            withdrawn: Set::default(),
        }
    }

    /// The sitting with its items as they are known now: `now` has the present id of each,
    /// and `None` for one that was taken out of the course. Its question is withdrawn.
    #[must_use]
    pub fn with_items<'a>(&self, now: impl Fn(&ItemId) -> Option<&'a ItemId>) -> Self {
        let mut sitting = self.clone();
        for (at, question) in (0..).zip(&mut sitting.draw.questions) {
            match now(&question.item) {
                None => {
                    sitting.withdrawn.insert(at);
                }
                Some(id) if question.item != *id => question.item = id.clone(),
                Some(_) => {}
            }
        }
        sitting
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
        self.answers.get(usize::from(at))?.as_ref()
    }

    /// How many questions were drawn.
    #[must_use]
    pub fn len(&self) -> u16 {
        u16::try_from(self.draw.questions.len()).unwrap_or(u16::MAX)
    }

    /// Whether nothing was drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.draw.questions.is_empty()
    }

    /// Whether the question at `at` was taken out of the course, and so counts for nothing:
    /// neither among the points nor among the questions, whatever was answered.
    #[must_use]
    pub fn is_withdrawn(&self, at: u16) -> bool {
        self.withdrawn.contains(&at)
    }

    /// The questions that count.
    pub fn counted(&self) -> impl Iterator<Item = u16> {
        (0..self.len()).filter(|at| !self.is_withdrawn(*at))
    }

    /// How many of the questions that count have been answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.counted()
            .filter(|at| self.answer(*at).is_some())
            .count()
    }

    /// Whether the learner has ended the sitting.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.finished
    }

    /// Whether there is nothing left to do in the sitting: the learner has ended it, or has
    /// answered every question that counts.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.finished || self.next_open(0).is_none()
    }

    /// Whether the question at `at` counts and has no answer.
    #[must_use]
    pub fn is_open(&self, at: u16) -> bool {
        at < self.len() && !self.is_withdrawn(at) && self.answer(at).is_none()
    }

    /// The first open question at or after `from`; failing that, before it.
    #[must_use]
    pub fn next_open(&self, from: u16) -> Option<u16> {
        let from = from.min(self.len());
        (from..self.len())
            .chain(0..from)
            .find(|at| self.is_open(*at))
    }

    /// What the sitting has earned; questions without an answer count as nothing earned.
    #[must_use]
    pub fn total(&self) -> Total {
        self.counted()
            .map(|at| self.answer(at).map(|answer| answer.score))
            .collect()
    }

    /// Takes in an answer. The first answer to a question stands: what was shown as
    /// feedback would otherwise answer the question. One to a question that was not drawn
    /// is dropped. Says whether it was taken.
    pub fn record(&mut self, at: u16, answer: Answer) -> bool {
        if self.question(at).is_none() || self.answer(at).is_some() {
            return false;
        }
        let at = usize::from(at);
        if self.answers.len() <= at {
            self.answers.resize(at + 1, None);
        }
        self.answers[at] = Some(answer);
        true
    }

    /// Asks a question anew whose item has changed since it was drawn. One that has been
    /// answered stays as it was asked.
    pub fn redraw(&mut self, at: u16, question: Question) {
        if self.answer(at).is_some() {
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
