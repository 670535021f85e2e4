//! Records as text, and a journal that keeps them.

use coursewright::{
    course::Fingerprint,
    progress::{Event, Journal, Record, RecordId, View},
    quiz::{Question, Response, Score, draw},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    course_builder::{course_id, item, item_id, lesson_id, module_id, one_of_each},
    stores::{Reordered, Shared},
    strategies::{any_event, any_record_id},
};

pub(crate) const PREFIX: &str = "coursewright/pelvic-bodywork/record/";

pub(crate) fn key_of(record: &Record) -> String {
    format!("{PREFIX}{}", record.id)
}

pub(crate) fn text_of(store: &Shared, record: &Record) -> String {
    store.text(&key_of(record)).expect("the record was kept")
}

pub(crate) fn answered(question: u16) -> Event {
    Event::Answered {
        attempt: RecordId {
            clock: 4,
            tab: 0xabc,
        },
        question,
        response: Response::Single(Some(2)),
        score: Score::new(0, 1),
    }
}

/// What can happen, in the order of [`Event`].
pub(crate) fn one_of_each_event() -> [Event; 7] {
    let bank = one_of_each().map(|kind| item("an-item", kind));
    let bank: Vec<_> = bank.iter().collect();
    [
        Event::Chose {
            module: module_id("anatomy"),
            lesson: lesson_id("layers"),
            view: View::Summary,
        },
        Event::Read {
            module: module_id("anatomy"),
            lesson: lesson_id("layers"),
        },
        Event::Checked {
            module: module_id("anatomy"),
            item: item_id("ias-smooth-muscle"),
            fingerprint: Fingerprint {
                wording: 1,
                key: u32::MAX,
            },
            response: Response::TrueFalse {
                answer: Some(true),
                reason: Some(1),
            },
            score: Score::new(1, 2),
        },
        Event::Started(draw(&module_id("anatomy"), &bank, 2, 42)),
        answered(1),
        Event::Finished {
            attempt: RecordId {
                clock: 4,
                tab: 0xabc,
            },
        },
        Event::Redrawn {
            attempt: RecordId {
                clock: 4,
                tab: 0xabc,
            },
            question: 1,
            drawn: Question {
                item: item_id("ias-smooth-muscle"),
                fingerprint: Fingerprint { wording: 2, key: 3 },
                order: vec![2, 0, 1],
            },
        },
    ]
}

/// A store with three records.
pub(crate) fn three_records() -> (Shared, [Record; 3]) {
    let store = Shared::default();
    let mut journal = store.journal(7);
    let records = [0, 1, 2].map(|question| {
        let record = journal.record(answered(question), 1_700_000_000_000);
        journal.keep(&record).unwrap();
        record
    });
    (store, records)
}

#[test]
fn keys_of_other_apps_and_other_courses_are_left_alone() {
    let (store, records) = three_records();
    for key in [
        "",
        "theme",
        "coursewright",
        "coursewright/pelvic-bodywork",
        "coursewright/pelvic-bodywork-2/record/1-1",
        "coursewright/pelvic/record/1-1",
        "coursewright/pelvic-bodywork/note/1-1",
        "xcoursewright/pelvic-bodywork/record/1-1",
    ] {
        store.has(key, "not ours");
    }
    let before = store.everything();
    let loaded = store.load();
    assert_eq!(
        (loaded.records, loaded.unreadable),
        (records.to_vec(), vec![])
    );
    assert_eq!(store.everything(), before);
}

#[test]
fn two_courses_in_one_store_do_not_mix() {
    let store = Shared::default();
    let journal = |course: &str| Journal::new(store.clone(), &course_id(course), 1);
    let courses = ["a", "a-b", "ab"];
    let records = courses.map(|course| {
        let mut journal = journal(course);
        journal.keep_note("place", &course).unwrap();
        let lesson = lesson_id(course);
        let record = journal.record(
            Event::Read {
                module: module_id("anatomy"),
                lesson,
            },
            0,
        );
        journal.keep(&record).unwrap();
        record
    });
    for (course, record) in courses.iter().zip(records) {
        assert_eq!(journal(course).load().unwrap().records, [record]);
        assert_eq!(
            journal(course).note("place"),
            Ok(Some((*course).to_owned()))
        );
    }
}

