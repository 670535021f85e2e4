//! The registry of rules and the code that looks for them name the same.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use coursewright::rules::{self, Place, Weight};

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be listed") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

/// Every text in the body of a `fn code(&self)` below `src`.
fn codes_in_sources() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut codes = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file).expect("a source can be read");
        for part in text.split("fn code(&self) -> &'static str {").skip(1) {
            let body = part.split("\n    fn ").next().unwrap_or_default();
            let quoted = body.split('"').skip(1).step_by(2);
            let is_code = |text: &&str| {
                !text.is_empty()
                    && text
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b"-08".contains(&b))
            };
            codes.extend(quoted.filter(is_code).map(str::to_owned));
        }
    }
    codes
}

#[test]
fn every_code_that_can_be_said_is_explained() {
    let codes = codes_in_sources();
    assert!(
        codes.len() > 60,
        "only {} codes found: is the search wrong?",
        codes.len()
    );
    let unknown: Vec<_> = codes
        .iter()
        .filter(|code| rules::find(code).is_none())
        .collect();
    assert!(unknown.is_empty(), "add {unknown:?} to src/rules");
}

#[test]
fn every_rule_says_what_it_wants_and_why() {
    for rule in rules::all() {
        let code = rule.code;
        assert!(
            !rule.summary.is_empty() && !rule.summary.ends_with('.'),
            "{code}: {}",
            rule.summary
        );
        assert!(
            rule.summary.starts_with(|c: char| !c.is_uppercase()),
            "{code}: {}",
            rule.summary
        );
        assert!(rule.why.ends_with('.'), "{code}: {}", rule.why);
        assert_ne!(rule.example.bad, rule.example.good, "{code} has no example");
        if matches!(rule.weight, Weight::Free(_))
            && !["repeated-answer", "unused-allowance"].contains(&code)
        {
            assert!(
                rule.source.is_some(),
                "{code} does not say where it comes from"
            );
        }
    }
}

#[test]
fn limits_are_named_in_kebab_case_and_once_a_rule() {
    for rule in rules::all() {
        let names: BTreeSet<&str> = rule.limits.iter().map(|limit| limit.name).collect();
        assert_eq!(names.len(), rule.limits.len(), "{}", rule.code);
        for name in names {
            assert!(
                name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
                "{name}"
            );
        }
        if let Some((limit, _)) = rule.example.with {
            assert!(
                rule.limits.iter().any(|it| it.name == limit),
                "{}: {limit}",
                rule.code
            );
        }
    }
}

#[test]
fn few_examples_are_in_words_alone() {
    let words: Vec<_> = rules::all()
        .filter(|rule| rule.example.place == Place::Words)
        .map(|rule| rule.code)
        .collect();
    // They are about bytes, sizes, links and other files, and have tests of their own.
    assert!(words.len() <= 16, "{words:?}");
}
