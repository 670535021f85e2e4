//! `coursewright fmt`: one layout, and nothing said otherwise. See `tests/README.md`.
#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "this is how a test fails"
)]

use std::{fs, path::Path};

use coursewright::source::{Unformatted, format};
use proptest::prelude::*;

#[test]
fn lines_break_where_the_author_breaks_them_and_the_rest_is_alike() {
    let written = "
// The terms.
[ Term( id : \"a\",term:\"a\" , text: \"A.\")

,


  // The second one.
 Term(
id: \"b\", // beside
  term: \"b\", text: r#\"
  kept as it is
\"#), /* at the end */
  // last
]
// after
";
    let laid_out = "// The terms.
[
    Term(id: \"a\", term: \"a\", text: \"A.\"),

    // The second one.
    Term(
        id: \"b\", // beside
        term: \"b\",
        text: r#\"
  kept as it is
\"#,
    ), /* at the end */
    // last
]
// after
";
    assert_eq!(format(written).as_deref(), Ok(laid_out));
    assert_eq!(format(laid_out).as_deref(), Ok(laid_out));
}

#[test]
fn what_is_not_ron_is_left_alone() {
    assert_eq!(format("[Term(id: ]"), Err(Unformatted::NotRon));
    assert_eq!(format(""), Err(Unformatted::NotRon));
}

#[test]
fn a_byte_order_mark_and_the_line_breaks_of_windows_go() {
    assert_eq!(
        format("\u{feff}[\r\n  1\r\n]\r\n").as_deref(),
        Ok("[\n    1,\n]\n")
    );
}

#[test]
fn line_ends_that_grew_in_other_programs_are_plain_after_one_run() {
    assert_eq!(
        format("[\r\r\n  \"a\r\r\r\nb\",\r\r\n]\n").as_deref(),
        Ok("[\n    \"a\nb\",\n]\n")
    );
}

#[test]
fn the_files_that_ship_are_laid_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![
        root.join("curriculum"),
        root.join("src/bin/coursewright/new"),
    ];
    let mut others = Vec::new();
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "ron") {
                let text = fs::read_to_string(&path).expect("a file can be read");
                files += 1;
                if format(&text).as_deref() != Ok(&text) {
                    others.push(path);
                }
            }
        }
    }
    assert!(files > 20, "{files}");
    assert!(others.is_empty(), "run `coursewright fmt`: {others:?}");
}

/// A value, its parts separated by any space and comments.
fn value() -> impl Strategy<Value = String> {
    let space = prop::sample::select(vec![
        "",
        " ",
        "\n",
        "\n\n\n",
        "  \n ",
        "// note\n",
        " // a, b (\n",
        "/* c */",
        "\n// d\n// e\n",
        "/* f\n */\n",
    ]);
    let leaf = prop::sample::select(vec![
        "1",
        "-2.5",
        "true",
        "\"a\"",
        "\"a \\\" // b\"",
        "r#\"a \"b\" // c\n  d\"#",
        "Word",
        "None",
        "()",
        "[]",
    ]);
    leaf.prop_map(str::to_owned)
        .prop_recursive(4, 40, 5, move |inner| {
            let space = space.clone();
            let entry = (space.clone(), inner, space.clone());
            let bracket = prop::sample::select(vec![
                ("[", "]"),
                ("Name(", ")"),
                ("Some(", ")"),
                ("Named(", ")"),
            ]);
            (
                prop::collection::vec(entry, 1..5),
                bracket,
                space,
                any::<bool>(),
            )
                .prop_map(|(entries, (open, close), space, last_comma)| {
                    // `Some` has one value; fields have names.
                    let count = if open == "Some(" { 1 } else { entries.len() };
                    let entries: Vec<String> = (entries.into_iter().take(count).enumerate())
                        .map(|(nth, (before, value, after))| match open {
                            "Named(" => format!("{before}f{nth}{after}:{before}{value}{after}"),
                            _ => format!("{before}{value}{after}"),
                        })
                        .collect();
                    let comma = if last_comma && open != "Some(" {
                        ","
                    } else {
                        ""
                    };
                    format!("{open}{}{comma}{space}{close}", entries.join(","))
                })
        })
}

/// How often each comment of [`value`] stands in a text.
fn comments(text: &str) -> Vec<usize> {
    let comments = [
        "// note",
        "// a, b (",
        "/* c */",
        "// d",
        "// e",
        "/* f\n */",
        "// first",
        "// last",
    ];
    comments
        .iter()
        .map(|comment| text.matches(comment).count())
        .collect()
}

proptest! {
    #[test]
    fn values_and_comments_stay_and_twice_is_once(value in value()) {
        let text = format!("// first\n{value}\n// last\n");
        let Ok(before) = ron::from_str::<ron::Value>(&text) else {
            return Ok(());
        };
        let formatted = format(&text).map_err(|error| TestCaseError::fail(format!("{error:?}: {text}")))?;
        prop_assert_eq!(ron::from_str::<ron::Value>(&formatted).ok(), Some(before), "{}", formatted);
        prop_assert_eq!(comments(&formatted), comments(&text));
        let again = format(&formatted);
        prop_assert_eq!(again.as_deref(), Ok(formatted.as_str()));
    }

    #[test]
    fn any_text_is_laid_out_or_refused(text in "[\\[\\](){}:,\"'#r/* \\n\\\\a-c0-9]{0,60}") {
        if let Ok(formatted) = format(&text) {
            let again = format(&formatted);
            prop_assert_eq!(again.as_deref(), Ok(formatted.as_str()));
        }
    }
}
