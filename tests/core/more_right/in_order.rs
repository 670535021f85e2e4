//! Steps in order, over every order of up to seven: what a learner can do to an order that never
//! costs anything, and what may.

use coursewright::{course::item::Kind, quiz::Response};

use super::points;
use crate::{course_builder::ordering, orders::orders};

/// The order after a step was moved directly behind the one that it follows.
pub(super) fn moved_behind(steps: &[u8], step: u8) -> Vec<u8> {
    let mut moved: Vec<u8> = steps.iter().copied().filter(|it| *it != step).collect();
    let before = moved.iter().position(|it| it + 1 == step).unwrap();
    moved.insert(before + 1, step);
    moved
}

fn steps_of(count: u8) -> Kind {
    ordering(&["a", "b", "c", "d", "e", "f", "g"][..usize::from(count)])
}

#[test]
fn a_step_moved_directly_behind_the_one_before_it_never_costs_anything_in_any_order() {
    for count in 3..=7 {
        let kind = steps_of(count);
        let earned = |steps: &[u8]| points(&kind, &Response::Ordering(steps.to_vec()));
        for order in orders(count) {
            let mut moved = order.clone();
            for step in 1..count {
                let next = moved_behind(&order, step);
                assert!(earned(&next) >= earned(&order), "{order:?} to {next:?}");
                let next = moved_behind(&moved, step);
                assert!(earned(&next) >= earned(&moved), "{moved:?} to {next:?}");
                moved = next;
            }
            assert!(moved.is_sorted(), "{order:?} came to {moved:?}");
        }
    }
}

/// The run that begins with `step`, moved as a whole behind the step that it follows.
fn joined(order: &[u8], step: u8) -> Vec<u8> {
    let from = order.iter().position(|it| *it == step).unwrap();
    let follows = order[from..]
        .windows(2)
        .take_while(|pair| pair[0] + 1 == pair[1]);
    let run = from..=from + follows.count();
    let (moved, mut rest) = (order[run.clone()].to_vec(), order.to_vec());
    rest.drain(run);
    let behind = rest.iter().position(|it| it + 1 == step).unwrap() + 1;
    rest.splice(behind..behind, moved);
    rest
}

#[test]
fn two_runs_of_steps_that_are_joined_always_earn_more() {
    for count in 3..=7 {
        let kind = steps_of(count);
        let earned = |steps: &[u8]| points(&kind, &Response::Ordering(steps.to_vec()));
        for order in orders(count) {
            let apart = |step: &u8| !order.windows(2).any(|pair| pair == [step - 1, *step]);
            for step in (1..count).filter(apart) {
                let joined = joined(&order, step);
                assert!(earned(&joined) > earned(&order), "{order:?} to {joined:?}");
            }
        }
    }
}

#[test]
fn two_steps_changed_round_may_cost_something_because_neighbours_count_and_not_places() {
    let kind = steps_of(4);
    let earned = |steps: &[u8]| points(&kind, &Response::Ordering(steps.to_vec()));
    assert_eq!((earned(&[2, 3, 0, 1]), earned(&[2, 0, 3, 1])), (2, 0));
}
