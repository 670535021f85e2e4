//! What is done with the bytes of a case, by the fuzzer and by the test that replays them.

use std::collections::BTreeMap;

use coursewright::{
    pack,
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
    read(&course_with(&[(path, content)]));
}

/// The text, divided at NUL, replaces stems, options, blocks and the like of a course that
/// is otherwise well formed.
pub fn compile(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split('\0');
    let mut next = || {
        format!(
            "r####\"{}\"####",
            parts.next().unwrap_or("A word.").replace("\"####", "")
        )
    };
    let item = format!(
        "[Item(id: \"i\", objectives: [\"o\"], difficulty: 1, sources: [], stem: {}, kind: Single(options: [Key(text: {}, feedback: {}), Option(text: {}, feedback: {})])),\n\
         Item(id: \"j\", objectives: [\"o\"], difficulty: 2, sources: [\"s\"], stem: {}, kind: Cloze(text: {}, blanks: [Blank(accept: [{}], feedback: {})]))]",
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next(),
        next()
    );
    let lesson = format!(
        "Lesson(id: \"l\", title: {}, objectives: [\"o\"], minutes: 1, body: [Text({}), Callout(kind: Law, text: {}), Claim(grade: B, text: {}), Check(\"i\")], summary: {})",
        next(),
        next(),
        next(),
        next(),
        next()
    );
    let glossary = format!("[Term(id: \"t\", term: {}, text: {})]", next(), next());
    let sources = format!(
        "[Source(id: \"s\", authors: {}, title: {}, confirmed: Page)]",
        next(),
        next()
    );
    let files = [
        ("m/items.ron", item),
        ("m/l.ron", lesson),
        ("glossary.ron", glossary),
        ("sources.ron", sources),
    ];
    let files: Vec<_> = files
        .into_iter()
        .map(|(path, text)| (path, Content::Text(text)))
        .collect();
    read(&course_with(&files));
}

fn course_with(changed: &[(&str, Content)]) -> Folder {
    let mut files: BTreeMap<String, Content> = FILES
        .iter()
        .map(|(path, text)| ((*path).to_owned(), Content::Text((*text).to_owned())))
        .collect();
    for (path, content) in changed {
        files.insert((*path).to_owned(), content.clone());
    }
    Folder {
        name: "c".to_owned(),
        files,
    }
}

/// There is a course or an error, every finding can be shown, and a course can be packed
/// and read again.
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
        assert!(packs.is_ok(), "{packs:?}");
    }
}
