//! What a learner is shown after handing in: what they answered, what is right, and why.

mod story;
mod written;

use super::{
    Response,
    grade::{matching, ordering},
};
use crate::course::{
    DecimalSign,
    item::{Categorise, Choice, Kind, Matching, Ordering, Region, TrueFalse, scenario::Scene},
    text::Inline,
};

/// How a part of a response came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Put in, and right.
    Right,
    /// Put in, and not right.
    Wrong,
    /// Right, and not put in.
    Missed,
    /// Not right, and not put in.
    Left,
    /// Put in, and neither right nor wrong by itself.
    Taken,
    /// Not yet there, as the learner sees it.
    Open,
}

/// Words to show: authored text, or what a learner wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words<'a> {
    /// Authored text.
    Authored(&'a [Inline]),
    /// Plain text.
    Plain(String),
    /// The authored position of a region of a figure, and its name.
    Region(u8, &'a [Inline]),
    /// A place in an order, counted from 1.
    Place(usize),
    /// The statement was called true or false.
    Truth(bool),
    /// So many significant figures.
    Figures(u8),
    /// A scene of a story.
    Scene(&'a Scene),
    /// A blank, counted from 1.
    Blank(usize),
}

/// A part of a response with its feedback: an option, a step, a prompt, a blank, a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'a> {
    /// What the part is about; `None` where the item has one part only.
    pub label: Option<Words<'a>>,
    /// What the learner put in, where the label does not say it.
    pub given: Option<Words<'a>>,
    /// What is right, where the label does not say it and the learner did not put it in.
    pub expected: Option<Words<'a>>,
    /// How it came out.
    pub mark: Mark,
    /// Why. What is said to a wrong answer that the author expected comes first.
    pub feedback: [Option<&'a [Inline]>; 2],
    /// The title of the scene that a scene led to.
    pub led: Option<&'a [Inline]>,
    /// What else could have been done in a scene, or the options of what was asked there.
    pub within: Vec<Part<'a>>,
}

impl<'a> Part<'a> {
    /// A part without what only some have.
    fn new(label: Option<Words<'a>>, mark: Mark, feedback: &'a [Inline]) -> Self {
        Self {
            label,
            given: None,
            expected: None,
            mark,
            feedback: [None, Some(feedback)],
            led: None,
            within: Vec::new(),
        }
    }
}

/// The parts of a response that [`super::grade`] has accepted, in the order in which they
/// were shown; `order` is the order of the options, and `sign` how the learner writes numbers.
/// A response to another kind has no
/// parts.
#[must_use]
pub fn review<'a>(
    kind: &'a Kind,
    order: &[u8],
    response: &'a Response,
    sign: DecimalSign,
) -> Vec<Part<'a>> {
    match (kind, response) {
        (Kind::Numeric(item), Response::Numeric(text)) => vec![written::number(item, text, sign)],
        (Kind::Ordering(item), Response::Ordering(steps)) => in_order(item, steps),
        (Kind::Matching(item), Response::Matching(chosen)) => pairs(item, chosen),
        (Kind::Cloze(item), Response::Cloze(texts)) => written::blanks(item, texts, sign),
        (Kind::Categorise(item), Response::Categorise(chosen)) => entries(item, order, chosen),
        (Kind::ShortText(item), Response::ShortText(text)) => vec![written::words(item, text)],
        (Kind::Free(item), Response::Free { text, met }) => {
            written::free(item, text, met.as_deref())
        }
        (Kind::Scenario(item), Response::Scenario(steps)) => story::parts(item, steps),
        (Kind::Region(item), Response::Region(chosen)) => areas(item, order, *chosen),
        _ => review_choice(kind, order, response),
    }
}

/// The same for the kinds that are answered by choosing: a response to another has no parts.
#[must_use]
pub fn review_choice<'a>(kind: &'a Kind, order: &[u8], response: &'a Response) -> Vec<Part<'a>> {
    match (kind, response) {
        (Kind::Single(item), Response::Single(chosen)) => {
            options(&item.options, order, &|option| *chosen == Some(option))
        }
        (Kind::Multiple(item), Response::Multiple(chosen)) => {
            options(&item.options, order, &|option| chosen.contains(&option))
        }
        (Kind::TrueFalse(item), Response::TrueFalse { answer, reason }) => {
            let mut parts = vec![truth(item, *answer)];
            parts.extend(options(&item.reasons, order, &|it| *reason == Some(it)));
            parts
        }
        _ => Vec::new(),
    }
}

