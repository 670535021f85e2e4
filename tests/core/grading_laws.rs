//! What holds for every item and every response.

use coursewright::{
    course::item::{Choice, Kind},
    quiz::{GradeError, Response, grade},
};
use proptest::prelude::*;

use crate::{
    course_builder::right_response,
    strategies::{answered_kind, any_response, checked_kind, fitting, unchecked_kind},
};

fn points(kind: &Kind, response: &Response) -> u8 {
    let score = grade(kind, response);
    score
        .unwrap_or_else(|error| panic!("{error}: {response:?} to {kind:?}"))
        .points()
}

/// The response with one more part right, for each part that was not.
fn bettered(kind: &Kind, response: &Response) -> Vec<Response> {
    let right = right_response(kind);
    match (response, &right) {
        (Response::Multiple(chosen), Response::Multiple(keys)) => {
            let options = 0..kind.shuffled();
            let wrong = options.filter(|o| chosen.contains(o) != keys.contains(o));
            wrong
                .map(|option| {
                    let mut better = response.clone();
                    better.toggle(option);
                    better
                })
                .filter(|better| better.is_complete())
                .collect()
        }
        (
            Response::TrueFalse { reason, .. },
            Response::TrueFalse {
                answer,
                reason: key,
            },
        ) => vec![
            Response::TrueFalse {
                answer: *answer,
                reason: *reason,
            },
            Response::TrueFalse {
                answer: *answer,
                reason: *key,
            },
        ],
        (Response::Matching(chosen), Response::Matching(keys)) => {
            corrected(chosen, keys).map(Response::Matching).collect()
        }
        (Response::Categorise(chosen), Response::Categorise(keys)) => {
            corrected(chosen, keys).map(Response::Categorise).collect()
        }
        (Response::Cloze(texts), Response::Cloze(keys)) => {
            corrected(texts, keys).map(Response::Cloze).collect()
        }
        _ => vec![right],
    }
}

fn corrected<T: Clone>(given: &[T], keys: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..given.len()).map(|at| {
        let mut better = given.to_vec();
        better[at] = keys[at].clone();
        better
    })
}

/// The options in another order, and where each has gone.
fn moved(options: &mut [Choice], by: usize) -> impl Fn(u8) -> u8 + use<> {
    let count = options.len();
    options.rotate_left(by % count);
    move |option| u8::try_from((usize::from(option) + count - by % count) % count).unwrap()
}

/// The same item written down in another order, and the same response to it.
fn rewritten(kind: &Kind, response: &Response, by: usize) -> (Kind, Response) {
    let mut kind = kind.clone();
    let mut response = response.clone();
    match (&mut kind, &mut response) {
        (Kind::Single(item), Response::Single(chosen)) => {
            let moved = moved(&mut item.options, by);
            *chosen = chosen.map(moved);
        }
        (Kind::Multiple(item), Response::Multiple(chosen)) => {
            let moved = moved(&mut item.options, by);
            chosen
                .iter_mut()
                .for_each(|option| *option = moved(*option));
        }
        (Kind::TrueFalse(item), Response::TrueFalse { reason, .. }) => {
            let moved = moved(&mut item.reasons, by);
            *reason = reason.map(moved);
        }
        (Kind::Matching(item), Response::Matching(chosen)) => {
            let pairs = u8::try_from(item.pairs.len()).unwrap();
            let by = u8::try_from(by).unwrap() % pairs;
            item.pairs.rotate_left(by.into());
            chosen.rotate_left(by.into());
            let paired = chosen
                .iter_mut()
                .flatten()
                .filter(|answer| **answer < pairs);
            paired.for_each(|answer| *answer = (*answer + pairs - by) % pairs);
        }
        (Kind::Categorise(item), Response::Categorise(chosen)) => {
            let by = by % chosen.len();
            item.entries.rotate_left(by);
            chosen.rotate_left(by);
        }
        (Kind::Region(item), Response::Region(chosen)) => {
            let count = item.areas.len();
            let by = by % count;
            item.areas.rotate_left(by);
            let moved = |at: u8| u8::try_from((usize::from(at) + count - by) % count).unwrap();
            (item.key, *chosen) = (moved(item.key), chosen.map(moved));
        }
        (Kind::ShortText(item), _) => {
            let by = by % item.accept.len();
            item.accept.rotate_left(by);
        }
        (Kind::Cloze(item), Response::Cloze(texts)) => {
            let by = by % texts.len();
            item.blanks.rotate_left(by);
            texts.rotate_left(by);
        }
        _ => {}
    }
    (kind, response)
}

