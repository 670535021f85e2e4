//! What to review, and when: chosen from the items a learner has met.
//!
//! A [`Schedule`] is made from the traces of the items met, whenever it is needed, and is
//! never stored. What it asks of a learner on a day is bounded twice:
//!
//! - **A day has a cap.** What is over it waits, and is asked on a later day. An item that
//!   is answered again counts on its day wherever it was asked, in a practice as well.
//! - **Siblings are kept apart.** Items whose first objective is the same prime one another:
//!   the second, a minute later, tells how well the first is remembered. So a day takes at
//!   most a seventh of the items met of an objective, rounded up: up to seven come on a day
//!   each, and none waits for longer than a week because of the others. What was answered
//!   in a lesson or a practice counts as the day's too.
//!
//! Of those left, the one comes first that is likeliest to have been forgotten. A day's
//! questions do not change while they are answered.
//!
//! There is no word here for being late, on purpose. A review that was put off is asked
//! like any other, whichever day it is; the day's cap holds after an absence as before it;
//! and a late answer never leaves a weaker memory than one in time (a law of the tests).

mod card;
mod forecast;
mod settings;

use std::collections::BinaryHeap;

use card::Card;
pub use forecast::DAYS;
pub use settings::Settings;

use super::memory::{Day, Recall, Trace};
use crate::{
    course::{ItemId, ObjectiveId},
    sorted::Set,
};

/// Days over which the items of one objective are spread.
const SPREAD: u32 = 7;

/// An item that was answered at least once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Met<'a> {
    /// The item.
    pub item: &'a ItemId,
    /// What it is about first of all; those that share it are siblings.
    pub objective: &'a ObjectiveId,
    /// What its answers have left behind.
    pub trace: Trace,
}

/// The items met, and when each is to be reviewed.
#[derive(Debug, Clone)]
pub struct Schedule<'a> {
    settings: Settings,
    cards: Vec<Card<'a>>,
    objectives: usize,
}

impl<'a> Schedule<'a> {
    /// The schedule of what was met. Leave out what was set aside, so that no question, no
    /// forecast and no cap ever knows of it.
    #[must_use]
    pub fn new(settings: Settings, met: &[Met<'a>]) -> Self {
        let objectives: Set<&ObjectiveId> = met.iter().map(|met| met.objective).collect();
        let objectives: Vec<&ObjectiveId> = objectives.into_iter().collect();
        let cards = met.iter().map(|met| {
            let objective = objectives.partition_point(|objective| *objective < met.objective);
            Card::new(met, objective, &settings)
        });
        Self {
            settings,
            cards: cards.collect(),
            objectives: objectives.len(),
        }
    }

    /// The item to ask next, if anything is left to review on `today`. The first of
    /// [`Self::due`].
    #[must_use]
    pub fn next(&self, today: Day) -> Option<&'a ItemId> {
        let room = Room::on(today, self);
        let fitting = self.cards.iter().filter(|card| room.fits(card));
        let first = fitting.max_by_key(|card| card.turn(today))?;
        Some(first.item)
    }

    /// Takes in one more answer to an item met, so that nobody makes a schedule anew for it.
    /// An answer to another item changes nothing.
    pub fn answered(&mut self, item: &ItemId, recall: Recall) {
        if let Some(card) = self.cards.iter_mut().find(|card| card.item == item) {
            *card = card.then(recall, &self.settings);
        }
    }

    /// Whether nothing was met that could come back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// What is left to review on `today`, in the order in which it is asked.
    #[must_use]
    pub fn due(&self, today: Day) -> Vec<&'a ItemId> {
        let due = self.positions(today);
        due.into_iter().map(|at| self.cards[at].item).collect()
    }

    /// The positions of the cards to review, in order.
    fn positions(&self, today: Day) -> Vec<usize> {
        let mut room = Room::on(today, self);
        let fitting = self.cards.iter().enumerate();
        let fitting = fitting.filter(|(_, card)| room.fits(card));
        // A heap and no sorted list: what a day takes is little beside what may be waiting.
        let mut waiting: BinaryHeap<_> = fitting.map(|(at, card)| (card.turn(today), at)).collect();
        let mut due = Vec::new();
        while room.all > 0
            && let Some((_, at)) = waiting.pop()
        {
            if room.take(&self.cards[at]) {
                due.push(at);
            }
        }
        due
    }
}

/// What a day can still take.
struct Room {
    today: Day,
    all: u32,
    /// By objective.
    siblings: Vec<u32>,
}

impl Room {
    fn on(today: Day, schedule: &Schedule) -> Self {
        let mut met = vec![0_u32; schedule.objectives];
        let mut done = met.clone();
        let mut again = 0;
        for card in &schedule.cards {
            met[card.objective] += 1;
            if card.is_answered(today) {
                done[card.objective] += 1;
                again += u32::from(card.is_repeated(today));
            }
        }
        let siblings = met.into_iter().zip(done);
        let siblings = siblings.map(|(met, done)| met.div_ceil(SPREAD).saturating_sub(done));
        Self {
            today,
            all: u32::from(schedule.settings.per_day).saturating_sub(again),
            siblings: siblings.collect(),
        }
    }

    fn fits(&self, card: &Card) -> bool {
        card.is_due(self.today) && self.all > 0 && self.siblings[card.objective] > 0
    }

    /// Makes room for a card, if there is any.
    fn take(&mut self, card: &Card) -> bool {
        let fits = self.fits(card);
        if fits {
            self.all -= 1;
            self.siblings[card.objective] -= 1;
        }
        fits
    }
}
