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
    traces: Map<ItemId, Trace>,
    calibration: Calibration,
    /// Every way that was taken through a story.
    stories: Vec<(ItemId, Response)>,
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
                    learning.stories.push((item.id.clone(), response.clone()));
                }
                _ => {}
            }
            learning.take(&item.id, given, Day::at(given.at, minutes_ahead));
        };
        for record in records {
            progress.follow(record, &mut counts);
        }
        learning
    }

    fn take(&mut self, item: &ItemId, given: Given, day: Day) {
        let certainty = given.with.certainty;
        let recall = Recall {
            day,
            outcome: given.outcome(),
            certainty,
        };
        match self.traces.get_mut(item) {
            Some(trace) => *trace = trace.then(recall),
            None => {
                self.traces.insert(item.clone(), Trace::first(recall));
            }
        }
        if let Some(said) = certainty {
            self.calibration = self.calibration.with(said, given.score.is_full());
        }
    }

    /// How sure answers were, against how often they were right.
    #[must_use]
    pub const fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// Every way that was taken through a story, as it was handed in.
    pub fn stories<'a>(&'a self, scenario: &'a ItemId) -> impl Iterator<Item = &'a Response> {
        let those = self.stories.iter().filter(move |(id, _)| id == scenario);
        those.map(|(_, response)| response)
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
        let traces = items.filter_map(|item| self.traces.get(&item.id));
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
                if let (Some(trace), Some(objective)) =
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
