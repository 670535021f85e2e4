//! What is reviewed on which day.

use std::collections::{BTreeMap, BTreeSet};

use coursewright::{
    course::{ItemId, ObjectiveId},
    progress::{
        memory::{Day, Outcome, Recall, Retention, Trace},
        schedule::{DAYS, Met, Schedule, Settings},
    },
    quiz::Certainty,
};
use proptest::{collection::vec, prelude::*};
use rand::{RngExt, SeedableRng, rngs::Xoshiro256PlusPlus};

use crate::{
    course_builder::{item_id, objective_id},
    memory::{answered, right, trace},
};

/// A learner, the items they met, and the reviews that these ask for.
#[derive(Debug, Clone, Default)]
struct Reviewer {
    settings: Settings,
    met: BTreeMap<ItemId, (ObjectiveId, Trace)>,
}

impl Reviewer {
    fn with(settings: Settings, met: Vec<(u32, Trace)>) -> Self {
        let named = met.into_iter().enumerate().map(|(at, (objective, trace))| {
            let objective = objective_id(&format!("objective-{objective}"));
            (item_id(&format!("item-{at}")), (objective, trace))
        });
        Self {
            settings,
            met: named.collect(),
        }
    }

    /// As many items, each of an objective of its own, with the same history.
    fn with_strangers(count: u32, history: &[Recall]) -> Self {
        let trace = trace(history);
        Self::with(
            Settings::default(),
            (0..count).map(|at| (at, trace)).collect(),
        )
    }

    /// As many items of one objective, with the same history.
    fn with_siblings(count: u32, history: &[Recall]) -> Self {
        let trace = trace(history);
        Self::with(
            Settings::default(),
            (0..count).map(|_| (0, trace)).collect(),
        )
    }

    fn schedule(&self) -> Schedule<'_> {
        let met = self.met.iter().map(|(item, (objective, trace))| Met {
            item,
            objective,
            trace: *trace,
        });
        Schedule::new(self.settings, &met.collect::<Vec<_>>())
    }

    fn due(&self, day: u32) -> Vec<ItemId> {
        let due = self.schedule().due(Day(day));
        due.into_iter().cloned().collect()
    }

    fn next(&self, day: u32) -> Option<ItemId> {
        self.schedule().next(Day(day)).cloned()
    }

    fn answers(&mut self, item: &ItemId, recall: Recall) {
        let (_, trace) = self.met.get_mut(item).unwrap();
        *trace = trace.then(recall);
    }

    /// Does what comes next until nothing is left, and says what that was.
    fn reviews(&mut self, day: u32, outcome: Outcome) -> Vec<ItemId> {
        let mut done = Vec::new();
        while let Some(item) = self.next(day) {
            assert!(done.len() <= self.met.len(), "no end to day {day}");
            self.answers(&item, answered(day, outcome, None));
            done.push(item);
        }
        done
    }

    /// The first day on which an item of `met` is due, when it is alone.
    fn comes_back(&self, item: &ItemId) -> u32 {
        let (objective, trace) = self.met[item].clone();
        let alone = Self {
            settings: self.settings,
            met: BTreeMap::from([(item.clone(), (objective, trace))]),
        };
        let schedule = alone.schedule();
        (trace.last.0..)
            .find(|day| schedule.next(Day(*day)).is_some())
            .expect("an item that comes back")
    }
}

/// What some history of up to twelve answers leaves. Histories are made from a number: as
/// strategies of their own, eighty of them take longer than what is tested.
fn some_trace(seed: u64) -> Trace {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut day = 0;
    let recalls = (0..random.random_range(1..12)).map(|_| {
        day += random.random_range(0..60) * random.random_range(0..2);
        let outcome = [Outcome::Wrong, Outcome::Helped, Outcome::Right][random.random_range(0..3)];
        answered(day, outcome, None)
    });
    trace(&recalls.collect::<Vec<_>>())
}

/// What a learner may have met in the two years before day 700.
fn any_reviewer() -> impl Strategy<Value = Reviewer> {
    let settings =
        (0..40_u16, any::<u64>(), 70..=97_u8).prop_map(|(per_day, seed, percent)| Settings {
            retention: Retention::nearest(percent),
            per_day,
            seed,
        });
    let met = vec((0..6_u32, any::<u64>().prop_map(some_trace)), 0..80);
    (settings, met).prop_map(|(settings, met)| Reviewer::with(settings, met))
}

const TODAY: u32 = 700;

