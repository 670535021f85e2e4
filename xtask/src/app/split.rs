//! From one WebAssembly to parts that are fetched when they are needed.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use super::unused;

/// The parts of an app, in files.
pub(super) struct Parts {
    /// The first part, which wasm-bindgen has not seen yet.
    pub(super) first: PathBuf,
    /// Which files a part needs beside the first, by the part's name. Parts may share files.
    pub(super) files: BTreeMap<String, Vec<PathBuf>>,
}

/// Splits what cargo made where `#[wasm_split]` says, into files in `folder`.
pub(super) fn run(compiled: &Path, folder: &Path) -> Result<Parts> {
    let wasm = unused::without(&fs::read(compiled)?)?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &first;
    let split = transform(options)
        // Its errors are reports of another kind.
        .map_err(|error| anyhow!("{error:#}"))
        .with_context(|| format!("cannot split `{}`", compiled.display()))?;
    let path = |stem: String| folder.join(stem).with_extension("wasm");
    let files = split.prefetch_map.into_iter();
    Ok(Parts {
        first,
        files: files
            .map(|(part, files)| (part, files.into_iter().map(path).collect()))
            .collect(),
    })
}

/// Whether a file holds what only this part needs.
pub(super) fn is_own(file: &Path, part: &str) -> bool {
    file.file_stem()
        .is_some_and(|stem| *stem == *format!("split_{part}"))
}
