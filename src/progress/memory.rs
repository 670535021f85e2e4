//! How well a learner remembers an item, from the answers they have given.
//!
//! [`Recall`] is one answer as far as memory is concerned, [`Trace`] what all answers to an
//! item have left behind: it is made from the first answer and goes on with each later one,
//! so that nobody keeps a list. [`Memory`] is the model underneath, FSRS-6.
//!
//! Whoever folds records hands in a [`Recall`] for each answer to an item, in the order of
//! records, and keeps one trace an item: [`Trace::first`], then [`Trace::then`]; or all of
//! them at once with [`Trace::of`]. An answer to a key that the item no longer has belongs
//! to no trace, and an item that was renamed keeps the trace of its former id.
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
