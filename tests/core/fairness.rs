//! Draws are fair: what the rules treat alike is drawn equally often, stands equally often at
//! every place, and says nothing about what comes after it.
//!
//! Each test is Pearson's chi-square over 100,000 seeds. The seeds are the same in every run, so
//! that the outcome is too; a fair draw exceeds the bound with one choice of seeds in a thousand.

mod assessments;

use std::collections::BTreeMap;

use coursewright::{
    course::{Item, item::Kind},
    quiz::{Draw, Question, draw},
};

use crate::course_builder::{
    categorise, item, matching, module_id, multiple, options, ordering, region, single, true_false,
};

const SEEDS: u32 = 100_000;

const NAMES: [&str; 10] = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

fn seeds() -> impl Iterator<Item = u64> {
    (0..SEEDS).map(u64::from)
}

/// What chance exceeds once in a thousand, by the approximation of Wilson and Hilferty ("The
/// distribution of chi-square", 1931): 3 % above the exact bound for one degree of freedom, and
/// closer for more.
fn bound(freedom: u32) -> f64 {
    let part = 2.0 / (9.0 * f64::from(freedom));
    f64::from(freedom) * (1.0 - part + 3.0902 * part.sqrt()).powi(3)
}

#[track_caller]
fn assert_chance(what: &str, chi_square: f64, freedom: u32) {
    let bound = bound(freedom);
    assert!(
        chi_square < bound,
        "{what}: chi-square {chi_square:.1} of at most {bound:.1} with {freedom} degrees"
    );
}

/// The statistic of counts that should all be `expected`.
fn deviation<'a>(counts: impl IntoIterator<Item = &'a u32>, expected: f64) -> f64 {
    let part = |count: &u32| (f64::from(*count) - expected).powi(2) / expected;
    counts.into_iter().map(part).sum()
}

#[track_caller]
fn assert_even(what: &str, counts: &[u32]) {
    let classes = u32::try_from(counts.len()).unwrap();
    let expected = f64::from(counts.iter().sum::<u32>()) / f64::from(classes);
    assert_chance(what, deviation(counts, expected), classes - 1);
}

/// How often each thing stood at each place.
struct Table(Vec<Vec<u32>>);

impl Table {
    fn new(places: usize, things: usize) -> Self {
        Self(vec![vec![0; things]; places])
    }

    fn add(&mut self, order: impl IntoIterator<Item = usize>) {
        for (place, thing) in order.into_iter().enumerate() {
            self.0[place][thing] += 1;
        }
    }

    /// Every thing was there each time. Of a random order of n things the statistic of the whole
    /// table is n/(n-1) times a chi-square with (n-1)² degrees of freedom.
    #[track_caller]
    fn assert_orders(&self, what: &str) {
        let things = u32::try_from(self.0.len()).unwrap();
        let n = f64::from(things);
        let statistic = deviation(self.0.iter().flatten(), f64::from(SEEDS) / n);
        assert_chance(what, statistic * (n - 1.0) / n, (things - 1).pow(2));
    }

    /// Only some of the things were there each time, each as likely at each place.
    #[track_caller]
    fn assert_places(&self, what: &str) {
        for (place, counts) in self.0.iter().enumerate() {
            assert_even(&format!("{what} at place {place}"), counts);
        }
    }
}

fn steps(order: &[u8]) -> impl Iterator<Item = usize> {
    order.iter().map(|at| usize::from(*at))
}

/// An item of each kind that shows its options in an order of its own, with six of them.
fn shuffled_kinds() -> [Kind; 6] {
    let one = || options(&[true, false, false, false, false, false]);
    let pairs = ["a", "b", "c", "d"].map(|name| (name, name));
    [
        single(one()),
        multiple(options(&[true, true, false, true, false, false])),
        true_false(true, one()),
        matching(&pairs, &["e", "f"]),
        categorise(&[("x", &["a", "b", "c"]), ("y", &["d", "e", "f"])]),
        region(&NAMES[..6], 2),
    ]
}

fn named(kinds: impl IntoIterator<Item = Kind>) -> Vec<Item> {
    let kinds = kinds.into_iter().enumerate();
    kinds
        .map(|(at, kind)| item(&format!("item-{at}"), kind))
        .collect()
}

fn position(bank: &[Item], question: &Question) -> usize {
    let found = bank.iter().position(|item| item.id == question.item);
    found.unwrap()
}

fn draw_of(bank: &[Item], count: usize, seed: u64) -> Draw {
    let bank: Vec<&Item> = bank.iter().collect();
    draw(&module_id("anatomy"), &bank, count, seed)
}

