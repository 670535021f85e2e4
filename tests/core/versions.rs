//! What older versions of the page have stored, and newer ones. Cases 17, 18, 19 and 22.

use coursewright::{
    course::{SignOffId, item::Percent},
    progress::{
        Asked, Backup, Event, History, Journal, Mode, Place, Record, RecordId, Saved, Unreadable,
    },
    quiz::{Certainty, Credit, Help, Response, Score, Terms, Way, Weight, With, draw},
};

use crate::{
    course_builder::{course_id, lesson_id, module_id},
    envelope::{bytes, key_of_version_1, sealed, version_1},
    golden::lines,
    records::{one_of_each_event, three_records},
    stores::{RECORDS, Shared, opened, records_of},
    world::{Fault, What, World, deed, times},
};

const VERSION_1: &str = include_str!("golden_records.txt");
const VERSION_2: &str = include_str!("golden_store.txt");
const LATER_EVENTS: &str = include_str!("golden_events.txt");
const BACKUP_1: &str = include_str!("golden_backup.txt");

/// The records that the files hold: one of each event, clocks from 1.
fn golden() -> Vec<Record> {
    let record = |(clock, event)| Record {
        id: RecordId { clock, tab: 0xabc },
        at: 1_700_000_000_000,
        event,
    };
    (1..).zip(one_of_each_event()).map(record).collect()
}

/// Version 1 had no notes on lessons.
#[test]
fn the_records_of_version_1_are_read() {
    let expected = &golden()[..7];
    assert_eq!(lines(VERSION_1).count(), expected.len());
    for (line, record) in lines(VERSION_1).zip(expected) {
        let (name, text) = line.split_once(' ').unwrap();
        let journal = opened(vec![(key_of_version_1(record), text.to_owned())]);
        assert!(journal.history().records().eq([record]), "{name}");
        assert_eq!(
            version_1(record),
            text,
            "what these tests write as version 1"
        );
    }
}

/// The entries of a store of version 2, as it was left.
fn version_2() -> Vec<(String, String)> {
    let entries = lines(VERSION_2).map(|line| line.split_once(' ').unwrap());
    let entries = entries.map(|(key, text)| (key.into(), text.replace("\\n", "\n")));
    entries.collect()
}

/// What the frozen store was made by: each kind of entry is in it.
fn make_version_2() -> Shared {
    let store = Shared::default();
    let page = store.page(0xabc);
    let made: History = one_of_each_event()
        .map(|event| page.record(event, 1_700_000_000_000))
        .into_iter()
        .collect();
    page.apply(|journal| journal.restore(made, Mode::Replace, 1_700_000_000_001));
    page.record(
        Event::Noted {
            module: module_id("anatomy"),
            lesson: lesson_id("layers"),
            text: String::new(),
        },
        1_700_000_000_002,
    );
    page.apply(|journal| journal.set_note("place", Some(&"layers".to_owned())));
    store
}

#[test]
fn what_is_stored_is_written_as_it_ever_was() {
    let lines = |entries: &[(String, String)]| -> Vec<String> {
        let line = |(key, text): &(String, String)| format!("{key} {}", text.replace('\n', "\\n"));
        entries.iter().map(line).collect()
    };
    let written = lines(&make_version_2().everything());
    assert_eq!(written, lines(&version_2()), "{}", written.join("\n"));
}

/// One of each event that version 2 was given after the store was frozen.
fn later_events() -> [Event; 4] {
    let module = module_id("anatomy");
    let with = With {
        credit: Some(Credit::from(Score::new(1, 3))),
        certainty: Some(Certainty::High),
        help: Help {
            retries: 1,
            hints: 2,
        },
    };
    let attempt = RecordId {
        clock: 1,
        tab: 0xabc,
    };
    let weight = Weight {
        points: 2,
        critical: true,
    };
    [
        Event::Began {
            way: Way::Assessment(Terms {
                pass_mark: Percent::new(80),
                weights: vec![weight],
            }),
            draw: draw(&module, &[], 0, 42),
        },
        Event::Gave {
            to: Asked::Attempt {
                attempt,
                question: 0,
            },
            response: Response::Single(Some(1)),
            score: Score::new(0, 1),
            with,
        },
        Event::SignedOff {
            practical: SignOffId::parse("stop-practised").unwrap(),
            by: "A. B.".into(),
        },
        Event::FinishedWithout {
            attempt,
            gone: vec![0, 300],
        },
    ]
}

