//! How far a learner is in completing a course, and when they completed it.
//!
//! A need is met by what happened, and what happened stays so: a wrong answer in a later review
//! takes nothing back. Only a sign-off can be taken back, by whoever gave it. An author's
//! change of the course can ask for more; the rule is always the present one.
//!
//! Times are those of the devices' clocks. Of several records that meet a need, the one dated
//! first counts, so that records of another device, whenever they are merged, give the same
//! date, and doing more never moves it to a later one.

use super::{Event, History, Learning, Progress};
use crate::{
    course::{
        Completion, Item, ItemId,
        completion::{Need, SignOff},
        item::Kind,
    },
    pack::Outline,
    quiz::{Response, scenario::Play},
};

/// What is known of a learner, and of the course as it is now.
#[derive(Clone, Copy)]
pub struct Evidence<'a> {
    /// What happened.
    pub history: &'a History,
    /// The same as progress.
    pub progress: &'a Progress,
    /// The course.
    pub outline: &'a Outline,
    /// Finds the scenarios that the course asks for.
    pub item: &'a dyn Fn(&ItemId) -> Option<&'a Item>,
}

/// How far a learner is with one need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// What is needed.
    pub need: &'a Need,
    /// How much of it is done.
    pub done: usize,
    /// How much of it there is.
    pub of: usize,
    /// When all of it was first done, in milliseconds since 1970; `None` until then.
    pub met: Option<u64>,
}

/// How far a learner is with each need, in the author's order.
#[must_use]
pub fn steps<'a>(rule: &'a Completion, evidence: Evidence<'_>) -> Vec<Step<'a>> {
    let learning = Learning::of(evidence.history.records(), evidence.outline, 0);
    let step = |need: &'a Need| {
        let (mut done, mut of, mut last) = (0, 0, 0);
        each(need, evidence, &learning, &mut |at| {
            of += 1;
            if let Some(at) = at {
                done += 1;
                last = at.max(last);
            }
        });
        let met = (done == of).then_some(last);
        Step {
            need,
            done,
            of,
            met,
        }
    };
    rule.needs.iter().map(step).collect()
}

/// When the course was completed, in milliseconds since 1970: the last of its needs was met.
/// `None` until then, and for a course that needs nothing.
#[must_use]
pub fn completed(steps: &[Step<'_>]) -> Option<u64> {
    let mut last = None;
    for step in steps {
        last = last.max(Some(step.met?));
    }
    last
}

/// Tells of each part of a need when it was first done.
fn each(
    need: &Need,
    evidence: Evidence<'_>,
    learning: &Learning,
    tell: &mut dyn FnMut(Option<u64>),
) {
    let records = || evidence.history.records();
    match need {
        Need::Lessons(them) => them.iter().for_each(|it| {
            let is_it = |event: &Event| matches!(event, Event::Read { lesson, .. } if lesson == it);
            let finished = records().filter(|it| is_it(&it.event));
            tell(finished.map(|it| it.at).min());
        }),
        Need::Assessments(them) => them.iter().for_each(|it| {
            let sat = evidence.progress.assessments(it);
            let passed = sat.filter(|it| it.verdict.passed);
            tell(passed.map(|it| it.ended).min());
        }),
        Need::Critical(them) => (them.iter()).for_each(|it| tell(learning.first_right(it))),
        Need::Ending { scenario, scenes } => tell(reached(scenario, scenes, evidence, learning)),
        Need::SignOff(SignOff { id, .. }) => {
            // Who says it once more says nothing new, until it was taken back.
            let mut since = None;
            for it in records() {
                if let Event::SignedOff { practical, by } = &it.event
                    && practical == id
                {
                    let earlier = since.unwrap_or(it.at);
                    since = (!by.is_empty()).then(|| it.at.min(earlier));
                }
            }
            tell(since);
        }
    }
}

/// When a scenario was first played to one of these endings, or to any where none is listed.
fn reached(
    scenario: &ItemId,
    scenes: &[u8],
    evidence: Evidence<'_>,
    learning: &Learning,
) -> Option<u64> {
    let Kind::Scenario(story) = &(evidence.item)(scenario)?.kind else {
        return None;
    };
    let counts = |response: &Response| {
        let Response::Scenario(steps) = response else {
            return false;
        };
        Play::after(story, steps).is_ok_and(|play| {
            let scene = play.state().scene;
            play.ending().is_some() && (scenes.is_empty() || scenes.contains(&scene))
        })
    };
    let stories = learning.stories(scenario);
    let counted = stories.filter(|(_, response)| counts(response));
    counted.map(|(at, _)| at).min()
}
