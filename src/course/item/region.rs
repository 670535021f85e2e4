//! A region of a figure.

use super::Feedback;
use crate::{course::text::Inline, wire::Wire};

/// A figure with regions, of which one is right.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Region {
    /// The name of the figure's file below `figures/`.
    pub figure: String,
    /// What it shows, in 5 to 250 characters.
    pub alt: String,
    /// Its height, in thousandths of its width.
    pub height: u16,
    /// Two to eight regions.
    pub areas: Vec<Area>,
    /// The position of the one that is right.
    pub key: u8,
}

/// A region of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Area {
    /// What it is. Shown with the feedback, and not before.
    pub name: Vec<Inline>,
    /// Where in the figure it is, in words that do not say what it is: for whoever chooses
    /// from the list and does not see the figure.
    pub place: Vec<Inline>,
    /// Where in the figure its letter stands.
    pub spot: Spot,
    /// Why it is right or wrong.
    pub feedback: Feedback,
}

/// A point of a figure, in thousandths of its width and height, each 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub struct Spot {
    /// From the left edge.
    pub x: u16,
    /// From the top edge.
    pub y: u16,
}
