//! The invariants of ARCHITECTURE.md that can be read off the sources: who may name whom.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot read the sources has failed"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A source file, by its path below `src/`, with its comments left out.
struct Source {
    path: String,
    code: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(
        files.len() > 50,
        "only {} sources found: is the search wrong?",
        files.len()
    );
    files
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.lines().map(|line| match line.find("//") {
                Some(at) if !line[..at].ends_with(':') => line[..at].to_owned(),
                _ => line.to_owned(),
            });
            let path = file
                .strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .replace('\\', "/");
            Source {
                path,
                code: code.collect(),
            }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every line outside `allowed` (path prefixes) that has one of `words`.
fn uses(words: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources() {
        if allowed.iter().any(|prefix| source.path.starts_with(prefix)) {
            continue;
        }
        for (at, line) in source.code.iter().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("src/{}:{}: {}", source.path, at + 1, line.trim()));
            }
        }
    }
    found
}

fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn only_the_web_half_names_the_browser() {
    let browser = ["leptos", "gloo_", "web_sys", "js_sys", "wasm_bindgen"];
    let found = uses(&browser, &["web/", "web.rs"]);
    assert_none(&found, "only src/web may name the browser's crates:");
}

#[test]
fn only_the_binaries_touch_files_processes_and_clocks() {
    let platform = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::time",
        "SystemTime",
        "Instant",
    ];
    let found = uses(&platform, &["bin/", "web/"]);
    assert_none(
        &found,
        "only src/bin may touch the platform; pass what is needed as an argument:",
    );
}

#[test]
fn each_of_the_browsers_stores_is_used_by_one_file() {
    let found = uses(
        &["gloo_storage", "local_storage", "session_storage"],
        &["web/storage/browser.rs"],
    );
    assert_none(
        &found,
        "only src/web/storage/browser.rs may use localStorage:",
    );
    let found = uses(&["Idb", "indexed_db"], &["web/storage/device.rs"]);
    assert_none(&found, "only src/web/storage/device.rs may use IndexedDB:");
}

#[test]
fn the_core_knows_neither_half() {
    let halves = [
        "crate::source::",
        "crate::check::",
        "crate::site::",
        "crate::web::",
    ];
    let found = uses(
        &halves,
        &[
            "source", "check/", "check.rs", "rules", "site", "web", "bin/",
        ],
    );
    assert_none(
        &found,
        "the core may not depend on the author's or the learner's half:",
    );
}

#[test]
fn the_course_model_depends_on_nothing_above_it() {
    let above = [
        "crate::pack",
        "crate::quiz",
        "crate::progress",
        "crate::store",
        "crate::route",
    ];
    let found: Vec<_> = uses(&above, &[])
        .into_iter()
        .filter(|line| line.starts_with("src/course"))
        .collect();
    assert_none(&found, "src/course is what everything else is about:");
}

#[test]
fn text_is_never_set_as_html() {
    let found = uses(
        &[
            "inner_html",
            "set_outer_html",
            "insert_adjacent_html",
            "document.write",
        ],
        &[],
    );
    assert_none(&found, "text reaches the page as nodes, never as HTML:");
}

#[test]
fn interface_text_stands_in_one_file() {
    // A sentence in quotes between two tags: what a page would say by itself.
    let found: Vec<_> = uses(&[">\""], &["web/words.rs", "web/words/"])
        .into_iter()
        .filter(|line| {
            let said = line.split(">\"").nth(1).unwrap_or_default();
            line.starts_with("src/web") && said.starts_with(|c: char| c.is_alphabetic())
        })
        .collect();
    assert_none(&found, "words belong in src/web/words.rs:");
}
