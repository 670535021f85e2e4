//! What an assessment draws by rules that overlap, ask for a difficulty, or leave items to be
//! asked in any case: fair among the items that its rules treat alike.

use std::collections::{BTreeMap, BTreeSet};

use coursewright::{
    course::{
        Assessment, DrawRule, Item,
        item::{
            Difficulty::{self, Easy, Hard, Medium},
            Percent,
        },
    },
    quiz::draw_assessment,
};

use super::{SEEDS, assert_chance, assert_even, deviation, position, seeds};
use crate::course_builder::{item_id, item_on, module_id, objective_id};

/// Items in groups that the rules of [`overlapping`] treat alike; the first letters of an id
/// are its group.
fn overlapped() -> Vec<Item> {
    let group =
        |name: &str, count: usize, objectives: &[&str], difficulty: Difficulty| -> Vec<Item> {
            let items = (0..count).map(|at| Item {
                difficulty,
                ..item_on(&format!("{name}-{at}"), objectives)
            });
            items.collect()
        };
    let mut items = [
        group("know", 4, &["know"], Easy),
        group("hard", 4, &["know"], Hard),
        group("ask", 5, &["ask"], Hard),
        group("both", 3, &["know", "ask"], Hard),
        group("never", 2, &["ask"], Easy),
        group("must", 1, &["know"], Easy),
        group("needs", 1, &["ask"], Hard),
    ]
    .concat();
    // The first rule takes them as it takes the easy ones, and no other does.
    items.extend(group("know-too", 2, &["know", "ask"], Medium));
    items
}

/// Rules that want the same items, a difficulty, and items that are asked in any case.
fn overlapping() -> Assessment {
    let rule = |objective, difficulty, count| DrawRule {
        objective: objective_id(objective),
        difficulty,
        count,
    };
    Assessment {
        draw: vec![
            rule("know", None, 3),
            rule("ask", Some(Hard), 2),
            rule("know", Some(Hard), 1),
        ],
        pass_mark: Percent::new(80),
        critical: vec![item_id("must-0"), item_id("needs-0")],
        attempts: None,
        cooling_off: 0,
        minutes: None,
    }
}

fn group_of(item: &Item) -> &str {
    item.id.as_str().split('-').next().unwrap()
}

/// How often each item of a group was drawn, and how much that may scatter: of m items of which
/// c are drawn, the share c(m-c)/m(m-1), added up over the draws.
#[derive(Default)]
struct Group {
    items: BTreeMap<usize, u32>,
    scatter: f64,
}

fn assert_fair_assessment(is_aside: impl Fn(&Item) -> bool) -> BTreeSet<String> {
    const PLACES: usize = 8;
    let (bank, assessment) = (overlapped(), overlapping());
    let mut groups: BTreeMap<&str, Group> = BTreeMap::new();
    for (at, item) in bank.iter().enumerate().filter(|(_, it)| !is_aside(it)) {
        let group = groups.entry(group_of(item)).or_default();
        group.items.insert(at, 0);
    }
    let all: Vec<&Item> = bank.iter().collect();
    let mut places = vec![[0_u32; PLACES]; bank.len()];
    for seed in seeds() {
        let preferred = |item: &Item| !is_aside(item);
        let anatomy = module_id("anatomy");
        let (_, draw) = draw_assessment(&anatomy, &assessment, &all, &preferred, seed).unwrap();
        assert_eq!(draw.questions.len(), PLACES);
        let mut drawn: BTreeMap<&str, u32> = BTreeMap::new();
        for (place, question) in draw.questions.iter().enumerate() {
            let at = position(&bank, question);
            assert!(!is_aside(&bank[at]), "`{}` was set aside", question.item);
            places[at][place] += 1;
            let name = group_of(&bank[at]);
            *drawn.entry(name).or_default() += 1;
            let group = groups.get_mut(name).unwrap();
            *group.items.get_mut(&at).unwrap() += 1;
        }
        for (name, drawn) in drawn {
            let group = groups.get_mut(name).unwrap();
            let (m, c) = (
                f64::from(u32::try_from(group.items.len()).unwrap()),
                f64::from(drawn),
            );
            group.scatter += c * (m - c) / (m * (m - 1.0).max(1.0));
        }
    }
    for (item, counts) in bank.iter().zip(&places) {
        if counts.iter().sum::<u32>() > 0 {
            assert_even(&format!("the places of `{}`", item.id), counts);
        }
    }
    let mut chosen_from = BTreeSet::new();
    for (name, group) in &groups {
        let counts: Vec<u32> = group.items.values().copied().collect();
        let freedom = u32::try_from(counts.len()).unwrap() - 1;
        if group.scatter > 0.0 && freedom > 0 {
            let mean = f64::from(counts.iter().sum::<u32>()) / f64::from(freedom + 1);
            let statistic = deviation(&counts, mean) * mean / group.scatter;
            assert_chance(name, statistic, freedom);
            chosen_from.insert((*name).to_owned());
        } else {
            let always = matches!(*name, "must" | "needs");
            let times = if always { SEEDS } else { 0 };
            assert!(
                counts.iter().all(|count| *count == times),
                "{name}: {counts:?}"
            );
        }
    }
    chosen_from
}

#[test]
fn items_that_overlapping_rules_treat_alike_are_drawn_equally_often_and_at_every_place() {
    let chosen_from = assert_fair_assessment(|_| false);
    let groups = ["ask", "both", "hard", "know"].map(str::to_owned);
    assert_eq!(chosen_from, BTreeSet::from(groups));
}

#[test]
fn what_is_set_aside_leaves_the_draw_of_the_rest_fair() {
    let is_aside = |item: &Item| ["know-0", "know-too-1", "ask-3"].contains(&item.id.as_str());
    let chosen_from = assert_fair_assessment(is_aside);
    assert_eq!(chosen_from.len(), 4);
}