#[test]
fn options_targets_entries_and_items_stand_at_every_place_of_a_draw_equally_often() {
    let bank = named(shuffled_kinds());
    let mut shown: Vec<Table> = bank.iter().map(|_| Table::new(6, 6)).collect();
    let mut asked = Table::new(6, 6);
    for seed in seeds() {
        let draw = draw_of(&bank, 6, seed);
        asked.add(draw.questions.iter().map(|it| position(&bank, it)));
        for question in draw.questions.iter() {
            shown[position(&bank, question)].add(steps(&question.order));
        }
    }
    asked.assert_orders("items");
    for (item, table) in bank.iter().zip(&shown) {
        table.assert_orders(&format!("options of {:?}", item.kind));
    }
}

#[test]
fn options_of_an_item_that_is_asked_alone_stand_at_every_place_equally_often() {
    for count in [2, 3, 5, 10] {
        let item = item("an-item", region(&NAMES[..count], 0));
        let mut table = Table::new(count, count);
        for seed in seeds() {
            table.add(steps(&Question::alone(&item, seed).order));
        }
        table.assert_orders(&format!("{count} options"));
    }
}

/// How often each order came up.
fn orders(drawn: impl Iterator<Item = Vec<u8>>) -> BTreeMap<Vec<u8>, u32> {
    let mut counts = BTreeMap::new();
    drawn.for_each(|order| *counts.entry(order).or_default() += 1);
    counts
}

/// A table of places would not see that orders are only ever turned round.
#[test]
fn every_order_of_four_options_is_as_likely_as_any_other() {
    let item = item("an-item", single(options(&[true, false, false, false])));
    let counts = orders(seeds().map(|seed| Question::alone(&item, seed).order));
    assert_eq!(counts.len(), 24);
    assert_even("orders", &counts.into_values().collect::<Vec<_>>());
}

#[test]
fn every_order_of_four_items_is_as_likely_as_any_other() {
    let bank = named([(); 4].map(|()| single(options(&[true, false]))));
    let drawn = seeds().map(|seed| {
        let draw = draw_of(&bank, 4, seed);
        let asked = draw.questions.iter().map(|it| position(&bank, it));
        asked.map(|at| u8::try_from(at).unwrap()).collect()
    });
    let counts = orders(drawn);
    assert_eq!(counts.len(), 24);
    assert_even("orders", &counts.into_values().collect::<Vec<_>>());
}

#[test]
fn steps_start_in_every_order_but_the_right_one_equally_often() {
    for count in [3, 4] {
        let item = item("an-item", ordering(&NAMES[..count]));
        let counts = orders(seeds().map(|seed| Question::alone(&item, seed).order));
        let all: usize = (1..=count).product();
        assert_eq!(counts.len(), all - 1, "{count} steps");
        assert!(!counts.keys().any(|order| order.is_sorted()));
        assert_even("orders", &counts.into_values().collect::<Vec<_>>());
    }
}

/// Of eight steps, leaving out one order of 40,320 moves no count that could be seen.
#[test]
fn each_of_many_steps_starts_at_every_place_equally_often() {
    let item = item("an-item", ordering(&NAMES[..8]));
    let mut table = Table::new(8, 8);
    for seed in seeds() {
        table.add(steps(&Question::alone(&item, seed).order));
    }
    table.assert_orders("steps");
}

#[test]
fn where_one_key_stands_says_nothing_about_the_next_or_about_the_item() {
    let bank = named([(); 4].map(|()| single(options(&[true, false, false, false]))));
    let place = |question: &Question| question.order.iter().position(|at| *at == 0).unwrap();
    let (mut keys, mut items) = ([0_u32; 16], [0_u32; 16]);
    for seed in seeds() {
        let draw = draw_of(&bank, 2, seed);
        let (first, second) = (&draw.questions[0], &draw.questions[1]);
        keys[place(first) * 4 + place(second)] += 1;
        items[place(first) * 4 + position(&bank, first)] += 1;
    }
    assert_even("two keys", &keys);
    assert_even("a key and its item", &items);
}

#[test]
fn every_item_is_drawn_equally_often_and_at_every_place() {
    for count in [1, 3, 9] {
        let bank = named([(); 10].map(|()| single(options(&[true, false]))));
        let mut drawn = [0_u32; 10];
        let mut places = Table::new(count, 10);
        for seed in seeds() {
            let draw = draw_of(&bank, count, seed);
            let asked: Vec<usize> = (draw.questions.iter())
                .map(|it| position(&bank, it))
                .collect();
            asked.iter().for_each(|at| drawn[*at] += 1);
            places.add(asked);
        }
        places.assert_places(&format!("{count} of 10"));
        // None is drawn twice, so that counts scatter less than those of single draws.
        let count = u32::try_from(count).unwrap();
        let expected = f64::from(SEEDS * count) / 10.0;
        let scatter = 9.0 / f64::from(10 - count);
        assert_chance("drawn", deviation(&drawn, expected) * scatter, 9);
    }
}
