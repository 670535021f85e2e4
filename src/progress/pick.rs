//! Which items a learner wants to practise.

use super::Progress;
use crate::{
    course::{Item, ObjectiveId, item::Difficulty},
    quiz::Certainty,
};

/// Which items a learner wants to practise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pick {
    /// By how they were answered.
    pub which: Which,
    /// By what they test; `None` for anything.
    pub objective: Option<ObjectiveId>,
    /// By how hard they are; `None` for any.
    pub difficulty: Option<Difficulty>,
}

/// Items by how they were answered last, wherever that was. An answer to a key that the item no
/// longer has is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// Those without an answer.
    New,
    /// Those whose answer was not right in full.
    Mistakes,
    /// Those whose answer was not right although the learner was very sure: what is known
    /// wrongly is worth more practice than what is not known (Butterfield and Metcalfe,
    /// "Errors committed with high confidence are hypercorrected", 2001).
    SureMistakes,
}

impl Which {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::All, Self::New, Self::Mistakes, Self::SureMistakes];
}

impl Progress {
    /// Whether an item is one of those that the learner wants.
    #[must_use]
    pub fn fits(&self, item: &Item, pick: &Pick) -> bool {
        let Pick {
            which,
            objective,
            difficulty,
        } = pick;
        let latest = self.latest(item);
        let latest = latest.filter(|it| it.fingerprint.key == item.fingerprint.key);
        let wrong = latest.filter(|it| !it.score.is_full());
        let is_wanted = match which {
            Which::All => true,
            Which::New => latest.is_none(),
            Which::Mistakes => wrong.is_some(),
            Which::SureMistakes => {
                wrong.is_some_and(|it| it.with.certainty == Some(Certainty::High))
            }
        };
        is_wanted
            && (objective.as_ref()).is_none_or(|wanted| item.objectives.contains(wanted))
            && difficulty.is_none_or(|wanted| item.difficulty == wanted)
    }
}
