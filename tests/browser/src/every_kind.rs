//! The right answers to the fixture course `tests/fixtures/every-kind/`, and how a learner puts
//! them in: by keyboard alone, or by pointing.

mod keyboard;
mod pointer;
mod ways;

pub use pointer::APART;
pub use ways::{Way, ways};

use anyhow::{Context, Result};

/// The address of the module with the usual kinds.
pub const PRACTICE: &str = "#/practice/kinds";
/// The address of the module with the other ones.
pub const RARER: &str = "#/practice/rarer";
/// How many items each of the two has.
pub const ITEMS: usize = KEY.len() / 2;

/// A response that earns full marks.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// The option to choose.
    One(&'static str),
    /// The options to choose.
    Several(&'static [&'static str]),
    /// True or false, and the reason.
    Truth(&'static str, &'static str),
    /// The number or the word to write.
    Number(&'static str),
    /// The steps in their right order.
    Order(&'static [&'static str]),
    /// What belongs to each prompt, or where each entry belongs.
    Pairs(&'static [(&'static str, &'static str)]),
    /// What to put into each gap.
    Gaps(&'static [Gap]),
    /// A text of one's own, with the criteria that it meets.
    Text(&'static str, &'static [&'static str]),
    /// The way through a story.
    Story(&'static [Deed]),
    /// The place of the region to choose.
    Region(&'static str),
}

/// What to put into a gap.
#[derive(Debug, Clone, Copy)]
pub enum Gap {
    /// Something to write.
    Write(&'static str),
    /// Something to choose from a list.
    Choose(&'static str),
}

/// A step of a story.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
    /// What to do.
    Do(&'static str),
    /// What to answer, before going on.
    Answer(&'static str),
    /// The options to tick, before going on.
    Several(&'static [&'static str]),
    /// True or false, and the reason, before going on.
    Truth(&'static str, &'static str),
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

/// The way through the story that earns most.
const EVENING: [Deed; 4] = [
    Deed::Do("Open and say that you are not ready"),
    Deed::Answer("The milk"),
    Deed::Do("Sit down together"),
    Deed::Several(&["The salt", "The spoon"]),
];

const KEY: [(&str, Answer); 14] = [
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
    (
        "Complete the sentence.",
        Answer::Gaps(&[Gap::Write("Seven"), Gap::Write("366")]),
    ),
    (
        "Where does each of these live?",
        Answer::Pairs(&[
            ("A trout", "In water"),
            ("A squid", "In water"),
            ("A hare", "On land"),
        ]),
    ),
    ("What is frozen water called?", Answer::Number("Ice")),
    (
        "Complete the sentences.",
        Answer::Gaps(&[
            Gap::Write("Earth"),
            Gap::Write("27"),
            Gap::Choose("about as large"),
            Gap::Write("same"),
        ]),
    ),
    (
        "Write down how to boil an egg.",
        Answer::Text(
            "Seven minutes in boiling water",
            &["Names the time", "Says when to put the egg in"],
        ),
    ),
    (
        "A guest arrives early. Find a good evening for both of you.",
        Answer::Story(&EVENING),
    ),
    (
        "How heavy is a litre of air at sea level, roughly?",
        Answer::Number("1.3"),
    ),
    (
        "Where in the figure is the square?",
        Answer::Region("in the middle"),
    ),
];
