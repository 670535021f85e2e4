//! axe-core, which finds what keeps people out of a page (<https://github.com/dequelabs/axe-core>).

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use tempfile::TempDir;

use crate::{Learner, places};

/// The version that is asked. Another may find more: raise it on its own.
const VERSION: &str = "4.14.1";

/// The rules that a page must keep: WCAG 2.2, levels A and AA.
const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// The script, to be run on a page.
pub struct Axe(String);

#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary", default)]
    summary: String,
}

impl Axe {
    /// Reads the script, which npm installs under `target/tools/` the first time.
    ///
    /// # Errors
    /// Fails where npm does, or is not there.
    pub fn find() -> Result<Self> {
        let place = places::target()?.join(format!("tools/axe-core-{VERSION}"));
        if !place.is_dir() {
            install(&place)?;
        }
        let script = place.join("node_modules/axe-core/axe.min.js");
        let script = fs::read_to_string(&script)
            .with_context(|| format!("cannot read `{}`", script.display()))?;
        Ok(Self(script))
    }

    /// Everything on the page that breaks a rule, one a line.
    ///
    /// # Errors
    /// Fails where the script does.
    pub async fn violations(&self, learner: &Learner) -> Result<Vec<String>> {
        // Half a megabyte: it is handed over once a document.
        let there = "return 'axe' in globalThis;";
        if !learner.script::<bool>(there, vec![]).await? {
            learner.script::<Option<()>>(&self.0, vec![]).await?;
        }
        let run = "
            const [tags, done] = arguments;
            axe.run(document, { runOnly: tags, resultTypes: ['violations'] })
              .then((found) => done(found.violations), (error) => done(String(error)));";
        let tags = serde_json::to_value(RULES)?;
        let found: Vec<Violation> = learner.script_that_calls_back(run, vec![tags]).await?;
        Ok(found.iter().flat_map(Violation::lines).collect())
    }
}

impl Violation {
    fn lines(&self) -> impl Iterator<Item = String> {
        self.nodes.iter().map(|node| {
            let summary = node.summary.replace('\n', " ");
            let html: String = node.html.chars().take(200).collect();
            format!("{} ({}): {html}: {summary}", self.id, self.help)
        })
    }
}

/// Installs into a folder beside `place`, and moves it there when it is whole.
fn install(place: &Path) -> Result<()> {
    let tools = place.parent().context("no folder for tools")?;
    fs::create_dir_all(tools)?;
    let new = TempDir::with_prefix_in("axe-core-", tools)?;
    let wanted = format!("axe-core@{VERSION}");
    let by_hand = format!(
        "install it by hand with `npm install --prefix {} {wanted}`",
        place.display()
    );
    let done = Command::new("npm")
        .args([
            "install",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ])
        .arg(new.path())
        .arg(&wanted)
        .output()
        .with_context(|| format!("cannot start `npm`, which fetches {wanted}; {by_hand}"))?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        bail!("npm did not install {wanted}; {by_hand}\n{said}");
    }
    match fs::rename(new.path(), place) {
        // Another test was faster.
        Err(_) if place.is_dir() => Ok(()),
        renamed => Ok(renamed?),
    }
}
