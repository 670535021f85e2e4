//! How well a learner remembers an item, from the answers they have given.
//!
//! [`Recall`] is one answer as far as memory is concerned, [`Trace`] what all answers to an
//! item have left behind: it is made from the first answer and goes on with each later one,
//! so that nobody keeps a list. [`Memory`] is the model underneath, FSRS-6.
//!
//! Nothing here is stored. Every trace follows from records, by whole days and arithmetic
//! that is the same on every platform: a change to the model changes what is asked next,
//! and no record.

mod day;
mod fsrs;
mod recall;
mod trace;

pub use day::Day;
pub use fsrs::{Memory, Rating, Retention};
pub use recall::{Outcome, Recall};
pub use trace::Trace;
