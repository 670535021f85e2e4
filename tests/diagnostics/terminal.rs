//! The command and who it talks to: pipes that end early, help, refusals of the system.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::command::{copy, coursewright, text};

#[test]
fn findings_for_github_have_the_whole_remedy() {
    let dir = copy("github-help");
    let glossary = dir.join("curriculum/glossary.ron");
    fs::write(glossary, "[Term(id: “crumb”)]").expect("a file can be written");
    let output = coursewright(&["check", "--format", "github"], &dir);
    let said = text(&output.stdout);
    let help = "write `\"` here%0Aaround a text write the straight mark";
    assert!(said.contains(help), "{said}");
}

/// What a command comes to whose reader has gone before it writes.
fn unheard(arguments: &[&str], dir: &Path) -> (Option<i32>, String) {
    let (reader, writer) = std::io::pipe().expect("a pipe can be made");
    drop(reader);
    let mut command = Command::new(env!("CARGO_BIN_EXE_coursewright"));
    command.args(arguments).current_dir(dir).stdout(writer);
    let output = command.stderr(Stdio::piped()).output();
    let output = output.expect("the command runs");
    (output.status.code(), text(&output.stderr).to_owned())
}

#[test]
fn a_pipe_that_nobody_reads_is_no_failure() {
    let dir = copy("pipes");
    for arguments in [
        &["check"][..],
        &["check", "--format", "json"],
        &["explain"],
        &["stats"],
        &["list"],
        &["coverage"],
        &["diff", "curriculum", "curriculum"],
        &["fmt", "--check"],
        &["new", "another"],
    ] {
        assert_eq!(
            unheard(arguments, &dir),
            (Some(0), String::new()),
            "{arguments:?}"
        );
    }
}

#[test]
fn help_knows_what_was_meant_and_shows_examples() {
    let dir = copy("help");
    let output = coursewright(&["help", "chek"], &dir);
    assert!(text(&output.stderr).contains("'check'"), "{output:?}");
    for name in ["check", "build", "serve"] {
        let output = coursewright(&["help", name], &dir);
        let said = text(&output.stdout);
        assert!(
            said.contains(&format!("Examples:\n  coursewright {name}")),
            "{said}"
        );
    }
    let output = coursewright(&["help"], &dir);
    assert!(text(&output.stdout).contains("Commands:"));
}

#[test]
fn what_the_system_refuses_is_said_in_plain_words() {
    let dir = copy("refusals");
    for (arguments, says) in [
        (
            &["check", "nowhere"][..],
            "error: the folder `nowhere` cannot be read: there is nothing of this name\n",
        ),
        (
            &["check", "curriculum/course.ron"],
            "error: the folder `curriculum/course.ron` cannot be read: it is a file and no folder\n",
        ),
        (
            &["check", "curriculum/bread"],
            "error: the folder `curriculum/bread` is a part of a course, and `curriculum` is the course: name that one\n",
        ),
    ] {
        let output = coursewright(arguments, &dir);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(text(&output.stderr), says);
    }
    let output = coursewright(&["serve", "--port", "many"], &dir);
    let said = text(&output.stderr);
    assert!(
        said.contains("a port is a whole number from 0 to 65535"),
        "{said}"
    );
}
