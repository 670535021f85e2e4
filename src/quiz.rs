//! What a sitting is: draw items, show them, take responses, grade them.
//!
//! Pure functions over plain data. A seed comes in as an argument and the same seed
//! draws the same on every platform.

mod attempt;
mod certainty;
mod credit;
mod draw;
pub mod grade;
mod number;
mod response;
mod review;
pub mod scenario;
mod score;
mod tally;
mod way;

pub use attempt::{Answer, Attempt, With};
pub use certainty::Certainty;
pub use credit::{Credit, Help, Marks, credit};
pub use draw::{Draw, Question, ask, draw, draw_assessment};
pub use grade::{GradeError, grade, tally, tally_choice};
pub use number::{Unclear, with_plain_numbers, with_written_numbers};
pub use response::Response;
pub use review::{Mark, Part, Words, review, review_choice};
pub use score::Score;
pub use tally::Tally;
pub use way::{Terms, Verdict, Way, Weight};
