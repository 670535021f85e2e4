//! What a learner has done, and what follows from it.
//!
//! What is stored is what happened: one immutable [`Record`] an event. [`Progress`] is a
//! fold over records and is never stored, so that an author's edits, two open tabs and a
//! restored backup cannot make it wrong.

mod aside;
mod assessments;
mod backup;
pub mod calibration;
pub mod completion;
mod current;
mod encoding;
mod fold;
mod history;
mod journal;
mod keeper;
mod key;
mod learning;
pub mod mastery;
pub mod memory;
mod next;
mod pick;
mod record;
pub mod schedule;

pub use assessments::{Closed, Sat};
pub use backup::{Backup, BackupError, Comparison, MAX_BACKUP};
pub use current::ModuleProgress;
pub use encoding::Unreadable;
pub use fold::{Check, Given, LessonProgress, Progress};
pub use history::History;
pub use journal::{Command, Journal, Mode, News, NotSaved, Place, Restored, Saved, Step, Ticket};
pub use keeper::Keeper;
pub use key::NAMESPACE;
pub use learning::Learning;
pub use next::Next;
pub use pick::{Pick, Which};
pub use record::{Asked, Event, Handed, Record, RecordId, To, View};
