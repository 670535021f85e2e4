//! An assessment is judged by what it showed, whatever its author does meanwhile or later.

use coursewright::{
    course::{Course, Item, item::Percent},
    progress::{Event, Progress, RecordId},
    quiz::{Question, Terms, Verdict, Way, Weight},
};

use crate::{
    course_builder::{course, distractor, item, key, lesson, module, outline, single},
    learner::{Learner, draw_all},
};

const CRITICAL: u16 = 3;

fn asking(id: &str, first: &str) -> Item {
    item(id, single([key(first), distractor("b"), distractor("c")]))
}

/// Four items to be drawn.
fn bank() -> [Item; 4] {
    ["one", "two", "three", "four"].map(|id| asking(id, "a"))
}

fn edition(items: &[Item]) -> Course {
    let lessons = vec![lesson("layers", &["know"])];
    course(vec![module("anatomy", lessons, items.into())])
}

/// An assessment of all of them that is begun, whose last question must be right.
fn begun() -> (Learner, RecordId) {
    let mut learner = Learner::default();
    let weights = (0..4).map(|at| Weight {
        points: 1,
        critical: at == CRITICAL,
    });
    let way = Way::Assessment(Terms {
        pass_mark: Percent::new(80),
        weights: weights.collect(),
    });
    let draw = draw_all("anatomy", &bank());
    let attempt = learner.does(Event::Began { way, draw });
    (learner, attempt)
}

/// The course without the items that were drawn at these places.
fn without(learner: &Learner, attempt: RecordId, gone: &[u16]) -> Course {
    let attempt = learner.progress.attempt(attempt).unwrap();
    let gone: Vec<_> = gone
        .iter()
        .map(|at| &attempt.question(*at).unwrap().item)
        .collect();
    let left = bank().into_iter().filter(|item| !gone.contains(&&item.id));
    edition(&left.collect::<Vec<_>>())
}

/// Hands it in while the course is this one.
fn hand_in(learner: &mut Learner, attempt: RecordId, now: &Course) -> Verdict {
    let end = learner.progress.end_of(attempt, &outline(now)).unwrap();
    learner.does(end);
    verdict(&learner.progress, attempt)
}

fn verdict(progress: &Progress, attempt: RecordId) -> Verdict {
    progress.attempt(attempt).unwrap().verdict().unwrap()
}

#[test]
fn what_was_answered_counts_as_it_was_shown_whatever_became_of_its_item() {
    let reworded = bank().map(|it| asking(it.id.as_str(), "a, in short"));
    let corrected = bank().map(|it| {
        item(
            it.id.as_str(),
            single([distractor("a"), key("b"), distractor("c")]),
        )
    });
    for now in [&bank()[..], &reworded, &corrected, &[]].map(edition) {
        let (mut learner, attempt) = begun();
        (0..4).for_each(|at| learner.answers(attempt, at, u8::from(at != 1)));
        let verdict = hand_in(&mut learner, attempt, &now);
        assert_eq!((verdict.percent, verdict.passed), (75, false));
    }
}

#[test]
fn a_question_that_could_not_be_asked_any_more_neither_counts_nor_has_to_be_right() {
    let (mut learner, attempt) = begun();
    (0..CRITICAL).for_each(|at| learner.answers(attempt, at, 1));
    let now = without(&learner, attempt, &[CRITICAL]);
    let verdict = hand_in(&mut learner, attempt, &now);
    assert_eq!(
        (verdict.percent, verdict.passed),
        (100, true),
        "{verdict:?}"
    );
    assert_eq!((verdict.missed, verdict.gone), (vec![], 1));
}

#[test]
fn a_question_that_was_left_open_still_counts_when_its_item_is_taken_out_later() {
    let (mut learner, attempt) = begun();
    (0..CRITICAL).for_each(|at| learner.answers(attempt, at, 1));
    let before = hand_in(&mut learner, attempt, &edition(&bank()));
    assert_eq!(
        (before.percent, before.missed.as_slice()),
        (75, &[CRITICAL][..])
    );
    let now = without(&learner, attempt, &[CRITICAL]);
    let sitting = learner.progress.sitting(attempt, &outline(&now)).unwrap();
    assert_eq!(sitting.verdict(), Some(before));
    assert_eq!(
        learner.progress.end_of(attempt, &outline(&now)),
        None,
        "it is ended"
    );
}

#[test]
fn one_that_is_there_again_later_still_does_not_count() {
    let (mut learner, attempt) = begun();
    (0..CRITICAL).for_each(|at| learner.answers(attempt, at, 1));
    let now = without(&learner, attempt, &[CRITICAL]);
    let before = hand_in(&mut learner, attempt, &now);
    let sitting = learner
        .progress
        .sitting(attempt, &outline(&edition(&bank())));
    assert_eq!(sitting.unwrap().verdict(), Some(before));
}

#[test]
fn an_answer_from_another_device_counts_though_this_one_could_not_ask() {
    let (mut learner, attempt) = begun();
    (0..CRITICAL).for_each(|at| learner.answers(attempt, at, 1));
    let now = without(&learner, attempt, &[CRITICAL]);
    // What the other device recorded comes before the end.
    let end = learner.progress.end_of(attempt, &outline(&now)).unwrap();
    learner.answers(attempt, CRITICAL, 0);
    learner.does(end);
    let verdict = verdict(&learner.progress, attempt);
    assert_eq!(
        (verdict.percent, verdict.missed.as_slice()),
        (75, &[CRITICAL][..])
    );
}

#[test]
fn nothing_that_is_answered_after_it_was_handed_in_counts() {
    for gone in [&[][..], &[CRITICAL]] {
        let (mut learner, attempt) = begun();
        (1..CRITICAL).for_each(|at| learner.answers(attempt, at, 1));
        let now = without(&learner, attempt, gone);
        let before = hand_in(&mut learner, attempt, &now);
        // Another tab still has the form, or another device comes late.
        for at in [0, CRITICAL] {
            learner.answers(attempt, at, 1);
        }
        assert_eq!(verdict(&learner.progress, attempt), before);
    }
}

#[test]
fn a_question_that_is_asked_anew_counts_by_what_it_asks_now() {
    let (mut learner, attempt) = begun();
    (0..3).for_each(|at| learner.answers(attempt, at, 1));
    let asked = learner.progress.attempt(attempt).unwrap();
    let asked = asked.question(CRITICAL).unwrap().clone();
    let other = item(
        asked.item.as_str(),
        single([distractor("a"), key("b"), distractor("c")]),
    );
    assert!(!asked.fits(&other));
    let drawn: Question = asked.now(&other);
    assert!(drawn.fits(&other));
    learner.does(Event::Redrawn {
        attempt,
        question: CRITICAL,
        drawn,
    });
    learner.answers(attempt, CRITICAL, 1);
    let now = bank().map(|it| if it.id == other.id { other.clone() } else { it });
    let verdict = hand_in(&mut learner, attempt, &edition(&now));
    assert!(verdict.passed);
}

#[test]
fn a_practice_ends_as_it_ever_did() {
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("anatomy", &bank()));
    let end = learner.progress.end_of(attempt, &outline(&edition(&[])));
    assert_eq!(end, Some(Event::Finished { attempt }));
    let nobody = RecordId { clock: 99, tab: 9 };
    assert_eq!(
        learner.progress.end_of(nobody, &outline(&edition(&[]))),
        None
    );
}
