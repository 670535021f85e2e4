//! Assessments that are sat, left, changed and handed in; tries; and what comes before a module.

use std::collections::BTreeSet;

use coursewright::{
    course::{Assessment, DrawRule, Force, Item, Module, Prerequisite, item::Percent},
    progress::{Asked, Closed, Event, Next, RecordId},
    quiz::{
        Certainty, Credit, Draw, Help, Response, Score, Terms, Way, Weight, With, draw_assessment,
    },
};

use crate::{
    course_builder::{course, item_id, item_on, lesson, module, module_id, objective_id, outline},
    learner::{Learner, draw_all},
};

const HOUR: u64 = 3_600_000;

fn rule(count: u8) -> Assessment {
    Assessment {
        draw: vec![DrawRule {
            objective: objective_id("know"),
            difficulty: None,
            count,
        }],
        pass_mark: Percent::new(80),
        critical: Vec::new(),
        attempts: None,
        cooling_off: 0,
        minutes: None,
    }
}

fn bank(count: usize) -> Vec<Item> {
    let names = (0..count).map(|at| format!("item-{at:02}"));
    names.map(|name| item_on(&name, &["know"])).collect()
}

fn anatomy(assessment: Option<Assessment>, items: Vec<Item>) -> Module {
    Module {
        assessment,
        ..module("anatomy", vec![lesson("layers", &["know"])], items)
    }
}

/// An attempt at questions that weigh so much.
fn begin(learner: &mut Learner, weights: &[(u8, bool)]) -> RecordId {
    let draw = draw_all("anatomy", &bank(weights.len()));
    learner.does(began(80, weights, draw))
}

fn began(pass_mark: u8, weights: &[(u8, bool)], draw: Draw) -> Event {
    let weights = weights.iter();
    let weights = weights.map(|(points, critical)| Weight {
        points: *points,
        critical: *critical,
    });
    let way = Way::Assessment(Terms {
        pass_mark: Percent::new(pass_mark),
        weights: weights.collect(),
    });
    Event::Began { way, draw }
}

fn verdict(learner: &Learner, attempt: RecordId) -> (u8, Vec<u16>, bool) {
    let verdict = learner
        .progress
        .attempt(attempt)
        .unwrap()
        .verdict()
        .unwrap();
    (verdict.percent, verdict.missed, verdict.passed)
}

#[test]
fn an_answer_can_be_changed_until_the_assessment_is_handed_in() {
    let mut learner = Learner::default();
    let attempt = begin(&mut learner, &[(1, false), (1, false)]);
    learner.answers(attempt, 0, 0);
    learner.answers(attempt, 0, 1);
    learner.answers(attempt, 1, 1);
    assert_eq!(learner.progress.attempt(attempt).unwrap().verdict(), None);
    learner.finishes(attempt);
    learner.answers(attempt, 0, 0);
    assert_eq!(verdict(&learner, attempt), (100, vec![], true));
}

#[test]
fn nothing_says_how_an_answer_came_out_before_the_assessment_is_handed_in() {
    let items = bank(2);
    let outline = outline(&course(vec![anatomy(Some(rule(1)), items.clone())]));
    let mut learner = Learner::default();
    let attempt = begin(&mut learner, &[(1, false), (1, false)]);
    learner.answers(attempt, 0, 1);
    assert_eq!(learner.progress.module(&outline.modules[0]).right, 0);
    assert!(
        items
            .iter()
            .all(|item| learner.progress.latest(item).is_none())
    );
    learner.finishes(attempt);
    assert_eq!(learner.progress.module(&outline.modules[0]).right, 1);
}

#[test]
fn the_pass_mark_passes_and_a_percent_less_does_not() {
    for (right, passed) in [(4, true), (3, false)] {
        let mut learner = Learner::default();
        let attempt = begin(&mut learner, &[(1, false); 5]);
        (0..right).for_each(|at| learner.answers(attempt, at, 1));
        learner.finishes(attempt);
        assert_eq!(verdict(&learner, attempt).2, passed, "{right} of 5");
    }
}

#[test]
fn a_question_weighs_what_its_author_says_and_one_without_an_answer_earns_nothing() {
    let mut learner = Learner::default();
    let attempt = begin(&mut learner, &[(3, false), (1, false)]);
    let credit = Some(Credit::from(Score::new(3, 1)));
    assert_eq!(
        credit,
        Some(Credit::from(Score::new(1, 1))),
        "one point is the most"
    );
    learner.answers(attempt, 1, 1);
    learner.finishes(attempt);
    assert_eq!(verdict(&learner, attempt), (25, vec![], false));
}

