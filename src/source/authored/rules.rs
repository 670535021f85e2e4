//! # Rules and allowances
//!
//! How a course sets the rules that it is checked by. [Silence a rule](how-to/silence.md) says
//! when to; [the rules](rules.md) has them all.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use crate::source::located::{Located, Number, Text};

/// How a rule is taken in a course, in `rules` of `course.ron`. Rules of the format are always
/// errors and cannot be set. On the command line `--allow`, `--warn` and `--deny` have the
/// last word.
///
/// ```ron,course
/// rules: [
///     Rule(code: "long-key", level: Deny, reason: "A long key has failed us before."),
///     Rule(code: "option-count", limits: {"single-least": 2}, reason: "Some of our questions have two options."),
/// ],
/// ```
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Rule")]
pub(crate) struct Setting<'a> {
    /// Plain. The rule's code.
    #[serde(borrow)]
    pub(crate) code: Text<'a>,
    /// How seriously it is taken. Left out: as it is without this.
    pub(crate) level: Option<Located<'a, RuleLevel>>,
    /// Numbers by name. The rule's own, by the names that `explain` gives. Left out: as they
    /// are without this.
    pub(crate) limits: Option<Located<'a, Limits<'a>>>,
    /// Plain. Why this course departs from what is usual.
    pub(crate) reason: Text<'a>,
}

/// What may be against a rule in one item or lesson. An allowance that nothing needs any more
/// is a warning.
///
/// ```ron,item
/// stem: "Which rule of this course has no exception?",
/// kind: Single(options: [
///     Key(text: "Pain always means stop", feedback: "It holds for every session, and for every client."),
///     Option(text: "Sessions begin on the hour", feedback: "That is a habit of some practices, and no rule."),
///     Option(text: "Clients undress in private", feedback: "Some work needs no undressing, and some clients bring a helper."),
/// ]),
/// allow: [Allow(code: "absolute-word", reason: "The rule has no exception.")],
/// ```
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Allow")]
pub(crate) struct Allowance<'a> {
    /// Plain. The rule's code.
    #[serde(borrow)]
    pub(crate) code: Text<'a>,
    /// Plain. Why it is right here.
    pub(crate) reason: Text<'a>,
}

/// # Level of a rule
///
/// How seriously it is taken.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) enum RuleLevel {
    /// Nothing is said.
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Deny,
}

// Limits with their names, in the order in which they are written; a name that is written
// twice is here twice.
#[derive(Debug)]
pub(crate) struct Limits<'a>(pub(crate) Vec<(Text<'a>, Located<'a, Number>)>);

impl<'de: 'a, 'a> Deserialize<'de> for Limits<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Vec<(Text<'de>, Located<'de, Number>)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("limits such as `{\"ratio\": 1.4}`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }

        deserializer.deserialize_map(Entries).map(Limits)
    }
}
