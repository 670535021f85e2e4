//! Every rule that a course is checked by: its code, what it wants and why.
//!
//! A rule is data. Those of the format are listed here, one file a subject; those of
//! good teaching and testing stand beside the code that looks for them, in `check`.
//! `coursewright explain` prints them, and the tests hold every example to its word.

mod course;
mod figures;
mod registry;
mod scenario;
mod settings;
mod sittings;
mod syntax;
mod text;
mod values;

use std::fmt;

pub use registry::{NoSuchRule, all, find, meant};

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name, in kebab-case.
    pub code: &'static str,
    /// What a departure from it means.
    pub weight: Weight,
    /// What it wants, in one line, lower case and without a full stop.
    pub summary: &'static str,
    /// What exactly it looks for, and why. Sentences.
    pub why: &'static str,
    /// Where it comes from, if not from the format itself.
    pub source: Option<&'static str>,
    /// Whether an item or a lesson can allow it. What it finds is in one of them then, and not
    /// in a whole module or course.
    pub allowable: bool,
    /// The numbers in it that a course can set.
    pub limits: &'static [Limit],
    /// What departs from it, and what does not.
    pub example: Example,
}

/// What a departure from a rule means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// There is no course until it is put right.
    Fixed,
    /// It depends: this is the level unless the course or the command line sets one.
    Free(Level),
}

/// How seriously a rule is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is said.
    Allow,
    /// It is said.
    Warn,
    /// It is an error.
    Deny,
}

/// A number in a rule.
#[derive(Debug)]
pub struct Limit {
    /// Its name within the rule.
    pub name: &'static str,
    /// What it is unless a course sets it.
    pub default: f64,
    /// What is counted, and in which direction it limits.
    pub unit: &'static str,
    /// Whether it is compared with a count, so that only a whole number means something.
    pub is_count: bool,
}

/// Something that departs from a rule, and the same put right.
#[derive(Debug)]
pub struct Example {
    /// Where in a course it stands.
    pub place: Place,
    /// What departs from the rule.
    pub bad: &'static str,
    /// What does not.
    pub good: &'static str,
    /// A limit that is set for the example, so that it can be short.
    pub with: Option<(&'static str, f64)>,
}

/// Where an example stands. The rest of the file is left out of the example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is said in words: bytes that are no text cannot be shown.
    Words,
    /// The whole of a file.
    File(&'static str),
    /// Fields of `course.ron`, after those that a course must have.
    Course,
    /// Objectives of a `module.ron`.
    Objectives,
    /// Fields of a lesson that has everything else.
    Lesson,
    /// Blocks of a lesson.
    Blocks,
    /// Entries of an `items.ron`.
    Items,
    /// `stem` and `kind` of an item.
    Item,
    /// Entries of `sources.ron`.
    Sources,
    /// Entries of `glossary.ron`.
    Terms,
}

impl Rule {
    /// A rule of the format.
    #[must_use]
    pub const fn fixed(code: &'static str, summary: &'static str, why: &'static str) -> Self {
        Self {
            code,
            weight: Weight::Fixed,
            summary,
            why,
            source: None,
            allowable: false,
            limits: &[],
            example: Example::WORDS,
        }
    }

    /// A rule of good practice whose breach is an error.
    #[must_use]
    pub const fn deny(code: &'static str, summary: &'static str, why: &'static str) -> Self {
        Self {
            weight: Weight::Free(Level::Deny),
            allowable: true,
            ..Self::fixed(code, summary, why)
        }
    }

    /// A rule of good practice whose breach is a warning.
    #[must_use]
    pub const fn warn(code: &'static str, summary: &'static str, why: &'static str) -> Self {
        Self {
            weight: Weight::Free(Level::Warn),
            allowable: true,
            ..Self::fixed(code, summary, why)
        }
    }

    /// The rule with where it comes from.
    #[must_use]
    pub const fn source(self, source: &'static str) -> Self {
        Self {
            source: Some(source),
            ..self
        }
    }

    /// The rule as one that looks at a whole module or course, so that no item or lesson can
    /// allow it.
    #[must_use]
    pub const fn of_the_whole(self) -> Self {
        Self {
            allowable: false,
            ..self
        }
    }

    /// The rule with the numbers that can be set.
    #[must_use]
    pub const fn limits(self, limits: &'static [Limit]) -> Self {
        Self { limits, ..self }
    }

    /// The rule with its example.
    #[must_use]
    pub const fn example(self, place: Place, bad: &'static str, good: &'static str) -> Self {
        let example = Example {
            place,
            bad,
            good,
            with: None,
        };
        Self { example, ..self }
    }

    /// The rule with a limit set for its example.
    #[must_use]
    pub const fn with(self, limit: &'static str, value: f64) -> Self {
        let example = Example {
            with: Some((limit, value)),
            ..self.example
        };
        Self { example, ..self }
    }

    /// How seriously it is taken where nobody has said.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self.weight {
            Weight::Fixed => Level::Deny,
            Weight::Free(level) => level,
        }
    }
}

impl Limit {
    /// A number in a rule.
    #[must_use]
    pub const fn new(name: &'static str, default: f64, unit: &'static str) -> Self {
        Self {
            name,
            default,
            unit,
            is_count: false,
        }
    }

    /// A whole number in a rule.
    #[must_use]
    pub const fn count(name: &'static str, default: f64, unit: &'static str) -> Self {
        Self {
            is_count: true,
            ..Self::new(name, default, unit)
        }
    }
}

impl Example {
    const WORDS: Self = Self {
        place: Place::Words,
        bad: "",
        good: "",
        with: None,
    };
}

/// As authors write it.
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Allow => "Allow",
            Self::Warn => "Warn",
            Self::Deny => "Deny",
        })
    }
}
