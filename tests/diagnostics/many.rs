//! Files that cannot be written down as a case, and many mistakes at once.

use coursewright::source::{
    Content, Diagnostic, Folder, LineIndex, MAX_BYTES, Position, Unread, load, render,
};

use crate::small_course;

fn with(path: &str, content: Content) -> Folder {
    let mut folder = small_course::folder();
    folder.files.insert(path.to_owned(), content);
    folder
}

fn said(folder: &Folder) -> String {
    let diagnostics = load(folder).diagnostics;
    let said: Vec<_> = diagnostics
        .iter()
        .map(|one| render(one, folder, false))
        .collect();
    said.join("\n\n")
}

fn codes(diagnostics: &[Diagnostic]) -> Vec<(&str, &str)> {
    let codes = diagnostics.iter();
    codes
        .map(|one| (one.file.as_str(), one.problem.code()))
        .collect()
}

#[test]
fn a_file_that_is_not_utf8_is_named_and_hides_no_other() {
    let folder = with("bread/heat.ron", Content::NotUtf8 { at: 41 });
    assert_eq!(
        said(&folder),
        [
            "error[not-utf8]: this file is not UTF-8 text: its byte 42 belongs to no character",
            "--> curriculum/bread/heat.ron",
            " = help: save it again with the encoding UTF-8; most editors offer it under `save as`"
        ]
        .join("\n")
    );
}

#[test]
fn a_file_that_is_too_large_is_named() {
    let bytes = MAX_BYTES + 1;
    let folder = with("bread/items.ron", Content::TooLarge { bytes });
    assert_eq!(
        said(&folder),
        [
            "error[too-large]: this file has 4194305 bytes, and a course file has at most 4194304",
            "--> curriculum/bread/items.ron",
            " = help: divide it into several modules or lessons"
        ]
        .join("\n")
    );
}

#[test]
fn a_text_that_is_too_large_is_refused_whoever_read_it() {
    let text = " ".repeat(usize::try_from(MAX_BYTES).expect("fits") + 1);
    let folder = with("glossary.ron", Content::Text(text));
    assert_eq!(
        codes(&load(&folder).diagnostics),
        [("glossary.ron", "too-large")]
    );
}

#[test]
fn a_file_that_could_not_be_read_is_named_with_the_reason() {
    let why = Unread::Refused("the disk does not answer".to_owned());
    let folder = with("sources.ron", Content::Unreadable { why });
    assert_eq!(
        said(&folder),
        [
            "error[unreadable-file]: this file could not be read: the disk does not answer",
            "--> curriculum/sources.ron",
            " = help: see whether another program can open it; if none can, put a copy in its place"
        ]
        .join("\n")
    );
}

#[test]
fn an_empty_folder_lacks_its_course() {
    let folder = Folder {
        name: "curriculum".to_owned(),
        ..Folder::default()
    };
    assert_eq!(
        said(&folder),
        [
            "error[missing-file]: this file is missing",
            "--> curriculum/course.ron",
            " = help: see that this is the folder of a course: each has this file",
        ]
        .join("\n")
    );
}

#[test]
fn a_file_whose_lines_end_in_an_old_way_is_not_called_empty() {
    let content = Content::Text("// terms\r[]\r".to_owned());
    let said = said(&with("glossary.ron", content));
    assert!(said.contains("this file has CR alone"), "{said}");
}

#[test]
fn mistakes_in_several_files_are_all_said_in_one_run() {
    let mut folder = small_course::folder();
    for (path, from, to) in [
        ("course.ron", "language: \"en\"", "language: \"English\""),
        ("bread/module.ron", "level: Apply", "level: Aply"),
        ("bread/loaf.ron", "minutes: 5", "minutes: 500"),
        ("bread/loaf.ron", "](lesson:heat)", "](lesson:heet)"),
        ("bread/heat.ron", "    minutes: 3,", "    minutes 3,"),
        (
            "bread/items.ron",
            "Key(text: \"The crumb\"",
            "Option(text: \"The crumb\"",
        ),
        ("bread/items.ron", "sources: [],", "sources: [\"nobody\"],"),
        ("butter/items.ron", "difficulty: 3", "difficulty: 4"),
        ("glossary.ron", "id: \"crumb\"", "id: \"Crumb\""),
    ] {
        let Some(Content::Text(text)) = folder.files.get_mut(path) else {
            panic!("{path} is a text");
        };
        assert!(text.contains(from), "{path} has {from}");
        *text = text.replacen(from, to, 1);
    }
    let loaded = load(&folder);
    assert_eq!(loaded.course, None);
    assert_eq!(
        codes(&loaded.diagnostics),
        [
            ("bread/heat.ron", "missing-colon"),
            ("bread/items.ron", "keys"),
            ("bread/items.ron", "unknown-source"),
            ("bread/loaf.ron", "whole-number"),
            ("bread/loaf.ron", "unknown-lesson"),
            ("bread/module.ron", "unknown-name"),
            ("butter/items.ron", "whole-number"),
            ("course.ron", "language-tag"),
            ("glossary.ron", "malformed-id"),
        ]
    );
}

