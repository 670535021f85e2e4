//! A story that goes where the learner's decisions lead it.

use super::{Choice, Feedback, Multiple, Single, TrueFalse};
use crate::{
    course::text::{Inline, Paragraph},
    wire::Wire,
};

/// How many variables a scenario has at most.
pub const VARIABLES: usize = 4;

/// How far a variable can be from zero; what would lead further leads here.
pub const FURTHEST: i8 = 10;

/// A story in scenes. Scenes and variables are named by their positions.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Scenario {
    /// What the variables are in the beginning; at most [`VARIABLES`].
    pub start: Vec<i8>,
    /// The scenes; the first is where the story begins. From every scene that can be reached
    /// an ending can be reached.
    pub scenes: Vec<Scene>,
}

/// A scene.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Scene {
    /// A few words, by which the debrief calls it.
    pub title: Vec<Inline>,
    /// What happens.
    pub text: Vec<Paragraph>,
    /// What comes then.
    pub then: Then,
}

impl Scene {
    /// The options of its question, where exactly one is right.
    pub(super) fn one_of(&self) -> Option<&[Choice]> {
        match &self.then {
            Then::Ask(ask) => match &ask.question {
                Asked::Single(single) => Some(&single.options),
                Asked::TrueFalse(item) => Some(&item.reasons),
                Asked::Multiple(_) => None,
            },
            Then::Choose(_) | Then::End(_) => None,
        }
    }
}

/// What comes at the end of a scene.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Then {
    /// The learner decides.
    Choose(Vec<Turn>),
    /// The learner is asked something, and the story goes on with the answer.
    Ask(Ask),
    /// The story ends.
    End(Ending),
}

/// Something to do in a scene.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Turn {
    /// What is done.
    pub text: Vec<Inline>,
    /// The scene that it leads to.
    pub to: u8,
    /// It can be done when all of these hold.
    pub when: Vec<Condition>,
    /// What it changes, in order.
    pub change: Vec<Change>,
    /// What it led to; said in the debrief.
    pub feedback: Feedback,
    /// Whether it makes good something that went wrong before.
    pub repair: bool,
}

/// Something about a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Condition {
    /// The variable is this much or more.
    AtLeast(u8, i8),
    /// The variable is this much or less.
    AtMost(u8, i8),
}

/// What happens to a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Change {
    /// So much is added.
    Add(u8, i8),
    /// It becomes so much.
    Set(u8, i8),
}

/// A question within a scene, and where its answer leads.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Ask {
    /// What there is to choose from.
    pub question: Asked,
    /// The scene after an answer that is right in full.
    pub right: u8,
    /// The scene after any other.
    pub wrong: u8,
}

/// A question of a kind that is answered by choosing.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Asked {
    /// One right option.
    Single(Single),
    /// Several right options.
    Multiple(Multiple),
    /// True or false, and why.
    TrueFalse(TrueFalse),
}

/// How a story ends.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Ending {
    /// How it turned out.
    pub outcome: Outcome,
    /// Why it came to this; said in the debrief.
    pub feedback: Feedback,
}

/// How a story turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Wire)]
pub enum Outcome {
    /// Somebody came to harm, or nearly.
    Harm,
    /// Some of it went well.
    Mixed,
    /// It went well.
    Good,
}

/// Where a story stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The scene.
    pub scene: u8,
    /// What the variables are; zero where the scenario has none.
    pub values: [i8; VARIABLES],
}

impl Scenario {
    /// Where the story begins.
    #[must_use]
    pub fn beginning(&self) -> State {
        let mut values = [0; VARIABLES];
        let start = values.iter_mut().zip(&self.start);
        start.for_each(|(value, start)| *value = *start);
        State { scene: 0, values }
    }

    /// The scene where a story stands; `None` for one that is not there, which no checked
    /// scenario leads to.
    #[must_use]
    pub fn scene(&self, state: State) -> Option<&Scene> {
        self.scenes.get(usize::from(state.scene))
    }

    /// What can be done there, each with its position among the scene's turns.
    pub fn open(&self, state: State) -> impl Iterator<Item = (u8, &Turn)> {
        let turns = match self.scene(state).map(|scene| &scene.then) {
            Some(Then::Choose(turns)) => turns.as_slice(),
            _ => &[],
        };
        (0..=u8::MAX).zip(turns).filter(move |(_, turn)| {
            let holds = |condition: &Condition| state.holds(*condition);
            turn.when.iter().all(holds)
        })
    }
}

impl State {
    /// Where the story stands after a turn.
    #[must_use]
    pub fn after(self, turn: &Turn) -> Self {
        let mut state = Self {
            scene: turn.to,
            ..self
        };
        for change in &turn.change {
            let (variable, value) = match *change {
                Change::Add(variable, by) => (variable, state.value(variable).saturating_add(by)),
                Change::Set(variable, to) => (variable, to),
            };
            if let Some(slot) = state.values.get_mut(usize::from(variable)) {
                *slot = value.clamp(-FURTHEST, FURTHEST);
            }
        }
        state
    }

    /// Where the story stands when it goes on with another scene.
    #[must_use]
    pub const fn moved(self, scene: u8) -> Self {
        Self { scene, ..self }
    }

    fn holds(self, condition: Condition) -> bool {
        match condition {
            Condition::AtLeast(variable, least) => self.value(variable) >= least,
            Condition::AtMost(variable, most) => self.value(variable) <= most,
        }
    }

    fn value(self, variable: u8) -> i8 {
        let value = self.values.get(usize::from(variable));
        value.copied().unwrap_or(0)
    }
}
