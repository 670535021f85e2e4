//! What a learner's answers say about their memory: a fold over all records, made when a page
//! asks for it and never stored.

use super::{
    Given, Progress, Record,
    calibration::Calibration,
    mastery::Mastery,
    memory::{Day, Outcome, Recall, Trace},
    schedule::{Met, Schedule, Settings},
};
use crate::{
    course::{ItemId, ObjectiveId},
    pack::{ItemOutline, ModuleOutline, Outline},
    quiz::Response,
    sorted::{Map, Set},
};

/// What the answers have left behind, by the items as they are now.
///
/// An answer to a key that an item no longer has belongs to none, an item that was renamed
/// keeps what it had, and a text of the learner's own is nothing to remember.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Learning {
    /// What is left of each item, and when it was first answered right in full.
    traces: Map<ItemId, (Trace, Option<u64>)>,
    calibration: Calibration,
    /// What tells this learner from another: the tab of the first record.
    tab: u32,
    /// Every way that was taken through a story, and when.
    stories: Vec<(ItemId, u64, Response)>,
}

impl Learning {
    /// What these records, in their order, have left. `minutes_ahead` is local time's distance
    /// from UTC, as [`Day::at`] takes it.
    pub fn of<'a>(
        records: impl IntoIterator<Item = &'a Record>,
        outline: &Outline,
        minutes_ahead: i32,
    ) -> Self {
        let names = names(outline);
        let mut learning = Self::default();
        let mut progress = Progress::default();
        let mut counts = |id: &ItemId, given: Given, response: &Response| {
            let Some(item) = names.get(id) else { return };
            if item.key != given.fingerprint.mark() {
                return;
            }
            match response {
                Response::Free { .. } => return,
                Response::Scenario(_) => {
                    let story = (item.id.clone(), given.at, response.clone());
                    learning.stories.push(story);
                }
                _ => {}
            }
            learning.take(&item.id, given, Day::at(given.at, minutes_ahead));
        };
        let mut tab = None;
        for record in records {
            // The learner's own words may be left out of a backup.
            if tab.is_none() && !record.event.is_private() {
                tab = Some(record.id.tab);
            }
            progress.follow(record, &mut counts);
        }
        learning.tab = tab.unwrap_or_default();
        learning
    }

    fn take(&mut self, item: &ItemId, given: Given, day: Day) {
        let certainty = given.with.certainty;
        let recall = Recall {
            day,
            outcome: given.outcome(),
            certainty,
        };
        let right = given.score.is_full().then_some(given.at);
        // Who has been shown what is right that day knows, and says nothing of their judgement.
        let has_been_told = |(trace, _): &(Trace, _)| trace.last == day;
        let certainty = certainty.filter(|_| !self.traces.get(item).is_some_and(has_been_told));
        match self.traces.get_mut(item) {
            Some((trace, first)) => {
                *trace = trace.then(recall);
                *first = first.iter().copied().chain(right).min();
            }
            None => {
                let left = (Trace::first(recall), right);
                self.traces.insert(item.clone(), left);
            }
        }
        if let Some(said) = certainty {
            self.calibration = self.calibration.with(said, given.score.is_full());
        }
    }

    /// What scatters this learner's reviews: a number from the first record, so that two
    /// learners have two. It stays the same after a reload, on another device that has the
    /// records, and when others are merged that do not come before.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.tab as u64
    }

    /// How sure answers were, against how often they were right: of each item the first answer
    /// of a day, before it was said what is right.
    #[must_use]
    pub const fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// When an item was first answered right in full, with its present key and at whichever
    /// try, in milliseconds since 1970. What was answered since takes nothing away from that.
    #[must_use]
    pub fn first_right(&self, item: &ItemId) -> Option<u64> {
        self.traces.get(item)?.1
    }

    /// Every way that was taken through a story, as it was handed in, and when, in
    /// milliseconds since 1970.
    pub fn stories<'a>(
        &'a self,
        scenario: &'a ItemId,
    ) -> impl Iterator<Item = (u64, &'a Response)> {
        let those = self.stories.iter().filter(move |it| it.0 == *scenario);
        those.map(|(_, at, response)| (*at, response))
    }

    /// What was shown of an objective of a module by `today`; `None` where no item tests it.
    /// Items in `aside` are left out, as if there were none.
    #[must_use]
    pub fn mastery(
        &self,
        module: &ModuleOutline,
        objective: u8,
        aside: &Set<ItemId>,
        today: Day,
    ) -> Option<Mastery> {
        let items = module.items.iter().filter(|item| {
            item.objectives.contains(&objective) && !item.self_assessed && !aside.contains(&item.id)
        });
        let count = u32::try_from(items.clone().count()).unwrap_or(u32::MAX);
        let traces = items.filter_map(|item| Some(&self.traces.get(&item.id)?.0));
        Mastery::of(count, traces, today)
    }

    /// When each item that was met is to be reviewed. What was set aside is in no schedule.
    #[must_use]
    pub fn schedule<'a>(
        &self,
        settings: Settings,
        outline: &'a Outline,
        set_aside: impl Fn(&ModuleOutline) -> Set<ItemId>,
    ) -> Schedule<'a> {
        let mut met = Vec::new();
        for module in &outline.modules {
            let aside = set_aside(module);
            for item in module.items.iter().filter(|it| !aside.contains(&it.id)) {
                if let (Some((trace, _)), Some(objective)) =
                    (self.traces.get(&item.id), first_objective(module, item))
                {
                    met.push(Met {
                        item: &item.id,
                        objective,
                        trace: *trace,
                    });
                }
            }
        }
        Schedule::new(settings, &met)
    }
}

impl Given {
    /// How the answer went.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        let help = self.with.help;
        match self.score.is_full() {
            false => Outcome::Wrong,
            true if help.retries > 0 || help.hints > 0 => Outcome::Helped,
            true => Outcome::Right,
        }
    }
}

fn first_objective<'a>(module: &'a ModuleOutline, item: &ItemOutline) -> Option<&'a ObjectiveId> {
    let first = item.objectives.first()?;
    Some(&module.objectives.get(usize::from(*first))?.id)
}

/// Every item by the id that it has, and by those that it had.
fn names(outline: &Outline) -> Map<&ItemId, &ItemOutline> {
    let items = outline.modules.iter().flat_map(|module| &module.items);
    let names = items.flat_map(|item| item.was.iter().chain([&item.id]).map(move |id| (id, item)));
    names.collect()
}
