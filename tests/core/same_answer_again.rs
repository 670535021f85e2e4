//! The same item and the same response, written another way: options, pairs, entries, groups,
//! blanks, menus, criteria, areas, turns and scenes in any other order, numbers and words in
//! other spellings. Nothing of it changes what a response earns, or how its parts are marked.

mod in_another_order;
mod in_another_spelling;

use coursewright::{
    course::{DecimalSign, item::Kind},
    quiz::{Response, grade, review, tally},
};
use proptest::prelude::*;

pub(crate) use self::in_another_order::rewritten;
use self::{
    in_another_order::Mixer,
    in_another_spelling::{respelled, respelled_number},
};
use crate::{
    course_builder::{number, one_of_each, ordering, right_response},
    strategies::answered_kind,
};

fn has_spellings(kind: &Kind) -> bool {
    matches!(kind, Kind::Numeric(_) | Kind::ShortText(_) | Kind::Cloze(_))
}

fn is_shown_shuffled(kind: &Kind) -> bool {
    kind.shuffled() > 0
}

/// How the parts of a response are marked, whatever their order.
fn marks(kind: &Kind, order: &[u8], response: &Response) -> Vec<String> {
    let parts = review(kind, order, response, DecimalSign::Point);
    let mut marks: Vec<String> = parts.iter().map(|part| format!("{part:?}")).collect();
    marks.sort_unstable();
    marks
}

/// Enough cases for every kind to have its share of them.
pub(crate) fn of_every_kind() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases.max(1_000),
        ..usual
    }
}

proptest! {
    #![proptest_config(of_every_kind())]

    #[test]
    fn the_order_in_which_an_item_is_written_down_changes_neither_score_nor_parts(
        (kind, response) in answered_kind(),
        seed: u64,
    ) {
        let (other, same) = rewritten(&kind, &response, seed);
        prop_assert_eq!(grade(&other, &same), grade(&kind, &response));
        prop_assert_eq!(tally(&other, &same), tally(&kind, &response));
    }

    #[test]
    fn the_order_in_which_a_question_is_shown_changes_no_mark_and_no_word_of_its_review(
        (kind, response) in answered_kind().prop_filter("shuffled", |it| is_shown_shuffled(&it.0)),
        seed: u64,
    ) {
        let written: Vec<u8> = (0..kind.shuffled()).collect();
        let mut shown = written.clone();
        Mixer::new(seed).shuffle(&mut shown);
        prop_assert_eq!(marks(&kind, &shown, &response), marks(&kind, &written, &response));
    }

    #[test]
    fn wherever_steps_start_the_order_that_they_are_moved_to_is_what_counts(
        wanted in Just((0..6).collect::<Vec<u8>>()).prop_shuffle(),
        start in Just((0..6).collect::<Vec<u8>>()).prop_shuffle(),
    ) {
        let kind = ordering(&["a", "b", "c", "d", "e", "f"]);
        let mut put = Response::empty(&kind, &start);
        for (to, step) in wanted.iter().enumerate() {
            let Response::Ordering(steps) = &put else { unreachable!() };
            let mut at = steps.iter().position(|it| it == step).unwrap();
            while at > to {
                at = put.shift(at, false);
            }
        }
        let at_once = Response::Ordering(wanted);
        prop_assert_eq!(grade(&kind, &put), grade(&kind, &at_once));
        prop_assert_eq!(put, at_once);
    }

    #[test]
    fn the_spelling_of_a_number_or_a_word_changes_neither_score_nor_parts(
        (kind, response) in answered_kind().prop_filter("spelled", |it| has_spellings(&it.0)),
        seed: u64,
    ) {
        let other = respelled(&kind, &response, seed);
        prop_assert_eq!(tally(&kind, &other), tally(&kind, &response), "{:?}", other);
    }

    #[test]
    fn the_spelling_of_a_number_with_figures_that_count_changes_no_score(
        answer in "[1-9][0-9]{0,3}\\.[0-9]{1,3}",
        figures in 1..8_u8,
        seed: u64,
    ) {
        let mut item = number(&answer, "0", "-1");
        item.figures = Some(figures);
        let other = respelled_number(&item, &answer, seed);
        let earned = |text: &str| grade(&Kind::Numeric(item.clone()), &Response::Numeric(text.into()));
        prop_assert_eq!(earned(&other), earned(&answer), "{}", other);
    }

    #[test]
    fn the_order_in_which_options_or_criteria_are_put_in_never_changes_a_score(
        (kind, response) in answered_kind(),
        seed: u64,
    ) {
        let mut other = response.clone();
        if let Response::Multiple(chosen) | Response::Free { met: Some(chosen), .. } = &mut other {
            Mixer::new(seed).shuffle(chosen);
        }
        prop_assert_eq!(grade(&kind, &other), grade(&kind, &response));
    }
}

/// Or else the laws above would say nothing about it.
#[test]
fn another_order_or_spelling_is_found_for_every_kind() {
    for kind in one_of_each() {
        let response = right_response(&kind);
        let differs = |seed| {
            let (other, same) = rewritten(&kind, &response, seed);
            other != kind || same != response || respelled(&kind, &response, seed) != response
        };
        assert!((0..64).any(differs), "{kind:?}");
    }
}
