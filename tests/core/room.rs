//! How much room a learner's work takes.

use std::rc::Rc;

use coursewright::{
    progress::{Event, History, Journal, Keeper, Mode, Place, Record, RecordId, Saved},
    quiz::{Response, Score},
    store::{Entry, Memory},
};

use crate::{
    course_builder::{course_id, lesson_id, module_id},
    stores::{Shared, key_of, opened},
};

/// What Chromium lets an origin keep in its localStorage.
const ROOM: usize = 5 << 20;

fn units(entries: &[Entry]) -> usize {
    let count = |text: &String| text.encode_utf16().count();
    entries
        .iter()
        .map(|(key, text)| count(key) + count(text))
        .sum()
}

/// An answer to one of twenty questions, after years.
fn answer(number: u64) -> Record {
    let id = RecordId {
        clock: 100_000 + number,
        tab: u32::MAX,
    };
    let attempt = RecordId {
        clock: 100_000 + number / 20 * 20,
        tab: u32::MAX,
    };
    let event = Event::Answered {
        attempt,
        question: u16::try_from(number % 20).unwrap(),
        response: match number % 3 {
            0 => Response::Single(Some(3)),
            1 => Response::Multiple(vec![0, 2, 3]),
            _ => Response::Ordering(vec![3, 1, 0, 2, 4]),
        },
        score: Score::new(1, 1),
    };
    Record {
        id,
        at: 1_900_000_000_000 + number,
        event,
    }
}

#[test]
fn a_typical_answer_takes_at_most_180_utf_16_units_with_its_key() {
    let store = Shared::default();
    let page = store.page(u32::MAX);
    page.apply(|journal| journal.restore(History::from_iter([answer(0)]), Mode::Merge, 0));
    let text = store.text_of(&answer(0));
    let units = units(&[(key_of(&answer(0)), text)]);
    println!("an answer: {units} UTF-16 units with its key");
    assert!(units <= 180, "{units} units");
}

/// A device's store and a browser's with both in the hands of one page.
fn page(tab: u32, browser: &Rc<Memory>, device: &Rc<Memory>) -> Keeper {
    let keeper = Keeper::new(Journal::new(&course_id("pelvic-bodywork"), tab), |_, _| {});
    keeper.open(Place::Browser, Ok(browser.clone()));
    keeper.open(Place::Device, Ok(device.clone()));
    keeper
}

#[test]
fn years_of_answers_fit_into_the_browser_and_words_beside_them_on_the_device() {
    let (browser, device) = (Rc::<Memory>::default(), Rc::<Memory>::default());
    let keeper = page(1, &browser, &device);
    let most: History = (0..19_400).map(answer).collect();
    keeper.apply(|journal| journal.restore(most, Mode::Merge, 0));
    for number in 19_400..20_000 {
        keeper.record(answer(number).event, 1_900_000_000_000 + number);
    }
    assert_eq!(keeper.read(Journal::saved), Saved::Device);
    let entries = browser.entries();
    let copy: Vec<Entry> = entries
        .iter()
        .filter(|(key, _)| key.contains("/undo/"))
        .cloned()
        .collect();
    let taken = units(&entries) - units(&copy);
    println!(
        "20,000 answers: {taken} UTF-16 units in {} entries, {:.1} an answer",
        entries.len() - copy.len(),
        taken as f64 / 20_000.0,
    );
    assert!(taken < ROOM / 2, "{taken} units");
    assert_eq!(opened(entries).history().len(), 20_000);

    // 2,000 notes of 100 words.
    for number in 0..2_000 {
        let lesson = lesson_id(&format!("lesson-{}", number % 300));
        let text = "breath and ease ".repeat(33) + "today";
        let module = module_id("anatomy");
        keeper.record(
            Event::Noted {
                module,
                lesson,
                text,
            },
            0,
        );
    }
    assert_eq!(keeper.read(Journal::saved), Saved::Device);
    let taken = units(&device.entries());
    println!("with 200,000 words: {taken} UTF-16 units on the device");
    let reopened = page(2, &browser, &device);
    assert_eq!(reopened.read(|journal| journal.history().len()), 22_000);
    // A page to which only the device is left has everything.
    let alone = page(3, &Rc::default(), &device);
    assert_eq!(alone.read(|journal| journal.history().len()), 22_000);
}

/// Notes of ten thousand characters each.
fn long_note(number: usize) -> Event {
    Event::Noted {
        module: module_id("anatomy"),
        lesson: lesson_id(&format!("lesson-{number}")),
        text: format!("{number:05}").repeat(2_000),
    }
}

/// The latest of 100 notes that a browser's store has, and how many units they take.
fn words_in(browser: &Memory) -> (Option<u64>, usize) {
    let entries = browser.entries();
    let alone = opened(entries.clone());
    let latest = alone.history().records().last().map(|it| it.id.clock);
    (latest, units(&entries))
}

#[test]
fn of_many_words_the_browser_has_the_latest_and_the_device_all() {
    let (browser, device) = (Rc::<Memory>::default(), Rc::<Memory>::default());
    let keeper = page(1, &browser, &device);
    for number in 0..100 {
        keeper.record(long_note(number), 0);
        assert_eq!(keeper.read(Journal::saved), Saved::Device);
    }
    let (latest, taken) = words_in(&browser);
    assert_eq!(latest, Some(100), "the last note is not in the browser");
    assert!((48 << 10..160 << 10).contains(&taken), "{taken} units");
    assert_eq!(
        page(2, &browser, &device).read(|it| it.history().len()),
        100
    );

    // A browser's store that was emptied is given the latest, and no more than fit.
    let emptied = Rc::<Memory>::default();
    let refilled = page(3, &emptied, &device);
    assert_eq!(refilled.read(Journal::saved), Saved::Device);
    let (latest, taken) = words_in(&emptied);
    assert_eq!(
        latest,
        Some(100),
        "the last note is not in the browser again"
    );
    assert!((20 << 10..80 << 10).contains(&taken), "{taken} units");
}

#[test]
fn without_a_device_all_words_are_in_the_browser() {
    let browser = Rc::<Memory>::default();
    let keeper = Keeper::new(Journal::new(&course_id("pelvic-bodywork"), 1), |_, _| {});
    keeper.open(Place::Browser, Ok(browser.clone()));
    for number in 0..100 {
        keeper.record(long_note(number), 0);
    }
    assert_eq!(opened(browser.entries()).history().len(), 100);
    // Once there is one, it has them before they leave.
    let device = Rc::<Memory>::default();
    keeper.open(Place::Device, Ok(device.clone()));
    assert_eq!(keeper.read(Journal::saved), Saved::Device);
    assert_eq!(opened(device.entries()).history().len(), 100);
}
