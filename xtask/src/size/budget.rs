//! What the page may weigh.

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::table::{Kind, Table, Weight};

/// The budget, as it stands in `budget.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Budget {
    /// HTML, CSS, JavaScript and WebAssembly together, in bytes of brotli.
    page: usize,
}

/// By how much a page is too heavy, and where its weight lies.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excess {
    budget: usize,
    page: usize,
    kinds: Vec<(Kind, Weight)>,
}

impl Budget {
    /// Reads the budget.
    pub(super) fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path)
            .with_context(|| format!("cannot read `{}`", path.display()))?;
        toml::from_str(&text).with_context(|| format!("cannot understand `{}`", path.display()))
    }

    /// What is too much, if anything.
    pub(super) fn excess(self, table: &Table) -> Option<Excess> {
        let page = table.page().brotli;
        (page > self.page).then(|| {
            let mut kinds: Vec<_> = table.page_kinds().collect();
            kinds.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.brotli));
            Excess {
                budget: self.page,
                page,
                kinds,
            }
        })
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            budget,
            page,
            kinds,
        } = self;
        write!(
            f,
            "the page weighs {page} bytes, {} over its budget of {budget} (",
            page.saturating_sub(*budget)
        )?;
        for (at, (kind, weight)) in kinds.iter().enumerate() {
            let comma = if at == 0 { "" } else { ", " };
            write!(f, "{comma}{kind} {}", weight.brotli)?;
        }
        f.write_str("); make it lighter, or raise `budget.toml` and say why in the commit")
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, Kind, Table};

    fn page(wasm: usize) -> Table {
        let mut table = Table::default();
        table.add(Kind::Html, 4_000, 2_000);
        table.add(Kind::Wasm, 400_000, wasm);
        table.add(Kind::Packs, 900_000, 300_000);
        table
    }

    #[test]
    fn a_page_at_its_budget_passes() {
        assert_eq!(Budget { page: 150_000 }.excess(&page(148_000)), None);
    }

    #[test]
    fn a_page_over_its_budget_is_told_by_kind() {
        let excess = Budget { page: 150_000 }.excess(&page(148_001)).unwrap();
        assert_eq!(
            excess.to_string(),
            "the page weighs 150001 bytes, 1 over its budget of 150000 (wasm 148001, html 2000); \
             make it lighter, or raise `budget.toml` and say why in the commit"
        );
    }

    #[test]
    fn the_budget_file_holds_a_number_and_nothing_else() {
        assert_eq!(
            toml::from_str("page = 150_000"),
            Ok(Budget { page: 150_000 })
        );
        assert!(toml::from_str::<Budget>("page = 1\nscript = 2").is_err());
        assert!(toml::from_str::<Budget>("").is_err());
    }
}
