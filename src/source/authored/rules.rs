//! What an author says about the rules: for the course as a whole in `course.ron`, and
//! for one item or lesson in its own entry.
//!
//! ```ron
//! rules: [
//!     Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts."),
//! ],
//! ```
//!
//! ```ron
//! allow: [Allow(code: "long-sentence", reason: "The statute is quoted in full.")],
//! ```

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};

use crate::source::located::{Located, Number, Text};

/// How a rule is taken in a course.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Rule")]
pub(crate) struct Setting<'a> {
    /// The rule's code.
    #[serde(borrow)]
    pub(crate) code: Text<'a>,
    /// How seriously it is taken.
    pub(crate) level: Option<Located<'a, RuleLevel>>,
    /// Its limits by their names, such as `{"ratio": 1.4}`.
    pub(crate) limits: Option<Located<'a, Limits<'a>>>,
    /// Plain; why this course departs from what is usual.
    pub(crate) reason: Text<'a>,
}

/// What may be against a rule in one item or lesson.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Allow")]
pub(crate) struct Allowance<'a> {
    /// The rule's code.
    #[serde(borrow)]
    pub(crate) code: Text<'a>,
    /// Plain; why it is right here.
    pub(crate) reason: Text<'a>,
}

/// How seriously a rule is taken.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) enum RuleLevel {
    /// Nothing is said.
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Deny,
}

/// Limits with their names, in the order in which they are written; a name that is
/// written twice is here twice.
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
