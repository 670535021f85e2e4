//! `completion`: what completes the course can be done.

use crate::{
    course::{
        Completion, ItemId, LessonId, Module, ModuleId,
        completion::{Need, SignOff},
        item::{
            Kind,
            scenario::{Outcome, Then},
        },
    },
    source::{Diagnostic, Place, Problem, Report, Reported},
};

/// What an author asks for. `None` stands for all that there are.
pub(super) enum Asked {
    Lessons(Option<Vec<LessonId>>),
    Assessments(Option<Vec<ModuleId>>),
    Critical(Vec<ItemId>),
    /// A story, and the least good ending that counts.
    Ending(ItemId, Outcome),
    SignOff(SignOff),
}

/// The same with its place.
pub(super) struct Placed {
    pub(super) asked: Asked,
    pub(super) place: Place,
}

/// Completes each need from the modules, and reports those that nobody could meet. Nothing is
/// said of a name that no module has: that is another rule's.
pub(super) fn check(
    report: &mut Report,
    needs: Vec<Placed>,
    modules: &[Module],
) -> Result<Completion, Reported> {
    let mut signed = Vec::new();
    let lowered = needs.into_iter().map(|Placed { asked, place }| {
        need(asked, modules, &mut signed)
            .map_err(|problem| report.error(Diagnostic::new(place, problem)))
    });
    let lowered: Vec<_> = lowered.collect();
    let needs = lowered.into_iter().collect::<Result<_, _>>()?;
    Ok(Completion { needs })
}

fn need(asked: Asked, modules: &[Module], signed: &mut Vec<String>) -> Result<Need, Unmeetable> {
    let kind = |id: &ItemId| {
        let items = modules.iter().flat_map(|module| &module.items);
        let found = items.into_iter().find(|item| item.id == *id);
        found.map(|item| &item.kind)
    };
    Ok(match asked {
        Asked::Lessons(Some(lessons)) => Need::Lessons(lessons),
        Asked::Lessons(None) => {
            let lessons = modules.iter().flat_map(|module| &module.lessons);
            Need::Lessons(lessons.map(|lesson| lesson.id.clone()).collect())
        }
        Asked::Assessments(Some(ids)) => {
            let has_none = |id: &&ModuleId| {
                let module = modules.iter().find(|module| module.id == **id);
                module.is_some_and(|module| module.assessment.is_none())
            };
            if let Some(id) = ids.iter().find(has_none) {
                return Err(Unmeetable::NoAssessment(id.to_string()));
            }
            Need::Assessments(ids)
        }
        Asked::Assessments(None) => {
            let those = modules.iter().filter(|module| module.assessment.is_some());
            let ids: Vec<ModuleId> = those.map(|module| module.id.clone()).collect();
            if ids.is_empty() {
                return Err(Unmeetable::NoAssessments);
            }
            Need::Assessments(ids)
        }
        Asked::Critical(ids) => {
            let is_own = |id: &&ItemId| kind(id).is_some_and(Kind::is_self_assessed);
            if let Some(id) = ids.iter().find(is_own) {
                return Err(Unmeetable::SelfAssessed(id.to_string()));
            }
            Need::Critical(ids)
        }
        Asked::Ending(scenario, least) => {
            let scenes = match kind(&scenario) {
                Some(Kind::Scenario(story)) => (0..).zip(&story.scenes),
                Some(_) => return Err(Unmeetable::NoStory(scenario.to_string())),
                None => {
                    return Ok(Need::Ending {
                        scenario,
                        scenes: Vec::new(),
                    });
                }
            };
            let counts = scenes.filter(|(_, scene)| match &scene.then {
                Then::End(ending) => is_as_good(ending.outcome, least),
                _ => false,
            });
            let scenes: Vec<u8> = counts.map(|(at, _)| at).collect();
            if scenes.is_empty() {
                return Err(Unmeetable::NoEnding(scenario.to_string()));
            }
            Need::Ending { scenario, scenes }
        }
        Asked::SignOff(practical) => {
            let id = practical.id.to_string();
            if signed.contains(&id) {
                return Err(Unmeetable::SignedTwice(id));
            }
            signed.push(id);
            Need::SignOff(practical)
        }
    })
}

fn is_as_good(outcome: Outcome, least: Outcome) -> bool {
    let rank = |it| match it {
        Outcome::Good => 2,
        Outcome::Mixed => 1,
        Outcome::Harm => 0,
    };
    rank(outcome) >= rank(least)
}

#[derive(Debug)]
enum Unmeetable {
    NoAssessment(String),
    NoAssessments,
    SelfAssessed(String),
    NoStory(String),
    NoEnding(String),
    SignedTwice(String),
}

impl Problem for Unmeetable {
    fn code(&self) -> &'static str {
        "completion"
    }

    fn message(&self) -> String {
        match self {
            Self::NoAssessment(id) => format!("module `{id}` has no assessment to pass"),
            Self::NoAssessments => "no module has an assessment to pass".to_owned(),
            Self::SelfAssessed(id) => {
                format!("item `{id}` is assessed by the learner, and cannot be critical")
            }
            Self::NoStory(id) => format!("item `{id}` is no scenario, and has no endings"),
            Self::NoEnding(id) => format!("scenario `{id}` has no ending that is as good"),
            Self::SignedTwice(id) => format!("`{id}` is to be signed off twice"),
        }
    }

    fn label(&self) -> String {
        let label = match self {
            Self::NoAssessment(_) => "remove it, or give that module an `assessment`",
            Self::NoAssessments => "remove this, or give a module an `assessment`",
            Self::SelfAssessed(_) => "name an item that has a key",
            Self::NoStory(_) => "name an item of the kind `Scenario`",
            Self::NoEnding(_) => "ask for a lesser outcome, or write such an ending",
            Self::SignedTwice(_) => "give this one an id of its own",
        };
        label.to_owned()
    }
}
