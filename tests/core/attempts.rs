//! Sittings that are left and resumed, answered in two tabs, and read back in any order.

use coursewright::{
    course::Item,
    pack::Outline,
    progress::{Event, Place, Progress, Record, RecordId, View},
    quiz::{Answer, Attempt, Response, Score, Way, With, draw},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    course_builder::{
        course, item, lesson_id, module, module_id, one_of_each, outline, right_response,
    },
    stores::{Shared, records_of},
    strategies::any_record_id,
};

fn bank() -> Vec<Item> {
    let named = ["one", "two", "three", "four", "five", "six", "seven"]
        .iter()
        .zip(one_of_each());
    named.map(|(id, kind)| item(id, kind)).collect()
}

/// The course as it is.
fn now() -> Outline {
    let anatomy = module("anatomy", Vec::new(), bank());
    outline(&course(vec![anatomy]))
}

/// What a learner does, without saying when.
#[derive(Debug, Clone)]
enum Step {
    Start {
        count: usize,
        seed: u64,
    },
    /// An answer in the attempt begun last.
    Answer {
        question: u16,
        points: u8,
    },
    AnswerElsewhere(RecordId),
    Finish,
    Read(usize),
    Choose(usize, View),
    Check {
        item: usize,
        points: u8,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let view = prop_oneof![Just(View::Full), Just(View::Summary), Just(View::Skip)];
    let step = prop_oneof![
        2 => (0..8_usize, any::<u64>()).prop_map(|(count, seed)| Step::Start { count, seed }),
        6 => (0..8_u16, 0..3_u8).prop_map(|(question, points)| Step::Answer { question, points }),
        1 => any_record_id().prop_map(Step::AnswerElsewhere),
        1 => Just(Step::Finish),
        1 => (0..3_usize).prop_map(Step::Read),
        1 => (0..3_usize, view).prop_map(|(lesson, view)| Step::Choose(lesson, view)),
        2 => (0..7_usize, 0..3_u8).prop_map(|(item, points)| Step::Check { item, points }),
    ];
    vec(step, 0..25)
}

/// The event of a step, for a learner whose latest attempt is `latest`.
fn event(step: &Step, latest: RecordId) -> Event {
    let bank = bank();
    let module = module_id("anatomy");
    let lesson = |at: usize| lesson_id(["layers", "sphincters", "nerves"][at]);
    let answered = |attempt, question, points| Event::Answered {
        attempt,
        question,
        response: Response::Multiple(vec![points]),
        score: Score::new(points, 2),
    };
    match step {
        Step::Start { count, seed } => Event::Started(draw(
            &module,
            &bank.iter().collect::<Vec<_>>(),
            *count,
            *seed,
        )),
        Step::Answer { question, points } => answered(latest, *question, *points),
        Step::AnswerElsewhere(attempt) => answered(*attempt, 0, 1),
        Step::Finish => Event::Finished { attempt: latest },
        Step::Read(at) => Event::Read {
            module,
            lesson: lesson(*at),
        },
        Step::Choose(at, view) => Event::Chose {
            module,
            lesson: lesson(*at),
            view: *view,
        },
        Step::Check { item, points } => Event::Checked {
            module,
            item: bank[*item].id.clone(),
            fingerprint: bank[*item].fingerprint,
            response: right_response(&bank[*item].kind),
            score: Score::new(*points, 2),
        },
    }
}

/// Records the steps in a store, leaving the page and coming back before each one.
/// Gives the records and the progress of a learner who never left.
fn leaving_every_time(store: &Shared, steps: &[Step]) -> (Vec<Record>, Progress) {
    let mut never_left = Progress::default();
    let mut records: Vec<Record> = Vec::new();
    let mut latest = RecordId { clock: 0, tab: 0 };
    for (step, tab) in steps.iter().zip(1..) {
        let page = store.page(tab);
        let loaded = records_of(&page);
        assert_eq!(loaded, records);
        assert_eq!(loaded.iter().collect::<Progress>(), never_left);
        let record = page.record(event(step, latest), 0);
        if matches!(record.event, Event::Started(_)) {
            latest = record.id;
        }
        never_left.apply(&record);
        records.push(record);
    }
    (records, never_left)
}

proptest! {
    #[test]
    fn a_learner_who_leaves_before_every_step_ends_where_one_who_never_left_does(
        steps in steps(),
    ) {
        let store = Shared::default();
        let (_, never_left) = leaving_every_time(&store, &steps);
        prop_assert_eq!(store.load().iter().collect::<Progress>(), never_left);
    }

    #[test]
    fn taking_records_in_twice_changes_nothing(steps in steps()) {
        let (records, once) = leaving_every_time(&Shared::default(), &steps);
        let each_twice = records.iter().flat_map(|record| [record, record]);
        prop_assert_eq!(each_twice.collect::<Progress>(), once.clone());
        let all_twice = records.iter().chain(&records);
        prop_assert_eq!(all_twice.collect::<Progress>(), once.clone());
        let and_backwards = records.iter().chain(records.iter().rev());
        prop_assert_eq!(and_backwards.collect::<Progress>(), once);
    }

    #[test]
    fn what_two_tabs_wrote_at_once_is_all_there_for_both(a in steps(), b in steps()) {
        let store = Shared::default();
        let tabs = [store.page(1), store.page(2)];
        let mut latest = [RecordId { clock: 0, tab: 0 }; 2];
        let mut all = Vec::new();
        for at in 0..a.len().max(b.len()) {
            for (tab, steps) in [&a, &b].into_iter().enumerate() {
                let Some(step) = steps.get(at) else { continue };
                let record = tabs[tab].record(event(step, latest[tab]), 0);
                if matches!(record.event, Event::Started(_)) {
                    latest[tab] = record.id;
                }
                all.push(record);
            }
        }
        all.sort_by_key(|record| record.id);
        let [one, two] = tabs;
        for page in [&one, &two] {
            page.look_again(Place::Browser);
            prop_assert_eq!(&records_of(page), &all);
        }
        prop_assert!(all.windows(2).all(|pair| pair[0].id < pair[1].id));
        let next = one.record(Event::Finished { attempt: latest[0] }, 0);
        prop_assert!(all.iter().all(|record| record.id < next.id));
    }

    #[test]
    fn an_attempt_never_holds_an_answer_to_what_was_not_drawn(steps in steps()) {
        let (records, progress) = leaving_every_time(&Shared::default(), &steps);
        for record in &records {
            let Some(attempt) = progress.attempt(record.id) else { continue };
            prop_assert!(attempt.answered() <= usize::from(attempt.len()));
            prop_assert_eq!(attempt.total(|_| 1).points(), u32::from(attempt.len()));
            let open = attempt.next_open(0);
            prop_assert_eq!(open.is_none(), attempt.answered() == usize::from(attempt.len()));
        }
    }
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

#[test]
fn an_answer_to_an_unknown_attempt_changes_nothing_that_is_shown() {
    let journal = Shared::default().page(1);
    let unknown = RecordId { clock: 99, tab: 99 };
    let started = journal.record(event(&Step::Start { count: 3, seed: 1 }, unknown), 0);
    let astray = [
        journal.record(
            event(
                &Step::Answer {
                    question: 0,
                    points: 2,
                },
                unknown,
            ),
            0,
        ),
        journal.record(event(&Step::Finish, unknown), 0),
    ];
    let mut progress = Progress::default();
    progress.apply(&started);
    let before = progress.attempt(started.id).cloned();
    astray.iter().for_each(|record| progress.apply(record));
    assert_eq!(progress.attempt(started.id).cloned(), before);
    assert_eq!(progress.attempt(unknown), None);
    assert_eq!(
        progress.open_attempt(&module_id("anatomy"), &now()),
        Some(started.id)
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
    let store = Shared::default();
    let start = |seed| Step::Start { count: 2, seed };
    let anatomy = module_id("anatomy");
    let (records, progress) = leaving_every_time(&store, &[start(1), start(2)]);
    assert_eq!(progress.open_attempt(&anatomy, &now()), Some(records[1].id));
    assert!(!progress.has_practised(&anatomy, &now()));
    let store = Shared::default();
    let (_, progress) = leaving_every_time(&store, &[start(1), start(2), Step::Finish]);
    assert_eq!(progress.open_attempt(&anatomy, &now()), None);
    assert!(progress.has_practised(&anatomy, &now()));
    assert_eq!(progress.open_attempt(&module_id("consent"), &now()), None);
    assert!(!progress.has_practised(&module_id("consent"), &now()));
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
