//! Whatever is in the files, reading them ends with an answer.

use coursewright::source::{Content, Severity, load, render};
use proptest::prelude::*;

use crate::small_course;

/// A change of one file: some bytes replaced by others.
#[derive(Debug, Clone)]
struct Mutation {
    file: prop::sample::Index,
    from: prop::sample::Index,
    remove: usize,
    insert: String,
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let pieces = prop::sample::select(vec![
        "",
        "\"",
        "(",
        ")",
        "[",
        "]",
        ",",
        ":",
        "r#\"",
        "\"#",
        "\\",
        "\\u{e9}",
        "“",
        "é",
        "{1}",
        "[@",
        "](",
        "<b>",
        "//",
        "/*",
        "Some(",
        "None",
        "-1",
        "1e9",
        "\u{0}",
        "\u{feff}",
        "\r\n",
        "#![enable(unwrap_newtypes)]",
        "Item(",
        "\n\n    x",
        "> ",
        "# ",
        "|a|\n|-|\n",
    ]);
    let insert = prop_oneof![pieces.prop_map(str::to_owned), any::<String>()];
    (
        any::<prop::sample::Index>(),
        any::<prop::sample::Index>(),
        0..8_usize,
        insert,
    )
        .prop_map(|(file, from, remove, insert)| Mutation {
            file,
            from,
            remove,
            insert,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_change_of_the_small_course_makes_it_panic(
        mutations in prop::collection::vec(mutation(), 1..4)
    ) {
        let mut folder = small_course::folder();
        for mutation in mutations {
            let nth = mutation.file.index(folder.files.len());
            let Some(Content::Text(text)) = folder.files.values_mut().nth(nth) else {
                continue;
            };
            let mut bytes = std::mem::take(text).into_bytes();
            let from = mutation.from.index(bytes.len() + 1);
            let to = (from + mutation.remove).min(bytes.len());
            bytes.splice(from..to, mutation.insert.bytes());
            *text = String::from_utf8_lossy(&bytes).into_owned();
        }
        let loaded = load(&folder);
        let has_reason = loaded.diagnostics.iter().any(|one| one.severity == Severity::Error);
        prop_assert_eq!(loaded.course.is_none(), has_reason);
        for diagnostic in &loaded.diagnostics {
            prop_assert!(!render(diagnostic, &folder, true).is_empty());
            let Some(Content::Text(text)) = folder.files.get(&diagnostic.file) else {
                continue;
            };
            prop_assert!(text.get(diagnostic.span.clone()).is_some(), "{diagnostic:?}");
        }
    }
}
