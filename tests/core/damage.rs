//! Stored texts that are no records any more: they are named, and left where they are.

use coursewright::progress::RecordError;
use proptest::{collection::vec, prelude::*};

use crate::records::{PREFIX, key_of, text_of, three_records};

/// The store reads the first and the third record, names the second and leaves it alone.
#[track_caller]
fn only_the_second_is_unreadable(damaged: &str, why: RecordError) {
    let (store, [first, second, third]) = three_records();
    store.has(&key_of(&second), damaged);
    let loaded = store.load();
    assert_eq!(loaded.unreadable, [(key_of(&second), why)], "`{damaged}`");
    assert_eq!(loaded.records, [first, third]);
    assert_eq!(text_of(&store, &second), damaged);
}

#[test]
fn a_text_cut_off_anywhere_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = text_of(&store, &second);
    for end in 0..text.len() {
        only_the_second_is_unreadable(&text[..end], RecordError::Damaged);
    }
}

#[test]
fn a_text_with_any_character_changed_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = text_of(&store, &second);
    let others = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= \0é💯";
    for (at, was) in text.char_indices() {
        for other in others.chars().filter(|other| *other != was) {
            let changed = format!("{}{other}{}", &text[..at], &text[at + 1..]);
            let is_newer = at == 0 && ('2'..='9').contains(&other);
            let why = if is_newer {
                RecordError::Newer
            } else {
                RecordError::Damaged
            };
            only_the_second_is_unreadable(&changed, why);
        }
    }
}

#[test]
fn a_text_with_anything_added_is_damaged() {
    let (store, [_, second, _]) = three_records();
    let text = text_of(&store, &second);
    for more in ["A", "AA", "AAA", "AAAA", "=", " ", "\n", &text] {
        only_the_second_is_unreadable(&format!("{text}{more}"), RecordError::Damaged);
        only_the_second_is_unreadable(&format!("{more}{text}"), RecordError::Damaged);
    }
}

#[test]
fn what_other_programs_may_have_left_is_damaged() {
    let deep = "[".repeat(100_000);
    for text in [
        "", "null", "\"\"", "{}", "[]", "0", "1", "1AAAAAAA", "true", "💯", "\u{202e}", &deep,
    ] {
        only_the_second_is_unreadable(text, RecordError::Damaged);
    }
}

#[test]
fn what_a_newer_page_wrote_is_said_to_be_newer() {
    for text in ["2", "2anything at all", "9"] {
        only_the_second_is_unreadable(text, RecordError::Newer);
    }
}

#[test]
fn a_note_under_a_records_key_is_no_record() {
    let (store, [_, second, _]) = three_records();
    store.journal(7).keep_note("place", &"layers").unwrap();
    let note = store
        .text("coursewright/pelvic-bodywork/note/place")
        .unwrap();
    store.has(&key_of(&second), &note);
    assert_eq!(
        store.load().unreadable,
        [(key_of(&second), RecordError::Damaged)]
    );
}

proptest! {
    #[test]
    fn no_text_panics_or_hides_a_record(texts in vec(any::<String>(), 0..8)) {
        let (store, records) = three_records();
        for (at, text) in texts.iter().enumerate() {
            store.has(&format!("{PREFIX}{at}-ffff"), text);
            store.has(&format!("{PREFIX}{text}"), "1");
        }
        let loaded = store.load();
        prop_assert_eq!(loaded.records, records);
    }
}
