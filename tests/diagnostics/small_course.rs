//! The valid course that every case is a change of.

use std::{collections::BTreeMap, fs, path::Path};

use coursewright::source::{Content, Folder, load};

const FILES: [&str; 11] = [
    "course.ron",
    "sources.ron",
    "glossary.ron",
    "figures/loaf.svg",
    "bread/module.ron",
    "bread/loaf.ron",
    "bread/heat.ron",
    "bread/items.ron",
    "butter/module.ron",
    "butter/spreads.ron",
    "butter/items.ron",
];

/// The small course as it is in `tests/fixtures`.
pub(crate) fn folder() -> Folder {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small-course");
    let files: BTreeMap<_, _> = FILES
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(dir.join(path)).expect("the fixture is there");
            (path.to_owned(), Content::Text(text))
        })
        .collect();
    Folder {
        name: "curriculum".to_owned(),
        files,
    }
}

#[test]
fn the_small_course_is_clean() {
    let loaded = load(&folder());
    assert_eq!(format!("{:?}", loaded.diagnostics), "[]");
    let course = loaded.course.expect("without an error there is a course");
    let items: Vec<_> = (course.modules.iter())
        .map(|module| (module.id.as_str(), module.lessons.len(), module.items.len()))
        .collect();
    assert_eq!(items, [("bread", 2, 4), ("butter", 1, 3)]);
}

#[test]
fn some_around_an_optional_value_makes_no_difference() {
    let plain = load(&folder()).course.expect("clean");
    let mut wrapped = folder();
    for (path, from, to) in [
        (
            "bread/module.ron",
            "\"Pictures of bread knives.\"",
            "Some(\"Pictures of bread knives.\")",
        ),
        (
            "bread/loaf.ron",
            "\"The crust is *dark*.\"",
            "Some(\"The crust is *dark*.\")",
        ),
        ("butter/items.ron", "\"°C\"", "Some(\"°C\")"),
        ("butter/items.ron", "tolerance: 1.5", "tolerance: Some(1.5)"),
        ("sources.ron", "1999,", "Some(1999),"),
        ("course.ron", "Some(\"CC0\")", "\"CC0\""),
    ] {
        let Some(Content::Text(text)) = wrapped.files.get_mut(path) else {
            panic!("{path} is a text");
        };
        assert!(text.contains(from), "{path} has {from}");
        *text = text.replacen(from, to, 1);
    }
    assert_eq!(load(&wrapped).course, Some(plain));
}

#[test]
fn line_breaks_of_windows_make_no_difference_and_are_told_once() {
    let mut folder = folder();
    for content in folder.files.values_mut() {
        if let Content::Text(text) = content {
            *text = text.replace('\n', "\r\n");
        }
    }
    let loaded = load(&folder);
    assert_eq!(loaded.course, load(&self::folder()).course);
    let said: Vec<_> = loaded
        .diagnostics
        .iter()
        .map(|it| it.problem.message())
        .collect();
    assert_eq!(
        said,
        ["the lines of this file end with CR and LF, as do 9 others"]
    );
}
