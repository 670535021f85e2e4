//! Drawing items from a bank and options into an order.

use std::collections::BTreeSet;

use coursewright::{
    course::{Item, item::Kind},
    quiz::{Question, draw},
};
use proptest::prelude::*;

use crate::{
    course_builder::{item, module_id, one_of_each, options, ordering, single},
    strategies::{bank, unchecked_kind},
};

fn anatomy() -> coursewright::course::ModuleId {
    module_id("anatomy")
}

fn all(bank: &[Item]) -> Vec<&Item> {
    bank.iter().collect()
}

fn is_permutation(order: &[u8], count: u8) -> bool {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    sorted.into_iter().eq(0..count)
}

#[test]
fn nothing_is_drawn_from_an_empty_bank_or_when_nothing_is_asked_for() {
    assert!(draw(&anatomy(), &[], 5, 1).questions.is_empty());
    let bank = one_of_each().map(|kind| item("an-item", kind));
    assert!(draw(&anatomy(), &all(&bank), 0, 1).questions.is_empty());
}

#[test]
fn a_bank_that_is_too_small_is_drawn_whole() {
    let bank = [1, 2, 3].map(|n| item(&format!("item-{n}"), single(options(&[true, false]))));
    for count in [3, 4, usize::MAX] {
        let drawn = draw(&anatomy(), &all(&bank), count, 7);
        let ids: BTreeSet<_> = drawn.questions.iter().map(|q| q.item.as_str()).collect();
        assert_eq!(ids, BTreeSet::from(["item-1", "item-2", "item-3"]));
    }
}

#[test]
fn an_item_stops_fitting_when_its_key_changes() {
    let was = item("an-item", single(options(&[true, false, false])));
    let question = Question::alone(&was, 3);
    assert!(question.fits(&was));
    let corrected = item("an-item", single(options(&[false, true, false])));
    assert!(!question.fits(&corrected));
    let longer = item("an-item", single(options(&[true, false, false, false])));
    assert!(!question.fits(&longer));
}

#[test]
fn steps_never_start_in_their_right_order() {
    for count in 2..=8 {
        let names: Vec<String> = (0..count).map(|at| format!("step {at}")).collect();
        let kind = ordering(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let item = item("an-item", kind);
        for seed in 0..2_000 {
            let order = Question::alone(&item, seed).order;
            assert!(
                !order.is_sorted(),
                "{count} steps with seed {seed}: {order:?}"
            );
        }
    }
}

proptest! {
    #[test]
    fn the_same_seed_draws_the_same(bank in bank(0..12), count in 0..15_usize, seed: u64) {
        let first = draw(&anatomy(), &all(&bank), count, seed);
        prop_assert_eq!(draw(&anatomy(), &all(&bank), count, seed), first);
    }

    #[test]
    fn at_most_that_many_are_drawn_and_none_twice(
        bank in bank(0..12), count in 0..15_usize, seed: u64,
    ) {
        let drawn = draw(&anatomy(), &all(&bank), count, seed);
        let ids: BTreeSet<_> = drawn.questions.iter().map(|q| &q.item).collect();
        prop_assert_eq!(ids.len(), drawn.questions.len());
        prop_assert_eq!(ids.len(), count.min(bank.len()));
        prop_assert_eq!((drawn.module, drawn.seed), (anatomy(), seed));
    }

    #[test]
    fn a_question_shows_every_option_of_its_item_once(bank in bank(1..12), seed: u64) {
        for question in draw(&anatomy(), &all(&bank), bank.len(), seed).questions.iter() {
            let item = bank.iter().find(|item| item.id == question.item).unwrap();
            prop_assert!(is_permutation(&question.order, item.kind.shuffled()));
            prop_assert!(question.fits(item));
            prop_assert_eq!(question.fingerprint, item.fingerprint);
            let is_ordering = matches!(item.kind, Kind::Ordering(_));
            prop_assert!(!is_ordering || !question.order.is_sorted());
        }
    }

    #[test]
    fn no_item_makes_a_draw_panic(kind in unchecked_kind(), seed: u64) {
        let item = item("an-item", kind);
        let drawn = draw(&anatomy(), &[&item], 1, seed);
        prop_assert!(is_permutation(&drawn.questions[0].order, item.kind.shuffled()));
        prop_assert!(is_permutation(&Question::alone(&item, seed).order, item.kind.shuffled()));
    }
}
