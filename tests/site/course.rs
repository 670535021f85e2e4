//! Courses to make sites of.

use coursewright::{
    course::{About, Completion, Course, CourseId, Lesson, LessonId, Module, ModuleId},
    site::{Files, PAGE, Shell},
};

/// A course of two modules with a lesson each, whose texts are all `text`.
pub(crate) fn saying(text: &str) -> Course {
    let module = |id: &str, lesson: &str| Module {
        id: ModuleId::parse(id).unwrap(),
        title: text.into(),
        summary: text.into(),
        content_note: None,
        objectives: Vec::new(),
        lessons: vec![Lesson {
            id: LessonId::parse(lesson).unwrap(),
            title: text.into(),
            objectives: Vec::new(),
            minutes: 5,
            content_note: None,
            body: Vec::new(),
            summary: Vec::new(),
        }],
        items: Vec::new(),
        requires: Vec::new(),
        assessment: None,
    };
    Course {
        about: About {
            id: CourseId::parse("trial").unwrap(),
            title: text.into(),
            language: "en-GB".into(),
            edition: "1".into(),
            summary: text.into(),
            text: Vec::new(),
            licence: None,
        },
        modules: vec![
            module("anatomy", "layers"),
            module("consent", "valid-consent"),
        ],
        sources: Vec::new(),
        glossary: Vec::new(),
        completion: Completion::default(),
    }
}

/// The project's own page, as if built, with a script of its own in it.
pub(crate) fn shell() -> Shell {
    let page = include_str!("../../index.html");
    let page = page.replace(
        "</head>",
        "<script type=\"module\">import(\"./app-1.js\")</script>\n</head>",
    );
    let file = |name: &str, bytes: &str| (name.to_owned(), bytes.as_bytes().into());
    Shell::new(Files::from([
        file(PAGE, &page),
        file("app-1.js", "start()"),
    ]))
    .unwrap()
}
