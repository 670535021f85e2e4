//! Records as text, and a journal that keeps them.

use coursewright::{
    course::Fingerprint,
    progress::{Event, Journal, Keeper, News, Place, Record, RecordId, Saved, View},
    quiz::{Question, Response, Score, draw},
};
use proptest::{collection::vec, prelude::*};

use crate::{
    course_builder::{item, item_id, lesson_id, module_id, one_of_each},
    stores::{RECORDS, Shared, opened, records_of, unreadable},
    strategies::{any_event, any_record_id},
};

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
pub(crate) fn one_of_each_event() -> [Event; 8] {
    // The kinds that there were when the frozen files were written.
    let bank = one_of_each().into_iter().take(7);
    let bank: Vec<_> = bank.map(|kind| item("an-item", kind)).collect();
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
        Event::Noted {
            module: module_id("anatomy"),
            lesson: lesson_id("layers"),
            text: "Wärme hilft.".into(),
        },
    ]
}

/// A store with three records.
pub(crate) fn three_records() -> (Shared, [Record; 3]) {
    let store = Shared::default();
    let page = store.page(7);
    let records = [0, 1, 2].map(|question| page.record(answered(question), 1_700_000_000_000));
    (store, records)
}

/// Case 10.
#[test]
fn keys_of_other_apps_and_other_courses_are_left_alone() {
    let (store, records) = three_records();
    for key in [
        "",
        "theme",
        "coursewright",
        "coursewright/pelvic-bodywork",
        "coursewright/pelvic-bodywork-2/record/0-1-1",
        "coursewright/pelvic/record/0-1-1",
        "coursewright/pelvic-bodywork/notes",
        "coursewright/pelvic-bodywork/__proto__",
        "xcoursewright/pelvic-bodywork/record/0-1-1",
    ] {
        store.has(key, "not ours");
    }
    let before = store.everything();
    let page = store.page(8);
    assert_eq!(records_of(&page), records);
    assert_eq!(page.read(unreadable), []);
    assert_eq!(store.everything(), before);
    page.apply(Journal::erase);
    let others = before.iter().filter(|(_, text)| text == "not ours");
    let left = store.everything();
    assert_eq!(others.filter(|other| !left.contains(other)).count(), 0);
}

#[test]
fn two_courses_in_one_store_do_not_mix() {
    let store = Shared::default();
    let courses = ["a", "a-b", "ab"];
    let records = courses.map(|course| {
        let page = store.page_of(course, 1);
        page.apply(|journal| journal.set_note("place", Some(&course.to_owned())));
        let lesson = lesson_id(course);
        page.record(
            Event::Read {
                module: module_id("anatomy"),
                lesson,
            },
            0,
        )
    });
    for (course, record) in courses.iter().zip(&records) {
        let page = store.page_of(course, 2);
        assert_eq!(records_of(&page), core::slice::from_ref(record));
        let place = page.read(|journal| journal.note::<String>("place"));
        assert_eq!(place.as_deref(), Some(*course));
    }
    store.page_of("a", 3).apply(Journal::erase);
    assert_eq!(records_of(&store.page_of("a", 4)), []);
    assert_eq!(records_of(&store.page_of("ab", 4)), records[2..]);
}

#[test]
fn the_next_record_comes_after_everything_that_is_stored() {
    let (store, [.., last]) = three_records();
    assert!(store.page(1).record(answered(0), 0).id > last.id);
}

#[test]
fn a_course_that_is_told_the_same_twice_asks_nothing_of_its_store() {
    let (store, _) = three_records();
    let mut journal = opened(store.everything());
    let step = journal.opened(Place::Browser, Ok(store.everything()));
    assert!(step.commands.is_empty(), "{:?}", step.commands);
    assert_eq!(step.news, News::None);
}

/// Case 16.
#[test]
fn two_records_with_one_id_are_both_kept_and_told_of() {
    let store = Shared::default();
    // Two tabs that drew the same number, and do not know of each other yet.
    let pages = [store.page(7), store.page(7)];
    let both = [(0, &pages[0]), (1, &pages[1])].map(|(at, page)| page.record(answered(at), 0));
    assert_eq!(both[0].id, both[1].id);
    let page = store.page(1);
    let found = records_of(&page);
    assert!(
        both.iter().all(|record| found.contains(record)),
        "{found:?}"
    );
    assert_eq!(page.read(|journal| journal.history().clashes()), 1);
    let kept: Vec<_> = pages.iter().map(|page| page.read(Journal::saved)).collect();
    assert_eq!(kept, [Saved::Browser(None), Saved::Browser(None)]);
}

#[test]
fn a_note_is_overwritten_forgotten_and_none_when_it_cannot_be_read() {
    let store = Shared::default();
    let page = store.page(1);
    let note = |page: &Keeper| page.read(|journal| journal.note::<u16>("place"));
    assert_eq!(note(&page), None);
    for place in [1_u16, 700] {
        page.apply(|journal| journal.set_note("place", Some(&place)));
    }
    assert_eq!(note(&page), Some(700));
    assert_eq!(note(&store.page(2)), Some(700));
    for broken in ["", "null", "1AAAA", "22AAAA", "__proto__"] {
        store.has("coursewright/pelvic-bodywork/note/place", broken);
        assert_eq!(note(&store.page(2)), None, "`{broken}`");
    }
    page.apply(|journal| journal.set_note::<u16>("place", None));
    assert_eq!(note(&page), None);
    assert_eq!(store.everything(), []);
}

proptest! {
    #[test]
    fn every_event_reads_back_as_it_was_written(event in any_event(), at: u64, tab: u32) {
        let store = Shared::default();
        let record = store.page(tab).record(event, at);
        let page = store.page(tab);
        prop_assert_eq!(records_of(&page), [record]);
        prop_assert_eq!(page.read(unreadable), []);
    }

    #[test]
    fn the_order_of_entries_makes_no_difference(
        events in vec(any_event(), 0..8),
        by in 0..8_usize,
    ) {
        let store = Shared::default();
        let page = store.page(1);
        for (at, event) in events.into_iter().enumerate() {
            let record = page.record(event, 0);
            // A copy under another key, and something that cannot be read.
            store.has(&format!("{RECORDS}copy-{at}"), &store.text_of(&record));
            store.has(&format!("{RECORDS}broken-{at}"), "broken");
        }
        let mut entries = store.everything();
        let journal = opened(entries.clone());
        entries.reverse();
        entries.rotate_left(by % store.everything().len().max(1));
        let other = opened(entries);
        prop_assert_eq!(other.history(), journal.history());
        prop_assert_eq!(unreadable(&other), unreadable(&journal));
        prop_assert_eq!(journal.history().len(), records_of(&page).len());
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