#[test]
fn a_critical_question_that_is_missed_or_left_open_fails_whatever_the_total() {
    for points in [Some(0), None] {
        let mut learner = Learner::default();
        let mut weights = [(1, false); 10];
        weights[9].1 = true;
        let attempt = begin(&mut learner, &weights);
        (0..9).for_each(|at| learner.answers(attempt, at, 1));
        points
            .into_iter()
            .for_each(|points| learner.answers(attempt, 9, points));
        learner.finishes(attempt);
        assert_eq!(verdict(&learner, attempt), (90, vec![9], false));
    }
}

#[test]
fn an_assessment_ends_on_its_own_terms_whatever_becomes_of_the_course() {
    let mut learner = Learner::default();
    let attempt = begin(&mut learner, &[(1, false); 2]);
    learner.answers(attempt, 0, 1);
    learner.answers(attempt, 1, 1);
    learner.finishes(attempt);
    let without = outline(&course(vec![anatomy(None, Vec::new())]));
    let sitting = learner.progress.sitting(attempt, &without).unwrap();
    assert_eq!(sitting.verdict().unwrap().percent, 100);
    assert!(learner.progress.has_passed(&module_id("anatomy")));
}

#[test]
fn an_assessment_and_a_practice_of_a_module_are_gone_on_with_apart() {
    let outline = outline(&course(vec![anatomy(Some(rule(1)), bank(2))]));
    let (anatomy, mut learner) = (module_id("anatomy"), Learner::default());
    let practice = learner.starts(draw_all("anatomy", &bank(2)));
    let sat = begin(&mut learner, &[(1, false); 2]);
    assert_eq!(
        learner.progress.open_attempt(&anatomy, &outline),
        Some(practice)
    );
    assert_eq!(learner.progress.open_assessment(&anatomy), Some(sat));
    // Every question has an answer, and all of them can still be changed.
    learner.answers(sat, 0, 1);
    learner.answers(sat, 1, 1);
    assert_eq!(learner.progress.open_assessment(&anatomy), Some(sat));
    learner.finishes(sat);
    assert_eq!(learner.progress.open_assessment(&anatomy), None);
    assert!(!learner.progress.has_practised(&anatomy, &outline));
}

#[test]
fn there_are_as_many_attempts_as_the_author_provides() {
    let assessment = Assessment {
        attempts: Some(2),
        ..rule(1)
    };
    let (anatomy, mut learner) = (module_id("anatomy"), Learner::default());
    for made in 0..2 {
        let may = learner.progress.may_begin(&anatomy, &assessment, 0);
        assert_eq!(may, Ok(()), "after {made}");
        begin(&mut learner, &[(1, false)]);
    }
    let may = learner.progress.may_begin(&anatomy, &assessment, 0);
    assert_eq!(may, Err(Closed::NoneLeft));
}

#[test]
fn the_next_attempt_waits_from_the_end_of_the_last_and_never_longer_than_the_author_says() {
    let assessment = Assessment {
        cooling_off: 24,
        ..rule(1)
    };
    let (anatomy, mut learner) = (module_id("anatomy"), Learner::default());
    let attempt = begin(&mut learner, &[(1, false)]);
    let ended = 1_000 * HOUR;
    learner.does_at(ended, Event::Finished { attempt });
    let may = |now| learner.progress.may_begin(&anatomy, &assessment, now);
    let later = ended + 24 * HOUR;
    assert_eq!(may(ended), Err(Closed::Until(later)));
    assert_eq!(may(later - 1), Err(Closed::Until(later)));
    assert_eq!(may(later), Ok(()));
    // The clock was wrong when it ended, or is now.
    assert_eq!(may(ended - HOUR), Ok(()));
}

#[test]
fn a_later_try_takes_the_place_of_a_wrong_answer_and_of_no_other() {
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("anatomy", &bank(1)));
    let mut tries = |retries, points| {
        let with = With {
            help: Help { retries, hints: 0 },
            ..With::default()
        };
        let to = Asked::Attempt {
            attempt,
            question: 0,
        };
        let response = Response::Single(Some(points));
        learner.does(Event::answer(to, response, Score::new(points, 1), with));
        let answer = learner
            .progress
            .attempt(attempt)
            .unwrap()
            .answer(0)
            .cloned();
        let answer = answer.unwrap();
        (answer.score.points(), answer.with.help.retries)
    };
    assert_eq!(tries(0, 0), (0, 0));
    assert_eq!(tries(0, 1), (0, 0), "the first answer stands");
    assert_eq!(tries(1, 0), (0, 1));
    assert_eq!(tries(2, 1), (1, 2));
    assert_eq!(tries(3, 0), (1, 2), "it was right");
}