#[test]
fn later_events_are_written_as_they_ever_were_and_read() {
    let store = Shared::default();
    let page = store.page(0xabc);
    let made = later_events().map(|event| page.record(event, 1_700_000_000_000));
    let written: Vec<String> = (store.everything().iter())
        .filter(|(key, _)| key.contains("/record/"))
        .map(|(key, text)| format!("{key} {text}"))
        .collect();
    let frozen: Vec<&str> = lines(LATER_EVENTS).collect();
    assert_eq!(written, frozen, "{}", written.join("\n"));
    assert_eq!(records_of(&page), made);
    let entries = frozen.iter().map(|line| line.split_once(' ').unwrap());
    let journal = opened(
        entries
            .map(|(key, text)| (key.into(), text.into()))
            .collect(),
    );
    assert!(journal.history().records().eq(&made));
}

#[test]
fn a_store_of_version_2_is_read() {
    let journal = opened(version_2());
    assert_eq!(journal.unreadable().count(), 0);
    let records: Vec<Record> = journal.history().records().cloned().collect();
    assert_eq!(records[..8], golden());
    assert_eq!(records.len(), 9);
    assert_eq!(journal.note::<String>("place").as_deref(), Some("layers"));
    let copy = journal.undoable().unwrap();
    assert!(copy.history.records().eq(&golden()));
    assert_eq!(copy.at, 1_700_000_000_001);
}

#[test]
fn a_backup_of_version_1_is_read_and_written_as_it_ever_was() {
    let course = course_id("pelvic-bodywork");
    let backup = Backup::of(&course, &golden().into_iter().collect(), 1_700_000_000_001);
    assert_eq!(backup.text(), BACKUP_1, "{}", backup.text());
    assert_eq!(Backup::read(BACKUP_1, &course), Ok(backup));
}

/// A store as version 1 left it, with many records and a note.
fn left_by_version_1(count: usize) -> (World, History) {
    let world = World::new();
    let mut made = History::default();
    for number in 0..count {
        let record = Record {
            id: RecordId {
                clock: number as u64 + 1,
                tab: 5,
            },
            at: 0,
            event: deed(5 * number + 1),
        };
        world
            .browser
            .put(&key_of_version_1(&record), &version_1(&record));
        made.insert(record);
    }
    let world = world.copy();
    (world, made)
}

/// Case 19.
#[test]
fn taking_over_from_version_1_may_be_cut_short_at_any_step() {
    let (old, made) = left_by_version_1(520);
    for place in [Place::Browser, Place::Device] {
        for at in (0..).step_by(times(9, 1)) {
            println!("killed at call {at} of {place:?}");
            let mut world = old.copy();
            let fault = Fault {
                what: What::Kills,
                at,
                for_ever: false,
            };
            world.disk(place).break_with(fault);
            let page = world.visit(1);
            let is_done = !world.pages[page].is_dead();
            world.kill_browser();
            world.disk(place).break_with(None);
            assert!(world.reopened() == made, "something is lost");
            let page = world.visit(2);
            assert!(world.history(page) == made);
            assert_eq!(world.saved(page), Saved::Device);
            world.assert_truthful(page);
            if is_done {
                break;
            }
        }
    }
}

