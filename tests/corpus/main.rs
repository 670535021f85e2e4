//! What the fuzzer has found worth keeping is read again in every run. See
//! `tests/README.md`.
#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

mod read;

use std::{fs, path::Path};

fn replay(target: &str, run: fn(&[u8])) {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/corpus")
        .join(target);
    let mut cases = 0;
    for entry in fs::read_dir(dir).expect("there is a corpus") {
        let path = entry.expect("a case can be listed").path();
        let bytes = fs::read(&path).expect("a case can be read");
        eprintln!("{}", path.display());
        run(&bytes);
        cases += 1;
    }
    assert!(cases >= 10, "only {cases} cases for {target}");
}

#[test]
fn what_was_found_for_the_parser_is_read() {
    replay("parse", read::parse);
}

#[test]
fn what_was_found_for_compiling_is_read() {
    replay("compile", read::compile);
}
