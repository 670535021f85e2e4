//! Where the things under test are, and how the fixture course is built.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, bail, ensure};
use tempfile::TempDir;

/// The built site of the shipped course: `dist/`, or what `COURSEWRIGHT_DIST` names.
///
/// # Errors
/// Fails where there is none, and says how to build it.
pub fn shipped_site() -> Result<PathBuf> {
    let site = env::var_os("COURSEWRIGHT_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    ensure!(
        site.join("index.html").is_file(),
        "no site in `{}`: build it with `cargo xtask build`",
        site.display()
    );
    Ok(site)
}

/// The site of the fixture course, which has an item of every kind and a block of every kind.
/// It is removed when it is dropped.
///
/// # Errors
/// Fails where the app or the author's tool cannot be built.
pub fn every_kind_site() -> Result<TempDir> {
    let out = TempDir::with_prefix("coursewright-every-kind-")?;
    build(&root().join("tests/fixtures/every-kind"), out.path())?;
    Ok(out)
}

/// Builds the site of the course in `course` into `out`.
///
/// # Errors
/// Fails with what the author's tool says.
pub fn build(course: &Path, out: &Path) -> Result<()> {
    let mut build = Command::new(tool()?);
    build.arg("build").arg(course).arg("--out").arg(out);
    run(build.arg("--app").arg(app()?))
}

/// The author's tool: compiled as `cargo xtask` does, or what `COURSEWRIGHT_TOOL` names.
///
/// # Errors
/// Fails where it does not compile.
pub fn tool() -> Result<PathBuf> {
    if let Some(tool) = env::var_os("COURSEWRIGHT_TOOL") {
        return Ok(tool.into());
    }
    // Cargo looks through every file each time it is asked: once is enough for all tests.
    static TOOL: Mutex<Option<PathBuf>> = Mutex::new(None);
    let mut tool = TOOL.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(tool) = &*tool {
        return Ok(tool.clone());
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.current_dir(root());
    run(build.args(["build", "--quiet", "--bin", "coursewright"]))?;
    let name = format!("coursewright{}", env::consts::EXE_SUFFIX);
    let compiled = target()?.join("debug").join(name);
    Ok(tool.insert(compiled).clone())
}

/// The built app without a course: `target/app/`, or what `COURSEWRIGHT_APP` names.
///
/// # Errors
/// Fails where there is none, and says how to build it.
pub fn app() -> Result<PathBuf> {
    let app = match env::var_os("COURSEWRIGHT_APP") {
        Some(app) => PathBuf::from(app),
        None => target()?.join("app"),
    };
    ensure!(
        app.join("index.html").is_file(),
        "no app in `{}`: build it with `cargo xtask build`",
        app.display()
    );
    Ok(app)
}

/// The top of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Cargo's target folder: where it put this program.
///
/// # Errors
/// Fails for a program that stands in none.
pub fn target() -> Result<PathBuf> {
    let program = env::current_exe().context("this program cannot find itself")?;
    let debug = program.ancestors().find(|it| it.ends_with("debug"));
    let target = debug.and_then(Path::parent);
    Ok(target
        .context("this program stands in no target folder")?
        .to_owned())
}

fn run(command: &mut Command) -> Result<()> {
    let done = command
        .output()
        .with_context(|| format!("cannot start `{}`", command.get_program().display()))?;
    if !done.status.success() {
        bail!(
            "`{}` failed ({}):\n{}{}",
            command.get_program().display(),
            done.status,
            String::from_utf8_lossy(&done.stdout),
            String::from_utf8_lossy(&done.stderr)
        );
    }
    Ok(())
}

/// Copies what is in a folder into another.
///
/// # Errors
/// Fails where something cannot be read or written.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("no folder {}", from.display()))? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