/// Case 22: a page of version 1 that is still open goes on writing.
#[test]
fn a_page_of_version_1_may_write_beside_a_new_one() {
    let (mut world, mut made) = left_by_version_1(3);
    let page = world.visit(7);
    for number in 10..20_u32 {
        let event = deed(5 * number as usize + 1);
        let id = RecordId {
            clock: u64::from(number),
            tab: 5,
        };
        let record = Record { id, at: 0, event };
        let (key, text) = (key_of_version_1(&record), version_1(&record));
        world.browser.put(&key, &text);
        if number % 2 == 0 {
            // The page is told at once; of the others it knows once it is looked at.
            world.act(page, |journal| journal.changed(&key, &text));
        }
        made.insert(record);
        made.insert(world.record(page, deed(1_000 + number as usize)));
        // What version 1 wrote is where it was, for it reads it again.
        assert_eq!(world.browser.text(&key), Some(text));
    }
    world.focus(page);
    world.settle();
    assert!(world.history(page) == made);
    assert!(world.found_in(Place::Device) == made);
    world.assert_truthful(page);
    // It does not know of an erasure: what it goes on to write is not taken in.
    world.act(page, Journal::erase);
    world.settle();
    let id = RecordId { clock: 99, tab: 5 };
    let late = Record {
        id,
        at: 0,
        event: deed(1),
    };
    world
        .browser
        .put(&key_of_version_1(&late), &version_1(&late));
    world.focus(page);
    world.settle();
    assert!(world.history(page).is_empty());
    assert_eq!(world.browser.text(&key_of_version_1(&late)), None);
}

/// Case 17: nothing is written where a newer page has been, whatever it left.
#[test]
fn newer_data_opens_read_only() {
    let newer = |epoch| sealed(b'3', b'3', epoch, b"no one knows");
    for (key, text) in [
        (format!("{RECORDS}5-5"), newer(0)),
        (
            "coursewright/pelvic-bodywork/segment/0-5".to_owned(),
            newer(0),
        ),
        (
            "coursewright/pelvic-bodywork/note/place".to_owned(),
            newer(0),
        ),
        (
            "coursewright/pelvic-bodywork/epoch/100000001".to_owned(),
            newer(0x1_0000_0001),
        ),
    ] {
        let (store, records) = three_records();
        store.has(&key, &text);
        let before = store.everything();
        let page = store.page(1);
        assert_eq!(records_of(&page), records, "{key}");
        page.record(deed(3), 0);
        page.apply(|journal| journal.set_note("place", Some(&1_u8)));
        page.apply(|journal| journal.restore(History::default(), Mode::Replace, 0));
        page.apply(Journal::retry);
        page.look_again(Place::Browser);
        assert_eq!(store.everything(), before, "{key}");
        assert!(page.read(Journal::is_read_only), "{key}");
        assert!(matches!(page.read(Journal::saved), Saved::Not(_)), "{key}");
    }
    // What cannot be read can be had as it is.
    let (store, _) = three_records();
    store.has(&format!("{RECORDS}5-5"), &newer(0));
    let journal = opened(store.everything());
    let found: Vec<_> = journal.unreadable().collect();
    let key = format!("{RECORDS}5-5");
    assert_eq!(
        found,
        [(key.as_str(), newer(0).as_str(), Unreadable::Newer)]
    );
}

/// A newer page may say that this one can read what it wrote.
#[test]
fn newer_data_that_this_page_may_read_is_read() {
    let (store, _) = three_records();
    let id = RecordId { clock: 5, tab: 5 };
    let record = Record {
        id,
        at: 0,
        event: deed(3),
    };
    let text = sealed(b'3', b'2', 0, &bytes(&record));
    store.has(&format!("{RECORDS}5-5"), &text);
    let page = store.page(1);
    assert!(records_of(&page).contains(&record));
    assert!(!page.read(Journal::is_read_only));
    page.record(deed(3), 0);
    assert_eq!(page.read(Journal::saved), Saved::Browser(None));
    assert_eq!(store.text(&format!("{RECORDS}5-5")), Some(text));
}
