//! The command itself: exit codes, and what goes where.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn small_course() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small-course")
}

fn coursewright(arguments: &[&str], dir: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_coursewright"));
    command.args(arguments).current_dir(dir);
    command.output().expect("the command runs")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("output is text")
}

/// A copy of the small course as `curriculum` in a folder of its own.
fn copy(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&dir);
    copy_dir(&small_course(), &dir.join("curriculum"));
    dir
}

fn copy_dir(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be listed") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_dir(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file can be copied");
        }
    }
}

#[test]
fn a_clean_course_is_summed_up_in_one_line() {
    let dir = copy("clean");
    let output = coursewright(&["check"], &dir);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(text(&output.stderr), "");
    assert_eq!(
        text(&output.stdout),
        "curriculum: 2 modules, 3 lessons, 7 items, no problems\n"
    );
}

#[test]
fn problems_go_to_stderr_with_a_count_and_exit_code_1() {
    let dir = copy("problems");
    let glossary = dir.join("curriculum/glossary.ron");
    fs::write(glossary, "[Term(id: \"crumb\")]").expect("a file can be written");
    let output = coursewright(&["check", "curriculum/"], &dir);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    let said = text(&output.stderr);
    assert!(said.contains("--> curriculum/glossary.ron:1:2"), "{said}");
    assert!(said.ends_with("\n1 error in 1 file\n"), "{said}");
    assert!(
        !said.contains('\u{1b}'),
        "no colour where there is no terminal"
    );
}

#[test]
fn a_warning_does_not_fail_the_course() {
    let dir = copy("warning");
    let path = dir.join("curriculum/butter/items.ron");
    let items = fs::read_to_string(&path).expect("a file can be read");
    let items = items.replace("\"sour cream\"", "\"Cream.\"");
    fs::write(path, items).expect("a file can be written");
    let output = coursewright(&["check"], &dir);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stderr).ends_with("\n1 warning in 1 file\n"));
    assert!(text(&output.stdout).ends_with("7 items, 1 warning\n"));
}

#[test]
fn of_very_many_problems_the_first_are_shown_and_all_are_counted() {
    let dir = copy("very-many");
    let sources = "Source(),".repeat(300);
    let path = dir.join("curriculum/sources.ron");
    fs::write(path, format!("[{sources}]")).expect("a file can be written");
    let output = coursewright(&["check"], &dir);
    let said = text(&output.stderr);
    assert_eq!(said.matches("error[").count(), 200);
    assert!(
        said.ends_with("\n… and 100 more\n\n300 errors in 1 file\n"),
        "{said}"
    );
}

#[test]
fn wrong_use_is_exit_code_2() {
    let dir = copy("wrong-use");
    for arguments in [&["check", "nowhere"][..], &["chekc"], &[]] {
        let output = coursewright(arguments, &dir);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_ne!(text(&output.stderr), "", "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let dir = copy("link");
    let secret = dir.join("secret.ron");
    fs::write(&secret, "[Term(id: \"secret\")]").expect("a file can be written");
    let glossary = dir.join("curriculum/glossary.ron");
    fs::remove_file(&glossary).expect("a file can be removed");
    std::os::unix::fs::symlink(&secret, &glossary).expect("a link can be made");
    let output = coursewright(&["check"], &dir);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("unreadable-file"), "{said}");
    assert!(!said.contains("secret"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_link_in_a_circle_does_not_keep_it_busy() {
    let dir = copy("circle");
    let circle = dir.join("curriculum/bread/again");
    std::os::unix::fs::symlink(dir.join("curriculum"), circle).expect("a link can be made");
    let output = coursewright(&["check"], &dir);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains("--> curriculum/bread/again\n"), "{said}");
    assert!(said.ends_with("\n1 error in 1 file\n"), "{said}");
}

#[test]
fn findings_for_programs_are_an_object_a_line() {
    let dir = copy("json");
    let glossary = dir.join("curriculum/glossary.ron");
    fs::write(glossary, "[\n  Term(id: \"crumb\")]").expect("a file can be written");
    let output = coursewright(&["check", "--format", "json"], &dir);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        text(&output.stdout),
        "{\"file\":\"curriculum/glossary.ron\",\"line\":2,\"column\":3,\"end_line\":2,\"end_column\":7,\
         \"severity\":\"error\",\"code\":\"missing-field\",\"message\":\"`Term` has no `term`, and needs one\",\
         \"help\":\"add `term: …,` to this\"}\n"
    );
    assert_eq!(text(&output.stderr), "");
}

#[test]
fn findings_for_github_stand_in_its_commands() {
    let dir = copy("github");
    let glossary = dir.join("curriculum/glossary.ron");
    fs::write(glossary, "[\n  Term(id: \"crumb\")]").expect("a file can be written");
    let output = coursewright(&["check", "--format", "github"], &dir);
    assert_eq!(
        text(&output.stdout),
        "::error file=curriculum/glossary.ron,line=2,endLine=2,col=3,endColumn=7,title=missing-field\
         ::`Term` has no `term`, and needs one: add `term: …,` to this\n"
    );
}

#[test]
fn the_command_line_has_the_last_word_on_rules() {
    let dir = copy("levels");
    let strict = coursewright(&["check", "--deny", "short-feedback"], &dir);
    assert_eq!(strict.status.code(), Some(1));
    assert!(text(&strict.stderr).contains("error[short-feedback]"));
    let warned = coursewright(&["check", "--warn", "short-feedback"], &dir);
    assert_eq!(warned.status.code(), Some(0));
    assert!(text(&warned.stderr).contains("warning[short-feedback]"));
}

#[test]
fn levels_that_cannot_be_set_are_refused() {
    let dir = copy("refused");
    for (arguments, says) in [
        (
            &["check", "--allow", "keys"][..],
            "`keys` is a rule of the format",
        ),
        (
            &["check", "--allow", "long-key", "--deny", "long-key"],
            "`long-key` cannot have two levels",
        ),
        (&["check", "--deny", "long-kee"], "did you mean `long-key`?"),
    ] {
        let output = coursewright(arguments, &dir);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&output.stderr).contains(says),
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn a_rule_is_explained_with_its_source_limits_and_examples() {
    let output = coursewright(&["explain", "long-key"], Path::new("."));
    let said = text(&output.stdout);
    for part in [
        "long-key (warning)\n",
        "\nSource: Haladyna",
        "\n  ratio = 1.25: ",
        "\nBad (in an item):\n",
        "\nGood:\n",
        "allow: [Allow(code: \"long-key\"",
    ] {
        assert!(said.contains(part), "{part} in\n{said}");
    }
}

#[test]
fn without_a_code_every_rule_is_listed_in_a_line() {
    let output = coursewright(&["explain"], Path::new("."));
    let said = text(&output.stdout);
    assert_eq!(said.lines().count(), coursewright::rules::all().count());
}
