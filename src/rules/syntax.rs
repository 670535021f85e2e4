//! How RON is written, and files that cannot be read.

use super::{Place, Rule};

const GLOSSARY: Place = Place::File("glossary.ron");

pub(super) static RULES: &[&Rule] = &[
    &Rule::fixed(
        "attribute",
        "a course file has no `#!` line",
        "RON files of other programs may begin with lines such as `#![enable(…)]`. A course is always read in the same way, so there is nothing to enable.",
    )
    .example(GLOSSARY, "#![enable(implicit_some)]\n[]", "[]"),
    &Rule::fixed(
        "bad-escape",
        "a backslash in a text begins an escape",
        "In `\"…\"` a backslash gives the next letter a meaning: `\\n` is a line break, `\\\"` a quotation mark. Other letters have none. Write a backslash as `\\\\`, or put the text in `r#\"…\"#`.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "path", term: "path", text: "C:\pictures")"#,
        r#"Term(id: "path", term: "path", text: "C:\\pictures")"#,
    ),
    &Rule::fixed(
        "bad-field-name",
        "the name of a field has only letters and `_`",
        "Ids have hyphens and stand in quotation marks; the names of fields have `_` and stand without.",
    )
    .example(
        Place::Lesson,
        r#"content-note: "Mentions burns.","#,
        r#"content_note: "Mentions burns.","#,
    ),
    &Rule::fixed(
        "curly-quote",
        "texts stand in straight quotation marks",
        "Word processors turn `\"` into `“` and `”`. Around a text write the straight mark; curly ones may stand inside.",
    )
    .example(
        Place::Lesson,
        "content_note: “Mentions burns.”,",
        "content_note: \"Mentions burns.\",",
    ),
    &Rule::fixed(
        "decimal-comma",
        "numbers are written with a point",
        "In RON a comma ends a value: `33,5` would be two numbers.",
    )
    .example(
        Place::Item,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33,5, unit: "°C", feedback: "It melts on the tongue, at a little less than body heat."),"#,
        r#"stem: "At what temperature does butter melt?",
kind: Numeric(answer: 33.5, unit: "°C", feedback: "It melts on the tongue, at a little less than body heat."),"#,
    ),
    &Rule::fixed(
        "empty-file",
        "a file has an entry",
        "A list with nothing in it is written `[]`.",
    )
    .example(GLOSSARY, "// nothing yet", "[]"),
    &Rule::fixed(
        "extra-comma",
        "one comma stands between two values",
        "A comma after the last value is welcome; two in a row are not.",
    )
    .example(
        Place::Lesson,
        r#"content_note: "Mentions burns.",,"#,
        r#"content_note: "Mentions burns.","#,
    ),
    &Rule::fixed(
        "mismatched-bracket",
        "a bracket closes what its like has opened",
        "Entries stand in `(…)`, lists in `[…]`.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."]"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "missing-colon",
        "a `:` stands between a field's name and its value",
        "`minutes: 8,` is a field; `minutes 8,` is not.",
    )
    .example(
        Place::Lesson,
        r#"content_note "Mentions burns.","#,
        r#"content_note: "Mentions burns.","#,
    ),
    &Rule::fixed(
        "missing-comma",
        "a comma stands between two values",
        "Fields and entries are separated by commas. Writing one after the last as well makes it easy to add the next.",
    )
    .example(
        GLOSSARY,
        r#"[
    Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")
    Term(id: "crust", term: "crust", text: "The dry outside of a loaf."),
]"#,
        r#"[
    Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."),
    Term(id: "crust", term: "crust", text: "The dry outside of a loaf."),
]"#,
    ),
    &Rule::fixed(
        "missing-quotes",
        "texts and ids stand in quotation marks",
        "A word by itself is a name of the format, such as `Single` or `Apply`. What an author makes up stands in `\"…\"`. Found where the word has a hyphen, as ids have; any other is found by the type of its field.",
    )
    .example(
        GLOSSARY,
        r#"[
    Term(id: soft-crumb, term: "crumb", text: "The soft inside of a loaf."),
]"#,
        r#"[
    Term(id: "soft-crumb", term: "crumb", text: "The soft inside of a loaf."),
]"#,
    ),
    &Rule::fixed(
        "missing-value",
        "a field has a value",
        "A field that is optional can be left out as a whole.",
    )
    .example(
        Place::Lesson,
        "content_note: ,",
        r#"content_note: "Mentions burns.","#,
    ),
    &Rule::fixed(
        "not-understood",
        "a file is RON",
        "Something stands where RON has no place for it: most often a sign of a word processor, or a number that is spelt in an unusual way.",
    )
    .example(
        Place::Terms,
        r#"Term(id: "crumb", term: "crumb", text: @"The soft inside of a loaf.")"#,
        r#"Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")"#,
    ),
    &Rule::fixed(
        "quote-in-text",
        "a quotation mark inside a text is written `\\\"`",
        "The first `\"` after the opening one ends the text. Write `\\\"`, or put the text in `r#\"…\"#`, where quotation marks need no care.",
    )
    .example(
        Place::Lesson,
        r#"content_note: "Says "ouch" once.","#,
        r##"content_note: r#"Says "ouch" once."#,"##,
    ),
    &Rule::fixed(
        "too-deep",
        "brackets are not nested too deeply",
        "A course has at most a dozen brackets inside each other. A file with more than sixty is damaged, or was made to do damage.",
    )
    .example(
        GLOSSARY,
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "[]",
    ),
    &Rule::fixed(
        "trailing-text",
        "a file holds one entry or one list",
        "What follows the file's one value belongs to nothing; most often a closing bracket too many stands before it.",
    )
    .example(
        GLOSSARY,
        "[] []",
        "[]",
    ),
    &Rule::fixed(
        "unclosed-bracket",
        "every bracket is closed",
        "Each `(` needs its `)`, each `[` its `]`.",
    )
    .example(
        GLOSSARY,
        r#"[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."),"#,
        r#"[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")]"#,
    ),
    &Rule::fixed(
        "unclosed-comment",
        "a comment that begins with `/*` ends with `*/`",
        "`// …` ends with its line and needs no closing.",
    )
    .example(GLOSSARY, "[] /* to be written", "[] // to be written"),
    &Rule::fixed(
        "unclosed-entry",
        "an entry is closed before the next begins",
        "The bracket that is missing stands before the name of the next entry, not at the end of the file.",
    )
    .example(
        GLOSSARY,
        r#"[
    Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.",
    Term(id: "crust", term: "crust", text: "The dry outside of a loaf."),
]"#,
        r#"[
    Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf."),
    Term(id: "crust", term: "crust", text: "The dry outside of a loaf."),
]"#,
    ),
    &Rule::fixed(
        "unclosed-text",
        "a text has a closing quotation mark",
        "A text that starts with `\"` ends with `\"`; one that starts with `r#\"` ends with `\"#`.",
    )
    .example(
        GLOSSARY,
        r#"[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.)]"#,
        r#"[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")]"#,
    ),
    &Rule::fixed(
        "not-utf8",
        "a course file is UTF-8 text",
        "In another encoding, letters with accents are other bytes, and nobody can tell which. Save the file again as UTF-8.",
    )
    .example(
        Place::Words,
        "a file that was saved as Latin-1 or as UTF-16",
        "the same, saved as UTF-8",
    ),
    &Rule::fixed(
        "too-large",
        "a course file has at most 4 MB",
        "Reading takes memory and time in proportion, and the largest real file has some 200 KB. Divide a larger one into several modules.",
    )
    .example(
        Place::Words,
        "an `items.ron` of 5 MB",
        "two modules, each with its own",
    ),
    &Rule::fixed(
        "hidden-character",
        "a file has no characters that cannot be seen and change what is read",
        "A NUL byte ends a text in some programs and not in others. The controls of writing direction (U+202A to U+202E, U+2066 to U+2069) let a text look different from what it says, in the file as well as on the page. An escape such as `\\u{202e}` or `\\0` is the character that it names. In an answer that learners type, a character without width (U+200B, U+2060, U+00AD and the like) is one that nobody sees and nobody types.",
    )
    .source("Boucher and Anderson (2021), Trojan Source: Invisible Vulnerabilities; Unicode Standard Annex 9")
    .example(
        Place::Terms,
        "Term(id: \"crumb\", term: \"crumb\", text: \"The soft\u{202e} inside of a loaf.\")",
        "Term(id: \"crumb\", term: \"crumb\", text: \"The soft inside of a loaf.\")",
    ),
    &Rule::fixed(
        "unreadable-file",
        "a course file can be read",
        "The operating system refuses, or the name belongs to a folder or a pipe, or to a link that leads out of the course, to a folder or to nothing. What it says depends on which. A link is followed to a file within the course and nowhere else: whoever wrote a course may not choose which other files of the reader go into it.",
    )
    .example(
        Place::Words,
        "a `glossary.ron` that is a link to a file in another folder",
        "a copy of the file",
    ),
];
