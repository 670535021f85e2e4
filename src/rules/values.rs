//! The shape of values: fields, names, numbers, how many there are.

use super::{Place, Rule};

pub(super) static RULES: &[&Rule] = &[
    &Rule::fixed(
        "unknown-field",
        "an entry has only the fields of the format",
        "A field that is misspelt would be left out without a word. docs/format.md lists the fields of each entry.",
    )
    .example(
        Place::Lesson,
        r#"contentnote: "Mentions burns.","#,
        r#"content_note: "Mentions burns.","#,
    ),
    &Rule::fixed(
        "missing-field",
        "an entry has every field that it needs",
        "Only fields that docs/format.md calls optional can be left out.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: "crumb")"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "duplicate-field",
        "an entry has each field once",
        "Of two values for one field nobody could tell which counts.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: "crumb", term: "the crumb", text: "The soft inside of a loaf.")"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "unknown-name",
        "where one of a few names belongs, it is one of them",
        "Kinds of item and block, levels, grades and the like are names that the format knows. They are written with a capital and without quotation marks.",
    )
    .example(
        Place::Blocks,
        r#"Callout(kind: Danger, text: "Knives are sharp."),"#,
        r#"Callout(kind: Safety, text: "Knives are sharp."),"#,
    ),
    &Rule::fixed(
        "wrong-name",
        "an entry is what belongs in its place",
        "Each file and list holds entries of one kind: `sources.ron` holds `Source(…)`, a module's folder holds a `Module(…)`.",
    )
    .example(
        Place::Terms,
        r#"Source(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "wrong-type",
        "a value is of the type that its field has",
        "Texts stand in quotation marks, numbers and names do not, lists stand in `[…]`.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: crumb, text: "The soft inside of a loaf.")"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "missing-parts",
        "an entry has its parts in brackets after its name",
        "Some entries are their name alone, such as `Safety`; others have fields, such as `Callout(kind: …, text: …)`.",
    )
    .example(
        Place::Blocks,
        "Text,",
        r#"Text("Heat browns the surface."),"#,
    ),
    &Rule::fixed(
        "unexpected-value",
        "a value can be read",
        "The value is RON and still not what its field holds, in a way that has no message of its own.",
    )
    .example(
        Place::Words,
        "a value of a type that the format never uses",
        "a value that docs/format.md names for the field",
    ),
    &Rule::fixed(
        "decimal-number",
        "a number is written with digits and at most one point",
        "Numbers are taken from their digits and never rounded, so `0.1` stays 0.1. They have at most 15 digits, no exponent and no `_`; infinity is none.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does water boil at sea level?",
kind: Numeric(answer: 1e2, unit: "°C", feedback: "Higher up it boils at less."),"#,
        r#"stem: "At what temperature does water boil at sea level?",
kind: Numeric(answer: 100, unit: "°C", feedback: "Higher up it boils at less."),"#,
    ),
    &Rule::fixed(
        "whole-number",
        "a whole number lies between its bounds",
        "`difficulty` is 1, 2 or 3; `minutes` 1 to 120; `year` 1000 to 2999; `format` is the version of the format.",
    )
    .example(
        Place::Sources,
        r#"Source(id: "crust", authors: "Baker A", year: 99, title: "On crust", confirmed: Page)"#,
        r#"Source(id: "crust", authors: "Baker A", year: 1999, title: "On crust", confirmed: Page)"#,
    ),
    &Rule::fixed(
        "wrong-count",
        "there are as many of something as the format allows",
        "A single choice has 2 to 8 options, a multiple one 3 to 10, a matching 2 to 8 pairs, an ordering 3 to 8 steps, a cloze 1 to 6 blanks. Courses, modules and lessons are not empty. How many are *good* is said by `option-count`.",
    )
    .example(
        Place::Item,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [Key(text: "The crumb", feedback: "It has lost less of its water than the crust has.")]),"#,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The flour", feedback: "Flour is what the loaf was made of, and no part of it."),
]),"#,
    ),
    &Rule::fixed(
        "keys",
        "as many options are right as the kind of item needs",
        "A `Single` and the reasons of a `TrueFalse` have one `Key`; a `Multiple` has two or more, and at least one `Option`.",
    )
    .example(
        Place::Item,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
    ),
    &Rule::fixed(
        "equal-texts",
        "things to choose from differ in their words",
        "Of two options that read alike, a learner could only guess which is meant. Emphasis and spaces make no difference.",
    )
    .example(
        Place::Item,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The *crumb*", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
        r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
    ),
    &Rule::fixed(
        "tolerance",
        "a tolerance is not below zero",
        "It says how far from the answer still counts, in either direction.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: -1, feedback: "It melts at a little less than body heat."),"#,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 1, feedback: "It melts at a little less than body heat."),"#,
    ),
    &Rule::fixed(
        "wrong-is-right",
        "an expected wrong answer is not accepted as right",
        "A wrong number within the tolerance, or a wrong text that is accepted, would be marked right and told that it is wrong.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 2, wrong: [Wrong(value: 35, feedback: "That is body heat, and butter melts a little below it.")], feedback: "It melts on the tongue."),"#,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", tolerance: 1, wrong: [Wrong(value: 37, feedback: "That is body heat, and butter melts a little below it.")], feedback: "It melts on the tongue."),"#,
    ),
    &Rule::warn(
        "repeated-answer",
        "an answer is listed once",
        "Capitals, hyphens, spaces and a full stop at the end make no difference, so one of the two is never used.",
    )
    .source("house rule")
    .example(
        Place::Item,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {1}.", blanks: [Blank(accept: ["cream", "Cream."], feedback: "Cream is churned until its fat comes together.")]),"#,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {1}.", blanks: [Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together.")]),"#,
    ),
    &Rule::fixed(
        "blanks",
        "a cloze text has a marker for each blank, in order",
        "`{1}` stands for the first entry of `blanks`, `{2}` for the second, and each stands once.",
    )
    .example(
        Place::Item,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {2}.", blanks: [Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together.")]),"#,
        r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter is made of {1}.", blanks: [Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together.")]),"#,
    ),
    &Rule::fixed(
        "number-bounds",
        "it is said in one way which numbers are right",
        "Either by `answer`, with a `tolerance` or a `percent` if others count too, or by `from` and `to`, the lower of the two first.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(from: 35, to: 32, unit: "°C", wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(from: 32, to: 35, unit: "°C", wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
    ),
    &Rule::fixed(
        "figures",
        "the answer is written with as many figures as it asks for",
        "What asks learners for two significant figures shows them two: `0.050` has two, `0.05` one.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33, figures: 3, unit: "°C", wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, figures: 3, unit: "°C", wrong: [Wrong(value: 100, feedback: "That is where water boils, far above what butter needs.")], feedback: "It melts on the tongue, a little below body heat."),"#,
    ),
    &Rule::fixed(
        "forgiving-spelling",
        "a word is not so short that a slip makes another of it",
        "An accepted answer has at least four letters for each slip of the pen that is forgiven: with one slip, `tan` would be `ten`.",
    )
    .example(
        Place::Item,
        r#"stem: "What is the part of a loaf called that is soft?",
kind: ShortText(accept: ["pap"], spelling: 1, feedback: "It has lost less of its water than the crust has."),"#,
        r#"stem: "What is the part of a loaf called that is soft?",
kind: ShortText(accept: ["crumb"], spelling: 1, feedback: "It has lost less of its water than the crust has."),"#,
    ),
];
