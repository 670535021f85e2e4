//! wasm-opt, which makes WebAssembly about a quarter smaller.

use std::{
    fmt,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::on_path;
use crate::{
    command::{output, run},
    folder,
    project::Project,
};

/// The version that is installed where none is found, from npm's package `binaryen`.
const VERSION: u32 = 132;
/// The oldest version that knows everything rustc emits.
const OLDEST: u32 = 120;

/// Nothing about what made it, and every feature that rustc's wasm32 target has on by default.
const ALWAYS: [&str; 8] = [
    "--strip-producers",
    "--strip-target-features",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What is done to a file.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Pass {
    /// The smallest code.
    Smallest,
    /// Its functions in the order of their names, which it then has no more; code that was
    /// smallest stays so.
    ByName,
}

impl Pass {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Smallest => &["-Oz"],
            Self::ByName => &[
                "--optimize-level=2",
                "--shrink-level=2",
                "--reorder-functions-by-name",
                "--strip-debug",
            ],
        }
    }
}

/// How WebAssembly is made small.
pub(crate) enum Optimizer {
    /// By this program.
    WasmOpt { program: PathBuf, version: u32 },
    /// Not at all: there is no wasm-opt to be had.
    Nothing,
}

impl fmt::Display for Optimizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WasmOpt { version, .. } => write!(f, "wasm-opt {version}"),
            Self::Nothing => f.write_str("no wasm-opt"),
        }
    }
}

impl Optimizer {
    /// Does something to a file, in place. Gives whether it was done.
    pub(crate) fn run(&self, pass: Pass, wasm: &Path) -> Result<bool> {
        match self {
            Self::WasmOpt { program, .. } => {
                let name = wasm.file_name().context("the WebAssembly has no name")?;
                let mut command = Command::new(program);
                if let Some(folder) = wasm.parent() {
                    command.current_dir(folder);
                }
                command.args(pass.arguments()).args(ALWAYS);
                run(command.arg(name).arg("-o").arg(name))?;
                Ok(true)
            }
            Self::Nothing => Ok(false),
        }
    }
}

/// The wasm-opt on the `PATH` if it is recent enough, else the one under `target/tools/`,
/// which npm installs. Without either the app works; its size is not final, and a line says
/// so.
pub(crate) fn find(project: &Project) -> Optimizer {
    if let Some(optimizer) = on_path("wasm-opt").and_then(recent) {
        return optimizer;
    }
    let place = project.tools().join(format!("binaryen-{VERSION}"));
    let program = place.join("node_modules").join(".bin").join("wasm-opt");
    let installed = if program.exists() {
        Ok(())
    } else {
        install(&place)
    };
    match installed.map(|()| recent(program)) {
        Ok(Some(optimizer)) => optimizer,
        Ok(None) => missing("the one that npm installed does not run; is Node.js there?"),
        Err(error) => missing(&format!("{error:#}")),
    }
}

fn missing(why: &str) -> Optimizer {
    eprintln!(
        "warning: there is no wasm-opt {OLDEST} or newer: {why}\n\
         The app works; its size is not final. To get it by hand, put wasm-opt of binaryen \
         {VERSION} on the PATH, or install Node.js with npm and run this again."
    );
    Optimizer::Nothing
}

fn recent(program: PathBuf) -> Option<Optimizer> {
    let said = output(Command::new(&program).arg("--version")).ok()?;
    let version = version(&said)?;
    (version >= OLDEST).then_some(Optimizer::WasmOpt { program, version })
}

/// The number in `wasm-opt version 132 (version_132)`.
fn version(said: &str) -> Option<u32> {
    said.split_whitespace().nth(2)?.parse().ok()
}

fn install(place: &Path) -> Result<()> {
    let npm = on_path("npm").context("npm, which could install it, is not on the PATH")?;
    folder::put(place, |new| {
        let package = format!("binaryen@{VERSION}.0.0");
        let quiet = [
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--loglevel=error",
        ];
        run(Command::new(npm)
            .current_dir(new)
            .args(["install", "--prefix", "."])
            .args(quiet)
            .arg(package))
    })
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn a_version_is_read_from_what_the_tool_says() {
        assert_eq!(version("wasm-opt version 132 (version_132)\n"), Some(132));
        assert_eq!(version("wasm-opt version 108"), Some(108));
        assert_eq!(version("sh: node: not found"), None);
        assert_eq!(version(""), None);
    }
}
