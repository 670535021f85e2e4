//! Tries the faults that learners' work must outlive, in a real Chromium.
//!
//! `cargo xtask faults` builds what this needs and runs it.

use std::{process::ExitCode, time::Instant};

use anyhow::{Result, bail};
use browser_tests::{
    cases,
    faults::{FAULTS, Fault},
};

#[tokio::main]
async fn main() -> Result<ExitCode> {
    let wanted = Wanted::read(std::env::args().skip(1))?;
    if wanted.list {
        list()?;
        return Ok(ExitCode::SUCCESS);
    }
    let (mut passed, mut failed) = (0, 0);
    for fault in FAULTS.iter().filter(|it| wanted.has(it)) {
        if try_out(fault, &wanted).await {
            passed += 1;
        } else {
            failed += 1;
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Says what there is.
fn list() -> Result<()> {
    let often = |count| match count {
        usize::MAX => "all".to_owned(),
        count => count.to_string(),
    };
    for fault in &FAULTS {
        let cases: Vec<String> = fault.cases.iter().map(ToString::to_string).collect();
        println!(
            "{}\n  sample {}, full {}; cases {}\n  {}",
            fault.name,
            often(fault.sample),
            often(fault.full),
            if cases.is_empty() {
                "none".into()
            } else {
                cases.join(" ")
            },
            fault.about
        );
    }
    println!("\ncase  tests that name it");
    for (case, tests) in cases::all()? {
        let tests = if tests.is_empty() {
            "none".into()
        } else {
            tests.join("\n      ")
        };
        println!("{case:>4}  {tests}");
    }
    Ok(())
}

/// Tries a fault and tells what came of it. Whether all held.
async fn try_out(fault: &Fault, wanted: &Wanted) -> bool {
    let count = wanted.count.unwrap_or(if wanted.full {
        fault.full
    } else {
        fault.sample
    });
    eprintln!("== {}: {}", fault.name, fault.about);
    let begun = Instant::now();
    let found = fault.run(count, wanted.seed).await;
    let seconds = begun.elapsed().as_secs();
    match found {
        Ok(findings) => {
            findings
                .figures
                .iter()
                .for_each(|figure| println!("   {figure}"));
            let failures = findings.failures.len();
            println!(
                "{} {}: tried {}, {failures} failed ({seconds} s)",
                if failures == 0 { "ok" } else { "FAILED" },
                fault.name,
                findings.tried
            );
            failures == 0
        }
        Err(why) => {
            println!(
                "FAILED {}: could not be tried ({seconds} s): {why:#}",
                fault.name
            );
            false
        }
    }
}

/// What was asked for.
#[derive(Default)]
struct Wanted {
    full: bool,
    list: bool,
    only: Vec<String>,
    skip: Vec<String>,
    count: Option<usize>,
    seed: u64,
}

impl Wanted {
    fn read(mut words: impl Iterator<Item = String>) -> Result<Self> {
        let mut wanted = Self::default();
        while let Some(word) = words.next() {
            let mut value = || {
                words
                    .next()
                    .ok_or_else(|| anyhow::anyhow!("`{word}` needs a value"))
            };
            match word.as_str() {
                "--full" => wanted.full = true,
                "--list" => wanted.list = true,
                "--skip" => wanted.skip.push(value()?),
                "--only" => wanted.only.push(value()?),
                "--count" => wanted.count = Some(value()?.parse()?),
                "--seed" => wanted.seed = value()?.parse()?,
                other => bail!("`{other}` is not known"),
            }
        }
        let known = |name: &&String| !FAULTS.iter().any(|fault| fault.name == **name);
        if let Some(name) = wanted.only.iter().chain(&wanted.skip).find(known) {
            bail!("there is no `{name}`; `--list` names what there is");
        }
        Ok(wanted)
    }

    fn has(&self, fault: &Fault) -> bool {
        let is_in = |names: &[String]| names.iter().any(|name| name == fault.name);
        (self.only.is_empty() || is_in(&self.only)) && !is_in(&self.skip)
    }
}
