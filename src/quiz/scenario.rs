//! Playing a scenario: decisions lead from scene to scene.

use super::{GradeError, Response, Tally, grade::choice};
use crate::{
    course::item::scenario::{Asked, Ending, Scenario, Scene, State, Then, Turn},
    wire::Wire,
};

/// How many steps a story is followed. One that the learner leads in circles ends nowhere.
pub const LONGEST: usize = 200;

/// One step of a story. Records store it by position: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Step {
    /// The turn at this position was chosen.
    Chose(u8),
    /// The question of the scene was answered.
    Answered(Chosen),
}

/// An answer to a question within a scene.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Chosen {
    /// The chosen option.
    Single(u8),
    /// The chosen options, in ascending order.
    Multiple(Vec<u8>),
    /// True or false, and the chosen reason.
    TrueFalse {
        /// Whether the statement was called true.
        answer: bool,
        /// The chosen reason.
        reason: u8,
    },
}

/// A story as far as it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play<'a> {
    scenario: &'a Scenario,
    state: State,
    steps: usize,
}

/// What a step has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken<'a> {
    /// This turn was taken.
    Turn(&'a Turn),
    /// The question was answered, right in full or not.
    Answer(bool),
}

impl<'a> Play<'a> {
    /// A story at its beginning.
    #[must_use]
    pub fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            state: scenario.beginning(),
            steps: 0,
        }
    }

    /// A story after these steps.
    ///
    /// # Errors
    /// As for [`Self::take`].
    pub fn after(scenario: &'a Scenario, steps: &[Step]) -> Result<Self, GradeError> {
        let mut play = Self::new(scenario);
        for step in steps {
            play.take(step)?;
        }
        Ok(play)
    }

    /// Where the story stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The scene.
    #[must_use]
    pub fn scene(&self) -> Option<&'a Scene> {
        self.scenario.scene(self.state)
    }

    /// What can be done, each with its position among the scene's turns.
    pub fn open(&self) -> impl Iterator<Item = (u8, &'a Turn)> + use<'a> {
        self.scenario.open(self.state)
    }

    /// How the story has ended, if it has.
    #[must_use]
    pub fn ending(&self) -> Option<&'a Ending> {
        match &self.scene()?.then {
            Then::End(ending) => Some(ending),
            _ => None,
        }
    }

    /// Goes one step on.
    ///
    /// # Errors
    /// A step that cannot be taken here leaves the story where it is.
    pub fn take(&mut self, step: &Step) -> Result<Taken<'a>, GradeError> {
        if self.steps >= LONGEST {
            return Err(GradeError::Endless);
        }
        let scene = self.scene().ok_or(GradeError::OutOfRange)?;
        let (state, taken) = match (&scene.then, step) {
            (Then::Choose(_), Step::Chose(chosen)) => {
                let (_, turn) = (self.open())
                    .find(|(at, _)| at == chosen)
                    .ok_or(GradeError::OutOfRange)?;
                (self.state.after(turn), Taken::Turn(turn))
            }
            (Then::Ask(ask), Step::Answered(chosen)) => {
                let right = ask.question.tally(chosen)?.is_full();
                let to = if right { ask.right } else { ask.wrong };
                (self.state.moved(to), Taken::Answer(right))
            }
            _ => return Err(GradeError::OutOfRange),
        };
        (self.state, self.steps) = (state, self.steps + 1);
        Ok(taken)
    }
}

impl Asked {
    /// How many parts of an answer are right.
    ///
    /// # Errors
    /// As for [`super::grade`].
    pub fn tally(&self, chosen: &Chosen) -> Result<Tally, GradeError> {
        match (self, chosen) {
            (Self::Single(item), Chosen::Single(chosen)) => choice::single(item, Some(*chosen)),
            (Self::Multiple(item), Chosen::Multiple(chosen)) => choice::multiple(item, chosen),
            (Self::TrueFalse(item), Chosen::TrueFalse { answer, reason }) => {
                choice::true_false(item, Some(*answer), Some(*reason))
            }
            _ => Err(GradeError::OtherKind),
        }
    }
}

impl Chosen {
    /// A response to a question as one within a scene, if it is complete.
    #[must_use]
    pub fn of(response: Response) -> Option<Self> {
        match response {
            Response::Single(chosen) => chosen.map(Self::Single),
            Response::Multiple(chosen) if !chosen.is_empty() => Some(Self::Multiple(chosen)),
            Response::TrueFalse { answer, reason } => Some(Self::TrueFalse {
                answer: answer?,
                reason: reason?,
            }),
            _ => None,
        }
    }
}