#[test]
fn a_typical_answer_takes_at_most_180_utf_16_units_with_its_key() {
    let store = Shared::default();
    let mut journal = store.journal(u32::MAX);
    let attempt = RecordId {
        clock: 100_000,
        tab: u32::MAX,
    };
    let response = Response::Single(Some(3));
    let record = Record {
        id: RecordId {
            clock: 100_001,
            tab: u32::MAX,
        },
        ..journal.record(
            Event::Answered {
                attempt,
                question: 19,
                response,
                score: Score::new(1, 1),
            },
            1_900_000_000_000,
        )
    };
    journal.keep(&record).unwrap();
    let units =
        key_of(&record).encode_utf16().count() + text_of(&store, &record).encode_utf16().count();
    assert!(units <= 180, "{units} units");
}

#[test]
fn the_next_record_comes_after_everything_that_is_stored() {
    let (store, [.., last]) = three_records();
    let mut journal = store.journal(1);
    journal.load().unwrap();
    assert!(journal.record(answered(0), 0).id > last.id);
}

#[test]
fn the_next_record_comes_after_what_could_not_be_read_too() {
    let (store, [.., last]) = three_records();
    store.has(&key_of(&last), "2 from a newer page");
    let mut journal = store.journal(last.id.tab);
    journal.load().unwrap();
    let record = journal.record(answered(0), 0);
    assert!(record.id > last.id);
    journal.keep(&record).unwrap();
    assert_eq!(text_of(&store, &last), "2 from a newer page");
}

#[test]
fn a_record_is_never_written_over_another() {
    let (store, [first, ..]) = three_records();
    let before = store.everything();
    let other = Record {
        event: answered(9),
        ..first.clone()
    };
    assert!(store.journal(7).keep(&other).is_err());
    assert_eq!(store.everything(), before);
    store.has(&key_of(&first), "2 from a newer page");
    assert!(store.journal(7).keep(&first).is_err());
    assert_eq!(
        store.text(&key_of(&first)).as_deref(),
        Some("2 from a newer page")
    );
    store.has(&key_of(&first), &before[0].1);
    assert_eq!(store.journal(7).keep(&first), Ok(()));
    assert_eq!(store.everything(), before);
}

proptest! {
    #[test]
    fn every_event_reads_back_as_it_was_written(event in any_event(), at: u64, tab: u32) {
        let store = Shared::default();
        let mut journal = store.journal(tab);
        let record = journal.record(event, at);
        journal.keep(&record).unwrap();
        let loaded = store.load();
        prop_assert_eq!(loaded.records, [record]);
        prop_assert_eq!(loaded.unreadable, []);
    }

    #[test]
    fn the_order_of_keys_makes_no_difference(events in vec(any_event(), 0..8), by in 0..8_usize) {
        let store = Shared::default();
        let mut journal = store.journal(1);
        for (at, event) in events.into_iter().enumerate() {
            let record = journal.record(event, 0);
            journal.keep(&record).unwrap();
            // A copy under another key, and something that cannot be read.
            store.has(&format!("{PREFIX}copy-{at}"), &text_of(&store, &record));
            store.has(&format!("{PREFIX}broken-{at}"), "broken");
        }
        let course = course_id("pelvic-bodywork");
        let rotated = Reordered(store.clone(), by);
        prop_assert_eq!(Journal::new(rotated, &course, 2).load().unwrap(), store.load());
    }

    #[test]
    fn an_id_reads_back_from_its_text(id in any_record_id()) {
        prop_assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn no_text_panics_as_an_id(text in any::<String>(), like in "[-+0-9a-fg]{0,20}") {
        let _ = text.parse::<RecordId>();
        let _ = like.parse::<RecordId>();
    }
}
