//! Where texts are kept: one small trait, and a store in memory.
//!
//! The browser's stores are in `web`. A store holds texts under keys and knows nothing of
//! what they mean. Some answer before they return and some a while later, so every answer
//! is handed to a function.

mod memory;
mod usage;

use core::fmt;

pub use memory::Memory;
pub use usage::{Filling, Usage};

/// A place that keeps texts under keys.
pub trait Store {
    /// Reads every entry whose key starts with `prefix`, in no particular order.
    fn read(&self, prefix: &str, then: Then<Vec<Entry>>);

    /// Makes the changes in their order, after those that were asked for before, and stops at
    /// the first that fails; those before it may then have been made or not. No change is
    /// begun before the one before it lasts: what was put has been read back, or the store
    /// makes all changes or none. Says that all is well only once they last.
    fn write(&self, changes: Vec<Change>, then: Then<()>);
}

/// What is done with a store's answer.
pub type Then<T> = Box<dyn FnOnce(Result<T, StoreError>)>;

/// A key and the text under it.
pub type Entry = (String, String);

/// A change to a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Puts a text under a key that holds nothing, or this text already. A store never puts
    /// it over another: it answers [`StoreError::Clash`].
    Add(String, String),
    /// Puts a text under a key, instead of what was there.
    Set(String, String),
    /// Forgets a key.
    Remove(String),
    /// Forgets every key that starts with this.
    Clear(String),
}

/// Why a store did not do what was asked of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The browser does not let the page store anything.
    Denied,
    /// There is no room left.
    Full,
    /// It said that it had kept a text, and had not.
    Lost,
    /// A text was to be added under a key that holds another.
    Clash(Entry),
    /// Anything else, in the platform's words.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied => f.write_str("storage is not allowed"),
            Self::Full => f.write_str("storage is full"),
            Self::Lost => f.write_str("storage did not keep what it was given"),
            Self::Clash((key, _)) => write!(f, "storage holds something else under `{key}`"),
            Self::Failed(why) => write!(f, "storage failed: {why}"),
        }
    }
}
