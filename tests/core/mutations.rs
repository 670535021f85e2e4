//! Stored bytes that were changed at random: what is intact loads, the broken is kept raw.

use coursewright::{
    progress::{History, Journal, Mode, Place},
    store::Entry,
};

use crate::{
    course_builder::course_id,
    records::answered,
    stores::{Shared, opened, records_of},
    world::{Dice, deed, times},
};

const PREFIX: &str = "coursewright/pelvic-bodywork/";

/// Every kind of entry, before anything was erased or after.
fn everything(after_a_restore: bool) -> Vec<Entry> {
    let store = Shared::default();
    let page = store.page(7);
    let made: History = (0..12).map(|it| page.record(deed(it), 0)).collect();
    page.apply(|journal| journal.set_note("place", Some(&"layers".to_owned())));
    if after_a_restore {
        page.apply(|journal| journal.restore(made, Mode::Replace, 0));
        (20..26).for_each(|it| _ = page.record(deed(it), 0));
        page.apply(|journal| journal.set_note("place", Some(&"layers".to_owned())));
    }
    store.has(&format!("{PREFIX}quarantine/1"), "broken before");
    let epoch = if after_a_restore { "100000007" } else { "0" };
    let key = format!("{PREFIX}record/{epoch}-1-1");
    store.has(&key, "broken in its place");
    store.everything()
}

/// Changes one entry, and says which.
fn change(entries: &mut [Entry], dice: &mut Dice) -> usize {
    let at = dice.below(entries.len());
    let other = dice.below(entries.len());
    let other = entries[other].clone();
    let (key, text) = &mut entries[at];
    match dice.below(8) {
        0 => text.clear(),
        1 => {
            let end = dice.below(text.len().max(1));
            text.truncate(end);
        }
        2 => text.push(char::from(b' ' + u8::try_from(dice.below(95)).unwrap())),
        3 => *text = other.1,
        4 => {
            let rest = key.split_off(PREFIX.len());
            key.push_str(&changed(&rest, dice));
        }
        5 => {
            let end = PREFIX.len() + dice.below(key.len() - PREFIX.len());
            key.truncate(end);
        }
        _ => *text = changed(text, dice),
    }
    at
}

/// A text with one character changed, of those that are written or of any.
fn changed(text: &str, dice: &mut Dice) -> String {
    let mut text: Vec<char> = text.chars().collect();
    if !text.is_empty() {
        let at = dice.below(text.len());
        text[at] = match dice.below(3) {
            0 => char::from(b'0' + u8::try_from(dice.below(10)).unwrap()),
            1 => char::from(b' ' + u8::try_from(dice.below(95)).unwrap()),
            _ => char::from_u32(u32::try_from(dice.below(0xd800)).unwrap()).unwrap(),
        };
    }
    text.into_iter().collect()
}

fn mutated(seed: u64, entries: &[Entry]) {
    let mut dice = Dice::new(seed);
    let mut broken = entries.to_vec();
    let at = change(&mut broken, &mut dice);
    let mut intact = entries.to_vec();
    intact.remove(at);
    if intact.iter().any(|(key, _)| *key == broken[at].0) {
        // Two entries cannot have one key.
        return;
    }
    let expected = opened(intact).history().clone();
    let store = Shared::default();
    broken.iter().for_each(|(key, text)| store.has(key, text));
    let page = store.page(8);
    let found: History = records_of(&page).into_iter().collect();
    let (was, is) = (&entries[at], &broken[at]);
    let hidden = expected.without(&found);
    assert!(
        hidden.is_empty(),
        "seed {seed}: {was:?} is {is:?}, and this is lost: {hidden:?}"
    );

    // The page goes on: nothing broken is destroyed, and what is recorded is kept.
    let next = page.record(answered(1), 0);
    page.look_again(Place::Browser);
    let after: History = store.load().into_iter().collect();
    assert!(
        expected.without(&after).is_empty(),
        "seed {seed}: {was:?} is {is:?}"
    );
    assert!(
        after.records().any(|it| *it == next),
        "seed {seed}: {was:?} is {is:?}"
    );
    // A note is overwritten, and a word of an epoch says no more than its key.
    let is_raw = |key: &str| key.contains("/record/") || key.contains("/segment/");
    let was_broken = was.1.starts_with("broken") && is.0 != was.0;
    if is_raw(&is.0) && is_raw(&was.0) && !was_broken && !expected_elsewhere(is, &found) {
        let is_kept = store.everything().iter().any(|(_, text)| *text == is.1);
        assert!(is_kept, "seed {seed}: {was:?} is {is:?}, and is gone");
    }
}

/// Whether what an entry holds is known: it may be put together with others.
fn expected_elsewhere(entry: &Entry, found: &History) -> bool {
    let mut journal = Journal::new(&course_id("pelvic-bodywork"), 1);
    journal.opened(Place::Browser, Ok(vec![entry.clone()]));
    let history = journal.history();
    !history.is_empty() && history.without(found).is_empty()
}

#[test]
fn whatever_is_intact_loads_and_the_broken_is_kept_raw() {
    for after_a_restore in [false, true] {
        let entries = everything(after_a_restore);
        for seed in 0..times(2_000, 10_000) as u64 {
            mutated(seed, &entries);
        }
    }
}
