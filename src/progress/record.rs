//! What is stored: one record an event, written once.

mod handed;

use core::{fmt, str::FromStr};

use crate::{
    course::{Fingerprint, ItemId, LessonId, ModuleId, SignOffId},
    quiz::{Draw, Question, Response, Score, Way, With},
    wire::Wire,
};

pub use handed::{Handed, To};

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Record {
    /// Its place in the order of events.
    pub id: RecordId,
    /// The wall clock in milliseconds since 1970, for display only: clocks are set back.
    pub at: u64,
    /// What happened.
    pub event: Event,
}

/// A place in the order of events: a logical clock (Lamport, 1978), and the tab that
/// counted it, which tells apart what two tabs did at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Wire)]
pub struct RecordId {
    /// One more than the highest clock that the tab had seen.
    pub clock: u64,
    /// A random number, drawn when the tab was opened.
    pub tab: u32,
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}", self.clock, self.tab)
    }
}

impl FromStr for RecordId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (clock, tab) = text.split_once('-').ok_or(())?;
        let clock = u64::from_str_radix(clock, 16).map_err(|_| ())?;
        let tab = u32::from_str_radix(tab, 16).map_err(|_| ())?;
        Ok(Self { clock, tab })
    }
}

/// What happened. Stored by position: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Event {
    /// The learner chose how to take a lesson that has a content note.
    Chose {
        /// The lesson's module.
        module: ModuleId,
        /// The lesson.
        lesson: LessonId,
        /// What was chosen.
        view: View,
    },
    /// The learner finished a lesson.
    Read {
        /// The lesson's module.
        module: ModuleId,
        /// The lesson.
        lesson: LessonId,
    },
    /// A question within a lesson was answered.
    Checked {
        /// The item's module.
        module: ModuleId,
        /// The item.
        item: ItemId,
        /// What the item asked.
        fingerprint: Fingerprint,
        /// What was handed in.
        response: Response,
        /// What it earned.
        score: Score,
    },
    /// A practice was begun. The record's id names the attempt from then on.
    Started(Draw),
    /// A question of an attempt was answered.
    Answered {
        /// The attempt.
        attempt: RecordId,
        /// The question's position in the draw, counted from 0.
        question: u16,
        /// What was handed in.
        response: Response,
        /// What it earned.
        score: Score,
    },
    /// An attempt was ended.
    Finished {
        /// The attempt.
        attempt: RecordId,
    },
    /// A question of an attempt is asked anew, because its item has changed since the draw.
    Redrawn {
        /// The attempt.
        attempt: RecordId,
        /// The question's position in the draw, counted from 0.
        question: u16,
        /// The question as it is asked from now on.
        drawn: Question,
    },
    /// The learner wrote a note on a lesson, instead of what they had noted before.
    Noted {
        /// The lesson's module.
        module: ModuleId,
        /// The lesson.
        lesson: LessonId,
        /// Their words; empty for a note that was taken back.
        text: String,
    },
    /// An attempt was begun that is not a practice. The record's id names it from then on.
    Began {
        /// In which way it is sat.
        way: Way,
        /// What was drawn for it.
        draw: Draw,
    },
    /// A question was answered, with more to it than [`Event::Checked`] and
    /// [`Event::Answered`] have room for.
    Gave {
        /// Which question.
        to: Asked,
        /// What was handed in.
        response: Response,
        /// What it earned.
        score: Score,
        /// What went with it.
        with: With,
    },
    /// Something practical was watched by somebody, who said that it was done.
    SignedOff {
        /// What.
        practical: SignOffId,
        /// Who said so; empty where it was taken back.
        by: String,
    },
    /// An assessment was handed in after an author had taken items out that it still had to
    /// ask. It is judged without their questions, whatever becomes of the course later.
    FinishedWithout {
        /// The attempt.
        attempt: RecordId,
        /// The positions of those questions in the draw, counted from 0.
        gone: Vec<u16>,
    },
}

/// Where a question was asked. Stored by position: append, never reorder.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub enum Asked {
    /// Within a lesson.
    Lesson {
        /// The item's module.
        module: ModuleId,
        /// The item.
        item: ItemId,
        /// What the item asked.
        fingerprint: Fingerprint,
    },
    /// In an attempt.
    Attempt {
        /// The attempt.
        attempt: RecordId,
        /// The question's position in the draw, counted from 0.
        question: u16,
    },
}

impl Event {
    /// Whether it holds the learner's own words. They are left out of a backup where the
    /// learner says so, and are the first to make room where a store is full.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        match self {
            Self::Noted { .. } => true,
            Self::Checked { response, .. }
            | Self::Answered { response, .. }
            | Self::Gave { response, .. } => matches!(response, Response::Free { .. }),
            _ => false,
        }
    }
}

/// How a learner takes a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum View {
    /// The whole lesson.
    Full,
    /// The summary instead.
    Summary,
    /// Not now.
    Skip,
}
