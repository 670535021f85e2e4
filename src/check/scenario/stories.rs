//! Everything that can become of a scenario.

use std::collections::{BTreeMap, BTreeSet};

use crate::course::item::{
    Scenario,
    scenario::{Outcome, State, Then},
};

/// How many states are followed: many more than any author could keep in mind.
const MOST: usize = 50_000;

/// Every state that a story can come to, with those that it can go on to from there.
pub(super) struct Stories {
    next: BTreeMap<State, Vec<State>>,
    /// The states from which an ending can be reached.
    ending: BTreeSet<State>,
}

impl Stories {
    /// Follows a scenario from its beginning; `None` if there is too much to follow.
    pub(super) fn of(scenario: &Scenario) -> Option<Self> {
        let mut next = BTreeMap::new();
        let mut open = vec![scenario.beginning()];
        while let Some(state) = open.pop() {
            if next.contains_key(&state) {
                continue;
            }
            if next.len() >= MOST {
                return None;
            }
            let states = after(scenario, state);
            open.extend(&states);
            next.insert(state, states);
        }
        let ending = leading_to(scenario, &next, |_| true);
        Some(Self { next, ending })
    }

    /// The states that a story can come to in a scene.
    pub(super) fn states_in(&self, scene: u8) -> impl Iterator<Item = State> {
        let states = self.next.keys().copied();
        states.filter(move |state| state.scene == scene)
    }

    /// Whether an ending can be reached.
    pub(super) fn can_end(&self, state: State) -> bool {
        self.ending.contains(&state)
    }

    /// The scenes before an ending in which a story may come to be lost: no ending can be
    /// reached from there that is better than `Harm`.
    pub(super) fn hopeless(&self, scenario: &Scenario) -> BTreeSet<u8> {
        let better = leading_to(scenario, &self.next, |outcome| outcome != Outcome::Harm);
        let lost = (self.next.iter()).filter(|(state, next)| {
            !next.is_empty() && self.can_end(**state) && !better.contains(state)
        });
        lost.map(|(state, _)| state.scene).collect()
    }

    /// Whether the story stops there without an ending.
    pub(super) fn is_dead_end(&self, state: State) -> bool {
        !self.can_end(state) && self.next.get(&state).is_some_and(Vec::is_empty)
    }
}

fn after(scenario: &Scenario, state: State) -> Vec<State> {
    match scenario.scene(state).map(|scene| &scene.then) {
        Some(Then::Choose(_)) => {
            let turns = scenario.open(state);
            turns.map(|(_, turn)| state.after(turn)).collect()
        }
        Some(Then::Ask(ask)) => vec![state.moved(ask.right), state.moved(ask.wrong)],
        Some(Then::End(_)) | None => Vec::new(),
    }
}

/// The states from which an ending of this sort can be reached: from the endings backwards.
fn leading_to(
    scenario: &Scenario,
    next: &BTreeMap<State, Vec<State>>,
    is_one: impl Fn(Outcome) -> bool,
) -> BTreeSet<State> {
    let mut before = BTreeMap::<State, Vec<State>>::new();
    for (state, after) in next {
        for after in after {
            before.entry(*after).or_default().push(*state);
        }
    }
    let ends = |state: &State| {
        let scene = scenario.scene(*state);
        scene.is_some_and(|scene| matches!(&scene.then, Then::End(end) if is_one(end.outcome)))
    };
    let mut open: Vec<State> = next.keys().copied().filter(ends).collect();
    let mut found = BTreeSet::new();
    while let Some(state) = open.pop() {
        if found.insert(state) {
            open.extend(before.get(&state).into_iter().flatten());
        }
    }
    found
}
