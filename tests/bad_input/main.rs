//! The author's tool on what nobody should put into a course: each input, by its number in
//! the list of cases that must hold, is answered without much memory, and in the words of its
//! file in `said/`. `UPDATE_CASES=1 cargo test --test bad_input` writes down what is said now.
//!
//! `cargo test --release --test bad_input -- --nocapture` prints the processor's time and the
//! memory that each took. The aim is one second, which is read there: a busy machine makes any
//! time, and always the same memory.
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
};

use inputs::Input;
use wait4::Wait4 as _;

/// The processor's time in seconds that only a hang takes, after which the system ends it.
const PATIENCE: u64 = 60;
/// The most memory in use at a time, in bytes.
const MEMORY: u64 = 200_000_000;
/// How much of what is said is compared.
const MOST_LINES: usize = 14;
/// The most that may be asked for, in KiB: threads ask for far more than they use.
const ASKED: u64 = 4 * 1024 * 1024;

/// Cases 33–43 and 45.
#[test]
fn every_bad_input_is_answered_with_little_memory() {
    let mut wrong = Vec::new();
    for input in inputs::all() {
        let dir = workshop(&input.name);
        (input.put)(&dir.join("curriculum"));
        let said = answered(&input, &dir).and_then(|said| compare(&input, &said));
        if let Err(error) = said {
            wrong.push(format!("{} {}: {error}", input.number, input.name));
        }
        fs::remove_dir_all(dir).expect("a folder can be removed");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_of_words_belongs_to_an_input() {
    let names: Vec<String> = inputs::all().iter().map(file_name).collect();
    for entry in fs::read_dir(said()).expect("there are words") {
        let name = entry.expect("a folder can be listed").file_name();
        let name = name.to_string_lossy().into_owned();
        assert!(names.contains(&name), "no input is called `{name}`");
    }
}

/// Checks the course, and gives back what is said.
fn answered(input: &Input, dir: &Path) -> Result<String, String> {
    let without_rights = match input.is_forbidden {
        // Whoever runs the tests may be allowed to read every file.
        true if fs::read(dir.join(inputs::FORBIDDEN)).is_ok() => {
            "setpriv --bounding-set=-all --inh-caps=-all"
        }
        _ => "",
    };
    let limited = format!(
        "ulimit -v {ASKED}; ulimit -t {PATIENCE}; exec {without_rights} \"$0\" check curriculum"
    );
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
    let (time, memory) = (used.rusage.utime + used.rusage.stime, used.rusage.maxrss);
    println!(
        "{:>3} {:50} {:>5} ms {:>4} MB",
        input.number,
        input.name,
        time.as_millis(),
        memory / 1_000_000
    );
    let is_refused = match used.status.code() {
        Some(0) => false,
        Some(1 | 2) => true,
        _ => return Err(format!("ended with {} after {time:?}: {said}", used.status)),
    };
    if is_refused != said.contains("error") || !said.contains(input.says) {
        return Err(format!("does not say `{}`: {said}", input.says));
    }
    if memory > MEMORY {
        return Err(format!("took {memory} bytes"));
    }
    Ok(said)
}

/// Whether what was said is what is written down.
fn compare(input: &Input, said: &str) -> Result<(), String> {
    let path = self::said().join(file_name(input));
    let said = in_short(said);
    if std::env::var_os("UPDATE_CASES").is_some() {
        return fs::write(path, said).map_err(|error| error.to_string());
    }
    let expected =
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    match said == expected {
        true => Ok(()),
        false => Err(format!("says\n{said}\nand not\n{expected}")),
    }
}

/// The first and the last of what was said, where it is much.
fn in_short(said: &str) -> String {
    let lines: Vec<&str> = said.lines().map(str::trim_end).collect();
    let shown: Vec<&str> = match lines.as_slice() {
        [] => vec!["nothing is said"],
        [first @ .., last] if first.len() > MOST_LINES => {
            let first = first.iter().copied().take(MOST_LINES);
            first.chain(["[…]", last]).collect()
        }
        all => all.to_vec(),
    };
    shown.join("\n") + "\n"
}

fn said() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_input/said")
}

/// The input's number and name.
fn file_name(input: &Input) -> String {
    let name = input.name.replace([' ', '/'], "-").replace(',', "");
    match input.number {
        0 => format!("{name}.txt"),
        number => format!("{number}-{name}.txt"),
    }
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
