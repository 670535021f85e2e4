//! The small course that the examples of rules stand in.

use std::collections::BTreeMap;

use coursewright::{
    rules::{Place, Rule},
    source::{Content, Folder},
};

const COURSE: &str = r#"Course(
    format: 1, id: "toast", title: "Toast", language: "en", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
    <>
)"#;
const MODULE: &str = r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [
        Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf."),
        Objective(id: "order-steps", level: Apply, text: "Put the steps of toasting in order."),
        <>
    ],
    lessons: ["loaf"],
)"#;
const LESSON: &str = r#"Lesson(
    id: "loaf",
    title: "The loaf",
    objectives: ["name-parts", "order-steps"],
    minutes: 2,
    body: [
        Text("A loaf has a crust and a [crumb](term:crumb) [@baker-1999]."),
        Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),
        <BLOCKS>
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
    <>
)"#;
const ITEMS: &str = r#"[
    Item(
        id: "soft-part", objectives: ["name-parts"], difficulty: 1, sources: [],
        stem: "Which part of a loaf is softest?",
        kind: Single(options: [
            Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
            Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
            Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
        ]),
    ),
    Item(
        id: "outside", objectives: ["name-parts"], difficulty: 1, sources: [], certainty: true,
        stem: "Which part of a loaf is outermost?",
        kind: Single(options: [
            Key(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
            Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
            Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
        ]),
    ),
    <>
]"#;
/// For the objective `order-steps`, where an example has none for it.
const STEPS: &str = r#"
    Item(
        id: "toast-steps", objectives: ["order-steps"], difficulty: 2, sources: [],
        stem: "Put the steps in order.",
        kind: Ordering(steps: [
            Step(text: "Cut", feedback: "A slice fits into a toaster, and a loaf does not."),
            Step(text: "Toast", feedback: "Heat browns the slice once its surface is dry."),
            Step(text: "Spread", feedback: "Butter comes on last, and melts on the hot slice."),
        ]),
    ),
    Item(
        id: "toast-again", objectives: ["order-steps"], difficulty: 2, sources: [],
        stem: "Put the steps in order, from the end.",
        kind: Ordering(steps: [
            Step(text: "Spread", feedback: "Butter comes on last, and melts on the hot slice."),
            Step(text: "Toast", feedback: "Heat browns the slice once its surface is dry."),
            Step(text: "Cut", feedback: "A slice fits into a toaster, and a loaf does not."),
        ]),
    ),
    Item(
        id: "toast-once-more", objectives: ["order-steps"], difficulty: 2, sources: [],
        stem: "Put the steps in order, the last first.",
        kind: Ordering(steps: [
            Step(text: "Spread", feedback: "Butter comes on last, and melts on the hot slice."),
            Step(text: "Toast", feedback: "Heat browns the slice once its surface is dry."),
            Step(text: "Cut", feedback: "A slice fits into a toaster, and a loaf does not."),
        ]),
    ),
"#;
const SOURCES: &str = r#"[
    Source(id: "baker-1999", authors: "Baker A", year: 1999, title: "On crust", confirmed: Page),
    <>
]"#;
const TERMS: &str = r#"[
    Term(id: "crumb", term: "crumb (of bread)", text: "The soft inside of a loaf."),
    <>
]"#;

/// A loaf with named parts.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
    <circle id="inside" cx="10" cy="10" r="8" fill="#eec"/>
    <circle id="hole" cx="10" cy="10" r="1" fill="#fff"/>
    <rect id="outside" x="30" width="9" height="20" fill="#630"/>
    <text x="12" y="18" font-size="2">bubble</text>
</svg>"##;

/// The course without any example.
pub(crate) fn course() -> Folder {
    build(Place::Words, "", "")
}

/// The course with an example of a rule in it.
pub(crate) fn with(rule: &Rule, example: &str) -> Folder {
    let settings = rule.example.with.map(|(limit, value)| {
        let code = rule.code;
        format!("rules: [Rule(code: {code:?}, limits: {{{limit:?}: {value}}}, reason: \"It is small.\")],")
    });
    build(rule.example.place, example, &settings.unwrap_or_default())
}

fn build(place: Place, example: &str, settings: &str) -> Folder {
    let at = |wanted: Place| if place == wanted { example } else { "" };
    let item = format!(
        "Item(id: \"example\", objectives: [\"name-parts\"], difficulty: 1, sources: [],\n{example}\n),"
    );
    let items = if place == Place::Item {
        item.as_str()
    } else {
        at(Place::Items)
    };
    // Some examples leave out an objective, or need to be the only ones for it.
    let is_module = place == Place::File("bread/module.ron");
    let has_steps = !is_module && !example.contains("order-steps");
    let items = if has_steps {
        format!("{items}{STEPS}")
    } else {
        items.to_owned()
    };
    let mut lesson = LESSON
        .replace("<BLOCKS>", at(Place::Blocks))
        .replace("<>", at(Place::Lesson));
    if is_module {
        lesson = lesson.replace(", \"order-steps\"", "");
    }
    let mut module = MODULE.replace("<>", at(Place::Objectives));
    // The file of a lesson may be an example of its own that teaches less.
    if place == Place::File("bread/loaf.ron") {
        module = module
            .lines()
            .filter(|line| !line.contains("order-steps"))
            .collect();
    }
    let items = if place == Place::File("bread/loaf.ron") {
        String::new()
    } else {
        items
    };
    let mut glossary = TERMS.replace("<>", at(Place::Terms));
    if place == Place::Terms && example.contains("\"crumb\"") {
        // The example is about the term that the course has.
        glossary = format!("[{example}]");
    }
    // An example in a module may be about what completes the course.
    let completion = if is_module && example.contains("completion: [AllAssessments]") {
        "completion: [AllAssessments],"
    } else {
        ""
    };
    let files = [
        (
            "course.ron",
            COURSE.replace(
                "<>",
                &format!("{}{completion}{settings}", at(Place::Course)),
            ),
        ),
        ("sources.ron", SOURCES.replace("<>", at(Place::Sources))),
        ("glossary.ron", glossary),
        ("figures/loaf.svg", DRAWING.to_owned()),
        ("bread/module.ron", module),
        ("bread/loaf.ron", lesson),
        ("bread/items.ron", ITEMS.replace("<>", &items)),
    ];
    let mut files: BTreeMap<String, Content> = (files.into_iter())
        .map(|(path, text)| (path.to_owned(), Content::Text(text)))
        .collect();
    if let Place::File(path) = place
        && !example.is_empty()
    {
        files.insert(path.to_owned(), Content::Text(example.to_owned()));
    }
    Folder {
        name: "curriculum".to_owned(),
        files,
    }
}
