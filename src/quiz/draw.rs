//! Drawing items from a bank, and options into an order.

use std::sync::Arc;

use rand::{SeedableRng, rngs::Xoshiro256PlusPlus, seq::SliceRandom};

use super::{Terms, Way, Weight};
use crate::{
    course::{Assessment, Fingerprint, Item, ItemId, ModuleId, Shortfall, item::Kind},
    wire::Wire,
};

/// What was drawn for a sitting. It is stored whole, so that a sitting goes on exactly as
/// it began even if a later version would draw differently.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Draw {
    /// Whose bank was drawn from.
    pub module: ModuleId,
    /// What the draw came from.
    pub seed: u64,
    /// The questions in the order in which they are asked. The record of an attempt and the
    /// attempt share them.
    pub questions: Arc<Vec<Question>>,
}

/// An item as it is shown in one sitting.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Question {
    /// The item.
    pub item: ItemId,
    /// What the item asked when it was drawn.
    pub fingerprint: Fingerprint,
    /// The authored positions of the options, in the order in which they are shown; empty
    /// where nothing is shuffled.
    pub order: Vec<u8>,
}

/// Draws at most `count` of `bank`, none twice, each with its options in an order of their
/// own. The same bank, count and seed draw the same on every platform.
///
/// The generator is Xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number
/// generators", 2021), seeded from `seed` by SplitMix64.
#[must_use]
pub fn draw(module: &ModuleId, bank: &[&Item], count: usize, seed: u64) -> Draw {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut drawn = bank.to_vec();
    drawn.shuffle(&mut rng);
    drawn.truncate(count);
    asking(module, &drawn, seed, &mut rng)
}

/// Asks these items in their order, each with its options in an order of their own.
#[must_use]
pub fn ask(module: &ModuleId, items: &[&Item], seed: u64) -> Draw {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    asking(module, items, seed, &mut rng)
}

/// Draws an attempt at an assessment, and its terms: what its rule chooses of the bank in
/// random order, in random order again. Every item that a rule can take is as likely as any
/// other, where no two rules want the same ones.
///
/// Of `preferred` items alone, if there are enough of them: those that the learner has not
/// set aside. Critical items are asked in any case.
///
/// # Errors
/// Names the first rule for which the bank has too few items.
pub fn draw_assessment(
    module: &ModuleId,
    assessment: &Assessment,
    bank: &[&Item],
    preferred: &dyn Fn(&Item) -> bool,
    seed: u64,
) -> Result<(Way, Draw), Shortfall> {
    let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut bank = bank.to_vec();
    bank.shuffle(&mut rng);
    let is_critical = |item: &Item| assessment.critical.contains(&item.id);
    let mut gentle = bank.clone();
    gentle.retain(|item| preferred(item) || is_critical(item));
    let mut drawn = (assessment.choose(&gentle)).or_else(|_| assessment.choose(&bank))?;
    drawn.shuffle(&mut rng);
    let weights = drawn.iter().map(|item| Weight {
        points: item.scoring.points,
        critical: is_critical(item),
    });
    let way = Way::Assessment(Terms {
        pass_mark: assessment.pass_mark,
        weights: weights.collect(),
    });
    Ok((way, asking(module, &drawn, seed, &mut rng)))
}

fn asking(module: &ModuleId, items: &[&Item], seed: u64, rng: &mut Xoshiro256PlusPlus) -> Draw {
    let questions = items.iter().map(|item| Question {
        item: item.id.clone(),
        fingerprint: item.fingerprint,
        order: order(&item.kind, rng),
    });
    Draw {
        module: module.clone(),
        seed,
        questions: Arc::new(questions.collect()),
    }
}

impl Question {
    /// The item asked outside a draw: its options in an order that follows from `seed`.
    #[must_use]
    pub fn alone(item: &Item, seed: u64) -> Self {
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(seed);
        let order = order(&item.kind, &mut rng);
        Self {
            item: item.id.clone(),
            fingerprint: item.fingerprint,
            order,
        }
    }

    /// The question as it is asked now: in the order in which it was drawn, unless the item
    /// has another key since. Then it has a new order, always the same one.
    #[must_use]
    pub fn now(&self, item: &Item) -> Self {
        if !self.fits(item) {
            return Self::alone(item, u64::from(item.fingerprint.wording));
        }
        Self {
            item: item.id.clone(),
            fingerprint: item.fingerprint,
            order: self.order.clone(),
        }
    }

    /// Whether the question can still be shown as it was drawn: the key is the same, and
    /// so the options are the same in number.
    #[must_use]
    pub fn fits(&self, item: &Item) -> bool {
        self.fingerprint.key == item.fingerprint.key
            && self.order.len() == usize::from(item.kind.shuffled())
    }
}

/// The options of `kind` in random order. Steps never start in their right order: there
/// would be nothing to do.
fn order(kind: &Kind, rng: &mut Xoshiro256PlusPlus) -> Vec<u8> {
    let mut order: Vec<u8> = (0..kind.shuffled()).collect();
    order.shuffle(rng);
    let is_solved = |order: &[u8]| matches!(kind, Kind::Ordering(_)) && order.is_sorted();
    while order.len() > 1 && is_solved(&order) {
        order.shuffle(rng);
    }
    order
}
