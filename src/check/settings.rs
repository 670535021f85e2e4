//! How seriously rules are taken in a course, and what their limits are.

use jiff::civil::Date;
use std::{collections::BTreeMap, ops::Range};

use super::remark::Remark;
use crate::{
    rules::{self, Level, Limit, Rule, Weight},
    source::{Diagnostic, Place, Report, Severity},
};

/// What course.ron says of the rules, with the command line's word over it.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Settings {
    pub(crate) levels: BTreeMap<&'static str, Level>,
    pub(crate) limits: BTreeMap<(&'static str, &'static str), f64>,
    /// The present day, if it is known.
    pub(crate) today: Option<Date>,
    /// Whether what course.ron says could not be read. Then nothing is said by rules that
    /// it might set.
    pub(crate) unread: bool,
}

/// What one item or lesson allows.
#[derive(Debug, Clone)]
pub(crate) struct Allowance {
    pub(crate) rule: &'static Rule,
    /// Where it is written.
    pub(crate) place: Place,
    /// Of the item or lesson in the same file.
    pub(crate) scope: Range<usize>,
}

impl Settings {
    /// What a limit is in this course.
    pub(crate) fn limit(&self, rule: &Rule, limit: &Limit) -> f64 {
        let set = self.limits.get(&(rule.code, limit.name));
        set.copied().unwrap_or(limit.default)
    }

    fn level(&self, rule: &Rule) -> Level {
        match rule.weight {
            Weight::Fixed => Level::Deny,
            Weight::Free(level) => self.levels.get(rule.code).copied().unwrap_or(level),
        }
    }

    /// Gives everything found the severity that it has in this course, and takes out
    /// what is allowed.
    pub(crate) fn settle(&self, allowed: &[Allowance], report: &mut Report) {
        let mut allowances = BTreeMap::<_, Vec<_>>::new();
        for (nth, allowance) in allowed.iter().enumerate() {
            let key = (&*allowance.place.path, allowance.rule.code);
            allowances
                .entry(key)
                .or_default()
                .push((nth, &allowance.scope));
        }
        let mut used = vec![false; allowed.len()];
        report.retain(|diagnostic| {
            let Some(rule) = rules::find(diagnostic.problem.code()) else {
                return true;
            };
            let key = (diagnostic.file.as_str(), rule.code);
            let mut here = allowances.get(&key).into_iter().flatten();
            let allowance = here.find(|(_, scope)| scope.contains(&diagnostic.span.start));
            if let Some((nth, _)) = allowance
                && let Some(used) = used.get_mut(*nth)
            {
                *used = true;
                return false;
            }
            self.weigh(diagnostic, rule)
        });
        // In something that could not be read there may be what is allowed.
        if report.has_errors() {
            return;
        }
        let unused = allowed.iter().zip(used).filter(|(_, used)| !used);
        for (allowance, _) in unused {
            let message = format!("`{}` is allowed here and not found", allowance.rule.code);
            let problem = Remark::new(&UNUSED_ALLOWANCE, message, "remove this");
            let mut diagnostic = Diagnostic::new(allowance.place.clone(), problem);
            if let Some(rule) = rules::find(UNUSED_ALLOWANCE)
                && self.weigh(&mut diagnostic, rule)
            {
                report.warn(diagnostic);
            }
        }
    }

    /// Gives a diagnostic its severity; `false` if nothing is to be said.
    fn weigh(&self, diagnostic: &mut Diagnostic, rule: &Rule) -> bool {
        if self.unread && rule.weight != Weight::Fixed {
            return false;
        }
        match self.level(rule) {
            Level::Allow => return false,
            Level::Warn => diagnostic.severity = Severity::Warning,
            Level::Deny => diagnostic.severity = Severity::Error,
        }
        true
    }
}

const UNUSED_ALLOWANCE: &str = "unused-allowance";
