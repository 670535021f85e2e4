//! What holds for every item and every response.

use coursewright::{
    course::item::Kind,
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