#[test]
fn what_went_with_an_answer_is_recorded_and_nothing_else_costs_room() {
    let to = || Asked::Attempt {
        attempt: RecordId { clock: 1, tab: 2 },
        question: 0,
    };
    let answer = |with| Event::answer(to(), Response::Single(Some(0)), Score::new(1, 1), with);
    assert!(matches!(answer(With::default()), Event::Answered { .. }));
    let sure = With {
        certainty: Some(Certainty::High),
        ..With::default()
    };
    assert_eq!(answer(sure).handed().unwrap().with, sure);
}

fn drawn(assessment: &Assessment, bank: &[Item], aside: &[&str], seed: u64) -> (Way, Draw) {
    let bank: Vec<&Item> = bank.iter().collect();
    let preferred = |item: &Item| !aside.contains(&item.id.as_str());
    draw_assessment(&module_id("anatomy"), assessment, &bank, &preferred, seed).unwrap()
}

#[test]
fn what_was_set_aside_is_asked_only_where_the_rule_finds_nothing_else() {
    let bank = bank(4);
    for seed in 0..200 {
        let asked = |aside: &[&str]| {
            let (_, draw) = drawn(&rule(3), &bank, aside, seed);
            draw.questions
                .iter()
                .any(|it| it.item.as_str() == "item-00")
        };
        assert!(!asked(&["item-00"]), "seed {seed}");
        if asked(&["item-00", "item-01"]) {
            return;
        }
    }
    panic!("too few are left, and it was never asked");
}

#[test]
fn a_critical_item_is_asked_in_every_attempt_and_known_as_such() {
    let assessment = Assessment {
        critical: vec![item_id("item-03")],
        ..rule(2)
    };
    let bank = bank(6);
    let mut places = BTreeSet::new();
    for seed in 0..50 {
        let (way, draw) = drawn(&assessment, &bank, &["item-03"], seed);
        places.insert(
            draw.questions
                .iter()
                .position(|it| it.item.as_str() == "item-03"),
        );
        let Way::Assessment(terms) = way else {
            panic!("an assessment")
        };
        let critical: Vec<&str> = (draw.questions.iter().zip(&terms.weights))
            .filter(|(_, weight)| weight.critical)
            .map(|(question, _)| question.item.as_str())
            .collect();
        assert_eq!(
            (critical.as_slice(), draw.questions.len()),
            (&["item-03"][..], 3)
        );
    }
    // Its place does not say that it is critical.
    assert_eq!(places.len(), 3, "{places:?}");
}

#[test]
fn a_module_that_asks_for_another_says_so_until_that_is_completed() {
    let first = anatomy(Some(rule(1)), bank(2));
    let plain = module("consent", vec![lesson("asking", &["ask"])], Vec::new());
    let mut last = module("rest", vec![lesson("closing", &["close"])], Vec::new());
    let wants = |module: &str, force| Prerequisite {
        module: module_id(module),
        force,
    };
    last.requires = vec![
        wants("anatomy", Force::Locks),
        wants("consent", Force::Advises),
    ];
    let outline = outline(&course(vec![first, plain, last]));
    let mut learner = Learner::default();
    let missing = |learner: &Learner| {
        let missing = learner.progress.missing(&outline.modules[2], &outline);
        let missing = missing.map(|(module, force)| (module.id.to_string(), force));
        missing.collect::<Vec<_>>()
    };
    let (anatomy, consent) = (
        ("anatomy".to_owned(), Force::Locks),
        ("consent".to_owned(), Force::Advises),
    );
    assert_eq!(missing(&learner), [anatomy.clone(), consent]);
    // A module without an assessment is completed by its lessons.
    learner.reads("asking");
    assert_eq!(missing(&learner), std::slice::from_ref(&anatomy));
    // One with an assessment is completed by passing it, and by nothing else.
    learner.reads("layers");
    assert_eq!(missing(&learner), [anatomy]);
    let attempt = begin(&mut learner, &[(1, false)]);
    learner.answers(attempt, 0, 1);
    learner.finishes(attempt);
    assert_eq!(missing(&learner), []);
}

#[test]
fn an_assessment_that_was_not_passed_is_offered_again_only_where_a_module_waits_for_it() {
    for force in [Force::Locks, Force::Advises] {
        let first = anatomy(Some(rule(1)), Vec::new());
        let mut last = module("rest", vec![lesson("closing", &["close"])], Vec::new());
        last.requires = vec![Prerequisite {
            module: module_id("anatomy"),
            force,
        }];
        let outline = outline(&course(vec![first, last]));
        let mut learner = Learner::default();
        learner.reads("layers");
        let assessment = Some(Next::Assessment(module_id("anatomy")));
        assert_eq!(learner.progress.next(&outline, None), assessment);
        let attempt = begin(&mut learner, &[(1, false)]);
        learner.finishes(attempt);
        let next = learner.progress.next(&outline, None);
        assert_eq!(next == assessment, force == Force::Locks, "{next:?}");
    }
}
