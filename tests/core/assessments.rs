//! Which items an assessment asks.

use std::collections::BTreeSet;

use coursewright::course::{
    Assessment, DrawRule, Item, ObjectiveId, Shortfall,
    item::{Difficulty, Percent},
};
use proptest::{collection::vec, prelude::*, sample::subsequence};

use crate::course_builder::{item_id, item_on};

fn rule(objective: &str, difficulty: Option<Difficulty>, count: u8) -> DrawRule {
    DrawRule {
        objective: ObjectiveId::parse(objective).unwrap(),
        difficulty,
        count,
    }
}

fn assessment(draw: Vec<DrawRule>, critical: &[&str]) -> Assessment {
    Assessment {
        draw,
        pass_mark: Percent::new(80),
        critical: critical.iter().map(|id| item_id(id)).collect(),
        attempts: None,
        cooling_off: 0,
        minutes: None,
    }
}

fn chosen(assessment: &Assessment, bank: &[Item]) -> Result<Vec<String>, Shortfall> {
    let bank: Vec<&Item> = bank.iter().collect();
    let chosen = assessment.choose(&bank)?;
    Ok(chosen.iter().map(|item| item.id.to_string()).collect())
}

#[test]
fn critical_items_are_asked_in_addition_to_what_is_drawn() {
    let bank = ["one", "two", "three"].map(|id| item_on(id, &["know"]));
    let assessment = assessment(vec![rule("know", None, 2)], &["three"]);
    assert_eq!(chosen(&assessment, &bank).unwrap(), ["three", "one", "two"]);
}

#[test]
fn a_rule_draws_by_objective_and_difficulty() {
    let mut bank = ["one", "two", "three"].map(|id| item_on(id, &["know"]));
    bank[1].difficulty = Difficulty::Hard;
    bank[2] = item_on("three", &["apply"]);
    let hard = assessment(vec![rule("know", Some(Difficulty::Hard), 1)], &[]);
    assert_eq!(chosen(&hard, &bank).unwrap(), ["two"]);
}

#[test]
fn an_item_that_fits_two_rules_is_left_to_the_one_that_has_no_other() {
    let bank = [
        item_on("both", &["know", "apply"]),
        item_on("one", &["know"]),
    ];
    let rules = vec![rule("know", None, 1), rule("apply", None, 1)];
    let both = assessment(rules, &[]);
    assert_eq!(chosen(&both, &bank).unwrap(), ["both", "one"]);
}

#[test]
fn a_bank_that_is_too_small_names_the_rule_and_what_is_left_for_it() {
    let bank = ["one", "two", "three"].map(|id| item_on(id, &["know"]));
    let rules = vec![rule("know", None, 1), rule("know", None, 2)];
    let short = assessment(rules, &["two"]);
    let lacks = Shortfall { rule: 1, found: 1 };
    assert_eq!(chosen(&short, &bank), Err(lacks));
    let nothing = Shortfall { rule: 0, found: 0 };
    assert_eq!(chosen(&short, &[]), Err(nothing));
}

const OBJECTIVES: [&str; 3] = ["know", "apply", "judge"];

fn bank() -> impl Strategy<Value = Vec<Item>> {
    let objectives = subsequence(OBJECTIVES.to_vec(), 1..=3);
    vec(objectives, 0..9).prop_map(|items| {
        let items = items.iter().enumerate();
        items
            .map(|(at, objectives)| item_on(&format!("item-{at}"), objectives))
            .collect()
    })
}

/// Whether the rules can be met at all: by Hall, any of them together need no more items
/// than there are for any of them.
fn can_be_met(rules: &[DrawRule], bank: &[Item]) -> bool {
    (0..1_u32 << rules.len()).all(|subset| {
        let some = || {
            (0..)
                .zip(rules)
                .filter(move |(at, _)| subset >> at & 1 == 1)
        };
        let wanted: usize = some().map(|(_, rule)| usize::from(rule.count)).sum();
        let fits = |item: &&Item| some().any(|(_, rule)| item.objectives.contains(&rule.objective));
        wanted <= bank.iter().filter(fits).count()
    })
}

proptest! {
    #[test]
    fn the_rules_are_met_exactly_when_they_can_be(
        bank in bank(),
        counts in proptest::array::uniform3(0..4_u8),
    ) {
        let rules: Vec<DrawRule> = OBJECTIVES
            .iter()
            .zip(counts)
            .map(|(objective, count)| rule(objective, None, count))
            .collect();
        let possible = can_be_met(&rules, &bank);
        let total: u8 = counts.iter().sum();
        match chosen(&assessment(rules, &[]), &bank) {
            Ok(items) => {
                prop_assert!(possible);
                prop_assert_eq!(items.len(), usize::from(total));
                prop_assert_eq!(items.iter().collect::<BTreeSet<_>>().len(), items.len());
            }
            Err(_) => prop_assert!(!possible),
        }
    }
}
