//! What needs no browser: the tests of the core, which make stores fail in every way there is.

use std::{env, process::Command};

use anyhow::{Context, Result, ensure};

use super::Findings;
use crate::places;

/// Runs them; in full, with the counts that `COURSEWRIGHT_FAULTS` asks for.
pub(super) fn run(is_full: bool) -> Result<Findings> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut test = Command::new(cargo);
    test.current_dir(places::root());
    test.args(["test", "--quiet", "--no-default-features", "--test", "core"]);
    if is_full {
        test.env("COURSEWRIGHT_FAULTS", "full");
    }
    let output = test.output().context("cannot start `cargo`")?;
    let said = String::from_utf8_lossy(&output.stdout);
    let result = said
        .lines()
        .find_map(|line| line.strip_prefix("test result: "));
    let result = result.with_context(|| String::from_utf8_lossy(&output.stderr).into_owned())?;
    // "ok. 151 passed; 0 failed; …"
    let count = |what: &str| -> Option<usize> {
        let (before, _) = result.split_once(what)?;
        before.split_whitespace().next_back()?.parse().ok()
    };
    let (passed, failed) = count(" passed")
        .zip(count(" failed"))
        .context("no result")?;
    let mut findings = Findings {
        tried: passed + failed,
        ..Findings::default()
    };
    findings.add(result);
    if failed > 0 {
        eprintln!("{said}");
        findings
            .failures
            .push(format!("{failed} tests of the core"));
    }
    ensure!(
        output.status.success() == (failed == 0),
        "cargo failed: {}",
        output.status
    );
    Ok(findings)
}
