//! The list of all rules, and looking one up.

use std::{collections::BTreeMap, fmt, str::FromStr, sync::LazyLock};

use super::{Rule, course, figures, scenario, settings, sittings, syntax, text, values};

/// Every rule by its code.
static RULES: LazyLock<BTreeMap<&'static str, &'static Rule>> =
    LazyLock::new(|| listed().map(|rule| (rule.code, rule)).collect());

fn listed() -> impl Iterator<Item = &'static Rule> {
    let format = [
        syntax::RULES,
        values::RULES,
        text::RULES,
        course::RULES,
        figures::RULES,
        settings::RULES,
        sittings::RULES,
        scenario::RULES,
    ];
    let format = format.into_iter().flatten().copied();
    format.chain(crate::check::RULES.iter().copied())
}

/// Every rule, in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.values().copied()
}

/// The rule with a code.
#[must_use]
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.get(code).copied()
}

/// The code that was probably meant by a word that is none.
#[must_use]
pub fn meant(word: &str) -> Option<&'static str> {
    crate::source::nearest(word, RULES.keys().copied())
}

/// A code that no rule has.
#[derive(Debug, PartialEq, Eq)]
pub struct NoSuchRule {
    /// What was written.
    pub code: String,
}

impl fmt::Display for NoSuchRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule has the code `{}`", self.code)?;
        match meant(&self.code) {
            Some(meant) => write!(f, "; did you mean `{meant}`?"),
            None => f.write_str("; `coursewright explain` lists them all"),
        }
    }
}

impl std::error::Error for NoSuchRule {}

impl FromStr for &'static Rule {
    type Err = NoSuchRule;

    fn from_str(code: &str) -> Result<Self, NoSuchRule> {
        find(code).ok_or_else(|| NoSuchRule {
            code: code.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{RULES, listed};

    #[test]
    fn no_two_rules_have_one_code() {
        assert_eq!(listed().count(), RULES.len());
    }
}
