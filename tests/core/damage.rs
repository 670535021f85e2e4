//! Stored texts that are no records any more: they are named, and left where they are.

use coursewright::progress::{Place, Saved, Unreadable};
use proptest::{collection::vec, prelude::*};

use crate::{
    records::{answered, three_records},
    stores::{RECORDS, Shared, key_of, opened, records_of, unreadable},
};

/// A page reads the first and the third record, names the second and leaves it alone, and can
/// still keep what is done next.
#[track_caller]
fn only_the_second_is_unreadable(damaged: &str, why: Unreadable) {
    let (store, [first, second, third]) = three_records();
    store.has(&key_of(&second), damaged);
    let journal = opened(store.everything());
    let found: Vec<_> = journal.unreadable().collect();
    assert_eq!(found, [(key_of(&second).as_str(), damaged, why)]);
    let records = journal.history().records();
    assert!(records.eq([&first, &third]), "`{damaged}`");

    let page = store.page(second.id.tab);
    let next = page.record(answered(9), 0);
    assert!(next.id > third.id);
    assert_eq!(store.text(&key_of(&second)).as_deref(), Some(damaged));
    match page.read(|journal| journal.saved()) {
        Saved::Browser(None) => assert_eq!(store.load(), [first, third, next]),
        Saved::Not(_) => assert_eq!(why, Unreadable::Newer),
        other => panic!("{other:?}"),
    }
}

/// Case 11.
#[test]
fn a_text_cut_off_anywhere_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = store.text_of(&second);
    for end in 0..text.len() {
        only_the_second_is_unreadable(&text[..end], Unreadable::Damaged);
    }
}

/// Case 12.
#[test]
fn a_text_with_any_character_changed_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = store.text_of(&second);
    let others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \0é💯";
    for (at, was) in text.char_indices() {
        for other in others.chars().filter(|other| *other != was) {
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            only_the_second_is_unreadable(&changed, Unreadable::Damaged);
        }
    }
}

#[test]
fn a_text_with_anything_added_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = store.text_of(&second);
    for more in ["A", "AA", "AAA", "AAAA", "=", " ", "\n", &text] {
        only_the_second_is_unreadable(&format!("{text}{more}"), Unreadable::Damaged);
        only_the_second_is_unreadable(&format!("{more}{text}"), Unreadable::Damaged);
    }
}

/// Cases 9 (a lone surrogate comes into the page as U+FFFD), 13, 14, 15 and 30.
#[test]
fn what_other_programs_may_have_left_is_damaged() {
    let nested = "[".repeat(100_000);
    let json = r#"{"__proto__":{"v":2},"constructor":null}"#;
    for text in [
        "",
        "null",
        "\"\"",
        "{}",
        "[]",
        "0",
        "1",
        "2",
        "22",
        "1AAAAAAA",
        "22AAAAAA",
        "true",
        "\u{fffd}",
        "22\u{fffd}",
        "💯",
        "\u{202e}",
        json,
        &nested,
    ] {
        only_the_second_is_unreadable(text, Unreadable::Damaged);
    }
}

#[test]
fn a_note_under_a_records_key_is_no_record() {
    let (store, [_, second, _]) = three_records();
    let page = store.page(7);
    page.apply(|journal| journal.set_note("place", Some(&"layers".to_owned())));
    let note = store
        .text("coursewright/pelvic-bodywork/note/place")
        .unwrap();
    only_the_second_is_unreadable(&note, Unreadable::Damaged);
    store.has(&key_of(&second), &note);
    let named = unreadable(&opened(store.everything()));
    assert_eq!(named, [(key_of(&second), note)]);
}

#[test]
fn a_record_whose_key_was_changed_still_counts() {
    let (store, records) = three_records();
    for name in [
        "0-9-9",
        "broken",
        "7-2-7",
        "2-7",
        "0-2-7-1-1",
        "",
        "ffffffffffffffff-1-1",
    ] {
        let moved = Shared::default();
        for (at, record) in records.iter().enumerate() {
            let key = format!("coursewright/pelvic-bodywork/record/{name}");
            let key = if at == 1 { key } else { key_of(record) };
            moved.has(&key, &store.text_of(record));
        }
        let before = moved.everything();
        let page = moved.page(8);
        let found = records_of(&page);
        let intact = |record| found.contains(record);
        assert!(
            intact(&records[0]) && intact(&records[2]),
            "`{name}`: {found:?}"
        );
        let next = page.record(answered(1), 0);
        let after = moved.everything();
        assert!(before.iter().all(|entry| after.contains(entry)), "`{name}`");
        assert!(moved.load().contains(&next), "`{name}`");
    }
}

/// What cannot be read and is in the way of a record is put aside, whole.
#[test]
fn a_broken_text_in_the_way_of_a_record_is_kept_under_another_key() {
    let (store, [first, second, third]) = three_records();
    let page = store.page(8);
    store.has(&key_of(&second), "broken");
    page.look_again(Place::Browser);
    assert_eq!(page.read(|journal| journal.saved()), Saved::Browser(None));
    assert_eq!(store.load(), [first, second.clone(), third]);
    let named = unreadable(&opened(store.everything()));
    assert_eq!(named.len(), 1, "{named:?}");
    assert!(named[0].0.contains("/quarantine/"), "{named:?}");
    assert_eq!(named[0].1, "broken");
}

/// A text that is changed while the page is open, without becoming longer, is noticed.
#[test]
fn a_look_at_a_store_sees_what_was_changed_in_it() {
    let (store, records) = three_records();
    let page = store.page(8);
    let text = store.text_of(&records[1]);
    let at = text.len() - 3;
    let changed = format!("{}{}{}", &text[..at], "AB", &text[at + 2..]);
    assert_eq!(changed.len(), text.len());
    store.has(&key_of(&records[1]), &changed);
    page.look_again(Place::Browser);
    assert_eq!(store.load(), records);
}

proptest! {
    #[test]
    fn no_text_panics_or_hides_a_record(texts in vec(any::<String>(), 0..8)) {
        let (store, records) = three_records();
        for (at, text) in texts.iter().enumerate() {
            store.has(&format!("{RECORDS}{at}-ffff"), text);
            store.has(&format!("{RECORDS}{text}"), "1");
        }
        prop_assert_eq!(store.load(), records);
    }
}
