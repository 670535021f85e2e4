//! `cargo xtask size`: what a visitor fetches, weighed as a host sends it.

mod budget;
mod table;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use crate::{build, project::Project};
use budget::Budget;
use table::{Kind, Table};

#[derive(clap::Args, Clone, Copy)]
pub(crate) struct Arguments {
    /// How to print the sizes
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table
    Text,
    /// One JSON object
    Json,
}

/// Builds the site and prints its sizes.
pub(crate) fn run(project: &Project, arguments: Arguments) -> Result<()> {
    build::run(project)?;
    let table = weigh(&project.dist())?;
    match arguments.format {
        Format::Text => print!("{table}"),
        Format::Json => println!("{}", serde_json::to_string_pretty(&table.report())?),
    }
    Ok(())
}

/// Weighs the site that was built last against the budget.
pub(crate) fn check(project: &Project) -> Result<()> {
    let table = weigh(&project.dist())?;
    let budget = Budget::read(&project.root().join("budget.toml"))?;
    print!("{table}");
    match budget.excess(&table) {
        Some(excess) => bail!("{excess}"),
        None => Ok(()),
    }
}

fn weigh(folder: &Path) -> Result<Table> {
    let mut table = Table::default();
    add(&mut table, folder, "")?;
    Ok(table)
}

/// Adds the files of a folder; `path` is where it lies in the site.
fn add(table: &mut Table, folder: &Path, path: &str) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("no site in `{}`", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(table, &entry.path(), &format!("{name}/"))?;
        } else {
            let bytes = fs::read(entry.path())?;
            table.add(Kind::of(&name), bytes.len(), brotli(&bytes)?);
        }
    }
    Ok(())
}

/// The length after brotli at its best, as hosts keep files.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    debug_assert_eq!(
        (parameters.quality, parameters.lgwin),
        (11, 22),
        "the best it can do"
    );
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed.len())
}
