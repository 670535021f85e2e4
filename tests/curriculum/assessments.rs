//! What the assessments of the course promise.

use coursewright::course::{Assessment, DrawRule, Item, Module, item::Kind};

use super::course;

fn assessment(module: &Module) -> &Assessment {
    let assessment = module.assessment.as_ref();
    assert!(assessment.is_some(), "`{}` has no assessment", module.id);
    assessment.unwrap()
}

/// How many items an assessment can draw by a rule.
fn fitting(module: &Module, rule: &DrawRule) -> usize {
    let critical = &assessment(module).critical;
    let fits = |item: &&Item| {
        item.objectives.contains(&rule.objective)
            && rule.difficulty.is_none_or(|it| it == item.difficulty)
            && !item.kind.is_self_assessed()
            && !critical.contains(&item.id)
    };
    module.items.iter().filter(fits).count()
}

#[test]
fn every_module_ends_with_an_assessment_that_asks_80_percent_in_the_learners_own_time() {
    for module in &course().modules {
        let assessment = assessment(module);
        assert_eq!(assessment.pass_mark.get(), 80, "`{}`", module.id);
        assert_eq!(assessment.minutes, None, "`{}` has a time limit", module.id);
        assert_eq!(assessment.attempts, None, "`{}` runs out", module.id);
        // A night's sleep, and not a penalty.
        assert!(assessment.cooling_off <= 24, "`{}` keeps away", module.id);
    }
}

#[test]
fn every_draw_of_an_assessment_leaves_a_choice() {
    for module in &course().modules {
        for rule in &assessment(module).draw {
            let (drawn, there) = (usize::from(rule.count), fitting(module, rule));
            assert!(
                there > drawn,
                "`{}` draws {drawn} of {there} for `{}` ({:?})",
                module.id,
                rule.objective,
                rule.difficulty
            );
        }
    }
}

#[test]
fn an_assessment_draws_for_every_objective_and_has_few_critical_items() {
    for module in &course().modules {
        let assessment = assessment(module);
        for objective in &module.objectives {
            let is_drawn = |rule: &DrawRule| rule.objective == objective.id;
            assert!(
                assessment.draw.iter().any(is_drawn),
                "nothing is drawn for `{}`",
                objective.id
            );
        }
        let critical = assessment.critical.len();
        assert!(
            (3..=6).contains(&critical),
            "`{}` has {critical} critical items",
            module.id
        );
    }
}

#[test]
fn a_story_is_practised_and_not_assessed() {
    for module in &course().modules {
        let assessment = assessment(module);
        let drawn = |item: &Item| {
            let fits = |rule: &DrawRule| {
                item.objectives.contains(&rule.objective)
                    && rule.difficulty.is_none_or(|it| it == item.difficulty)
            };
            assessment.draw.iter().any(fits) || assessment.critical.contains(&item.id)
        };
        let stories = (module.items.iter()).filter(|it| matches!(it.kind, Kind::Scenario(_)));
        for story in stories {
            assert!(!drawn(story), "`{}` can be drawn", story.id);
        }
    }
}
