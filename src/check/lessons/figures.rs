//! `alt-opening`, `undescribed-figure`

use super::Found;
use crate::{
    check::{passages::Role, phrases::Phrases, remark::Remark},
    course::Block,
    rules::{Place, Rule},
    source::reader::Reader,
};

static OPENINGS: Phrases = Phrases::new(&[
    "image of",
    "an image of",
    "picture of",
    "a picture of",
    "photo of",
    "a photo of",
    "graphic of",
    "a graphic of",
    "figure of",
    "a figure of",
    "image showing",
    "picture showing",
]);

const GOOD: &str = r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#;

pub(super) static OPENING: Rule = Rule::warn(
    "alt-opening",
    "`alt` says what is seen, not that it is an image",
    "A screen reader says that it is one.",
)
.source("WCAG 2.2, success criterion 1.1.1")
.example(
    Place::Blocks,
    r#"Figure(file: "loaf.svg", alt: "An image of a loaf cut in half.", caption: "Crust and crumb.", description: "A brown ring around a white inside."),"#,
    GOOD,
);

pub(super) static DESCRIPTION: Rule = Rule::warn(
    "undescribed-figure",
    "a figure has a description",
    "`alt` names a figure in a line. What a diagram teaches (which part lies where, what leads to what) needs sentences; `description` holds them, for people who do not see the figure and for all who want to check that they have.",
)
.source("WCAG 2.2, success criterion 1.1.1")
.example(
    Place::Blocks,
    r#"Figure(file: "loaf.svg", alt: "A loaf cut in half.", caption: "Crust and crumb."),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let figures = found.lesson.body.iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure),
        _ => None,
    });
    let alts = found
        .passages
        .iter()
        .filter(|passage| passage.role == Role::Alt);
    for (figure, alt) in figures.zip(alts) {
        if let Some(part) = OPENINGS.find(&figure.alt)
            && part.start == 0
        {
            let message = format!(
                "a screen reader says by itself that this is `{}`",
                &figure.alt[part]
            );
            reader.warn(
                alt.span(),
                Remark::new(&OPENING, message, "begin with what is seen"),
            );
        }
        if figure.description.is_empty() {
            let problem = Remark::new(
                &DESCRIPTION,
                "this figure has no description",
                "add `description: \"…\"` to the figure",
            );
            reader.warn(alt.span(), problem);
        }
    }
}
