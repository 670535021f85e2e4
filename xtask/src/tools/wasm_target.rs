//! The Rust target that the app is compiled for.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::command::{output, run};

/// The target's name.
pub(crate) const NAME: &str = "wasm32-unknown-unknown";

/// Sees to it that rustc can compile for the target. rustup installs a target whole or not
/// at all.
pub(crate) fn ensure() -> Result<()> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut asked = Command::new(&rustc);
    asked.args(["--print", "target-libdir", "--target", NAME]);
    if output(&mut asked).is_ok_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", NAME])).with_context(|| {
        let version = output(Command::new(&rustc).arg("--version"));
        let version = version.as_deref().map_or("rustc", str::trim);
        format!(
            "the target `{NAME}` of {version} is missing and could not be installed; \
             where there is a network, `rustup target add {NAME}` does it, and without rustup \
             the system's package of Rust's standard library for `{NAME}`"
        )
    })
}
