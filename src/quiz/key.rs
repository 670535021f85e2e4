//! The response that is right in every part: what a printed key shows.

use super::{
    Response,
    scenario::{Chosen, Play, Step},
};
use crate::course::item::{
    Blank, Choice, Kind,
    scenario::{Asked, Outcome, Scenario, Then},
};

/// The response to an item that is right in every part. With [`super::review()`], it is a
/// key to print: what is right, and why.
///
/// `None` for a text of one's own, which has a model answer and no key, and for an item that
/// no check has passed.
#[must_use]
pub fn key(kind: &Kind) -> Option<Response> {
    Some(match kind {
        Kind::Single(item) => Response::Single(Some(first_key(&item.options)?)),
        Kind::Multiple(item) => Response::Multiple(keys(&item.options).collect()),
        Kind::TrueFalse(item) => Response::TrueFalse {
            answer: Some(item.answer),
            reason: Some(first_key(&item.reasons)?),
        },
        Kind::Numeric(item) => Response::Numeric(item.example().to_string()),
        Kind::Ordering(_) => Response::Ordering((0..kind.shuffled()).collect()),
        Kind::Matching(_) => Response::Matching((0..kind.points()).map(Some).collect()),
        Kind::Cloze(item) => {
            let texts: Option<Vec<String>> = item.blanks.iter().map(text).collect();
            Response::Cloze(texts?)
        }
        Kind::Categorise(item) => {
            let groups = item.entries.iter().map(|entry| Some(entry.group));
            Response::Categorise(groups.collect())
        }
        Kind::ShortText(item) => Response::ShortText(item.accept.first()?.clone()),
        Kind::Free(_) => return None,
        Kind::Scenario(item) => Response::Scenario(way(item)?),
    })
}

fn keys(options: &[Choice]) -> impl Iterator<Item = u8> {
    let named = (0..=u8::MAX).zip(options);
    named.filter(|(_, option)| option.key).map(|(at, _)| at)
}

fn first_key(options: &[Choice]) -> Option<u8> {
    keys(options).next()
}

fn text(blank: &Blank) -> Option<String> {
    match blank {
        Blank::Text(written) => written.accept.first().cloned(),
        Blank::Number(number) => Some(number.example().to_string()),
        Blank::Menu(options) => first_key(options).map(|key| key.to_string()),
    }
}

/// The shortest way through a story to an end that is good.
fn way(scenario: &Scenario) -> Option<Vec<Step>> {
    let mut open = vec![(Play::new(scenario), Vec::new())];
    let mut seen = Vec::new();
    // The list is short: every place is looked at once.
    let mut next = 0;
    while let Some((play, steps)) = open.get(next).cloned() {
        next += 1;
        if play.ending().is_some_and(|it| it.outcome == Outcome::Good) {
            return Some(steps);
        }
        if seen.contains(&play.state()) || seen.len() > FOLLOWED {
            continue;
        }
        seen.push(play.state());
        for step in steps_on(&play) {
            let mut after = play.clone();
            if after.take(&step).is_ok() {
                let mut steps = steps.clone();
                steps.push(step);
                open.push((after, steps));
            }
        }
    }
    None
}

/// How many places of a story are looked at.
const FOLLOWED: usize = 200;

/// What can be done, questions being answered right.
fn steps_on(play: &Play<'_>) -> Vec<Step> {
    match play.scene().map(|scene| &scene.then) {
        Some(Then::Ask(ask)) => chosen(&ask.question)
            .map(Step::Answered)
            .into_iter()
            .collect(),
        _ => play.open().map(|(at, _)| Step::Chose(at)).collect(),
    }
}

fn chosen(question: &Asked) -> Option<Chosen> {
    Some(match question {
        Asked::Single(item) => Chosen::Single(first_key(&item.options)?),
        Asked::Multiple(item) => Chosen::Multiple(keys(&item.options).collect()),
        Asked::TrueFalse(item) => Chosen::TrueFalse {
            answer: item.answer,
            reason: first_key(&item.reasons)?,
        },
    })
}
