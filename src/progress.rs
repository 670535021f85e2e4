//! What a learner has done, and what follows from it.
//!
//! What is stored is what happened: one immutable [`Record`] an event. [`Progress`] is a
//! fold over records and is never stored, so that an author's edits, two open tabs and a
//! restored backup cannot make it wrong.

pub mod calibration;
pub mod completion;
mod encoding;
mod fold;
mod journal;
pub mod mastery;
pub mod memory;
mod next;
mod record;
pub mod schedule;

pub use encoding::RecordError;
pub use fold::{Check, LessonProgress, ModuleProgress, Progress};
pub use journal::{Journal, Loaded};
pub use next::Next;
pub use record::{Event, Record, RecordId, View};
