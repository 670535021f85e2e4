//! One sitting: what stands, what is dropped, what is still open, and what it comes to.

use coursewright::{
    course::Item,
    pack::Outline,
    progress::{Event, Progress, RecordId},
    quiz::{Answer, Attempt, Response, Score, Way, With, draw},
};

use crate::{
    course_builder::{course, item, module, module_id, one_of_each, outline},
    learner::Learner,
};

fn bank() -> Vec<Item> {
    let named = ('a'..).zip(one_of_each());
    named
        .map(|(name, kind)| item(&format!("item-{name}"), kind))
        .collect()
}

/// The course as it is.
fn now() -> Outline {
    let anatomy = module("anatomy", Vec::new(), bank());
    outline(&course(vec![anatomy]))
}

fn sitting() -> Attempt {
    let bank = bank();
    Attempt::new(
        Way::Practice,
        draw(
            &module_id("anatomy"),
            &bank.iter().collect::<Vec<_>>(),
            3,
            1,
        ),
    )
}

fn earning(points: u8) -> Answer {
    Answer {
        response: Response::Multiple(vec![points]),
        score: Score::new(points, 2),
        with: With::default(),
    }
}

#[test]
fn the_first_answer_stands() {
    let mut attempt = sitting();
    assert!(attempt.record(1, earning(0)));
    assert!(!attempt.record(1, earning(2)));
    assert_eq!(attempt.answer(1), Some(&earning(0)));
    assert_eq!(attempt.answered(), 1);
}

#[test]
fn an_answer_to_a_question_that_was_not_drawn_is_dropped() {
    let mut attempt = sitting();
    assert!(!attempt.record(3, earning(2)));
    assert!(!attempt.record(u16::MAX, earning(2)));
    assert_eq!(attempt, sitting());
}

fn begin(learner: &mut Learner, count: usize, seed: u64) -> RecordId {
    let bank = bank();
    let bank: Vec<&Item> = bank.iter().collect();
    learner.starts(draw(&module_id("anatomy"), &bank, count, seed))
}

#[test]
fn an_answer_to_an_unknown_attempt_changes_nothing_that_is_shown() {
    let unknown = RecordId { clock: 99, tab: 99 };
    let mut learner = Learner::default();
    let started = begin(&mut learner, 3, 1);
    let before = learner.progress.attempt(started).cloned();
    learner.answers(unknown, 0, 1);
    learner.does(Event::Finished { attempt: unknown });
    assert_eq!(learner.progress.attempt(started).cloned(), before);
    assert_eq!(learner.progress.attempt(unknown), None);
    assert_eq!(
        learner.progress.open_attempt(&module_id("anatomy"), &now()),
        Some(started)
    );
}

#[test]
fn what_is_still_open_is_found_from_anywhere() {
    let mut attempt = sitting();
    assert_eq!(attempt.next_open(0), Some(0));
    assert_eq!(attempt.next_open(2), Some(2));
    assert_eq!(attempt.next_open(u16::MAX), Some(0));
    attempt.record(2, earning(1));
    assert_eq!(attempt.next_open(2), Some(0));
    attempt.record(0, earning(1));
    assert_eq!(attempt.next_open(2), Some(1));
    attempt.record(1, earning(1));
    assert_eq!(attempt.next_open(0), None);
}

#[test]
fn a_total_counts_every_question_drawn() {
    let mut attempt = sitting();
    assert_eq!(attempt.total(|_| 1).percent(), Some(0));
    attempt.record(0, earning(2));
    attempt.record(1, earning(1));
    assert_eq!(attempt.total(|_| 1).percent(), Some(50));
    assert_eq!(attempt.total(|_| 1).points(), 3);
    let nothing_drawn = Attempt::new(Way::Practice, draw(&module_id("anatomy"), &[], 3, 1));
    assert!(nothing_drawn.is_empty());
    assert_eq!(nothing_drawn.total(|_| 1).percent(), None);
    assert_eq!(nothing_drawn.next_open(0), None);
}

#[test]
fn an_attempt_that_was_left_for_a_later_one_is_not_taken_up_again() {
    let (anatomy, consent) = (module_id("anatomy"), module_id("consent"));
    let mut learner = Learner::default();
    begin(&mut learner, 2, 1);
    let later = begin(&mut learner, 2, 2);
    let open = |progress: &Progress| progress.open_attempt(&anatomy, &now());
    assert_eq!(open(&learner.progress), Some(later));
    assert!(!learner.progress.has_practised(&anatomy, &now()));
    learner.finishes(later);
    assert_eq!(open(&learner.progress), None);
    assert!(learner.progress.has_practised(&anatomy, &now()));
    assert_eq!(learner.progress.open_attempt(&consent, &now()), None);
    assert!(!learner.progress.has_practised(&consent, &now()));
}

#[test]
fn an_attempt_with_every_question_answered_is_over_without_being_ended() {
    let mut attempt = sitting();
    assert!(!attempt.is_over());
    (0..3).for_each(|at| assert!(attempt.record(at, earning(0))));
    assert!(attempt.is_over());
    assert!(!attempt.is_finished());
}

#[test]
fn a_question_is_asked_anew_until_it_is_answered_and_then_stays_as_it_was() {
    let mut attempt = sitting();
    let mut anew = attempt.question(1).cloned().unwrap();
    anew.fingerprint.key += 1;
    attempt.redraw(1, anew.clone());
    assert_eq!(attempt.question(1), Some(&anew));
    attempt.record(1, earning(2));
    let mut later = anew.clone();
    later.fingerprint.key += 1;
    attempt.redraw(1, later);
    assert_eq!(attempt.question(1), Some(&anew));
    attempt.redraw(99, anew);
    assert_eq!(attempt.len(), 3);
}
