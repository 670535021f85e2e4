//! What a visit may weigh.

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::steps::{Step, Steps};

/// The budget, as it stands in `budget.toml`: what may have been fetched by a step of a first
/// visit, in bytes of brotli.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Budget {
    outline: usize,
    question: usize,
    everything: usize,
}

/// By how much a step is too heavy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Excess {
    step: Step,
    weight: usize,
    budget: usize,
}

impl Budget {
    /// Reads the budget.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        toml::from_str(&text).with_context(|| format!("cannot understand `{}`", path.display()))
    }

    /// What is too much, if anything: every step that is.
    pub(super) fn excess(self, steps: &Steps) -> Vec<Excess> {
        let budgets = [
            (Step::Outline, self.outline),
            (Step::Question, self.question),
            (Step::Everything, self.everything),
        ];
        let excess = budgets.map(|(step, budget)| Excess {
            step,
            weight: steps.by(step).brotli,
            budget,
        });
        excess
            .into_iter()
            .filter(|it| it.weight > it.budget)
            .collect()
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            step,
            weight,
            budget,
        } = self;
        let over = weight.saturating_sub(*budget);
        write!(
            f,
            "`{step}` weighs {weight} bytes, {over} over its budget of {budget}"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{super::steps::File, super::table::Weight, Budget, Steps};

    const BUDGET: Budget = Budget {
        outline: 90_000,
        question: 140_000,
        everything: 200_000,
    };

    fn steps(first: usize, lessons: usize) -> Steps {
        let files = [
            ("app-1.wasm", first),
            ("lessons-2.wasm", lessons),
            ("course.pack", 2_000),
            ("layers-3.lesson.pack", 20_000),
        ];
        let files = files.map(|(path, brotli)| File {
            path: path.into(),
            weight: Weight {
                files: 1,
                plain: brotli,
                brotli,
            },
        });
        Steps::count(
            &files,
            r#"<meta name="part-lessons" content="lessons-2.wasm">"#,
        )
    }

    #[test]
    fn steps_at_their_budgets_pass() {
        assert_eq!(BUDGET.excess(&steps(88_000, 30_000)), []);
    }

    #[test]
    fn every_step_over_its_budget_is_told() {
        let excess = BUDGET.excess(&steps(88_001, 30_000));
        let told: Vec<String> = excess.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "`outline` weighs 90001 bytes, 1 over its budget of 90000",
                "`question` weighs 140001 bytes, 1 over its budget of 140000",
            ]
        );
    }

    #[test]
    fn the_budget_file_holds_a_number_a_step_and_nothing_else() {
        let text = "outline = 90_000\nquestion = 140_000\neverything = 200_000\n";
        assert_eq!(toml::from_str(text), Ok(BUDGET));
        assert!(toml::from_str::<Budget>(&format!("{text}page = 1")).is_err());
        assert!(toml::from_str::<Budget>("outline = 1").is_err());
    }
}
