//! Clocks that are wrong, and ids that nobody would count to. Case 25.

use coursewright::{
    progress::{History, Mode, Record, RecordId},
    wire,
};

use crate::{
    envelope::{bytes, key_of_version_1, sealed, version_1},
    records::{answered, three_records},
    stores::{RECORDS, Shared, opened, records_of},
};

const LAST: u64 = 1 << 53;

#[test]
fn the_wall_clock_orders_nothing() {
    let store = Shared::default();
    let now = 1_763_800_000_000;
    let year = 365 * 24 * 3_600_000;
    let times = [
        now,
        now - year,
        0,
        now + 10 * year,
        now - 3_600_000,
        u64::MAX,
        now,
    ];
    let made: Vec<Record> = (1..)
        .zip(times)
        .map(|(tab, at)| store.page(tab).record(answered(0), at))
        .collect();
    assert_eq!(store.load(), made);
    assert!(made.windows(2).all(|pair| pair[0].id < pair[1].id));
}

fn far(clock: u64) -> Record {
    let id = RecordId { clock, tab: 9 };
    Record {
        id,
        at: 0,
        event: answered(0),
    }
}

/// A record whose clock says more than any tab can have counted is damaged, whichever version
/// wrote it, and the page counts on from the others.
#[test]
fn a_clock_that_nobody_counts_to_is_not_believed() {
    for clock in [LAST + 1, u64::MAX - 1, u64::MAX] {
        let (store, records) = three_records();
        let record = far(clock);
        store.has(
            &format!("{RECORDS}{}", record.id),
            &sealed(b'2', b'2', 0, &bytes(&record)),
        );
        store.has(&key_of_version_1(&record), &version_1(&record));
        assert_eq!(opened(store.everything()).unreadable().count(), 2);
        let page = store.page(1);
        let next = page.record(answered(1), 0);
        assert_eq!(next.id.clock, records[2].id.clock + 1);
        assert_eq!(store.load().last(), Some(&next));
    }
}

#[test]
fn a_clock_of_a_note_that_nobody_counts_to_is_not_believed() {
    for clock in [LAST + 1, u64::MAX] {
        let (store, records) = three_records();
        let note = [wire::to_bytes(&(0_u64, clock)), wire::to_bytes(&true)].concat();
        let key = "coursewright/pelvic-bodywork/note/place";
        store.has(key, &sealed(b'2', b'2', 0, &note));
        let page = store.page(1);
        let next = page.record(answered(1), 0);
        assert_eq!(next.id.clock, records[2].id.clock + 1, "{clock}");
    }
}

/// The highest clock that is believed leaves no room for the next: nothing is lost of what is
/// recorded then.
#[test]
fn after_the_last_clock_everything_is_still_kept() {
    let (store, _) = three_records();
    let record = far(LAST);
    store.has(
        &format!("{RECORDS}{}", record.id),
        &sealed(b'2', b'2', 0, &bytes(&record)),
    );
    let page = store.page(9);
    let made: Vec<Record> = (0..20)
        .map(|number| page.record(answered(number), 0))
        .collect();
    let found = store.load();
    assert!(
        made.iter().all(|record| found.contains(record)),
        "{found:?}"
    );
    assert!(found.contains(&record));
}

#[test]
fn a_clock_in_a_key_alone_leaves_room_for_the_next() {
    for clock in [LAST, LAST + 1, u64::MAX] {
        let (store, records) = three_records();
        store.has(&format!("{RECORDS}{clock:x}-9"), "broken");
        let page = store.page(9);
        let made: Vec<Record> = (0..3)
            .map(|number| page.record(answered(number), 0))
            .collect();
        let found = store.load();
        assert!(
            records
                .iter()
                .chain(&made)
                .all(|record| found.contains(record))
        );
    }
}

#[test]
fn a_backup_with_a_far_clock_takes_nothing_away() {
    for clock in [LAST - 1, LAST] {
        let (store, records) = three_records();
        let page = store.page(1);
        let far = History::from_iter([far(clock)]);
        page.apply(|journal| journal.restore(far, Mode::Merge, 0));
        let next = page.record(answered(7), 0);
        let found = records_of(&page);
        assert!(records.iter().all(|record| found.contains(record)));
        assert!(found.contains(&next));
        assert_eq!(store.load(), found);
    }
}
