//! Grading an item that is answered by choosing asks the machine for no memory.
//!
//! A test of its own: what allocates is counted for the whole program.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]
#![allow(dead_code, reason = "the tests of the core use the rest of it")]

#[path = "core/course_builder.rs"]
mod course_builder;

use std::{alloc::System, hint::black_box};

use coursewright::{
    course::item::Kind,
    quiz::{Response, grade},
};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

use course_builder::{distractor, key, multiple, right_response, single, true_false};

#[global_allocator]
static COUNTING: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn grading_what_is_chosen_allocates_nothing() {
    let kinds = [
        single([key("a"), distractor("b")]),
        multiple([key("a"), key("b"), distractor("c")]),
        true_false(false, [distractor("a"), key("b")]),
    ];
    let answered: Vec<(Kind, Response)> = kinds
        .into_iter()
        .map(|kind| {
            let response = right_response(&kind);
            (kind, response)
        })
        .collect();
    let region = Region::new(COUNTING);
    for (kind, response) in black_box(&answered) {
        for _ in 0..1_000 {
            assert!(grade(kind, response).unwrap().is_full());
        }
    }
    let asked_for = region.change().allocations;
    assert_eq!(asked_for, 0);
    // The counter does count.
    drop(black_box(vec![0_u8; 1_000]));
    assert_eq!(region.change().allocations, 1);
}
