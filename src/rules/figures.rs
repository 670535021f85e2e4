//! Where sources are found, and what figures are.

use super::{Place, Rule};

/// A figure that departs from nothing.
const GOOD: &str = r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#;

pub(super) static RULES: &[&Rule] = &[
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
        GOOD,
    ),
    &Rule::fixed(
        "unknown-figure",
        "the file of a figure is in `figures/`",
        "A page with a gap where a figure should be says less than one without it.",
    )
    .example(
        Place::Blocks,
        r#"Figure(file: "loave.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
        GOOD,
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
        GOOD,
    ),
];
