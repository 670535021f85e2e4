//! Stores that go wrong: never a false "kept", and never a loss of what was there.

use coursewright::{
    progress::{Journal, Record},
    store::{Memory, StoreError},
};

use crate::{
    course_builder::course_id,
    records::answered,
    stores::{Fault, Faulty, Shared},
};

/// Keeps five records through a store with one fault, wherever it may fall. What was said
/// to be kept is there, and what was there before is still there.
fn five_records_through(fault: Fault) {
    let mut failures = 0;
    for at in 0..20 {
        let store = Shared::default();
        let mut said_kept: Vec<Record> = Vec::new();
        let faulty = Faulty::new(&store, fault, Some(at));
        let mut journal = faulty.journal(1);
        for question in 0..5 {
            let record = journal.record(answered(question), 0);
            match journal.keep(&record) {
                Ok(()) => said_kept.push(record),
                Err(_) => failures += 1,
            }
            let kept = store.load().records;
            let lost: Vec<_> = said_kept
                .iter()
                .filter(|record| !kept.contains(record))
                .collect();
            assert!(lost.is_empty(), "{fault:?} at call {at} lost {lost:?}");
        }
    }
    assert!(failures > 0, "{fault:?} was never met");
}

#[test]
fn a_store_that_refuses_one_call_loses_nothing_that_was_said_to_be_kept() {
    five_records_through(Fault::Refuses);
}

#[test]
fn a_store_that_drops_one_write_loses_nothing_that_was_said_to_be_kept() {
    five_records_through(Fault::Drops);
}

#[test]
fn a_store_that_halves_one_write_loses_nothing_that_was_said_to_be_kept() {
    five_records_through(Fault::Halves);
}

#[test]
fn what_a_store_says_is_said_again() {
    let store = Shared::default();
    for (fault, error) in [
        (Fault::Refuses, StoreError::Full),
        (Fault::Drops, StoreError::Lost),
        (Fault::Halves, StoreError::Lost),
    ] {
        let mut journal = Faulty::new(&store, fault, None).journal(1);
        for question in 0..3 {
            let record = journal.record(answered(question), 0);
            assert_eq!(journal.keep(&record), Err(error.clone()));
        }
        assert_eq!(journal.keep_note("place", &1_u8), Err(error));
    }
}

#[test]
fn a_record_that_was_refused_can_be_kept_later() {
    let store = Shared::default();
    for at in 0..3 {
        let mut journal =
            Faulty::new(&store, Fault::Refuses, Some(at)).journal(u32::try_from(at).unwrap());
        let record = journal.record(answered(0), 0);
        assert!(journal.keep(&record).is_err(), "call {at}");
        assert_eq!(journal.keep(&record), Ok(()), "call {at}");
        assert!(store.load().records.contains(&record));
    }
}

#[test]
fn a_record_that_was_kept_in_part_can_be_kept_whole_later() {
    let store = Shared::default();
    let mut journal = Faulty::new(&store, Fault::Halves, Some(1)).journal(1);
    let record = journal.record(answered(0), 0);
    assert_eq!(journal.keep(&record), Err(StoreError::Lost));
    assert_eq!(store.load().records, []);
    assert_eq!(journal.keep(&record), Ok(()));
    assert_eq!(store.load().records, [record]);
}

#[test]
fn a_store_that_cannot_be_read_is_an_error_and_not_an_empty_one() {
    let store = Shared::default();
    let mut journal = store.journal(1);
    for question in 0..3 {
        let record = journal.record(answered(question), 0);
        journal.keep(&record).unwrap();
    }
    let before = store.everything();
    for at in 0..4 {
        let faulty = Faulty::new(&store, Fault::Refuses, Some(at));
        let mut journal = faulty.journal(2);
        assert_eq!(journal.load(), Err(StoreError::Full), "call {at}");
        assert_eq!(journal.load().map(|loaded| loaded.records.len()), Ok(3));
        assert_eq!(store.everything(), before);
    }
    let refused = Faulty::new(&store, Fault::Refuses, None).journal(2);
    assert_eq!(refused.note::<u8>("place"), Err(StoreError::Full));
    assert_eq!(refused.forget_note("place"), Err(StoreError::Full));
}

#[test]
fn a_note_is_overwritten_forgotten_and_none_when_it_cannot_be_read() {
    let store = Shared::default();
    let journal = store.journal(1);
    assert_eq!(journal.note::<u16>("place"), Ok(None));
    journal.keep_note("place", &1_u16).unwrap();
    journal.keep_note("place", &700_u16).unwrap();
    assert_eq!(journal.note("place"), Ok(Some(700_u16)));
    for broken in ["", "null", "1AAAA", "2AAAA"] {
        store.has("coursewright/pelvic-bodywork/note/place", broken);
        assert_eq!(journal.note::<u16>("place"), Ok(None));
    }
    journal.forget_note("place").unwrap();
    assert_eq!(store.everything(), []);
}

#[test]
fn a_learner_whose_browser_keeps_nothing_has_a_store_in_memory() {
    let mut journal = Journal::new(Memory::default(), &course_id("pelvic-bodywork"), 1);
    let record = journal.record(answered(0), 0);
    assert_eq!(journal.keep(&record), Ok(()));
    assert_eq!(
        journal.load().map(|loaded| loaded.records),
        Ok(vec![record])
    );
}
