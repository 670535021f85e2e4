//! What is done with the bytes of a case, by the fuzzer and by the test that replays them.

use coursewright::{
    pack::{self, PackError, Portion},
    source::{Content, Folder, Severity, format, load, render},
};

const COURSE: &str = r#"Course(format: 1, id: "c", title: "C", language: "en", edition: "1", summary: "S.", about: "A.", modules: ["m"])"#;
const MODULE: &str = r#"Module(id: "m", title: "M", summary: "S.", objectives: [Objective(id: "o", level: Apply, text: "Do it.")], lessons: ["l"])"#;
const LESSON: &str = r#"Lesson(id: "l", title: "L", objectives: ["o"], minutes: 1, body: [Text("T."), Check("i")], summary: "S.")"#;
const ITEM: &str = r#"[Item(id: "i", objectives: ["o"], difficulty: 1, sources: [], stem: "Is it?", kind: Single(options: [Key(text: "Yes", feedback: "It is."), Option(text: "No", feedback: "It is.")]))]"#;

/// The files that a case may replace.
const FILES: [(&str, &str); 6] = [
    ("m/items.ron", ITEM),
    ("m/l.ron", LESSON),
    ("m/module.ron", MODULE),
    ("course.ron", COURSE),
    ("glossary.ron", "[]"),
    ("sources.ron", "[]"),
];

/// One file is these bytes; the first of them says which.
pub fn parse(bytes: &[u8]) {
    let Some((which, bytes)) = bytes.split_first() else {
        return;
    };
    let (path, _) = FILES[usize::from(*which) % FILES.len()];
    let content = match std::str::from_utf8(bytes) {
        Ok(text) => {
            if let Ok(formatted) = format(text) {
                assert_eq!(format(&formatted).as_deref(), Ok(formatted.as_str()));
            }
            Content::Text(text.to_owned())
        }
        Err(error) => Content::NotUtf8 {
            at: error.valid_up_to(),
        },
    };
    read(&course_with([(path, content)]));
}

/// A whole course: each file after a line `==== its/path.ron`. What is missing is as in the
/// smallest course that there is, so that half a case is still nearly a course.
pub fn compile(bytes: &[u8]) {
    let text = format!("\n{}", String::from_utf8_lossy(bytes));
    let files = text.split("\n==== ").filter_map(|file| {
        let (path, text) = file.split_once('\n')?;
        Some((path, Content::Text(text.to_owned())))
    });
    read(&course_with(files));
}

fn course_with<'c>(changed: impl IntoIterator<Item = (&'c str, Content)>) -> Folder {
    let smallest = FILES.map(|(path, text)| (path, Content::Text(text.to_owned())));
    let files = smallest.into_iter().chain(changed);
    Folder {
        name: "c".to_owned(),
        files: files
            .map(|(path, content)| (path.to_owned(), content))
            .collect(),
    }
}

/// There is a course or an error, every finding can be shown, and what is packed of a course
/// is read again as the same.
fn read(folder: &Folder) {
    let loaded = load(folder);
    let errors = loaded
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    assert_eq!(loaded.course.is_none(), errors.count() > 0);
    for diagnostic in loaded.diagnostics.iter().take(20) {
        assert!(!render(diagnostic, folder, false).is_empty());
    }
    if let Some(course) = &loaded.course {
        let packs = pack::compile(course);
        // The first is the outline.
        let packs = packs.iter().skip(1);
        let portions = packs.map(|pack| pack::decode::<Portion>(&pack.bytes));
        let portions: Result<Vec<_>, PackError> = portions.collect();
        let portions = portions.expect("what was packed can be read");
        let lessons = portions.iter().filter_map(|it| it.lesson.as_ref());
        let packed = course.modules.iter().flat_map(|it| &it.lessons);
        assert!(lessons.eq(packed), "the lessons are others");
        let banks = portions.iter().filter(|it| it.lesson.is_none());
        let packed = course.modules.iter().flat_map(|it| &it.items);
        let banked = banks.flat_map(|it| it.items.iter().map(AsRef::as_ref));
        assert!(banked.eq(packed), "the items are others");
    }
}
