//! `short-bank`: an assessment's draws find enough items.
//! `self-assessed`: what learners assess themselves is not critical.

use crate::{
    course::{Assessment, DrawRule, Item, Objective, Shortfall},
    source::{Diagnostic, Place, Problem, Report, Reported},
};

/// An assessment with the places of its draws and of its critical items.
pub(super) struct Placed {
    pub(super) assessment: Assessment,
    pub(super) draws: Vec<Place>,
    pub(super) critical: Vec<Place>,
}

/// Reports a draw for which there are too few items. Nothing is said where a draw names an
/// objective that the module does not have: that is another rule's.
pub(super) fn check(
    report: &mut Report,
    placed: Placed,
    objectives: &[Objective],
    items: &[Item],
) -> Result<Assessment, Reported> {
    let Placed {
        assessment,
        draws,
        critical,
    } = placed;
    let is_known = |rule: &DrawRule| objectives.iter().any(|one| one.id == rule.objective);
    if !assessment.draw.iter().all(is_known) {
        return Ok(assessment);
    }
    for (id, place) in assessment.critical.iter().zip(critical) {
        let is_it = |item: &&Item| item.id == *id && item.kind.is_self_assessed();
        if let Some(item) = items.iter().find(is_it) {
            let id = item.id.to_string();
            return Err(report.error(Diagnostic::new(place, SelfAssessed { id })));
        }
    }
    let bank: Vec<&Item> = items.iter().collect();
    let Err(Shortfall { rule, found }) = assessment.choose(&bank) else {
        return Ok(assessment);
    };
    let rules = assessment.draw.get(rule).zip(draws.into_iter().nth(rule));
    match rules {
        Some((rule, place)) => {
            let problem = ShortBank {
                wanted: rule.count,
                found,
            };
            Err(report.error(Diagnostic::new(place, problem)))
        }
        None => Ok(assessment),
    }
}

#[derive(Debug)]
struct ShortBank {
    wanted: u8,
    found: u8,
}

impl Problem for ShortBank {
    fn code(&self) -> &'static str {
        "short-bank"
    }

    fn message(&self) -> String {
        let Self { wanted, found } = self;
        let found = match found {
            0 => "none is left".to_owned(),
            1 => "only one is left".to_owned(),
            found => format!("only {found} are left"),
        };
        let items = if *wanted == 1 {
            "such item is"
        } else {
            "such items are"
        };
        format!("{wanted} {items} to be drawn, and {found} in items.ron")
    }

    fn label(&self) -> String {
        "write more items that fit, or lower `count`".to_owned()
    }

    fn help(&self) -> Option<String> {
        let help = "critical items and those that other draws need are not counted, nor are items that learners assess themselves";
        Some(help.to_owned())
    }
}

#[derive(Debug)]
struct SelfAssessed {
    id: String,
}

impl Problem for SelfAssessed {
    fn code(&self) -> &'static str {
        "self-assessed"
    }

    fn message(&self) -> String {
        format!(
            "item `{}` is assessed by the learner, and cannot be critical",
            self.id
        )
    }

    fn label(&self) -> String {
        "name an item that has a key".to_owned()
    }
}