#[test]
fn an_item_comes_back_the_sooner_the_less_sure_its_first_answer_was() {
    let back = |outcome, certainty| {
        let reviewer = Reviewer::with_strangers(1, &[answered(0, outcome, certainty)]);
        reviewer.comes_back(&item_id("item-0"))
    };
    assert_eq!(back(Outcome::Wrong, None), 1);
    assert_eq!(back(Outcome::Right, Some(Certainty::Low)), 1);
    assert_eq!(back(Outcome::Right, None), 2);
    assert!((7..=9).contains(&back(Outcome::Right, Some(Certainty::High))));
}

#[test]
fn nothing_is_asked_twice_on_one_day() {
    let mut reviewer = Reviewer::with_strangers(10, &[right(0)]);
    assert_eq!(reviewer.reviews(30, Outcome::Wrong).len(), 10);
    assert_eq!(reviewer.next(30), None);
    assert_eq!(reviewer.reviews(31, Outcome::Right).len(), 10);
}

#[test]
fn no_item_is_left_alone_for_longer_than_a_year() {
    let known = [0, 3, 20, 100, 300, 600].map(right);
    let reviewer = Reviewer::with_strangers(50, &known);
    for item in reviewer.met.keys() {
        let gap = reviewer.comes_back(item) - 600;
        assert!(
            (329..=365).contains(&gap),
            "{item} comes back after {gap} days"
        );
    }
}

#[test]
fn items_met_together_are_scattered_by_a_tenth_and_the_same_way_each_time() {
    let history = [right(0), right(2), right(12)];
    let exact = trace(&history).memory.stability().round() as u32;
    let mut reviewer = Reviewer::with_strangers(300, &history);
    let days = |reviewer: &Reviewer| {
        let days = reviewer
            .met
            .keys()
            .map(|item| reviewer.comes_back(item) - 12);
        days.collect::<Vec<_>>()
    };
    let scattered = days(&reviewer);
    let distinct: BTreeSet<u32> = scattered.iter().copied().collect();
    let tenth = exact / 10;
    assert_eq!(distinct, (exact - tenth..=exact + tenth).collect());
    assert_eq!(days(&reviewer), scattered);
    reviewer.settings.seed = 1;
    assert_ne!(days(&reviewer), scattered);
}

#[test]
fn up_to_seven_siblings_come_on_a_day_each_and_more_within_a_week() {
    for (siblings, most) in [(1, 1), (2, 1), (7, 1), (8, 2), (40, 6)] {
        let mut reviewer = Reviewer::with_siblings(siblings, &[right(0)]);
        let week = (10..17).map(|day| reviewer.reviews(day, Outcome::Right));
        let week: Vec<Vec<ItemId>> = week.collect();
        let asked: BTreeSet<&ItemId> = week.iter().flatten().collect();
        assert_eq!(asked.len() as u32, siblings);
        assert!(
            week.iter().all(|day| day.len() <= most),
            "{siblings}: {week:?}"
        );
    }
}

#[test]
fn a_sibling_that_was_practised_today_stands_for_the_others() {
    let mut reviewer = Reviewer::with_siblings(3, &[right(0)]);
    reviewer.answers(&item_id("item-1"), right(10));
    assert_eq!(reviewer.next(10), None);
    assert_ne!(reviewer.next(11), None);
}

#[test]
fn what_is_practised_again_counts_towards_the_day_and_what_is_new_does_not() {
    let mut reviewer = Reviewer::with_strangers(60, &[right(0)]);
    for at in 0..5 {
        reviewer.answers(&item_id(&format!("item-{at}")), right(10));
    }
    for at in 5..20 {
        let new = reviewer
            .met
            .get_mut(&item_id(&format!("item-{at}")))
            .unwrap();
        new.1 = trace(&[right(10)]);
    }
    assert_eq!(reviewer.due(10).len(), 15);
}

#[test]
fn an_item_whose_last_answer_is_dated_in_the_future_is_asked_and_then_in_step_again() {
    let mut reviewer = Reviewer::with_strangers(1, &[right(9_000)]);
    assert_eq!(reviewer.reviews(10, Outcome::Right), [item_id("item-0")]);
    assert_eq!(reviewer.due(11), []);
    assert_eq!(reviewer.due(20), [item_id("item-0")]);
}

#[test]
fn a_year_away_is_followed_by_days_like_any_other() {
    let mut reviewer = Reviewer::with_strangers(200, &[right(0)]);
    let mut asked = BTreeSet::new();
    for day in 365..375 {
        let today = reviewer.reviews(day, Outcome::Right);
        assert_eq!(today.len(), 20, "on day {day}");
        asked.extend(today);
    }
    assert_eq!(asked.len(), 200);
}

