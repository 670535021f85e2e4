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
        let times = times(need, evidence, &learning);
        Step {
            need,
            done: times.iter().flatten().count(),
            of: times.len(),
            met: last(&mut times.into_iter()),
        }
    };
    rule.needs.iter().map(step).collect()
}

/// When the course was completed, in milliseconds since 1970: the last of its needs was met.
/// `None` until then, and for a course that needs nothing.
#[must_use]
pub fn completed(steps: &[Step<'_>]) -> Option<u64> {
    last(&mut steps.iter().map(|it| it.met)).filter(|_| !steps.is_empty())
}

/// When the last of several things happened, if all of them did.
fn last(times: &mut dyn Iterator<Item = Option<u64>>) -> Option<u64> {
    let mut last = 0;
    for at in times {
        last = at?.max(last);
    }
    Some(last)
}

/// When each part of a need was first done.
fn times(need: &Need, evidence: Evidence<'_>, learning: &Learning) -> Vec<Option<u64>> {
    let records = || evidence.history.records();
    let finished = |id| {
        let at =
            records().filter(|it| matches!(&it.event, Event::Read { lesson, .. } if lesson == id));
        at.map(|it| it.at).min()
    };
    let passed = |id| {
        let sat = evidence.progress.assessments(id);
        sat.filter(|it| it.verdict.passed).map(|it| it.ended).min()
    };
    match need {
        Need::Lessons(them) => them.iter().map(finished).collect(),
        Need::Assessments(them) => them.iter().map(passed).collect(),
        Need::Critical(them) => them.iter().map(|it| learning.first_right(it)).collect(),
        Need::Ending { scenario, scenes } => {
            vec![reached(scenario, scenes, evidence, learning)]
        }
        Need::SignOff(SignOff { id, .. }) => {
            // Who says it once more says nothing new, until it was taken back.
            let since = records().fold(None, |since, it| match &it.event {
                Event::SignedOff { practical, by } if practical == id => {
                    let earlier = since.unwrap_or(it.at);
                    (!by.is_empty()).then(|| it.at.min(earlier))
                }
                _ => since,
            });
            vec![since]
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
