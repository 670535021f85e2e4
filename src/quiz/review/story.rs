//! The debrief of a story: the path that was taken, what each decision led to, and what else
//! could have been done.

use super::{Mark, Part, Words, mark, options};
use crate::{
    course::item::{
        Choice,
        scenario::{Asked, Ending, Outcome, Scenario, Scene, Then, Turn},
    },
    quiz::scenario::{Chosen, Play, Step, Taken},
};

/// The steps in order, each followed by what else could have been done, and then the ending.
pub(super) fn parts<'a>(item: &'a Scenario, steps: &[Step]) -> Vec<Part<'a>> {
    let mut play = Play::new(item);
    let mut parts = Vec::new();
    for step in steps {
        let (Some(scene), open) = (play.scene(), play.open()) else {
            break;
        };
        match (play.take(step), step) {
            (Ok(Taken::Turn(turn)), _) => {
                parts.push(taken(scene, turn));
                let others = open.filter(|(_, other)| !core::ptr::eq(*other, turn));
                parts.extend(others.map(|(_, other)| left(other)));
            }
            (Ok(Taken::Answer(_)), Step::Answered(chosen)) => {
                if let Then::Ask(ask) = &scene.then {
                    parts.extend(answered(&ask.question, chosen));
                }
            }
            _ => break,
        }
    }
    if let (Some(scene), Some(ending)) = (play.scene(), play.ending()) {
        parts.push(ended(scene, ending));
    }
    parts
}

/// A decision. One that made good what went wrong before is right; whether another was is
/// for its feedback to say.
fn taken<'a>(scene: &'a Scene, turn: &'a Turn) -> Part<'a> {
    Part {
        label: Some(Words::Authored(&scene.title)),
        given: Some(Words::Authored(&turn.text)),
        expected: None,
        mark: if turn.repair {
            Mark::Right
        } else {
            Mark::Taken
        },
        feedback: vec![&turn.feedback],
    }
}

fn left(turn: &Turn) -> Part<'_> {
    Part {
        label: Some(Words::Authored(&turn.text)),
        given: None,
        expected: None,
        mark: Mark::Left,
        feedback: vec![&turn.feedback],
    }
}

fn answered<'a>(question: &'a Asked, chosen: &Chosen) -> Vec<Part<'a>> {
    match (question, chosen) {
        (Asked::Single(item), Chosen::Single(chosen)) => {
            in_order(&item.options, |option| option == *chosen)
        }
        (Asked::Multiple(item), Chosen::Multiple(chosen)) => {
            in_order(&item.options, |option| chosen.contains(&option))
        }
        (Asked::TrueFalse(item), Chosen::TrueFalse { answer, reason }) => {
            let right = *answer == item.answer;
            let mut parts = vec![Part {
                label: None,
                given: Some(Words::Truth(*answer)),
                expected: (!right).then_some(Words::Truth(item.answer)),
                mark: mark(right),
                feedback: vec![&item.feedback],
            }];
            parts.extend(in_order(&item.reasons, |option| option == *reason));
            parts
        }
        _ => Vec::new(),
    }
}

fn in_order(all: &[Choice], chosen: impl Fn(u8) -> bool) -> Vec<Part<'_>> {
    let order: Vec<u8> = (0..=u8::MAX).take(all.len()).collect();
    options(all, &order, chosen)
}

fn ended<'a>(scene: &'a Scene, ending: &'a Ending) -> Part<'a> {
    Part {
        label: Some(Words::Authored(&scene.title)),
        given: None,
        expected: None,
        mark: match ending.outcome {
            Outcome::Good => Mark::Right,
            Outcome::Mixed => Mark::Taken,
            Outcome::Harm => Mark::Wrong,
        },
        feedback: vec![&ending.feedback],
    }
}
