//! What the stories of the course promise: each is followed to all of its ends.

use std::collections::BTreeSet;

use coursewright::{
    course::{
        Block, DecimalSign, Item,
        item::{
            Kind, Scenario,
            scenario::{Asked, Ending, Outcome, Then},
        },
        text::{Inline, plain},
    },
    quiz::{
        Response, Words, review,
        scenario::{Chosen, Play, Step},
    },
};

use super::course;

/// Every way through a story, decision by decision and answer by answer.
pub(super) fn ways(item: &Scenario) -> Vec<Vec<Step>> {
    let (mut open, mut ended) = (vec![Vec::new()], Vec::new());
    while let Some(steps) = open.pop() {
        let play = Play::after(item, &steps).unwrap();
        let next: Vec<Step> = match &play.scene().unwrap().then {
            Then::Choose(_) => play.open().map(|(at, _)| Step::Chose(at)).collect(),
            Then::Ask(ask) => answers(&ask.question).map(Step::Answered).collect(),
            Then::End(_) => Vec::new(),
        };
        assert!(steps.len() < 20, "a story of the course goes in circles");
        for step in &next {
            open.push([steps.as_slice(), std::slice::from_ref(step)].concat());
        }
        if next.is_empty() {
            ended.push(steps);
        }
    }
    ended
}

fn answers(question: &Asked) -> Box<dyn Iterator<Item = Chosen>> {
    let up_to = |options: usize| 0..u8::try_from(options).unwrap();
    match question {
        Asked::Single(item) => Box::new(up_to(item.options.len()).map(Chosen::Single)),
        Asked::Multiple(item) => {
            let options = up_to(item.options.len());
            let chosen = move |set: u32| options.clone().filter(|at| set >> at & 1 == 1).collect();
            Box::new((1..1_u32 << item.options.len()).map(move |set| Chosen::Multiple(chosen(set))))
        }
        Asked::TrueFalse(item) => {
            let reasons = up_to(item.reasons.len());
            Box::new([true, false].into_iter().flat_map(move |answer| {
                (reasons.clone()).map(move |reason| Chosen::TrueFalse { answer, reason })
            }))
        }
    }
}

/// The stories of the course, with the items that tell them.
fn stories(items: &[Item]) -> impl Iterator<Item = (&Item, &Scenario)> {
    items.iter().filter_map(|item| match &item.kind {
        Kind::Scenario(story) => Some((item, story)),
        _ => None,
    })
}

fn ending<'a>(story: &'a Scenario, way: &[Step]) -> &'a Ending {
    Play::after(story, way).unwrap().ending().unwrap()
}

fn says(feedback: &[Option<&[Inline]>]) -> bool {
    feedback
        .iter()
        .flatten()
        .any(|run| !plain(run).trim().is_empty())
}

#[test]
fn consent_and_holding_space_each_have_a_story() {
    let course = course();
    let told: Vec<(&str, usize)> = (course.modules.iter())
        .map(|it| (it.id.as_str(), stories(&it.items).count()))
        .collect();
    assert_eq!(told, [("anatomy", 0), ("consent", 1), ("holding-space", 1)]);
}

#[test]
fn a_story_ends_in_four_ways_or_more_well_and_badly() {
    for module in &course().modules {
        for (item, story) in stories(&module.items) {
            let ways = ways(story);
            let ends: Vec<&Ending> = ways.iter().map(|way| ending(story, way)).collect();
            let reasons: BTreeSet<String> = ends.iter().map(|it| plain(&it.feedback)).collect();
            assert!(reasons.len() >= 4, "`{}`: {} ends", item.id, reasons.len());
            for outcome in [Outcome::Good, Outcome::Mixed, Outcome::Harm] {
                let turns_out = ends.iter().any(|it| it.outcome == outcome);
                assert!(turns_out, "`{}` has no end that is {outcome:?}", item.id);
            }
        }
    }
}

#[test]
fn every_way_through_a_story_has_a_debrief_that_explains_each_choice_and_the_end() {
    for module in &course().modules {
        for (item, story) in stories(&module.items) {
            for way in ways(story) {
                let end = ending(story, &way);
                let response = Response::Scenario(way);
                let debrief = review(&item.kind, &[], &response, DecimalSign::Point);
                for part in &debrief {
                    let is_asked = part.feedback == [None; 2] && !part.within.is_empty();
                    assert!(
                        is_asked || says(&part.feedback),
                        "`{}`: {response:?}",
                        item.id
                    );
                    for other in &part.within {
                        assert!(says(&other.feedback), "`{}`: {response:?}", item.id);
                    }
                }
                let last = debrief.last().unwrap();
                assert_eq!(
                    last.feedback[1],
                    Some(end.feedback.as_slice()),
                    "`{}`",
                    item.id
                );
                let Response::Scenario(way) = &response else {
                    continue;
                };
                let is_choice = |step: &&Step| matches!(step, Step::Chose(_));
                let made = way.iter().filter(is_choice).count();
                let told = (debrief.iter()).filter(|it| {
                    matches!((&it.label, &it.given), (Some(Words::Scene(_)), Some(_)))
                });
                assert_eq!(told.count(), made, "`{}`: {response:?}", item.id);
            }
        }
    }
}

#[test]
fn whatever_is_done_first_in_a_story_can_be_made_good() {
    for module in &course().modules {
        for (item, story) in stories(&module.items) {
            let ways = ways(story);
            let firsts: BTreeSet<String> = ways.iter().map(|it| format!("{:?}", it[0])).collect();
            let well: BTreeSet<String> = (ways.iter())
                .filter(|way| ending(story, way).outcome == Outcome::Good)
                .map(|way| format!("{:?}", way[0]))
                .collect();
            assert_eq!(
                firsts, well,
                "`{}`: what is done first, and ends well",
                item.id
            );
        }
    }
}

#[test]
fn a_question_within_a_story_leads_two_ways() {
    for module in &course().modules {
        for (item, story) in stories(&module.items) {
            let forks = (story.scenes.iter()).filter(|scene| match &scene.then {
                Then::Ask(ask) => ask.right != ask.wrong,
                _ => false,
            });
            assert_eq!(forks.count(), 1, "`{}`: questions that fork", item.id);
        }
    }
}

#[test]
fn a_story_is_told_once_in_a_lesson_that_has_a_note_before_it() {
    for module in &course().modules {
        for (item, _) in stories(&module.items) {
            let tells = |block: &Block| matches!(block, Block::Check(id) if *id == item.id);
            let notes: Vec<bool> = (module.lessons.iter())
                .filter(|lesson| lesson.body.iter().any(tells))
                .map(|lesson| lesson.content_note.is_some())
                .collect();
            assert_eq!(notes, [true], "`{}`: the notes of its lessons", item.id);
        }
    }
}
