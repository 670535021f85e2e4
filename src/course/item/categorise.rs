//! Entries to sort into groups.

use super::Feedback;
use crate::{course::text::Inline, wire::Wire};

/// Entries to sort into groups.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Categorise {
    /// Two to five groups, in the order in which they are shown. One may stay empty.
    pub groups: Vec<Vec<Inline>>,
    /// Three to ten entries.
    pub entries: Vec<Entry>,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Entry {
    /// What it says.
    pub text: Vec<Inline>,
    /// The position of the group that it belongs to.
    pub group: u8,
    /// Why it belongs there.
    pub feedback: Feedback,
}
