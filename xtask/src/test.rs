//! `cargo xtask test`: everything that must hold before a commit is shared.

use std::time::Instant;

use anyhow::Result;

use crate::{
    build, command,
    project::Project,
    size,
    tools::{browser, wasm_target},
};

/// The package of the browser tests.
const BROWSER_TESTS: &str = "browser-tests";

/// Runs every check in turn, and stops at the first that fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let begun = Instant::now();
    let in_browser = project.root().join("tests/browser/Cargo.toml").is_file();
    let cargo = |arguments: &[&str]| command::run(&mut command::cargo(project, arguments));

    step("set-up", || {
        wasm_target::ensure()?;
        if in_browser {
            browser::ensure()
        } else {
            Ok(())
        }
    })?;
    step("format", || cargo(&["fmt", "--all", "--check"]))?;
    step("lints", || {
        cargo(&lints(&["--workspace", "--all-targets", "--all-features"]))?;
        let app = [
            "--no-default-features",
            "--features",
            "web",
            "--lib",
            "--bin",
            "app",
        ];
        cargo(&lints(
            &[&["--target", wasm_target::NAME], &app[..]].concat(),
        ))
    })?;
    step("the core needs neither half", || {
        cargo(&lints(&["--lib", "--no-default-features"]))
    })?;
    step("native tests", || {
        let tests = ["test", "--workspace", "--lib", "--bins", "--tests"];
        let others: &[&str] = if in_browser {
            &["--exclude", BROWSER_TESTS]
        } else {
            &[]
        };
        cargo(&[&tests, others].concat())
    })?;
    step("doc tests", || cargo(&["test", "--doc"]))?;
    step("shipped course", || {
        cargo(&[
            "run",
            "--quiet",
            "--bin",
            "coursewright",
            "--",
            "check",
            "curriculum",
        ])
    })?;
    step("site", || build::run(project))?;
    step("size", || size::check(project))?;
    if in_browser {
        step("browser tests", || {
            cargo(&["test", "--package", BROWSER_TESTS])
        })?;
    }
    eprintln!("all checks passed ({:.0} s)", begun.elapsed().as_secs_f32());
    Ok(())
}

fn lints<'a>(what: &[&'a str]) -> Vec<&'a str> {
    [&["clippy"], what, &["--", "--deny", "warnings"]].concat()
}

fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let begun = Instant::now();
    eprintln!("== {name}");
    work()?;
    eprintln!("== {name}: passed ({:.1} s)", begun.elapsed().as_secs_f32());
    Ok(())
}
