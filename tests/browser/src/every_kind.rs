//! The right answers to the fixture course `tests/fixtures/every-kind/`, and how a learner puts
//! them in: by keyboard alone, or by pointing.

mod keyboard;
mod pointer;

use anyhow::{Context, Result};

/// The address of the module with an item of every kind.
pub const PRACTICE: &str = "#/practice/kinds";
/// How many items it has.
pub const ITEMS: usize = KEY.len();

/// A response that earns full marks.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// The option to choose.
    One(&'static str),
    /// The options to choose.
    Several(&'static [&'static str]),
    /// True or false, and the reason.
    Truth(&'static str, &'static str),
    /// The number to write.
    Number(&'static str),
    /// The steps in their right order.
    Order(&'static [&'static str]),
    /// What belongs to each prompt.
    Pairs(&'static [(&'static str, &'static str)]),
    /// What to write in each gap.
    Gaps(&'static [&'static str]),
}

/// The right answer to the question with this stem.
///
/// # Errors
/// Fails for a stem that the fixture does not have.
pub fn answer_to(stem: &str) -> Result<Answer> {
    let found = KEY.iter().find(|(known, _)| *known == stem);
    found
        .map(|(_, answer)| *answer)
        .with_context(|| format!("the fixture asks nothing like `{stem}`"))
}

const KEY: [(&str, Answer); 7] = [
    ("Which of these is a fruit?", Answer::One("An apple")),
    (
        "Which two are metals?",
        Answer::Several(&["Iron", "Copper"]),
    ),
    (
        "Water boils at a lower temperature on a high mountain.",
        Answer::Truth("True", "The air pressure is lower"),
    ),
    ("How long is an hour and a half?", Answer::Number("90")),
    (
        "Put the stages of a day in order.",
        Answer::Order(&["Morning", "Noon", "Evening", "Night"]),
    ),
    (
        "Match each country with its capital.",
        Answer::Pairs(&[("France", "Paris"), ("Japan", "Tokyo")]),
    ),
    ("Complete the sentence.", Answer::Gaps(&["Seven", "366"])),
];
