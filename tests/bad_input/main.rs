//! The author's tool on what nobody should put into a course: each input, by its number in
//! the list of cases that must hold, is answered in words, soon, and without much memory.
//!
//! `cargo test --release --test bad_input -- --nocapture` prints what each took.
#![cfg(all(feature = "cli", unix))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

mod inputs;

use std::{
    fs,
    io::Read as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use inputs::Input;
use wait4::Wait4 as _;

/// What a hang exceeds, and nothing else, on however busy a machine. The aim is one second.
const PATIENCE: Duration = Duration::from_secs(30);
/// The most memory in use at a time, in bytes.
const MEMORY: u64 = 200_000_000;
/// The most that may be asked for, in KiB: threads ask for far more than they use.
const ASKED: u64 = 4 * 1024 * 1024;

#[test]
fn every_bad_input_is_answered_soon_and_with_little_memory() {
    let mut wrong = Vec::new();
    for input in inputs::all() {
        let dir = workshop(input.name);
        (input.put)(&dir.join("curriculum"));
        if let Err(error) = answered(&input, &dir) {
            wrong.push(format!("{} {}: {error}", input.number, input.name));
        }
        fs::remove_dir_all(dir).expect("a folder can be removed");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks the course, and whether what is said is what should be.
fn answered(input: &Input, dir: &Path) -> Result<(), String> {
    let limited = format!("ulimit -v {ASKED}; exec \"$0\" check curriculum");
    let begun = Instant::now();
    let mut child = Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_coursewright")])
        .current_dir(dir)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut said = String::new();
    let mut stderr = child.stderr.take().ok_or("no output")?;
    stderr
        .read_to_string(&mut said)
        .map_err(|error| error.to_string())?;
    let used = child.wait4().map_err(|error| error.to_string())?;
    let (time, memory) = (begun.elapsed(), used.rusage.maxrss);
    println!(
        "{:>3} {:45} {:>5} ms {:>4} MB",
        input.number,
        input.name,
        time.as_millis(),
        memory / 1_000_000
    );
    let code = used.status.code();
    if code != Some(if input.says.is_empty() { 0 } else { 1 }) && code != Some(2) {
        return Err(format!("ended with {}: {said}", used.status));
    }
    if !said.contains(input.says) || input.says.is_empty() && said.contains("error") {
        return Err(format!("does not say `{}`: {said}", input.says));
    }
    if time > PATIENCE || memory > MEMORY {
        return Err(format!("took {time:?} and {memory} bytes"));
    }
    Ok(())
}

/// A folder with the small course in `curriculum/`.
fn workshop(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("bad-input")
        .join(name.replace([' ', '/'], "-"));
    let _ = fs::remove_dir_all(&dir);
    let course = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small-course");
    copy(&course, &dir.join("curriculum"));
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be listed") {
        let entry = entry.expect("a folder can be listed");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file can be copied");
        }
    }
}
