//! Items: authored questions, one file a kind.
//!
//! A kind's file holds its data and what follows from the data alone (how many
//! points it has, how many options are shuffled). How a response to it is graded
//! is in [`crate::quiz::grade`].

mod categorise;
mod choice;
mod cloze;
mod free;
mod matching;
mod numeric;
mod ordering;
mod region;
pub mod scenario;
mod scoring;
mod written;

use crate::wire::Wire;

use super::{
    Fingerprint, ItemId, ObjectiveId, SourceId,
    text::{Inline, Paragraph},
};

pub use categorise::{Categorise, Entry};
pub use choice::{Choice, Multiple, Single, TrueFalse, key_is_longest};
pub use cloze::{Blank, Cloze};
pub use free::{Criterion, Free};
pub use matching::{Matching, Pair, Spare};
pub(crate) use numeric::with_unit;
pub use numeric::{Numeric, WrongNumber};
pub use ordering::{Ordering, Step};
pub use region::{Area, Region, Spot};
pub use scenario::Scenario;
pub use scoring::{Hint, Partial, Percent, Scoring};
pub use written::{Leniency, Written, WrongText, same_answer};

/// A run of text that says why a response is right or wrong.
pub type Feedback = Vec<Inline>;

/// An authored question.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Item {
    /// Unique in the course, former ids included.
    pub id: ItemId,
    /// What it tests; at least one.
    pub objectives: Vec<ObjectiveId>,
    /// How hard its author thinks it is.
    pub difficulty: Difficulty,
    /// What it rests on.
    pub sources: Vec<SourceId>,
    /// What is asked.
    pub stem: Vec<Paragraph>,
    /// How it is answered.
    pub kind: Kind,
    /// Tells whether a stored answer still belongs to the item as it is now.
    pub fingerprint: Fingerprint,
    /// The ids under which it was known before: stored answers may name it by them. None of
    /// them is the id of another item, or was one.
    pub was: Vec<ItemId>,
    /// What an answer earns.
    pub scoring: Scoring,
}

/// How hard an author thinks an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Wire)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

/// The kinds of item. Packs and records store a kind by its position here:
/// append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Kind {
    /// One right option.
    Single(Single),
    /// Several right options.
    Multiple(Multiple),
    /// True or false, and why.
    TrueFalse(TrueFalse),
    /// A number.
    Numeric(Numeric),
    /// Steps in order.
    Ordering(Ordering),
    /// Pairs.
    Matching(Matching),
    /// Gaps in a text.
    Cloze(Cloze),
    /// Entries to sort into groups.
    Categorise(Categorise),
    /// A word or a few.
    ShortText(Written),
    /// A text of the learner's own, which they assess themselves.
    Free(Free),
    /// A story that goes where decisions lead it.
    Scenario(Scenario),
    /// A region of a figure.
    Region(Region),
}

impl Kind {
    /// Its lists of options of which exactly one is right: those of a single choice, the
    /// reasons of a statement, menus, and the like in the scenes of a story.
    #[must_use]
    pub fn one_of(&self) -> Vec<&[Choice]> {
        match self {
            Self::Single(single) => vec![&single.options],
            Self::TrueFalse(item) => vec![&item.reasons],
            Self::Cloze(cloze) => cloze.menus().collect(),
            Self::Scenario(story) => story
                .scenes
                .iter()
                .filter_map(scenario::Scene::one_of)
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The most points a response can earn; at least 1 in a checked course.
    #[must_use]
    pub fn points(&self) -> u8 {
        match self {
            Self::Single(_) | Self::Numeric(_) | Self::ShortText(_) | Self::Region(_) => 1,
            Self::Multiple(multiple) => multiple.keys(),
            Self::TrueFalse(_) | Self::Scenario(_) => 2,
            Self::Ordering(ordering) => small(ordering.steps.len().saturating_sub(1)),
            Self::Matching(matching) => small(matching.pairs.len()),
            Self::Cloze(cloze) => small(cloze.blanks.len()),
            Self::Categorise(item) => small(item.entries.len()),
            Self::Free(item) => small(item.criteria.len()),
        }
    }

    /// Whether learners say themselves what an answer earns. Such an item is for practice: an
    /// assessment cannot rest on it.
    #[must_use]
    pub const fn is_self_assessed(&self) -> bool {
        matches!(self, Self::Free(_))
    }

    /// What becomes of an answer that is right in some of its parts, where the author does
    /// not say: choosing everything must not earn everything.
    #[must_use]
    pub const fn usual_partial(&self) -> Partial {
        match self {
            Self::Multiple(_) => Partial::RightMinusWrong,
            _ => Partial::Proportional,
        }
    }

    /// How many options are shown in shuffled order; 0 where nothing is shuffled.
    #[must_use]
    pub fn shuffled(&self) -> u8 {
        match self {
            Self::Single(single) => small(single.options.len()),
            Self::Multiple(multiple) => small(multiple.options.len()),
            Self::TrueFalse(true_false) => small(true_false.reasons.len()),
            Self::Ordering(ordering) => small(ordering.steps.len()),
            Self::Matching(matching) => small(matching.answers().count()),
            Self::Categorise(item) => small(item.entries.len()),
            Self::Region(item) => small(item.areas.len()),
            Self::Numeric(_)
            | Self::Cloze(_)
            | Self::ShortText(_)
            | Self::Free(_)
            | Self::Scenario(_) => 0,
        }
    }
}

/// A count of parts. The format allows at most ten or so of anything; a pack that
/// was tampered with may claim more, and saturates.
pub(crate) fn small(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}
