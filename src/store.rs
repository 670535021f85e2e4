//! Where records are kept: one small trait, and a store in memory.
//!
//! The browser's store is in `web`. A store holds texts under keys and knows nothing of
//! what they mean.

mod memory;

use core::fmt;

pub use memory::Memory;

/// A place that keeps texts under keys.
pub trait Store {
    /// Every key that starts with `prefix`, in no particular order.
    ///
    /// # Errors
    /// Says why the store cannot be read.
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError>;

    /// The text under `key`.
    ///
    /// # Errors
    /// Says why the store cannot be read.
    fn get(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Keeps `value` under `key`, instead of what was there.
    ///
    /// # Errors
    /// Says why it was not kept; what was there before is then still there.
    fn put(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Forgets `key`.
    ///
    /// # Errors
    /// Says why it was not forgotten.
    fn remove(&self, key: &str) -> Result<(), StoreError>;
}

impl<S: Store + ?Sized> Store for Box<S> {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        (**self).keys(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).get(key)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        (**self).put(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }
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
    /// Anything else, in the platform's words.
    Failed(String),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Denied => f.write_str("storage is not allowed"),
            Self::Full => f.write_str("storage is full"),
            Self::Lost => f.write_str("storage did not keep what it was given"),
            Self::Failed(why) => write!(f, "storage failed: {why}"),
        }
    }
}
