//! What a module asks for before it, and the assessment at its end.

use crate::wire::Wire;

use super::{
    Item, ItemId, ModuleId, ObjectiveId,
    item::{Difficulty, Percent},
};

/// Another module that comes first.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Prerequisite {
    /// A module that stands earlier in the course.
    pub module: ModuleId,
    /// What follows for a learner who has not completed it.
    pub force: Force,
}

/// What follows for a learner who has not completed a prerequisite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Force {
    /// They are told, and may go on.
    Advises,
    /// The module stays closed.
    Locks,
}

/// A summative sitting: feedback comes at its end, and there is a mark to reach.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Assessment {
    /// What is drawn, in addition to the critical items.
    pub draw: Vec<DrawRule>,
    /// The share of the total that passes; 1 or more.
    pub pass_mark: Percent,
    /// Items that are always asked, and have to be right in full whatever the total.
    pub critical: Vec<ItemId>,
    /// How many attempts there are; `None` for no bound.
    pub attempts: Option<u8>,
    /// How many hours lie between the end of one attempt and the beginning of the next.
    pub cooling_off: u16,
    /// How long an attempt takes, for a learner who does not turn the time off; `None` for
    /// no limit.
    pub minutes: Option<u16>,
}

/// So many items that test an objective.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct DrawRule {
    /// What they test.
    pub objective: ObjectiveId,
    /// How hard they are; `None` for any.
    pub difficulty: Option<Difficulty>,
    /// How many are drawn.
    pub count: u8,
}

impl DrawRule {
    fn fits(&self, item: &Item) -> bool {
        !item.kind.is_self_assessed()
            && item.objectives.contains(&self.objective)
            && self
                .difficulty
                .is_none_or(|wanted| wanted == item.difficulty)
    }
}

/// The bank has too few items for a rule, none being drawn twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// The rule's place in [`Assessment::draw`].
    pub rule: usize,
    /// How many items there are for it beside those that the rules before it need.
    pub found: u8,
}

impl Assessment {
    /// The items of an attempt: the critical ones, then those that the rules draw, each at
    /// most once. Of several that would do, those are taken that come first in `bank`; one
    /// that fits two rules is left to the rule that has no other.
    ///
    /// # Errors
    /// Names the first rule for which the bank has too few items.
    pub fn choose<'a>(&self, bank: &[&'a Item]) -> Result<Vec<&'a Item>, Shortfall> {
        let is_critical = |item: &Item| self.critical.contains(&item.id);
        let critical = bank.iter().copied().filter(|item| is_critical(item));
        let free = (bank.iter().copied())
            .filter(|item| !is_critical(item))
            .map(|item| (item, None));
        let mut draft = Draft {
            rules: &self.draw,
            items: free.collect(),
        };
        for (rule, wanted) in self.draw.iter().enumerate() {
            for found in 0..wanted.count {
                if !draft.take(rule, &mut vec![false; self.draw.len()]) {
                    return Err(Shortfall { rule, found });
                }
            }
        }
        let drawn = draft.items.iter().filter(|(_, rule)| rule.is_some());
        Ok(critical.chain(drawn.map(|(item, _)| *item)).collect())
    }
}

/// Items on their way to the rules that take them.
struct Draft<'a, 'r> {
    rules: &'r [DrawRule],
    /// Each item with the rule that has taken it.
    items: Vec<(&'a Item, Option<usize>)>,
}

impl Draft<'_, '_> {
    /// Takes one more item for `rule`: a free one, or one that another rule can replace. This
    /// is the augmenting path of bipartite matching (Kuhn, "The Hungarian method for the
    /// assignment problem", 1955), no longer than there are rules.
    fn take(&mut self, rule: usize, asked: &mut [bool]) -> bool {
        asked[rule] = true;
        let fits = |(item, _): &(&Item, _)| self.rules[rule].fits(item);
        let fitting: Vec<usize> = (0..self.items.len())
            .filter(|at| fits(&self.items[*at]))
            .collect();
        let free = fitting.iter().find(|at| self.items[**at].1.is_none());
        let found = free.copied().or_else(|| {
            fitting.into_iter().find(|at| {
                let holder = self.items[*at].1;
                holder.is_some_and(|holder| !asked[holder] && self.take(holder, asked))
            })
        });
        if let Some(at) = found {
            self.items[at].1 = Some(rule);
        }
        found.is_some()
    }
}
