//! Coursewright's memory of an item against the `fsrs` crate, which computes in 32 bits.
#![cfg(test)]
#![allow(
    clippy::unwrap_used,
    reason = "a test says what it expects by panicking"
)]

use coursewright::progress::memory::{Memory, Rating, Retention};
use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};
use rand::{RngExt, SeedableRng, rngs::Xoshiro256PlusPlus};

const HISTORIES: u64 = 1_000;
const TOLERANCE: f64 = 1e-4;

/// Days since the answer before, and the rating.
type Answer = (u32, Rating);

/// One to thirty answers. The gaps are those that learners leave: the same day, a few days,
/// a few months, years; and most answers are right.
fn history(seed: u64) -> Vec<Answer> {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let answers = random.random_range(1..=30);
    let answer = |at| {
        let days = match random.random_range(0..10) {
            _ if at == 0 => 0,
            0..2 => 0,
            2..6 => random.random_range(1..10),
            6..9 => random.random_range(10..200),
            _ => random.random_range(200..3_000),
        };
        let rating = match random.random_range(0..10) {
            0..2 => Rating::Again,
            2..4 => Rating::Hard,
            4..8 => Rating::Good,
            _ => Rating::Easy,
        };
        (days, rating)
    };
    (0..answers).map(answer).collect()
}

fn ours(history: &[Answer]) -> Memory {
    let (first, later) = history.split_first().unwrap();
    later
        .iter()
        .fold(Memory::first(first.1), |memory, (days, rating)| {
            memory.then(*days, *rating)
        })
}

fn theirs(fsrs: &FSRS, history: &[Answer]) -> MemoryState {
    let review = |(days, rating): &Answer| FSRSReview {
        rating: *rating as u32 + 1,
        delta_t: *days,
    };
    let reviews = history.iter().map(review).collect();
    fsrs.memory_state(FSRSItem { reviews }, None).unwrap()
}

/// The larger of `worst` and how far `ours` is from `theirs`, as a share of `theirs`.
fn further(worst: f64, ours: f64, theirs: f32) -> f64 {
    let theirs = f64::from(theirs);
    worst.max(((ours - theirs) / theirs).abs())
}

#[test]
fn memory_after_every_answer_of_a_thousand_histories_is_that_of_the_crate() {
    let fsrs = FSRS::default();
    let (mut worst, mut at) = (0.0, String::new());
    for seed in 0..HISTORIES {
        let history = history(seed);
        for length in 1..=history.len() {
            let answers = &history[..length];
            let (ours, theirs) = (ours(answers), theirs(&fsrs, answers));
            let here = further(0.0, ours.stability(), theirs.stability);
            let here = further(here, ours.difficulty(), theirs.difficulty);
            if here > worst {
                (worst, at) = (here, format!("{answers:?}: {ours:?} and {theirs:?}"));
            }
        }
    }
    println!("largest difference in memory: {worst:e}");
    assert!(worst < TOLERANCE, "{worst:e} after {at}");
}

#[test]
fn intervals_and_chances_are_those_of_the_crate() {
    let fsrs = FSRS::default();
    let mut worst = 0.0;
    for seed in 0..HISTORIES {
        let history = history(seed);
        let (ours, theirs) = (ours(&history), theirs(&fsrs, &history));
        for percent in Retention::LEAST.percent()..=Retention::MOST.percent() {
            let interval = fsrs.next_interval(
                Some(theirs.stability),
                f32::from(percent) / 100.0,
                3, // Without a stability, a new card's: not used.
            );
            worst = further(worst, ours.interval(Retention::nearest(percent)), interval);
        }
        for days in [0, 1, 7, 30, 365, 3_650] {
            let decay = fsrs::FSRS6_DEFAULT_DECAY;
            let chance = fsrs::current_retrievability(theirs, days as f32, decay);
            worst = further(worst, ours.chance(days), chance);
        }
    }
    println!("largest difference in an interval or a chance: {worst:e}");
    assert!(worst < TOLERANCE, "{worst:e}");
}
