//! `cargo xtask book`: writes what the book takes from the sources, and renders it.

mod docs;
mod examples;
mod names;
mod reference;
mod schema;

use std::{fs, path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{
    command::{self, cargo, output},
    project::Project,
    tools::mdbook,
};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write docs/format.md and docs/rules.md, and render nothing
    #[arg(long)]
    write: bool,
}

/// The pages that are taken from the sources, and renders all of them to `target/book`.
pub(crate) fn run(project: &Project, arguments: &Arguments) -> Result<()> {
    let docs = project.root().join("docs");
    write(&docs.join("format.md"), &format_page(project.root())?)?;
    let explain = "run --quiet --bin coursewright -- explain --format markdown";
    let rules = output(&mut cargo(project, explain.split(' ')))?;
    write(&docs.join("rules.md"), &rules)?;
    if arguments.write {
        return Ok(());
    }
    let place = project.target().join("book");
    let mut render = Command::new(mdbook::ensure(project)?);
    command::run(
        render
            .current_dir(project.root())
            .args(["build", "--dest-dir"])
            .arg(&place),
    )?;
    eprintln!("the book is in {}", place.join("index.html").display());
    Ok(())
}

/// The reference of the format, from the documentation of the schema's own types.
fn format_page(root: &Path) -> Result<String> {
    let schema = schema::read(&root.join("src/source"))?;
    reference::page(&schema)
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write `{}`", path.display()))
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::format_page;

    #[test]
    fn the_format_page_is_what_the_schema_says() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let committed = fs::read_to_string(root.join("docs/format.md")).unwrap_or_default();
        let differs = committed
            .lines()
            .zip(format_page(root).unwrap().lines())
            .position(|(old, new)| old != new);
        assert!(
            differs.is_none() && committed == format_page(root).unwrap(),
            "docs/format.md is not what the comments in src/source/authored say, from line {}: \
             `cargo xtask book --write` writes it",
            differs.map_or(committed.lines().count(), |line| line + 1)
        );
    }
}
