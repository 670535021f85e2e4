//! Every rule keeps its word: what it calls bad is found, what it calls good is not. See
//! `tests/README.md`.
#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

mod codes;
mod levels;
mod scaffold;

use std::{env, fs, path::Path};

use coursewright::{
    rules::{self, Place, Rule},
    source::{Content, Folder, Request, load_with, render},
};

fn request() -> Request {
    Request {
        today: "2026-11-22".parse().ok(),
        ..Request::default()
    }
}

/// What a rule says about a course.
fn said(rule: &Rule, folder: &Folder) -> Vec<String> {
    let found = load_with(folder, &request()).diagnostics;
    let found = found.iter().filter(|one| one.problem.code() == rule.code);
    found.map(|one| render(one, folder, false)).collect()
}

fn with_examples() -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| rule.example.place != Place::Words)
}

#[test]
fn the_course_that_examples_stand_in_is_clean() {
    let folder = scaffold::course();
    let found = load_with(&folder, &request()).diagnostics;
    let said: Vec<_> = found
        .iter()
        .map(|one| render(one, &folder, false))
        .collect();
    assert!(said.is_empty(), "{}", said.join("\n\n"));
}

#[test]
fn what_a_rule_calls_bad_it_finds() {
    let silent: Vec<_> = with_examples()
        .filter(|rule| said(rule, &scaffold::with(rule, rule.example.bad)).is_empty())
        .map(|rule| rule.code)
        .collect();
    assert!(
        silent.is_empty(),
        "{silent:?} do not find their own bad example"
    );
}

#[test]
fn what_a_rule_calls_good_it_leaves_alone() {
    let mut found = Vec::new();
    for rule in with_examples() {
        found.extend(said(rule, &scaffold::with(rule, rule.example.good)));
    }
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// What a rule still says of its bad example when every item and lesson allows it.
fn said_though_allowed(rule: &Rule) -> Vec<String> {
    let mut folder = scaffold::with(rule, rule.example.bad);
    let allow = format!("Allow(code: {:?}, reason: \"Just so.\"), ", rule.code);
    for (path, content) in &mut folder.files {
        let (Content::Text(text), true) = (content, path.starts_with("bread/")) else {
            continue;
        };
        *text = if text.contains("allow: [") {
            text.replace("allow: [", &format!("allow: [{allow}"))
        } else if path.ends_with("items.ron") {
            text.replace("Item(", &format!("Item(allow: [{allow}], "))
        } else {
            text.replacen("Lesson(", &format!("Lesson(allow: [{allow}], "), 1)
        };
    }
    said(rule, &folder)
}

#[test]
fn what_explain_says_can_be_allowed_once_can_be() {
    let stays: Vec<_> = with_examples()
        .filter(|rule| rule.allowable && !said_though_allowed(rule).is_empty())
        .map(|rule| rule.code)
        .collect();
    assert!(stays.is_empty(), "{stays:?}");
}

/// `UPDATE_CASES=1` writes down what is said now.
#[test]
fn each_rule_says_what_is_written_down() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/said");
    let mut differing = Vec::new();
    for rule in with_examples() {
        let path = dir.join(format!("{}.txt", rule.code));
        let folder = scaffold::with(rule, rule.example.bad);
        let says = said(rule, &folder).join("\n\n") + "\n";
        if env::var_os("UPDATE_CASES").is_some() {
            fs::write(&path, says).expect("a case can be written");
        } else if fs::read_to_string(&path).unwrap_or_default() != says {
            differing.push(format!("--- {} now says\n{says}", path.display()));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn nothing_is_written_down_of_a_rule_that_is_not_there() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/said");
    for entry in fs::read_dir(dir).expect("there are cases") {
        let path = entry.expect("a case can be listed").path();
        let code = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        assert!(rules::find(&code).is_some(), "no rule `{code}`");
    }
}
