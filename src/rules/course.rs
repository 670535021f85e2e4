//! What a course is made of: files, ids, what names what.

use super::{Place, Rule};

const MODULE: Place = Place::File("bread/module.ron");

pub(super) static RULES: &[&Rule] = &[
    &Rule::fixed(
        "newer-format",
        "this program knows the format that the course is written in",
        "A course in a newer format is refused with this one message: everything else that could be said about it would be about things that only a newer program understands.",
    )
    .example(
        Place::File("course.ron"),
        "Course(format: 99)",
        r#"Course(
    format: 1, id: "toast", title: "Toast", language: "en", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
)"#,
    ),
    &Rule::fixed(
        "too-many-items",
        "a course has at most 200,000 items",
        "What is larger is hardly one course, and reading it takes more memory than many machines have. It is refused before its texts are read, with the file that is one too many. The RON files of a course have at most 400 MB together, and each of them 4 MB.",
    )
    .example(
        Place::Words,
        "a course of 201,000 items",
        "two courses of 100,500 items",
    ),
    &Rule::fixed(
        "list-length",
        "a list has at most 10,000 entries",
        "That is far more than a lesson has blocks or a question options, and was pasted or made by a program that went wrong. It is refused before its entries are read. Lists that are a file of their own, such as a bank, have no such limit; `too-many-items` counts what is in them.",
    )
    .example(
        Place::Words,
        "a lesson of 300,000 blocks",
        "lessons of a few dozen blocks",
    ),
    &Rule::fixed(
        "language-tag",
        "a course's language is a tag such as `en` or `pt-BR`",
        "Screen readers choose their voice by it, browsers the places where they break words.",
    )
    .source("WCAG 2.2, success criterion 3.1.1; BCP 47")
    .example(
        Place::File("course.ron"),
        r#"Course(
    format: 1, id: "toast", title: "Toast", language: "English", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
)"#,
        r#"Course(
    format: 1, id: "toast", title: "Toast", language: "en", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
)"#,
    ),
    &Rule::fixed(
        "missing-file",
        "every file that is named is there",
        "A module that `course.ron` lists has a folder with a `module.ron`, a lesson that a module lists has a file. `sources.ron` and `glossary.ron` are always there, if only as `[]`.",
    )
    .example(
        MODULE,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf", "oven"],
)"#,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
)"#,
    ),
    &Rule::fixed(
        "unused-file",
        "every file is named by another",
        "A lesson that no module lists would never be shown, and nobody would notice. Hidden files, `README…` and `LICENSE…` are left alone.",
    )
    .example(
        Place::File("bread/oven.ron"),
        "Lesson()",
        "",
    ),
    &Rule::fixed(
        "name-differs",
        "a module's folder and a lesson's file are named by their ids",
        "Whoever sees an id in a message can open the file.",
    )
    .example(
        MODULE,
        r#"Module(
    id: "loaves", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
)"#,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
)"#,
    ),
    &Rule::fixed(
        "malformed-id",
        "an id is lower-case words joined by hyphens",
        "Ids stand in addresses and in learners' saved progress, and are compared letter by letter. They begin with a letter and have at most 64 characters.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "Bread Crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
        r#"Term(id: "bread-crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "duplicate-id",
        "an id names one thing of its kind",
        "Learners' saved progress names items by their ids. Two items with one id would share their answers.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."),
Term(id: "crumb", term: "crumbs", text: "What falls off when a loaf is cut."),"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."),
Term(id: "crumbs", term: "crumbs", text: "What falls off when a loaf is cut."),"#,
    ),
    &Rule::fixed(
        "named-twice",
        "a list names each thing once",
        "What stands twice in a list of ids counts once, so the list says less than it seems to: mostly another thing was meant.",
    )
    .example(
        Place::Items,
        r#"Item(
    id: "soft-part", objectives: ["name-parts", "name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is soft?",
    kind: Single(options: [
        Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
    ]),
),"#,
        r#"Item(
    id: "soft-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is soft?",
    kind: Single(options: [
        Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
    ]),
),"#,
    ),
    &Rule::fixed(
        "unknown-module",
        "a module that is named exists",
        "A link to a module that is not there would lead nowhere.",
    )
    .example(
        Place::Blocks,
        "Text(\"See [bread](module:breed).\"),",
        "Text(\"See [bread](module:bread).\"),",
    ),
    &Rule::fixed(
        "unknown-lesson",
        "a lesson that is named exists",
        "A link to a lesson that is not there would lead nowhere.",
    )
    .example(
        Place::Blocks,
        "Text(\"See [the loaf](lesson:loaff).\"),",
        "Text(\"See [the loaf](lesson:loaf).\"),",
    ),
    &Rule::fixed(
        "unknown-objective",
        "an objective that is named exists",
        "Objectives are defined in `module.ron` and named by lessons and items of the same module.",
    )
    .example(
        Place::Items,
        r#"Item(
    id: "soft-part", objectives: ["name-prats"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is soft?",
    kind: Single(options: [
        Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    ]),
),"#,
        r#"Item(
    id: "soft-part", objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is soft?",
    kind: Single(options: [
        Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    ]),
),"#,
    ),
    &Rule::fixed(
        "unknown-item",
        "an item that is named exists",
        "A `Check` names an item of its module's `items.ron`.",
    )
    .example(
        Place::Blocks,
        r#"Check("no-such-item"),"#,
        r#"Check("soft-part"),"#,
    ),
    &Rule::fixed(
        "unknown-source",
        "a source that is named exists",
        "Every citation leads to an entry of `sources.ron`.",
    )
    .example(
        Place::Blocks,
        "Text(\"Heat browns the surface [@miller].\"),",
        "Text(\"Heat browns the surface [@baker-1999].\"),",
    ),
    &Rule::fixed(
        "unknown-term",
        "a term that is named exists",
        "Every link to a term leads to an entry of `glossary.ron`.",
    )
    .example(
        Place::Blocks,
        "Text(\"The [inside](term:inside) is soft.\"),",
        "Text(\"The [crumb](term:crumb) is soft.\"),",
    ),
    &Rule::fixed(
        "objective-elsewhere",
        "objectives are those of the same module",
        "A module is studied and counted as a whole: what its lessons teach and its items test are its own objectives.",
    )
    .example(
        Place::Words,
        "an item of `butter/items.ron` that names an objective of `bread/module.ron`",
        "the item in `bread/items.ron`, or an objective of its own in `butter/module.ron`",
    ),
    &Rule::fixed(
        "item-elsewhere",
        "a checked item is one of the same module",
        "A browser fetches a module as a whole; an item of another would have to be fetched for one question.",
    )
    .example(
        Place::Words,
        "a `Check` in a lesson of `bread` that names an item of `butter/items.ron`",
        "an item of `bread/items.ron`",
    ),
    &Rule::fixed(
        "untaught-objective",
        "every objective is taught by a lesson",
        "What is promised and not taught cannot be learned here.",
    )
    .source("constructive alignment: Biggs (1996), Enhancing teaching through constructive alignment, Higher Education 32")
    .example(
        Place::Objectives,
        r#"Objective(id: "slice-evenly", level: Apply, text: "Slice a loaf evenly."),"#,
        "",
    ),
    &Rule::fixed(
        "untested-objective",
        "every objective is tested by an item",
        "What is never asked is not known to be learned. How many items are enough is said by `few-items`.",
    )
    .source("constructive alignment: Biggs (1996), Enhancing teaching through constructive alignment, Higher Education 32")
    .example(
        Place::Objectives,
        r#"Objective(id: "slice-evenly", level: Apply, text: "Slice a loaf evenly."),"#,
        "",
    ),
];
