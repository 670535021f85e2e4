//! A course that is read again while it is edited: what was found before changes nothing of what
//! is found now.

use coursewright::source::{
    Content, Diagnostic, Earlier, Folder, Request, load_again, load_with, render,
};
use proptest::prelude::*;

use crate::small_course;

/// Edits that reach beyond the file that they are made in, and back.
const EDITS: &[(&str, &str, &str)] = &[
    (
        "course.ron",
        "[\"bread\", \"butter\"]",
        "[\"butter\", \"bread\"]",
    ),
    ("course.ron", "[\"bread\", \"butter\"]", "[\"bread\"]"),
    (
        "course.ron",
        "[\"bread\", \"butter\"]",
        "[\"bread\", \"buter\"]",
    ),
    (
        "course.ron",
        "\"short-feedback\", level: Allow",
        "\"short-feedback\", level: Warn",
    ),
    (
        "course.ron",
        "\"short-feedback\", level: Allow",
        "\"short-feedback\", limits: {\"words\": 2}",
    ),
    ("course.ron", "format: 1", "format: 2"),
    ("course.ron", "id: \"toast\"", "id: toast"),
    ("bread/module.ron", "[\"loaf\", \"heat\"]", "[\"loaf\"]"),
    (
        "bread/module.ron",
        "[\"loaf\", \"heat\"]",
        "[\"heat\", \"loaf\"]",
    ),
    ("bread/module.ron", "\"name-parts\"", "\"name-bits\""),
    ("bread/module.ron", "level: Apply", "level: Aply"),
    ("bread/items.ron", "Which part", "Which  part"),
    ("bread/items.ron", "\"soft-part\"", "\"softer-part\""),
    ("bread/items.ron", "Key(", "Option("),
    ("bread/loaf.ron", "](lesson:heat)", "](lesson:spreads)"),
    ("bread/loaf.ron", "minutes: 5", "minutes: 500"),
    ("butter/module.ron", "[\"spreads\"]", "[\"heat\"]"),
    ("butter/spreads.ron", "id: \"spreads\"", "id: \"spread\""),
    ("butter/items.ron", "difficulty: 3", "difficulty: 4"),
    ("glossary.ron", "\"crumb\"", "\"crum\""),
    ("sources.ron", "\"baker-1999\"", "\"baker-1998\""),
];

/// What an author does between two readings.
#[derive(Debug, Clone)]
enum Change {
    Edit(usize),
    Undo(usize),
    Remove(prop::sample::Index),
    Restore,
    Damage(prop::sample::Index, prop::sample::Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => (0..EDITS.len()).prop_map(Change::Edit),
        3 => (0..EDITS.len()).prop_map(Change::Undo),
        1 => any::<prop::sample::Index>().prop_map(Change::Remove),
        1 => Just(Change::Restore),
        1 => any::<(prop::sample::Index, prop::sample::Index)>().prop_map(|(file, at)| Change::Damage(file, at)),
    ]
}

fn make(change: &Change, folder: &mut Folder) {
    let nth = |folder: &Folder, index: &prop::sample::Index| {
        let paths: Vec<String> = folder.files.keys().cloned().collect();
        (!paths.is_empty()).then(|| paths[index.index(paths.len())].clone())
    };
    let replace = |folder: &mut Folder, path: &str, from: &str, to: &str| {
        if let Some(Content::Text(text)) = folder.files.get_mut(path) {
            *text = text.replacen(from, to, 1);
        }
    };
    match change {
        Change::Edit(edit) => {
            let (path, from, to) = EDITS[*edit];
            replace(folder, path, from, to);
        }
        Change::Undo(edit) => {
            let (path, from, to) = EDITS[*edit];
            replace(folder, path, to, from);
        }
        Change::Remove(file) => {
            if let Some(path) = nth(folder, file) {
                folder.files.remove(&path);
            }
        }
        Change::Restore => *folder = small_course::folder(),
        Change::Damage(file, at) => {
            let path = nth(folder, file);
            let content = path.and_then(|path| folder.files.get_mut(&path));
            if let Some(Content::Text(text)) = content {
                let mut kept = at.index(text.len() + 1);
                while !text.is_char_boundary(kept) {
                    kept -= 1;
                }
                text.truncate(kept);
            }
        }
    }
}

fn said(diagnostics: &[Diagnostic], folder: &Folder) -> Vec<String> {
    let said = diagnostics.iter();
    said.map(|one| render(one, folder, false)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_course_read_again_is_the_course_read_afresh(
        changes in prop::collection::vec(change(), 1..10)
    ) {
        let mut folder = small_course::folder();
        let request = Request::default();
        let (_, mut earlier) = load_again(&folder, &request, Earlier::default());
        for change in changes {
            make(&change, &mut folder);
            let (again, next) = load_again(&folder, &request, earlier);
            earlier = next;
            let afresh = load_with(&folder, &request);
            prop_assert_eq!(
                said(&again.diagnostics, &folder),
                said(&afresh.diagnostics, &folder),
                "{:?}", change
            );
            prop_assert_eq!(again.course, afresh.course, "{:?}", change);
            prop_assert_eq!(again.items, afresh.items, "{:?}", change);
        }
    }
}
