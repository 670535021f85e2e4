//! `unknown-scene`, `unknown-variable`, `repeated-name`: names within a scenario.
//! `dead-end`, `no-ending`, `unreachable`, `scenario-size`: every story ends.
//!
//! A scenario is small enough to be followed to everything that can become of it: every
//! scene with every value that the variables can have there.

mod stories;

use std::{collections::BTreeSet, ops::Range};

use crate::{
    course::item::{
        Scenario,
        scenario::{State, Then},
    },
    source::{
        Problem, Reported,
        reader::{Placed, Reader},
    },
};
use stories::Stories;

/// What has a name in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Scene,
    Variable,
}

impl Named {
    fn name(self) -> &'static str {
        match self {
            Self::Scene => "scene",
            Self::Variable => "variable",
        }
    }
}

/// The names of a scenario's parts, by position.
pub(super) struct Names {
    pub(super) scenes: Vec<String>,
    pub(super) variables: Vec<String>,
}

/// Finds a scene or a variable by its name, and reports one that is not there.
pub(super) fn find(
    reader: &mut Reader<'_, '_>,
    name: &Placed<String>,
    what: Named,
    names: &[String],
) -> Result<u8, Reported> {
    let found = names.iter().position(|one| *one == name.value);
    if let Some(found) = found.and_then(|at| u8::try_from(at).ok()) {
        return Ok(found);
    }
    let problem = ScenarioProblem::Unknown {
        what,
        name: name.value.clone(),
        meant: (reader.report).suggest(&name.value, names.iter().map(String::as_str)),
    };
    Err(reader.error(name.span.clone(), problem))
}

/// Reports a name that stands twice.
pub(super) fn check_unique(
    reader: &mut Reader<'_, '_>,
    names: &[Placed<String>],
) -> Result<(), Reported> {
    let mut result = Ok(());
    for (nth, name) in names.iter().enumerate() {
        if names[..nth].iter().any(|other| other.value == name.value) {
            let problem = ScenarioProblem::Repeated {
                name: name.value.clone(),
            };
            result = Err(reader.error(name.span.clone(), problem));
        }
    }
    result
}

/// Reports scenes and choices that no story comes to, and stories that do not end. `places`
/// are those of the scenes.
pub(super) fn check(
    reader: &mut Reader<'_, '_>,
    scenario: &Scenario,
    places: &[Range<usize>],
    names: &Names,
) -> Result<(), Reported> {
    let mut result = Ok(());
    let mut report = |reader: &mut Reader<'_, '_>, scene: u8, problem| {
        if let Some(place) = places.get(usize::from(scene)) {
            result = Err(reader.error(place.clone(), problem));
        }
    };
    let Some(stories) = Stories::of(scenario) else {
        report(reader, 0, ScenarioProblem::TooLarge);
        return result;
    };
    for (scene, lowered) in (0_u8..).zip(&scenario.scenes) {
        let states = || stories.states_in(scene);
        if states().next().is_none() {
            report(reader, scene, ScenarioProblem::Unreachable);
            continue;
        }
        let when = |state: State| in_words(state, names);
        if let Some(state) = states().find(|state| stories.is_dead_end(*state)) {
            let when = when(state);
            report(reader, scene, ScenarioProblem::DeadEnd { when });
        } else if let Some(state) = states().find(|state| !stories.can_end(*state)) {
            let when = when(state);
            report(reader, scene, ScenarioProblem::NoEnding { when });
        }
        if let Then::Choose(turns) = &lowered.then {
            for (at, _) in (0_u8..).zip(turns) {
                let is_open = |state| scenario.open(state).any(|(open, _)| open == at);
                if !states().any(is_open) {
                    let choice = at + 1;
                    report(reader, scene, ScenarioProblem::NeverOpen { choice });
                }
            }
        }
    }
    result
}

/// The scenes before an ending from which a story can only end in `Harm`, whatever is done.
pub(super) fn hopeless(scenario: &Scenario) -> BTreeSet<u8> {
    // One that is too large has been reported.
    Stories::of(scenario).map_or_else(BTreeSet::new, |stories| stories.hopeless(scenario))
}

/// "when `trust` is -1 and `haste` is 2", or nothing where there are no variables.
fn in_words(state: State, names: &Names) -> String {
    let variables = names.variables.iter().zip(state.values);
    let values: Vec<_> = variables
        .map(|(name, value)| format!("`{name}` is {value}"))
        .collect();
    if values.is_empty() {
        return String::new();
    }
    format!(" when {}", values.join(" and "))
}

#[derive(Debug)]
enum ScenarioProblem {
    Unknown {
        what: Named,
        name: String,
        meant: Option<String>,
    },
    Repeated {
        name: String,
    },
    Unreachable,
    NeverOpen {
        choice: u8,
    },
    DeadEnd {
        when: String,
    },
    NoEnding {
        when: String,
    },
    TooLarge,
}

impl Problem for ScenarioProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::Unknown {
                what: Named::Scene, ..
            } => "unknown-scene",
            Self::Unknown {
                what: Named::Variable,
                ..
            } => "unknown-variable",
            Self::Repeated { .. } => "repeated-name",
            Self::Unreachable | Self::NeverOpen { .. } => "unreachable",
            Self::DeadEnd { .. } => "dead-end",
            Self::NoEnding { .. } => "no-ending",
            Self::TooLarge => "scenario-size",
        }
    }

    fn message(&self) -> String {
        match self {
            Self::Unknown { what, name, .. } => {
                format!("the scenario has no {} `{name}`", what.name())
            }
            Self::Repeated { name } => format!("`{name}` is used twice in this scenario"),
            Self::Unreachable => "no choice leads to this scene".to_owned(),
            Self::NeverOpen { choice } => {
                format!("choice {choice} of this scene can never be made: its `when` never holds")
            }
            Self::DeadEnd { when } => format!("nothing can be done in this scene{when}"),
            Self::NoEnding { when } => format!("the story never ends from this scene on{when}"),
            Self::TooLarge => {
                "so much can become of this story that it cannot be followed to its ends".to_owned()
            }
        }
    }

    fn label(&self) -> String {
        match self {
            Self::Unknown {
                meant: Some(meant), ..
            } => format!("did you mean `{meant}`?"),
            Self::Unknown { what, .. } => format!("no such {}", what.name()),
            Self::Repeated { .. } => "choose another name for one of them".to_owned(),
            Self::Unreachable => "lead a choice here, or remove the scene".to_owned(),
            Self::NeverOpen { .. } => "change its `when`, or remove it".to_owned(),
            Self::DeadEnd { .. } => "add a choice that can be made then".to_owned(),
            Self::NoEnding { .. } => "add a way to a scene that ends the story".to_owned(),
            Self::TooLarge => "use fewer variables, or change them by less".to_owned(),
        }
    }
}
