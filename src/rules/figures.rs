//! Where sources are found, and what figures are.

use super::{Place, Rule};

/// A figure that departs from nothing.
const GOOD: &str = r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#;

const REGION: &str = r#"stem: "Where is the crumb of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "inside", areas: [
    Area(element: "inside", name: "The crumb", place: "the round part in the middle", feedback: "It has lost less of its water than the crust has."),
    Area(element: "outside", name: "The crust", place: "the band at the right edge", feedback: "It was nearest to the heat, and so it has dried."),
]),"#;

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
        "unreadable-drawing",
        "a figure whose name ends in `.svg` is an SVG that can be read, and so is one with regions",
        "Where each region is, is read from the drawing. A PNG has no parts that could be named, and an SVG that is not well-formed would be shown as a gap.",
    )
    .example(
        Place::Words,
        "a PNG, or an SVG that ends in the middle of a tag",
        "a figure that a browser shows when it is opened by itself",
    ),
    &Rule::fixed(
        "active-drawing",
        "a drawing draws, and does nothing else",
        "An SVG can hold programs, pages and references to other addresses. Figures are shown as pictures, where none of that works, but whoever opens the file by itself would run it. So `<script>`, `<foreignObject>`, attributes such as `onload`, and references to anything but a part of the drawing (`#…`) or a picture within it (`data:image/png`) are refused.",
    )
    .example(
        Place::Words,
        "a `figures/loaf.svg` with `<svg … onload=\"…\">` in it",
        "the same without the attribute",
    ),
    &Rule::fixed(
        "unknown-region",
        "a region is an element that its figure draws, and the key is one of the regions",
        "In the SVG, give the shape an `id` (or the group, where a region has several shapes), and write the same in `element`. A shape without colour, outside of the figure or only in `<defs>` is not drawn. `key` is the `element` of the area that is right.",
    )
    .example(
        Place::Item,
        r#"stem: "Where is the crumb of the loaf?",
kind: Region(figure: "loaf.svg", alt: "A loaf cut in half.", key: "inside", areas: [
    Area(element: "insider", name: "The crumb", place: "the round part in the middle", feedback: "It has lost less of its water than the crust has."),
    Area(element: "outside", name: "The crust", place: "the band at the right edge", feedback: "It was nearest to the heat, and so it has dried."),
]),"#,
        REGION,
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