#[test]
fn every_bracket_nested_without_end_is_an_error_and_no_overflow() {
    for bracket in ["[", "(", "{", "Some(", "Item(id: ", "/*", "- ", "> "] {
        let folder = with("bread/items.ron", Content::Text(bracket.repeat(100_000)));
        let loaded = load(&folder);
        assert!(loaded.course.is_none(), "{bracket}");
    }
}

#[test]
fn markdown_nested_without_end_is_an_error_and_no_overflow() {
    for nested in ["> ", "- ", "*a ", "[", "![", "<", "**", "`", "[@", "1. "] {
        let body = nested.repeat(20_000);
        let text = format!("[Term(id: \"crumb\", term: \"crumb\", text: r#####\"{body}\"#####)]");
        let folder = with("glossary.ron", Content::Text(text));
        // Some of these are only strange text; none may be slow or deep.
        let _ = load(&folder);
    }
}

#[test]
fn hundreds_of_mistakes_are_reported_with_the_first_suggestions_only() {
    let items: String = (0..300)
        .map(|n| format!("Item(id: \"i{n}\", objectives: [\"name-prats\"], difficulty: 1, sources: [], stem: \"a\", kind: Single(options: [Key(text: \"a\", feedback: \"b\"), Option(text: \"b\", feedback: \"c\")])),\n"))
        .collect();
    let folder = with("bread/items.ron", Content::Text(format!("[{items}]")));
    let diagnostics = load(&folder).diagnostics;
    let labels = diagnostics.iter().map(|one| one.problem.label());
    let suggested = labels
        .filter(|label| label.starts_with("did you mean"))
        .count();
    assert!(diagnostics.len() > 300);
    assert!((40..=50).contains(&suggested), "{suggested}");
}

#[test]
fn a_very_long_line_is_named_and_not_shown() {
    let text = format!(
        "[Term(id: \"crumb\", term: \"{}\", text: 5)]",
        "é".repeat(20_000)
    );
    let folder = with("glossary.ron", Content::Text(text));
    assert_eq!(
        said(&folder),
        [
            "error[wrong-type]: text in quotation marks belongs here, and this is the number `5`",
            "--> curriculum/glossary.ron:1:20036",
            " = note: put it in `\"…\"`",
        ]
        .join("\n")
    );
}

#[test]
fn columns_are_counted_in_characters() {
    let text = "é — α\nx";
    let index = LineIndex::new(text);
    let at = |needle| index.position(text.find(needle).expect("there"));
    assert_eq!(at("α"), Position { line: 1, column: 5 });
    assert_eq!(at("x"), Position { line: 2, column: 1 });
    assert_eq!(index.position(1000), Position { line: 2, column: 2 });
}

#[test]
fn a_file_that_ends_too_soon_is_named_wherever_it_ends() {
    let whole = small_course::folder();
    let read = whole
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".ron"));
    for (path, content) in read {
        let Content::Text(text) = content else {
            continue;
        };
        let end = text.trim_end().len();
        for cut in (0..end).step_by(23).filter(|at| text.is_char_boundary(*at)) {
            let folder = with(path, Content::Text(text[..cut].to_owned()));
            let diagnostics = load(&folder).diagnostics;
            let named = diagnostics.iter().any(|one| one.file == *path);
            assert!(named, "{path} cut at {cut}: {:?}", codes(&diagnostics));
        }
    }
}
