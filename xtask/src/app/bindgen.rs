//! From what cargo made to what a browser loads.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use super::{names::Names, script, small};
use crate::tools::wasm_opt::Optimizer;

/// The script that loads an app, and the app's first part.
pub(super) struct Bound {
    pub(super) script: Vec<u8>,
    pub(super) wasm: Vec<u8>,
    /// By which the two know each other.
    pub(super) names: Names,
}

/// Writes the script that loads the app whose first part is `first`, and has that part made
/// small. Works in `folder`, which it removes.
pub(super) fn run(first: &Path, folder: &Path, optimizer: &Optimizer) -> Result<Bound> {
    let mut output = Bindgen::new()
        .input_path(first)
        .out_name("app")
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_producers_section(true)
        // The other parts import them.
        .keep_lld_exports(true)
        .generate_output()
        .context("wasm-bindgen cannot read the app")?;
    output.emit(folder)?;
    if folder.join("snippets").exists() {
        bail!("a dependency of the app brings script files of its own, which a site cannot hold");
    }
    let wasm = folder.join("app_bg.wasm");
    small::make(&wasm, optimizer)?;
    let wasm = fs::read(&wasm)?;
    let names = Names::of(&wasm)?;
    let script = fs::read_to_string(folder.join("app.js"))?;
    let bound = Bound {
        script: script::minify(&script, &names)?.into_bytes(),
        wasm: names.in_wasm(&wasm)?,
        names,
    };
    fs::remove_dir_all(folder)?;
    Ok(bound)
}
