//! How well an item is remembered, from the answers to it.

use coursewright::{
    progress::memory::{Day, Memory, Outcome, Rating, Recall, Retention, Trace},
    quiz::Certainty,
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::golden::lines;

const GOLDEN: &str = include_str!("golden_memory.txt");

pub(crate) fn answered(day: u32, outcome: Outcome, certainty: Option<Certainty>) -> Recall {
    Recall {
        day: Day(day),
        outcome,
        certainty,
    }
}

pub(crate) fn right(day: u32) -> Recall {
    answered(day, Outcome::Right, None)
}

pub(crate) fn trace(history: &[Recall]) -> Trace {
    Trace::of(history).expect("a history with an answer")
}

const RATINGS: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

fn any_recall_on(day: u32) -> impl Strategy<Value = Recall> {
    let outcome = select(vec![Outcome::Wrong, Outcome::Helped, Outcome::Right]);
    let certainty = proptest::option::of(select(Certainty::ALL.to_vec()));
    (outcome, certainty).prop_map(move |(outcome, certainty)| answered(day, outcome, certainty))
}

/// One to twelve answers in the order of their days, some on one day, within two years.
pub(crate) fn any_history() -> impl Strategy<Value = Vec<Recall>> {
    let days = vec(prop_oneof![Just(0), 0..60_u32], 1..12);
    days.prop_flat_map(|gaps| {
        let days = gaps.into_iter().scan(0, |day, gap| {
            *day += gap;
            Some(*day)
        });
        days.map(any_recall_on).collect::<Vec<_>>()
    })
}

fn any_memory() -> impl Strategy<Value = Memory> {
    any_history().prop_map(|history| trace(&history).memory)
}

#[test]
fn certainty_refines_what_an_answer_is_worth() {
    let first = |outcome, certainty| trace(&[answered(0, outcome, certainty)]).memory;
    let all = [
        None,
        Some(Certainty::Low),
        Some(Certainty::Middle),
        Some(Certainty::High),
    ];
    for (certainty, rating) in
        all.into_iter()
            .zip([Rating::Good, Rating::Hard, Rating::Good, Rating::Easy])
    {
        assert_eq!(
            first(Outcome::Right, certainty),
            Memory::first(rating),
            "right, {certainty:?}"
        );
        assert_eq!(
            first(Outcome::Helped, certainty),
            Memory::first(Rating::Hard),
            "helped, {certainty:?}"
        );
        assert_eq!(
            first(Outcome::Wrong, certainty),
            Memory::first(Rating::Again),
            "wrong, {certainty:?}"
        );
    }
}

#[test]
fn repeating_an_answer_ten_times_in_one_sitting_is_worth_no_more_than_giving_it_once() {
    let sure = answered(0, Outcome::Right, Some(Certainty::High));
    let once = trace(&[sure]).memory.stability();
    let often = trace(&[sure; 10]).memory.stability();
    assert!(often <= once * 1.01, "{once} days became {often}");
}

#[test]
fn a_clock_that_was_set_back_counts_as_the_same_day_and_heals_with_the_next_answer() {
    let wrongly_dated = trace(&[right(20_000), right(100)]);
    assert_eq!(wrongly_dated.memory, trace(&[right(0), right(0)]).memory);
    assert_eq!(wrongly_dated.last, Day(100));
    let healed = wrongly_dated.then(right(110));
    assert_eq!(
        healed.memory,
        trace(&[right(0), right(0), right(10)]).memory
    );
}

#[test]
fn no_answers_leave_no_trace() {
    assert_eq!(Trace::of(&[]), None);
}

#[test]
fn an_evening_of_study_is_one_day_even_past_midnight() {
    // 22 November 2026, 23:30 and 23 November, 03:59 and 04:00, in Berlin and at UTC−8.
    let at = |hour: u64, minute: u64| ((20_779 * 24 + hour) * 60 + minute) * 60_000;
    for ahead in [60_i32, -480] {
        let utc = |hour: i64, minute: i64| {
            let minutes = hour * 60 + minute - i64::from(ahead);
            at(0, 0).saturating_add_signed(minutes * 60_000)
        };
        assert_eq!(Day::at(utc(23, 30), ahead), Day(20_779));
        assert_eq!(Day::at(utc(27, 59), ahead), Day(20_779));
        assert_eq!(Day::at(utc(28, 0), ahead), Day(20_780));
    }
    assert_eq!(Day::at(0, -1_440), Day(0));
    assert_eq!(Day::at(u64::MAX, i32::MAX), Day(u32::MAX));
}

#[test]
fn retention_stays_within_its_range() {
    let percent = |percent| Retention::nearest(percent).percent();
    assert_eq!(
        [0, 69, 70, 97, 98, 255].map(percent),
        [70, 70, 70, 97, 97, 97]
    );
    assert_eq!(Retention::default().percent(), 90);
}

/// One line of the golden file: a history, and what it leaves in bits.
fn golden_line(history: &str) -> String {
    let (mut memory, mut answers) = (None, history.split(' '));
    while let (Some(days), Some(rating)) = (answers.next(), answers.next()) {
        let days = days.parse().unwrap();
        let named = |it: &&Rating| format!("{it:?}").to_lowercase() == rating;
        let rating = *RATINGS.iter().find(named).unwrap();
        memory = Some(memory.map_or_else(
            || Memory::first(rating),
            |memory: Memory| memory.then(days, rating),
        ));
    }
    let memory = memory.unwrap();
    let numbers = [
        memory.stability(),
        memory.difficulty(),
        memory.chance(30),
        memory.interval(Retention::nearest(85)),
    ];
    let bits = numbers.map(|number| format!("{:016x}", number.to_bits()));
    format!("{history}: {}", bits.join(" "))
}

#[test]
fn memories_have_the_bits_of_the_golden_file() {
    let mut count = 0;
    for line in lines(GOLDEN) {
        let (history, _) = line.split_once(':').unwrap();
        assert_eq!(line, golden_line(history));
        count += 1;
    }
    assert_eq!(count, 9);
}

proptest! {
    #[test]
    fn everything_stays_within_its_bounds(
        history in any_history(),
        days in any::<u32>(),
        percent in any::<u8>(),
    ) {
        let memory = trace(&history).memory;
        prop_assert!((0.001..=36_500.0).contains(&memory.stability()));
        prop_assert!((1.0..=10.0).contains(&memory.difficulty()));
        prop_assert!((0.0..=1.0).contains(&memory.chance(days)));
        prop_assert!(memory.interval(Retention::nearest(percent)).is_finite());
        prop_assert!(memory.interval(Retention::nearest(percent)) > 0.0);
    }

    #[test]
    fn a_trace_goes_on_as_the_whole_history_would(history in any_history(), at in any::<prop::sample::Index>()) {
        let (begun, rest) = history.split_at(at.index(history.len()) + 1);
        let gone_on = rest.iter().fold(trace(begun), |trace, recall| trace.then(*recall));
        prop_assert_eq!(gone_on, trace(&history));
        prop_assert_eq!(gone_on.answers as usize, history.len());
    }

    #[test]
    fn the_chance_of_recall_falls_day_by_day_and_is_ninety_percent_at_the_stability(
        memory in any_memory(), days in 0..5_000_u32,
    ) {
        prop_assert!(memory.chance(days + 1) < memory.chance(days));
        prop_assert!((memory.chance(0) - 1.0).abs() < 1e-12);
        let interval = memory.interval(Retention::default());
        prop_assert!((interval / memory.stability() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_higher_retention_asks_sooner(memory in any_memory(), percent in 70..97_u8) {
        let interval = |percent| memory.interval(Retention::nearest(percent));
        prop_assert!(interval(percent + 1) < interval(percent));
    }

    /// Being late costs nothing: whatever the answer, more time before it never leaves less.
    #[test]
    fn an_answer_that_comes_late_never_leaves_a_weaker_memory(
        memory in any_memory(), on_time in 1..400_u32, late in 0..4_000_u32, rating in select(&RATINGS[..]),
    ) {
        let then = |days| memory.then(days, rating).stability();
        prop_assert!(then(on_time + late) >= then(on_time));
    }

    #[test]
    fn a_right_answer_strengthens_and_a_wrong_one_weakens(
        memory in any_memory(), days in prop_oneof![Just(0), 1..4_000_u32],
    ) {
        let then = |rating| memory.then(days, rating).stability();
        let before = memory.stability();
        prop_assert!(then(Rating::Again) < before || before <= 0.001);
        prop_assert!(then(Rating::Hard) >= before);
        prop_assert!(then(Rating::Good) >= then(Rating::Hard));
        prop_assert!(then(Rating::Easy) >= then(Rating::Good));
    }

    #[test]
    fn a_harder_answer_makes_an_item_harder(memory in any_memory(), days in 0..400_u32) {
        let then = RATINGS.map(|rating| memory.then(days, rating).difficulty());
        prop_assert!(then.is_sorted_by(|harder, easier| harder >= easier), "{then:?}");
    }

    /// Spacing pays: the same right answers on days apart leave more than on one day.
    #[test]
    fn answers_on_days_apart_leave_a_stronger_memory_than_on_one_day(
        count in 2..8_usize, gap in 1..60_u32,
    ) {
        let days = |gap| (0..count).map(|at| right(u32::try_from(at).unwrap() * gap)).collect::<Vec<_>>();
        let (massed, spaced) = (trace(&days(0)).memory, trace(&days(gap)).memory);
        prop_assert!(spaced.stability() > massed.stability());
    }
}
