//! What modules ask for first, what an assessment draws, and how items are scored.

use super::{Place, Rule};

const MODULE: Place = Place::File("bread/module.ron");

pub(super) static RULES: &[&Rule] = &[
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
        "completion",
        "what completes the course can be done",
        "A need is met by what the course has: an assessment of a module that has one, an item with a key, a scenario's ending. What is signed off has an id of its own.",
    )
    .example(
        Place::File("course.ron"),
        r#"Course(
    format: 1, id: "toast", title: "Toast", language: "en", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
    completion: [AllLessons, AllAssessments],
)"#,
        r#"Course(
    format: 1, id: "toast", title: "Toast", language: "en", edition: "1",
    summary: "How to make toast.", about: "Written as an example.", modules: ["bread"],
    completion: [AllLessons, SignOff(id: "slice", text: "A loaf sliced while somebody watched.")],
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
