//! `cargo xtask test`: everything that must hold before a commit is shared.

use std::{process::Command, time::Instant};

use anyhow::Result;

use crate::{
    app, build, command, faults,
    project::Project,
    size,
    tools::{browser, wasm_target},
};

/// Runs every check in turn, and stops at the first that fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let begun = Instant::now();
    let cargo = |line: &str| command::run(&mut command::cargo(project, line.split(' ')));

    step("set-up", || {
        wasm_target::ensure()?;
        browser::ensure()
    })?;
    step("format", || cargo("fmt --all --check"))?;
    step("lints", || {
        cargo("clippy --workspace --all-targets --all-features -- --deny warnings")?;
        // In parts, and in one piece for tools that know nothing of parts.
        ["split", "web"].into_iter().try_for_each(|features| {
            let app = format!("--no-default-features --features {features} --lib --bin app");
            let target = wasm_target::NAME;
            cargo(&format!(
                "clippy --target {target} {app} -- --deny warnings"
            ))
        })
    })?;
    step("the core needs neither half", || {
        cargo("clippy --lib --no-default-features -- --deny warnings")
    })?;
    step("native tests", || {
        cargo("test --workspace --exclude browser-tests --lib --bins --tests --no-fail-fast")
    })?;
    step("doc tests", || cargo("test --doc"))?;
    // The tests have compiled the author's tool already, with the features of their own
    // dependencies: asking cargo for it alone would compile half of it again.
    let tool = build::tool_path(project);
    step("shipped course", || {
        let mut check = Command::new(&tool);
        command::run(
            check
                .current_dir(project.root())
                .args(["check", "curriculum"]),
        )
    })?;
    step("site", || {
        build::site(project, &tool, &app::build(project)?)
    })?;
    step("size", || size::check(project))?;
    step("browser tests", || cargo("test --package browser-tests"))?;
    step("faults", || faults::sample(project))?;
    eprintln!("all checks passed ({:.0} s)", begun.elapsed().as_secs_f32());
    Ok(())
}

fn step(name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
    let begun = Instant::now();
    eprintln!("== {name}");
    work()?;
    eprintln!("== {name}: passed ({:.1} s)", begun.elapsed().as_secs_f32());
    Ok(())
}
