//! One sitting and what has been answered in it.

mod answer;

use std::sync::Arc;

pub use answer::{Answer, With};

use super::{Draw, Marks, Question, Verdict, Way};
use crate::{course::ItemId, sorted::Set};

/// One sitting: what was drawn, and what has been answered so far. It is the fold of its
/// records, so that one resumed after a break equals one never left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    way: Way,
    draw: Draw,
    /// By question, as far as the last that was answered.
    answers: Vec<Option<Answer>>,
    /// When it was ended, in milliseconds since 1970.
    ended: Option<u64>,
    /// The questions that no longer count.
    withdrawn: Set<u16>,
    /// Those that could not be asked any more when it was ended.
    gone: Vec<u16>,
}

impl Attempt {
    /// A sitting in which nothing has been answered.
    #[must_use]
    pub fn new(way: Way, draw: Draw) -> Self {
        Self {
            way,
            draw,
            answers: Vec::new(),
            ended: None,
            withdrawn: Set::default(),
            gone: Vec::new(),
        }
    }

    /// The sitting with its items as they are known now: `now` has the present id of each,
    /// and `None` for one that was taken out of the course. Its question is withdrawn.
    #[must_use]
    pub fn with_items<'a>(&self, now: impl Fn(&ItemId) -> Option<&'a ItemId>) -> Self {
        let mut sitting = self.clone();
        for (at, question) in (0_u16..).zip(self.draw.questions.iter()) {
            match now(&question.item) {
                None => {
                    sitting.withdrawn.insert(at);
                }
                Some(id) if question.item != *id => {
                    let questions = Arc::make_mut(&mut sitting.draw.questions);
                    questions[usize::from(at)].item = id.clone();
                }
                Some(_) => {}
            }
        }
        sitting
    }

    /// In which way it is sat.
    #[must_use]
    pub const fn way(&self) -> &Way {
        &self.way
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
        self.ended.is_some()
    }

    /// When the learner ended the sitting, in milliseconds since 1970.
    #[must_use]
    pub const fn ended(&self) -> Option<u64> {
        self.ended
    }

    /// Whether there is nothing left to do in the sitting: the learner has ended it, or has
    /// answered every question that counts. An assessment is over when it is handed in:
    /// until then every answer can be changed.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_finished() || !self.way.is_assessment() && self.next_open(0).is_none()
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

    /// What the sitting has earned, each question weighing what `points` says of its item;
    /// one without an answer has earned nothing.
    #[must_use]
    pub fn total(&self, points: impl Fn(&ItemId) -> u8) -> Marks {
        let questions = self.counted().zip(self.draw.questions.iter());
        questions.fold(Marks::default(), |marks, (at, question)| {
            let credit = self.answer(at).map(Answer::credit);
            marks.with(credit, points(&question.item))
        })
    }

    /// The questions without an answer that cannot be asked any more: their items were taken
    /// out of the course.
    #[must_use]
    pub fn gone(&self) -> Vec<u16> {
        let open = (0..self.len()).filter(|at| self.answer(*at).is_none());
        open.filter(|at| self.is_withdrawn(*at)).collect()
    }

    /// What an assessment that was handed in came to: by its own terms, and with every
    /// question that it could ask until then. What authors do later changes none of it.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let Way::Assessment(terms) = &self.way else {
            return None;
        };
        self.ended?;
        let mut marks = Marks::default();
        let mut missed = Vec::new();
        let mut gone = 0;
        for at in 0..self.len() {
            let weight = terms.weights.get(usize::from(at));
            let weight = weight.copied().unwrap_or_default();
            let answer = self.answer(at);
            if answer.is_none() && self.gone.contains(&at) {
                gone += 1;
                continue;
            }
            marks = marks.with(answer.map(Answer::credit), weight.points);
            if weight.critical && !answer.is_some_and(|it| it.score.is_full()) {
                missed.push(at);
            }
        }
        let percent = marks.percent().unwrap_or(0);
        let passed = percent >= terms.pass_mark.get() && missed.is_empty();
        Some(Verdict {
            percent,
            missed,
            passed,
            gone,
        })
    }

    /// Takes in an answer, and says whether it was taken. What was shown as feedback would
    /// answer the question, so the first answer stands, but for
    ///
    /// - a later try at one that was not right, with what it still earns;
    /// - any answer of an assessment that was not handed in: nothing has been shown.
    ///
    /// One to a question that was not drawn is dropped, and so is any of an assessment that was
    /// handed in: its key has been shown.
    pub fn record(&mut self, at: u16, answer: Answer) -> bool {
        if self.way.is_assessment() && self.is_finished() {
            return false;
        }
        let stands = |held: &Answer| match self.way {
            Way::Assessment(_) => false,
            Way::Practice | Way::Review => {
                held.score.is_full() || held.with.help.retries >= answer.with.help.retries
            }
        };
        if self.question(at).is_none() || self.answer(at).is_some_and(stands) {
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
        let questions = Arc::make_mut(&mut self.draw.questions);
        if let Some(drawn) = questions.get_mut(usize::from(at)) {
            *drawn = question;
        }
    }

    /// Ends the sitting at a time in milliseconds since 1970, without the questions that were
    /// `gone` by then. A second end changes nothing.
    pub fn finish(&mut self, at: u64, gone: &[u16]) {
        if self.ended.is_none() {
            self.ended = Some(at);
            self.gone = gone.into();
        }
    }
}