#[test]
fn items_alike_come_in_no_order_that_an_author_gave_them() {
    let due = Reviewer::with_strangers(10, &[right(0)]).due(30);
    assert!(!due.is_sorted(), "{due:?}");
}

#[test]
fn nobody_is_asked_anything_where_nothing_was_met_or_a_day_takes_nothing() {
    let nothing = Reviewer::default();
    assert_eq!((nothing.next(10), nothing.due(10)), (None, vec![]));
    assert_eq!(nothing.schedule().forecast(Day(10)), [0; DAYS]);
    let mut unwilling = Reviewer::with_strangers(5, &[right(0)]);
    unwilling.settings.per_day = 0;
    assert_eq!((unwilling.next(10), unwilling.due(10)), (None, vec![]));
}

#[test]
fn days_at_the_end_of_time_are_days() {
    let reviewer = Reviewer::with_strangers(3, &[right(0)]);
    assert_eq!(reviewer.due(u32::MAX).len(), 3);
    assert_eq!(reviewer.schedule().forecast(Day(u32::MAX))[0], 3);
}

proptest! {
    #[test]
    fn what_comes_next_is_the_first_of_the_day_and_answers_do_not_change_the_day(
        reviewer in any_reviewer(), outcomes in vec(any::<bool>(), 80),
    ) {
        let morning = reviewer.due(TODAY);
        let before = reviewer.clone();
        let mut reviewer = reviewer;
        let mut schedule = before.schedule();
        for (item, is_right) in morning.iter().zip(outcomes) {
            let next = reviewer.next(TODAY);
            prop_assert_eq!(next.as_ref(), Some(item));
            let outcome = if is_right { Outcome::Right } else { Outcome::Wrong };
            let recall = answered(TODAY, outcome, None);
            reviewer.answers(item, recall);
            schedule.answered(item, recall);
        }
        prop_assert_eq!(schedule.due(Day(TODAY + 3)), reviewer.schedule().due(Day(TODAY + 3)));
        prop_assert_eq!(reviewer.next(TODAY), None);
    }

    #[test]
    fn a_day_holds_its_cap_and_keeps_siblings_apart(reviewer in any_reviewer()) {
        let due = reviewer.due(TODAY);
        prop_assert!(due.len() <= usize::from(reviewer.settings.per_day));
        let of = |objective: &ObjectiveId, items: &mut dyn Iterator<Item = &ItemId>| {
            items.filter(|item| reviewer.met[*item].0 == *objective).count()
        };
        for (objective, _) in reviewer.met.values() {
            let there = of(objective, &mut reviewer.met.keys());
            let asked = of(objective, &mut due.iter());
            prop_assert!(asked <= there.div_ceil(7), "{asked} of {there}");
        }
    }

    #[test]
    fn the_likelier_forgotten_one_is_asked_first(reviewer in any_reviewer()) {
        let due = reviewer.due(TODAY);
        let chances: Vec<f64> = due.iter().map(|item| reviewer.met[item].1.chance(Day(TODAY))).collect();
        prop_assert!(chances.is_sorted_by(|a, b| *a <= b + 1e-9), "{chances:?}");
    }

    #[test]
    fn a_learner_who_is_always_right_sees_the_month_of_the_forecast(reviewer in any_reviewer()) {
        let forecast = reviewer.schedule().forecast(Day(TODAY));
        let mut reviewer = reviewer;
        let mut seen = Vec::new();
        for day in TODAY..TODAY + 30 {
            let due = reviewer.due(day);
            due.iter().for_each(|item| reviewer.answers(item, right(day)));
            seen.push(u16::try_from(due.len()).unwrap());
        }
        prop_assert_eq!(&forecast[..], &seen);
    }

    #[test]
    fn the_order_in_which_items_are_listed_changes_nothing(reviewer in any_reviewer()) {
        let mut met: Vec<Met> = reviewer.met.iter().map(|(item, (objective, trace))| Met {
            item, objective, trace: *trace,
        }).collect();
        met.reverse();
        let backwards = Schedule::new(reviewer.settings, &met);
        prop_assert_eq!(backwards.due(Day(TODAY)), reviewer.schedule().due(Day(TODAY)));
    }

    #[test]
    fn who_waits_for_a_day_is_asked_no_less(reviewer in any_reviewer(), days in 1..400_u32) {
        prop_assert!(reviewer.due(TODAY + days).len() >= reviewer.due(TODAY).len());
    }
}
