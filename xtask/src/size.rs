//! `cargo xtask size`: what a visitor fetches, weighed as a host sends it.

mod budget;
mod code;
mod steps;
mod table;

use std::{fmt, fs, path::Path};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde::Serialize;

use crate::{app, build, project::Project};
use budget::Budget;
use code::Code;
use steps::{File, Steps};
use table::{Table, Weight};

#[derive(clap::Args, Clone, Copy)]
pub(crate) struct Arguments {
    /// How to print the sizes
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print which code the app is made of instead
    #[arg(long, conflicts_with = "format")]
    code: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A table
    Text,
    /// One JSON object
    Json,
}

/// A site on the scales.
#[derive(Serialize)]
struct Site {
    kinds: Table,
    steps: Steps,
}

/// Builds the site and prints its sizes.
pub(crate) fn run(project: &Project, arguments: Arguments) -> Result<()> {
    if arguments.code {
        let compiled = app::compile(project)?;
        print!("{}", Code::of(&fs::read(compiled)?)?);
        return Ok(());
    }
    build::run(project)?;
    let site = Site::weigh(&project.dist())?;
    match arguments.format {
        Format::Text => print!("{site}"),
        Format::Json => println!("{}", serde_json::to_string_pretty(&site)?),
    }
    Ok(())
}

/// Weighs the site that was built last against the budget.
pub(crate) fn check(project: &Project) -> Result<()> {
    let site = Site::weigh(&project.dist())?;
    let budget = Budget::read(&project.root().join("budget.toml"))?;
    print!("{site}");
    let excess = budget.excess(&site.steps);
    if excess.is_empty() {
        return Ok(());
    }
    let told: Vec<String> = excess.iter().map(ToString::to_string).collect();
    bail!(
        "{}; make it lighter, or raise `budget.toml` and say why in the commit",
        told.join("; ")
    )
}

impl Site {
    fn weigh(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        add(&mut files, folder, "")?;
        let page = fs::read_to_string(folder.join("index.html"))?;
        Ok(Self {
            kinds: Table::count(&files),
            steps: Steps::count(&files, &page),
        })
    }
}

impl fmt::Display for Site {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.kinds, self.steps)
    }
}

/// Weighs the files of a folder; `path` is where it lies in the site.
fn add(files: &mut Vec<File>, folder: &Path, path: &str) -> Result<()> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("no site in `{}`", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = format!("{path}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add(files, &entry.path(), &format!("{name}/"))?;
        } else {
            let bytes = fs::read(entry.path())?;
            files.push(File {
                path: name,
                weight: Weight {
                    files: 1,
                    plain: bytes.len(),
                    brotli: brotli(&bytes)?,
                },
            });
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
