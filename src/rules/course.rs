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
    &Rule::fixed(
        "source-link",
        "the link of a source is an `https` address",
        "The page allows no other. A DOI is written `https://doi.org/10.…`.",
    )
    .example(
        Place::Sources,
        r#"Source(id: "crust", authors: "Baker A", year: 1999, title: "On crust", link: "www.example.org", confirmed: Page)"#,
        r#"Source(id: "crust", authors: "Baker A", year: 1999, title: "On crust", link: "https://www.example.org", confirmed: Page)"#,
    ),
    &Rule::fixed(
        "figure-kind",
        "a figure is an SVG or a PNG file",
        "Drawings are SVG, which stays sharp at every size; anything else is PNG.",
    )
    .example(
        Place::Blocks,
        r#"Figure(file: "loaf.jpg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
        r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
    ),
    &Rule::fixed(
        "unknown-figure",
        "the file of a figure is in `figures/`",
        "A page with a gap where a figure should be says less than one without it.",
    )
    .example(
        Place::Blocks,
        r#"Figure(file: "loave.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
        r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
    ),
    &Rule::fixed(
        "unreadable-figure",
        "the file of a figure can be read",
        "See `unreadable-file`.",
    )
    .example(
        Place::Words,
        "a `figures/loaf.svg` that the operating system refuses to open",
        "a file that you may read",
    ),
    &Rule::fixed(
        "alt-length",
        "what a figure shows is said in 5 to 250 characters",
        "Screen readers give it without a pause and without a way back, so that more belongs into `description`.",
    )
    .source("WCAG 2.2, success criterion 1.1.1; the bounds are a choice of this format")
    .example(
        Place::Blocks,
        r#"Figure(file: "loaf.svg", alt: "-", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
        r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
    ),
    &Rule::fixed(
        "unknown-rule",
        "a rule that is named exists",
        "`rules` in course.ron and `allow` in items and lessons name rules by their codes. `coursewright explain` lists them.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-kee", level: Allow, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", level: Allow, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "fixed-rule",
        "a rule of the format cannot be set",
        "Without a well-formed id or a closed bracket there is no course. Only rules of good practice have a level.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "malformed-id", level: Allow, reason: "Our ids have capitals.")],"#,
        r#"rules: [Rule(code: "long-key", level: Allow, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "unknown-limit",
        "a limit that is set is one of the rule's",
        "`coursewright explain` shows the limits of each rule with what they are unless they are set.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", limits: {"times": 1.4}, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::fixed(
        "set-twice",
        "a rule or a limit is set once",
        "Of two settings nobody could tell which counts.",
    )
    .example(
        Place::Course,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4, "ratio": 1.6}, reason: "Our keys are lists of parts.")],"#,
        r#"rules: [Rule(code: "long-key", limits: {"ratio": 1.4}, reason: "Our keys are lists of parts.")],"#,
    ),
    &Rule::warn(
        "unused-allowance",
        "what is allowed happens",
        "An item or a lesson allows something that the rule no longer finds there. Left in place, the allowance would hide the next mistake of its kind.",
    )
    .example(
        Place::Lesson,
        r#"allow: [Allow(code: "phone-number", reason: "The number of the fire brigade is on the sign.")],"#,
        "",
    ),
    &Rule::fixed(
        "prerequisite",
        "what a module requires comes before it",
        "A module that `requires` names stands earlier in course.ron, and is named once. So no two modules can wait for each other, however long the way round.",
    )
    .example(
        MODULE,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    requires: [Locks("bread")],
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
        "short-bank",
        "an assessment's draws find enough items",
        "A draw takes items of an objective and, if it says so, of a difficulty. Critical items are asked besides, and an item that two draws fit is asked once, so what is left has to be enough for all of them.",
    )
    .example(
        MODULE,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
    assessment: Assessment(draw: [Draw(objective: "name-parts", count: 50)], pass_mark: 80),
)"#,
        r#"Module(
    id: "bread", title: "Bread", summary: "What bread is made of.",
    objectives: [Objective(id: "name-parts", level: Remember, text: "Name the parts of a loaf.")],
    lessons: ["loaf"],
    assessment: Assessment(draw: [Draw(objective: "name-parts", count: 1)], pass_mark: 80),
)"#,
    ),
    &Rule::fixed(
        "former-id",
        "an id that an item had before is no other's",
        "`was` moves learners' saved answers to the item's present id. An id that two items claim would give one of them the answers of the other.",
    )
    .example(
        Place::Items,
        r#"Item(
    id: "hard-part", was: ["soft-part"], objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is hardest?",
    kind: Single(options: [
        Key(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),"#,
        r#"Item(
    id: "hard-part", was: ["dry-part"], objectives: ["name-parts"], difficulty: 1, sources: [],
    stem: "Which part of a loaf is hardest?",
    kind: Single(options: [
        Key(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
        Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
        Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
    ]),
),"#,
    ),
    &Rule::fixed(
        "negative-marks",
        "`negative` does not stand beside right minus wrong",
        "Right minus wrong never falls below nothing; negative marks do. Of the two only one can hold.",
    )
    .example(
        Place::Item,
        r#"partial: RightMinusWrong,
negative: 50,
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
        r#"partial: Proportional,
negative: 50,
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
    ),
    &Rule::fixed(
        "tries",
        "the first try can earn everything, and no later one more",
        "What each try earns is given in percent: `tries: [100, 50]`.",
    )
    .example(
        Place::Item,
        r#"tries: [50, 100],
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
        r#"tries: [100, 50],
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
    ),
    &Rule::fixed(
        "hint-cost",
        "hints cost at most everything",
        "What each hint costs is taken from what a right answer earns, in percent. Together they cost 100 at most.",
    )
    .example(
        Place::Item,
        r#"hints: [Hint(text: "It is inside.", cost: 60), Hint(text: "It is white.", cost: 60)],
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
        r#"hints: [Hint(text: "It is inside.", cost: 20), Hint(text: "It is white.", cost: 40)],
stem: "Which part of a loaf is the soft one?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
    ),
];
