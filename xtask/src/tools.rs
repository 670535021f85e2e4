//! Tools that the project needs beside cargo: found, or installed for this project alone.
//!
//! Where a tool cannot be had, the message names it, its version, and how to get it by hand.

pub(crate) mod browser;
pub(crate) mod mdbook;
pub(crate) mod wasm_opt;
pub(crate) mod wasm_target;

use std::{
    env,
    path::{Path, PathBuf},
};

/// The program of this name on the `PATH`.
fn on_path(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|path| is_program(path))
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    path.metadata()
        .is_ok_and(|it| it.is_file() && it.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}
