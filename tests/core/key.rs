//! The response that is right in every part, and for a story the shortest way to a good end.

use std::collections::BTreeSet;

use coursewright::{
    course::item::{
        Blank, Choice, Kind, Numeric,
        scenario::{Asked, Outcome, Scenario, Then},
    },
    quiz::{
        Response,
        scenario::{Chosen, Play, Step},
    },
};

/// The response to an item that is right in every part; `None` for a text of one's own, and for
/// an item that no check has passed.
pub(crate) fn key(kind: &Kind) -> Option<Response> {
    Some(match kind {
        Kind::Single(item) => Response::Single(Some(first_key(&item.options)?)),
        Kind::Multiple(item) => Response::Multiple(keys(&item.options).collect()),
        Kind::TrueFalse(item) => Response::TrueFalse {
            answer: Some(item.answer),
            reason: Some(first_key(&item.reasons)?),
        },
        Kind::Numeric(item) => Response::Numeric(example(item)),
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
        Kind::Region(item) => Response::Region(Some(item.key)),
    })
}

/// The answer, or the lower bound of a range.
pub(crate) fn example(item: &Numeric) -> String {
    item.answer.split(' ').take(1).collect()
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
        Blank::Number(number) => Some(example(number)),
        Blank::Menu(options) => first_key(options).map(|key| key.to_string()),
    }
}

/// The shortest way through a story to an end that is good.
fn way(scenario: &Scenario) -> Option<Vec<Step>> {
    let start = Play::new(scenario);
    let mut seen = BTreeSet::from([start.state()]);
    // Every place once, with the place before it and the step from there.
    let mut places = vec![(start, None)];
    let mut at = 0;
    while let Some((play, _)) = places.get(at).cloned() {
        if play.ending().is_some_and(|it| it.outcome == Outcome::Good) {
            return Some(steps_to(&places, at));
        }
        for step in steps_on(&play) {
            let mut after = play.clone();
            let is_new = after.take(&step).is_ok() && seen.insert(after.state());
            if is_new && places.len() < FOLLOWED {
                places.push((after, Some((at, step))));
            }
        }
        at += 1;
    }
    None
}

fn steps_to(places: &[(Play<'_>, Option<(usize, Step)>)], mut at: usize) -> Vec<Step> {
    let mut steps = Vec::new();
    while let Some((_, Some((before, step)))) = places.get(at) {
        steps.push(step.clone());
        at = *before;
    }
    steps.reverse();
    steps
}

/// How many places of a story are looked at: no checked one has more.
const FOLLOWED: usize = 50_000;

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
