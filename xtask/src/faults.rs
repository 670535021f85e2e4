//! `cargo xtask faults`: what learners' work must outlive, tried in a real Chromium.

use std::ffi::OsString;

use anyhow::Result;

use crate::{build, command, project::Project, tools::browser};

#[derive(clap::Args, Clone)]
pub(crate) struct Arguments {
    /// Try each as often as it takes to be sure, which takes hours
    #[arg(long)]
    full: bool,
    /// Say what there is, and which tests stand for which case, and try nothing
    #[arg(long)]
    list: bool,
    /// Try this one only; can be repeated
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Leave this one out; can be repeated
    #[arg(long, value_name = "NAME")]
    skip: Vec<String>,
    /// Try each this often
    #[arg(long, value_name = "NUMBER")]
    count: Option<usize>,
    /// Begin random choices here: a failure says with what it can be seen again
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    seed: u64,
}

/// Builds the site and tries what was asked for.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    if !arguments.list {
        browser::ensure()?;
        build::run(project)?;
    }
    try_out(project, arguments.words())
}

/// Tries a sample of all that the native tests do not have, on the site that was built last.
pub(crate) fn sample(project: &Project) -> Result<()> {
    try_out(project, ["--skip".into(), "core".into()])
}

fn try_out(project: &Project, words: impl IntoIterator<Item = OsString>) -> Result<()> {
    let run = [
        "run",
        "--quiet",
        "--package",
        "browser-tests",
        "--bin",
        "faults",
        "--",
    ];
    let mut faults = command::cargo(project, run);
    command::run(faults.args(words))
}

impl Arguments {
    fn words(&self) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        let mut add = |name: &str, value: Option<String>| {
            words.push(name.into());
            words.extend(value.map(OsString::from));
        };
        if self.full {
            add("--full", None);
        }
        if self.list {
            add("--list", None);
        }
        for name in &self.only {
            add("--only", Some(name.clone()));
        }
        for name in &self.skip {
            add("--skip", Some(name.clone()));
        }
        if let Some(count) = self.count {
            add("--count", Some(count.to_string()));
        }
        add("--seed", Some(self.seed.to_string()));
        words
    }
}
