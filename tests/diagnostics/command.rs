//! The command itself: exit codes, and what goes where.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

fn small_course() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small-course")
}

pub(crate) fn coursewright(arguments: &[&str], dir: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_coursewright"));
    command.args(arguments).current_dir(dir);
    command.output().expect("the command runs")
}

pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("output is text")
}

/// A copy of the small course as `curriculum` in a folder of its own.
pub(crate) fn copy(name: &str) -> PathBuf {
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

/// What a command says on stdout, which has to succeed.
fn says(arguments: &[&str], dir: &Path) -> String {
    let output = coursewright(arguments, dir);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout).to_owned()
}

#[test]
fn a_new_course_is_clean_laid_out_and_in_nobodys_way() {
    let dir = copy("new");
    says(&["new", "lessons"], &dir);
    assert_eq!(
        says(&["check", "lessons"], &dir),
        "lessons: 1 module, 1 lesson, 4 items, no problems\n"
    );
    assert_eq!(
        says(&["fmt", "--check", "lessons"], &dir),
        "0 files laid out otherwise\n"
    );
    let again = coursewright(&["new", "lessons"], &dir);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("holds something already"));
}

#[test]
fn the_outline_names_lessons_and_items_with_their_places() {
    let dir = copy("list");
    let outline = says(&["list"], &dir);
    assert!(outline.starts_with("Toast [toast], 12 min\n\nBread [bread]: 2 lessons, 2 objectives, 4 items, 8 min\n    5 min  The loaf [loaf]\n"), "{outline}");
    let items = says(&["list", "--format", "json"], &dir);
    assert_eq!(items.lines().count(), 7);
    assert_eq!(
        items.lines().next(),
        Some(
            "{\"id\":\"soft-part\",\"module\":\"bread\",\"kind\":\"Single\",\"objectives\":[\"name-parts\"],\"file\":\"curriculum/bread/items.ron\",\"line\":3}"
        )
    );
}

#[test]
fn coverage_shows_what_each_objective_has_and_lacks() {
    let dir = copy("coverage");
    let table = says(&["coverage"], &dir);
    assert!(
        table.contains("  name-parts     Remember          1     2       1     -\n"),
        "{table}"
    );
    assert!(
        table.contains("order-steps    Apply             1     -       1     -  one item\n"),
        "{table}"
    );
    let page = says(&["coverage", "--format", "html"], &dir);
    assert!(
        page.contains("<th scope=\"row\">Put the steps of toasting in order.<td>Apply"),
        "{page}"
    );
    assert!(page.contains("<td class=\"gap\">one item"), "{page}");
}

#[test]
fn coverage_shows_an_objective_that_nothing_teaches_or_tests() {
    let dir = copy("coverage-gap");
    let module = dir.join("curriculum/bread/module.ron");
    let text = fs::read_to_string(&module).expect("the module is there");
    let more = "objectives: [\n        Objective(id: \"slice-evenly\", level: Apply, text: \"Slice a loaf evenly.\"),";
    assert!(text.contains("objectives: ["), "{text}");
    fs::write(&module, text.replacen("objectives: [", more, 1)).expect("it can be written");
    let checked = coursewright(&["check"], &dir);
    assert_eq!(checked.status.code(), Some(1));
    let table = says(&["coverage"], &dir);
    let row = table.lines().find(|line| line.contains("slice-evenly"));
    assert!(
        row.is_some_and(|row| row.ends_with("-     -       -     -  no lesson, no item")),
        "{table}"
    );
    let page = says(&["coverage", "--format", "html"], &dir);
    assert!(
        page.contains("<td class=\"gap\">no lesson, no item"),
        "{page}"
    );
}

#[test]
fn figures_of_the_bank_say_where_keys_stand() {
    let figures = says(&["stats"], &copy("stats"));
    for part in [
        "7 items\n",
        "\nkind\n",
        "  the key is the longest in 1 of 2\n    crust-is-dry\n",
    ] {
        assert!(figures.contains(part), "{part} in\n{figures}");
    }
}

#[test]
fn what_programs_of_windows_add_is_told_and_taken_out() {
    let dir = copy("windows");
    for (path, mark) in [("glossary.ron", "\u{feff}"), ("bread/items.ron", "")] {
        let path = dir.join("curriculum").join(path);
        let text = fs::read_to_string(&path).expect("a file can be read");
        let text = format!("{mark}{}", text.replace('\n', "\r\n"));
        fs::write(path, text).expect("a file can be written");
    }
    let output = coursewright(&["check"], &dir);
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("warning[byte-order-mark]"), "{said}");
    assert!(said.contains("CR and LF, as does another"), "{said}");
    says(&["fmt"], &dir);
    assert!(says(&["check"], &dir).ends_with("7 items, no problems\n"));
}

#[test]
fn files_are_laid_out_in_place_and_only_looked_at_with_check() {
    let dir = copy("fmt");
    let path = dir.join("curriculum/glossary.ron");
    fs::write(
        &path,
        "[Term(id:\"crumb\",term:\"crumb\",text:\"Soft.\") // one\n]",
    )
    .expect("a file can be written");
    let check = coursewright(&["fmt", "--check"], &dir);
    assert_eq!(check.status.code(), Some(1));
    assert_eq!(
        text(&check.stdout),
        "curriculum/glossary.ron\n1 file laid out otherwise\n"
    );
    assert_eq!(says(&["fmt"], &dir), "1 file laid out anew\n");
    let written = fs::read_to_string(path).expect("a file can be read");
    assert_eq!(
        written,
        "[\n    Term(id: \"crumb\", term: \"crumb\", text: \"Soft.\"), // one\n]\n"
    );
}