fn truth(item: &TrueFalse, answer: Option<bool>) -> Part<'_> {
    let right = answer == Some(item.answer);
    Part {
        given: answer.map(Words::Truth),
        expected: (!right).then_some(Words::Truth(item.answer)),
        ..Part::new(None, mark(right), &item.feedback)
    }
}

fn mark(right: bool) -> Mark {
    if right { Mark::Right } else { Mark::Wrong }
}

const fn choice_mark(chosen: bool, key: bool) -> Mark {
    match (chosen, key) {
        (true, true) => Mark::Right,
        (true, false) => Mark::Wrong,
        (false, true) => Mark::Missed,
        (false, false) => Mark::Left,
    }
}

fn options<'a>(options: &'a [Choice], order: &[u8], chosen: &dyn Fn(u8) -> bool) -> Vec<Part<'a>> {
    let shown = order
        .iter()
        .filter_map(|index| Some((*index, options.get(usize::from(*index))?)));
    let part = |(index, option): (u8, &'a Choice)| {
        let label = Some(Words::Authored(&option.text));
        Part::new(
            label,
            choice_mark(chosen(index), option.key),
            &option.feedback,
        )
    };
    shown.map(part).collect()
}

/// The steps in their right order. A step is marked right when it came directly after the
/// one before it, which is what earns the point; the first, when it came first.
fn in_order<'a>(item: &'a Ordering, given: &[u8]) -> Vec<Part<'a>> {
    let place = |index| given.iter().position(|put| usize::from(*put) == index);
    let came_after = |step: u8| {
        let at = place(usize::from(step))?;
        Some(at.checked_sub(1).map(|before| given[before]))
    };
    let part = |(index, step): (usize, &'a crate::course::item::Step)| {
        let right = u8::try_from(index).ok().and_then(|step| {
            let before = came_after(step)?;
            Some(before.map_or(step == 0, |before| ordering::follows(before, step)))
        });
        let label = Some(Words::Authored(&step.text));
        Part {
            given: place(index).map(|at| Words::Place(at + 1)),
            ..Part::new(label, mark(right == Some(true)), &step.feedback)
        }
    };
    item.steps.iter().enumerate().map(part).collect()
}

fn pairs<'a>(item: &'a Matching, chosen: &[Option<u8>]) -> Vec<Part<'a>> {
    let answer = |index: u8| item.answers().nth(usize::from(index)).map(Words::Authored);
    let spare = |index: u8| {
        let index = usize::from(index).checked_sub(item.pairs.len())?;
        item.spare.get(index).map(|spare| spare.feedback.as_slice())
    };
    let part = |(prompt, pair): (usize, &'a crate::course::item::Pair)| {
        let given = chosen.get(prompt).copied().flatten();
        let right = matching::belongs(prompt, given);
        let label = Some(Words::Authored(&pair.prompt));
        Part {
            given: given.and_then(answer),
            expected: (!right).then_some(Words::Authored(&pair.answer)),
            feedback: [given.and_then(spare), Some(&pair.feedback)],
            ..Part::new(label, mark(right), &[])
        }
    };
    item.pairs.iter().enumerate().map(part).collect()
}

fn entries<'a>(item: &'a Categorise, order: &[u8], chosen: &[Option<u8>]) -> Vec<Part<'a>> {
    let group = |index: u8| item.groups.get(usize::from(index));
    let shown = order.iter().filter_map(|index| {
        let index = usize::from(*index);
        let entry = item.entries.get(index)?;
        let given = chosen.get(index).copied().flatten();
        let right = given == Some(entry.group);
        let label = Some(Words::Authored(&entry.text));
        Some(Part {
            given: given.and_then(group).map(|group| Words::Authored(group)),
            expected: group(entry.group)
                .filter(|_| !right)
                .map(|group| Words::Authored(group)),
            ..Part::new(label, mark(right), &entry.feedback)
        })
    });
    shown.collect()
}

fn areas<'a>(item: &'a Region, order: &[u8], chosen: Option<u8>) -> Vec<Part<'a>> {
    let part = |index: &u8| {
        let area = item.areas.get(usize::from(*index))?;
        let label = Some(Words::Region(*index, &area.name));
        let mark = choice_mark(chosen == Some(*index), *index == item.key);
        Some(Part::new(label, mark, &area.feedback))
    };
    order.iter().filter_map(part).collect()
}