proptest! {
    #[test]
    fn no_response_to_any_item_panics_or_leaves_the_bounds(
        kind in unchecked_kind(),
        response in any_response(),
    ) {
        if let Ok(score) = grade(&kind, &response) {
            prop_assert!(score.points() <= score.max());
            prop_assert!((1..=10).contains(&score.max()));
        }
    }

    #[test]
    fn every_fitting_response_earns_between_nothing_and_the_items_points(
        (kind, response) in answered_kind(),
    ) {
        let score = grade(&kind, &response);
        prop_assert_eq!(score.map(|score| score.max()), Ok(kind.points()));
        prop_assert!(points(&kind, &response) <= kind.points());
        prop_assert!(response.is_complete());
    }

    #[test]
    fn the_key_earns_full_marks(kind in checked_kind()) {
        let right = right_response(&kind);
        prop_assert_eq!(grade(&kind, &right).map(|score| score.is_full()), Ok(true));
    }

    #[test]
    fn only_the_key_earns_full_marks((kind, response) in answered_kind()) {
        let by_choice = !matches!(
            kind,
            Kind::Numeric(_)
                | Kind::Cloze(_)
                | Kind::ShortText(_)
                | Kind::Free(_)
                | Kind::Scenario(_)
        );
        if by_choice && response != right_response(&kind) {
            prop_assert!(points(&kind, &response) < kind.points());
        }
    }

    #[test]
    fn an_answer_to_another_kind_never_earns_anything(
        kind in unchecked_kind(),
        other in checked_kind(),
    ) {
        if core::mem::discriminant(&kind) != core::mem::discriminant(&other) {
            let response = right_response(&other);
            prop_assert_eq!(grade(&kind, &response), Err(GradeError::OtherKind));
        }
    }

    #[test]
    fn one_more_right_part_never_scores_less((kind, response) in answered_kind()) {
        let before = points(&kind, &response);
        for better in bettered(&kind, &response) {
            let after = points(&kind, &better);
            prop_assert!(after >= before, "{after} < {before}: {better:?}");
        }
    }

    #[test]
    fn the_order_in_which_an_item_is_written_down_never_changes_a_score(
        (kind, response) in answered_kind(),
        by in 0..200_usize,
    ) {
        let before = points(&kind, &response);
        let (kind, response) = rewritten(&kind, &response, by);
        prop_assert_eq!(points(&kind, &response), before);
    }

    #[test]
    fn the_order_in_which_options_are_put_in_never_changes_a_score(
        (kind, response) in answered_kind(),
    ) {
        if let Response::Multiple(chosen) = &response {
            let backwards = Response::Multiple(chosen.iter().rev().copied().collect());
            prop_assert_eq!(points(&kind, &backwards), points(&kind, &response));
        }
    }

    #[test]
    fn what_is_not_complete_is_never_graded(
        (kind, response) in (checked_kind(), any_response()),
    ) {
        if !response.is_complete() {
            prop_assert!(grade(&kind, &response).is_err());
        }
    }

    #[test]
    fn a_fitting_response_has_the_shape_of_an_empty_one_and_of_no_other_kind(
        (kind, response) in answered_kind(),
        other in checked_kind(),
    ) {
        let order: Vec<u8> = (0..kind.shuffled()).collect();
        prop_assert!(response.has_shape_of(&Response::empty(&kind, &order)));
        let other = right_response(&other);
        prop_assert_eq!(response.has_shape_of(&other), other.has_shape_of(&response));
        if core::mem::discriminant(&response) != core::mem::discriminant(&other) {
            prop_assert!(!response.has_shape_of(&other));
        }
    }

    #[test]
    fn a_response_put_together_by_hand_is_graded_like_one_written_at_once(
        (kind, response) in checked_kind().prop_filter("several", |kind| {
            matches!(kind, Kind::Multiple(_))
        }).prop_flat_map(|kind| { let response = fitting(&kind); (Just(kind), response) }),
        undecided in any::<u8>(),
    ) {
        let Response::Multiple(chosen) = &response else { unreachable!() };
        let mut put_in = Response::empty(&kind, &[]);
        chosen.iter().rev().for_each(|option| put_in.toggle(*option));
        put_in.toggle(undecided);
        put_in.toggle(undecided);
        prop_assert_eq!(put_in, response);
    }
}

#[test]
fn a_response_to_fewer_parts_has_another_shape() {
    let matched = |prompts| Response::Matching(vec![Some(0); prompts]);
    assert!(!matched(2).has_shape_of(&matched(3)));
    let filled = |blanks| Response::Cloze(vec![String::new(); blanks]);
    assert!(!filled(2).has_shape_of(&filled(3)));
    let put = |steps| Response::Ordering((0..steps).collect());
    assert!(!put(3).has_shape_of(&put(4)));
}

#[test]
fn steps_can_be_moved_to_their_right_order_and_never_off_the_list() {
    let mut response = Response::Ordering(vec![2, 0, 1]);
    assert_eq!(response.shift(0, true), 1);
    assert_eq!(response.shift(1, true), 2);
    assert_eq!(response, Response::Ordering(vec![0, 1, 2]));
    assert_eq!(response.shift(2, true), 2);
    assert_eq!(response.shift(0, false), 0);
    assert_eq!(response.shift(usize::MAX, true), usize::MAX);
    assert_eq!(response.shift(3, false), 3);
    assert_eq!(response.shift(9, false), 9);
    assert_eq!(response, Response::Ordering(vec![0, 1, 2]));
}
