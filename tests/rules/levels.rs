//! Levels, limits and allowances: how a course and its author set the rules.

use coursewright::{
    rules::{self, Level},
    source::{Content, Folder, Request, Severity, load_with},
};

use crate::scaffold;

const CALL: &str = "Text(\"In danger, call +44 20 7946 0018.\"),";

/// The codes that are found, each with its severity.
fn found(folder: &Folder, request: &Request) -> Vec<(String, Severity)> {
    let diagnostics = load_with(folder, request).diagnostics;
    let found = diagnostics.iter();
    found
        .map(|one| (one.problem.code().to_owned(), one.severity))
        .collect()
}

fn with_call() -> Folder {
    let mut folder = scaffold::course();
    edit(
        &mut folder,
        "bread/loaf.ron",
        "Check(\"soft-part\"),",
        &format!("{CALL}\nCheck(\"soft-part\"),"),
    );
    folder
}

fn edit(folder: &mut Folder, path: &str, from: &str, to: &str) {
    let Some(Content::Text(text)) = folder.files.get_mut(path) else {
        panic!("{path} is a text");
    };
    assert!(text.contains(from), "{path} has {from}");
    *text = text.replacen(from, to, 1);
}

fn at(level: Level) -> Request {
    Request {
        levels: [("phone-number", level)].into(),
        ..Request::default()
    }
}

#[test]
fn a_level_makes_an_error_of_a_warning_and_the_reverse() {
    let folder = with_call();
    let usual = [("phone-number".to_owned(), Severity::Error)];
    let warned = [("phone-number".to_owned(), Severity::Warning)];
    assert_eq!(found(&folder, &Request::default()), usual);
    assert_eq!(found(&folder, &at(Level::Warn)), warned);
    assert_eq!(found(&folder, &at(Level::Allow)), []);
    let loaded = load_with(&folder, &at(Level::Warn));
    assert!(loaded.course.is_some(), "a warning does not stop a course");
}

#[test]
fn a_course_sets_levels_and_the_command_line_has_the_last_word() {
    let mut folder = with_call();
    let rule = "modules: [\"bread\"],\n    rules: [Rule(code: \"phone-number\", level: Allow, reason: \"It is the course's own.\")],";
    edit(&mut folder, "course.ron", "modules: [\"bread\"],", rule);
    assert_eq!(found(&folder, &Request::default()), []);
    let denied = [("phone-number".to_owned(), Severity::Error)];
    assert_eq!(found(&folder, &at(Level::Deny)), denied);
}

#[test]
fn a_course_sets_limits() {
    let mut folder = with_call();
    let rule = "modules: [\"bread\"],\n    rules: [Rule(code: \"phone-number\", limits: {\"digits\": 13}, reason: \"Shorter ones are article numbers.\")],";
    edit(&mut folder, "course.ron", "modules: [\"bread\"],", rule);
    assert_eq!(found(&folder, &Request::default()), []);
}

#[test]
fn an_allowance_holds_in_its_own_lesson_alone() {
    let mut folder = with_call();
    let allow =
        "minutes: 2,\n    allow: [Allow(code: \"phone-number\", reason: \"It is on the sign.\")],";
    edit(&mut folder, "bread/loaf.ron", "minutes: 2,", allow);
    assert_eq!(found(&folder, &Request::default()), []);
    edit(
        &mut folder,
        "glossary.ron",
        "The soft inside",
        "Call +44 20 7946 0018. The soft inside",
    );
    let elsewhere = [("phone-number".to_owned(), Severity::Error)];
    assert_eq!(found(&folder, &Request::default()), elsewhere);
}

#[test]
fn an_allowance_holds_in_its_own_item_alone() {
    let mut folder = scaffold::course();
    let call = "It was nearest to the heat: call +44 20 7946 0018.";
    edit(
        &mut folder,
        "bread/items.ron",
        "It was nearest to the heat, and so it has dried.",
        call,
    );
    let allow = "id: \"soft-part\", allow: [Allow(code: \"phone-number\", reason: \"It is on the sign.\")],";
    edit(&mut folder, "bread/items.ron", "id: \"soft-part\",", allow);
    assert_eq!(found(&folder, &Request::default()), []);
    edit(
        &mut folder,
        "bread/items.ron",
        "It was nearest to the heat, and so it has dried.",
        call,
    );
    let other = [("phone-number".to_owned(), Severity::Error)];
    assert_eq!(found(&folder, &Request::default()), other);
}

#[test]
fn a_misspelt_code_is_answered_with_the_one_that_was_meant() {
    let error = "long-kee"
        .parse::<&rules::Rule>()
        .expect_err("there is no such rule");
    assert_eq!(
        error.to_string(),
        "no rule has the code `long-kee`; did you mean `long-key`?"
    );
}
