//! The debrief of a story: the path that was taken, a scene at a time, with what each decision
//! led to and what else could have been done there.

use super::{Mark, Part, Words, mark, options, truth};
use crate::{
    course::{
        item::scenario::{Asked, Outcome, Scenario, Scene, Then},
        text::Inline,
    },
    quiz::scenario::{Chosen, Play, Step},
};

/// The scenes in the order in which they were come to, as far as the ending. Of a story that was
/// not begun: every scene with all that can be done there.
pub(super) fn parts<'a>(item: &'a Scenario, steps: &[Step]) -> Vec<Part<'a>> {
    if steps.is_empty() {
        let all = |_| true;
        return (item.scenes.iter().map(|it| part(item, it, &all, None))).collect();
    }
    let mut play = Play::new(item);
    let mut parts = Vec::new();
    for step in steps.iter().map(Some).chain([None]) {
        let Some(scene) = play.scene() else {
            break;
        };
        let is_open = |turn| play.open().any(|(at, _)| at == turn);
        let mut part = part(item, scene, &is_open, step);
        let is_over = step.map_or(play.ending().is_none(), |step| play.take(step).is_err());
        if is_over {
            break;
        }
        part.led = play.scene().filter(|_| step.is_some()).map(title);
        parts.push(part);
    }
    parts
}

fn title(scene: &Scene) -> &[Inline] {
    &scene.title
}

/// A scene, where this was done, or nothing. A decision that made good what went wrong before is
/// right; whether another was is for its feedback to say.
fn part<'a>(
    item: &'a Scenario,
    scene: &'a Scene,
    is_open: &dyn Fn(u8) -> bool,
    step: Option<&Step>,
) -> Part<'a> {
    let mut part = Part::new(Some(Words::Scene(scene)), Mark::Taken, &[]);
    part.feedback = [None; 2];
    match &scene.then {
        Then::Choose(turns) => {
            for (at, turn) in (0..=u8::MAX).zip(turns) {
                if matches!(step, Some(Step::Chose(chosen)) if *chosen == at) {
                    part.given = Some(Words::Authored(&turn.text));
                    part.feedback = [None, Some(&turn.feedback)];
                    if turn.repair {
                        part.mark = Mark::Right;
                    }
                } else if is_open(at) {
                    let label = Some(Words::Authored(&turn.text));
                    let to = item.scenes.get(usize::from(turn.to));
                    part.within.push(Part {
                        led: to.map(title),
                        ..Part::new(label, Mark::Left, &turn.feedback)
                    });
                }
            }
        }
        Then::Ask(ask) => {
            part.within = answered(&ask.question, step);
            let is_fine = |it: &Part<'_>| matches!(it.mark, Mark::Right | Mark::Left);
            part.mark = mark(part.within.iter().all(is_fine));
        }
        Then::End(ending) => {
            part.feedback = [None, Some(&ending.feedback)];
            part.mark = match ending.outcome {
                Outcome::Good => Mark::Right,
                Outcome::Mixed => Mark::Taken,
                Outcome::Harm => Mark::Wrong,
            };
        }
    }
    part
}

/// The options of a question, each with whether it was chosen.
fn answered<'a>(question: &'a Asked, step: Option<&Step>) -> Vec<Part<'a>> {
    let chosen = match step {
        Some(Step::Answered(chosen)) => Some(chosen),
        _ => None,
    };
    let has = |option: u8| match chosen {
        Some(Chosen::Single(chosen)) => *chosen == option,
        Some(Chosen::Multiple(chosen)) => chosen.contains(&option),
        Some(Chosen::TrueFalse { reason, .. }) => *reason == option,
        None => false,
    };
    let (all, statement) = match question {
        Asked::Single(item) => (&item.options, None),
        Asked::Multiple(item) => (&item.options, None),
        Asked::TrueFalse(item) => (&item.reasons, Some(item)),
    };
    let order: Vec<u8> = (0..=u8::MAX).take(all.len()).collect();
    let mut parts = options(all, &order, &has);
    if let Some(item) = statement {
        let answer = match chosen {
            Some(Chosen::TrueFalse { answer, .. }) => Some(*answer),
            _ => None,
        };
        parts.insert(0, truth(item, answer));
    }
    parts
}
