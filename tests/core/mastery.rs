//! How much of an objective is shown.

use coursewright::{
    progress::{
        mastery::{Mastery, Standing},
        memory::{Day, Outcome, Recall, Trace},
    },
    quiz::Certainty,
};
use proptest::{collection::vec, prelude::*};

use crate::memory::{answered, any_history, right, trace};

fn mastery(items: u32, traces: &[Trace], day: u32) -> Mastery {
    Mastery::of(items, traces, Day(day)).expect("an objective with items")
}

fn percent(items: u32, histories: &[&[Recall]], day: u32) -> u8 {
    let traces: Vec<Trace> = histories.iter().map(|it| trace(it)).collect();
    mastery(items, &traces, day).percent
}

#[test]
fn three_of_four_met_is_not_yet_stable_and_practice_on_later_days_makes_it_so() {
    let mut traces = vec![trace(&[right(0)]); 3];
    let begun = mastery(4, &traces, 1);
    assert_eq!((begun.answered, begun.met, begun.stable), (3, 3, 0));
    assert_eq!(begun.standing(), Standing::Begun);
    traces.push(trace(&[right(1)]));
    assert_eq!(mastery(4, &traces, 1).standing(), Standing::Met);
    for day in [3, 10, 40] {
        traces
            .iter_mut()
            .for_each(|trace| *trace = trace.then(right(day)));
    }
    assert_eq!(mastery(4, &traces, 40).standing(), Standing::Stable);
    assert_eq!(mastery(4, &[], 40).standing(), Standing::Open);
}

#[test]
fn the_figures_of_an_objective_with_four_items() {
    let traces = [
        trace(&[right(0), right(3), right(20)]),
        trace(&[right(20)]),
        trace(&[right(0), answered(20, Outcome::Wrong, None)]),
    ];
    let expected = |percent, at_least, at_most, met| Mastery {
        items: 4,
        answered: 3,
        met,
        stable: 1,
        percent,
        at_least,
        at_most,
    };
    assert_eq!(mastery(4, &traces, 20), expected(40, 22, 83, 2));
    assert_eq!(mastery(4, &traces, 365), expected(30, 9, 75, 1));
}

#[test]
fn an_answer_with_help_or_in_part_shows_nothing() {
    for outcome in [Outcome::Helped, Outcome::Wrong] {
        let traces = [trace(&[right(0), answered(10, outcome, None)])];
        let shown = mastery(1, &traces, 10);
        assert_eq!((shown.percent, shown.met), (0, 0), "{outcome:?}");
    }
}

#[test]
fn a_second_item_adds_more_than_the_first_one_again() {
    let again = percent(2, &[&[right(0), right(5)]], 5);
    let another = percent(2, &[&[right(0)], &[right(5)]], 5);
    assert!(another > again, "{another} and {again}");
}

#[test]
fn an_objective_whose_items_are_gone_has_no_estimate_and_one_that_lost_some_has() {
    assert_eq!(Mastery::of(0, &[], Day(0)), None);
    let traces = vec![trace(&[right(0)]); 3];
    assert_eq!(mastery(2, &traces, 0).items, 3);
}

fn any_objective() -> impl Strategy<Value = (u32, Vec<Trace>)> {
    let traces = vec(any_history().prop_map(|history| trace(&history)), 0..5);
    (traces, 1..4_u32).prop_map(|(traces, more)| {
        let answered = u32::try_from(traces.len()).unwrap();
        (answered + more, traces)
    })
}

fn width(it: &Mastery) -> u8 {
    it.at_most - it.at_least
}

#[test]
fn nothing_answered_may_be_anything_and_one_answer_leaves_much_open() {
    let none = mastery(4, &[], 0);
    assert_eq!((none.at_least, none.percent, none.at_most), (0, 0, 100));
    let one = mastery(1, &[trace(&[right(0)])], 0);
    assert!(
        one.at_least < one.percent && one.percent < one.at_most,
        "{one:?}"
    );
}

/// After every day of [`any_history`].
const LATER: u32 = 1_000;

proptest! {
    #[test]
    fn counts_and_percents_are_in_order((items, traces) in any_objective(), day in 0..5_000_u32) {
        let it = mastery(items, &traces, day);
        prop_assert!(it.stable <= it.met && it.met <= it.answered && it.answered <= it.items);
        prop_assert!(it.at_least <= it.percent && it.percent <= it.at_most && it.at_most <= 100);
        prop_assert_eq!(it.standing() == Standing::Open, it.answered == 0);
    }

    #[test]
    fn it_falls_with_time((items, traces) in any_objective(), day in 0..3_000_u32, days in 0..3_000_u32) {
        let (now, later) = (mastery(items, &traces, day), mastery(items, &traces, day + days));
        prop_assert!(later.percent <= now.percent);
        prop_assert!(later.met <= now.met && later.stable <= now.stable);
        prop_assert!(later.standing() <= now.standing());
    }

    #[test]
    fn a_right_answer_raises_it_and_a_wrong_one_lowers_it(
        (items, mut traces) in any_objective(), at in any::<prop::sample::Index>(), days in 0..300_u32,
    ) {
        prop_assume!(!traces.is_empty());
        let at = at.index(traces.len());
        let day = LATER + days;
        let before = mastery(items, &traces, day);
        let trace = traces[at];
        for outcome in [Outcome::Right, Outcome::Helped, Outcome::Wrong] {
            traces[at] = trace.then(answered(day, outcome, None));
            let after = mastery(items, &traces, day);
            if outcome == Outcome::Right {
                prop_assert!(after.percent >= before.percent && after.met >= before.met);
            } else {
                prop_assert!(after.percent <= before.percent && after.met <= before.met);
            }
        }
    }

    #[test]
    fn what_is_not_known_gets_less_with_each_new_item((items, mut traces) in any_objective(), is_right in any::<bool>()) {
        let before = mastery(items, &traces, LATER);
        let outcome = if is_right { Outcome::Right } else { Outcome::Wrong };
        traces.push(trace(&[answered(LATER, outcome, None)]));
        let after = mastery(items, &traces, LATER);
        prop_assert!(after.percent >= before.percent);
        // Both ends are rounded.
        prop_assert!(width(&after) <= width(&before) + 1, "{before:?} then {after:?}");
    }

    #[test]
    fn more_that_is_not_answered_is_never_a_narrower_range((items, traces) in any_objective(), day in 0..5_000_u32) {
        let (less, more) = (mastery(items, &traces, day), mastery(items + 1, &traces, day));
        prop_assert!(width(&less) <= width(&more) + 1, "{less:?} then {more:?}");
    }

    #[test]
    fn what_was_answered_is_never_certain_a_month_from_now(history in any_history(), day in 0..300_u32) {
        let it = mastery(1, &[trace(&history)], LATER + day);
        prop_assert!(width(&it) > 0, "{it:?}");
    }

    #[test]
    fn cramming_is_worth_less_than_the_same_answers_on_days_apart(count in 2..10_u32, gap in 2..60_u32) {
        let last = (count - 1) * gap;
        let spaced: Vec<_> = (0..count).map(|at| right(at * gap)).collect();
        let massed = vec![right(last); count as usize];
        prop_assert!(percent(1, &[&spaced], last) > percent(1, &[&massed], last));
    }

    #[test]
    fn nothing_is_stable_after_one_day(count in 1..40_usize, sure in any::<bool>()) {
        let certainty = sure.then_some(Certainty::High);
        let sitting = vec![answered(0, Outcome::Right, certainty); count];
        prop_assert_eq!(mastery(1, &[trace(&sitting)], 0).stable, 0);
    }
}
