//! A number with a unit and a tolerance.

use serde::{Deserialize, Serialize};

use super::Feedback;
use crate::course::Decimal;

/// A number with a unit and a tolerance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numeric {
    /// The right number.
    pub answer: Decimal,
    /// How far off still counts as right, in the unit; not negative.
    pub tolerance: Decimal,
    /// Shown beside the field; empty for a bare number.
    pub unit: String,
    /// Wrong answers that the author expects.
    pub wrong: Vec<WrongNumber>,
    /// Shown to everybody afterwards.
    pub feedback: Feedback,
}

/// A wrong number that the author expects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongNumber {
    /// The number.
    pub value: Decimal,
    /// What it is instead.
    pub feedback: Feedback,
}
