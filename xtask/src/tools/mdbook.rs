//! mdBook, which renders docs/.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::{
    command::{cargo, run},
    folder,
    project::Project,
};

/// The version that is installed; it compiles with every Rust that the project does.
const VERSION: &str = "0.5.4";

/// The mdbook under `target/tools/`, which cargo installs there at first. It takes some
/// minutes: not optimised, because a book of this size is rendered in a moment either way.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    let place = project.tools().join(format!("mdbook-{VERSION}"));
    let program = place.join("bin").join("mdbook");
    if !program
        .with_extension(std::env::consts::EXE_EXTENSION)
        .is_file()
    {
        let options = "--locked --debug --no-default-features --features search";
        folder::put(&place, |new| {
            let arguments = ["install", "mdbook", "--version", VERSION];
            let mut install = cargo(project, arguments);
            install.args(options.split(' ')).arg("--root").arg(new);
            let built = new.join("build");
            run(install.env("CARGO_TARGET_DIR", &built))?;
            Ok(fs::remove_dir_all(built)?)
        })
        .with_context(|| {
            format!(
                "mdbook {VERSION} could not be installed; where there is a network, `cargo \
                 install mdbook --version {VERSION}` in another place shows why"
            )
        })?;
    }
    Ok(program)
}
