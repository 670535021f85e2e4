//! `many-gaps`, `early-gap`

use super::{Found, HALADYNA, number};
use crate::{
    check::{passages::Role, remark::Remark},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const GAPS: Limit = Limit::count("gaps", 2.0, "the most gaps in a text");
const SHARE: Limit = Limit::new(
    "share",
    0.25,
    "the part of the text that stands before its first gap",
);

const GOOD: &str = r#"stem: "Complete the sentence.",
kind: Cloze(text: "The spread that is made of cream is called {1}.", blanks: [Blank(accept: ["butter"], feedback: "Cream is churned until its fat comes together as butter.")]),"#;

pub(super) static MANY: Rule = Rule::warn(
    "many-gaps",
    "a text has at most 2 gaps",
    "With every gap the text says less about what is asked. More than two make a riddle.",
)
.source("house choice")
.limits(&[GAPS])
.example(
    Place::Item,
    r#"stem: "Complete the sentence.",
kind: Cloze(text: "Butter comes from {1}, jam from {2} and bread from {3}.", blanks: [
    Blank(accept: ["cream"], feedback: "Cream is churned until its fat comes together."),
    Blank(accept: ["fruit"], feedback: "Fruit is boiled with sugar until it sets."),
    Blank(accept: ["flour"], feedback: "Flour and water are kneaded, left to rise and baked."),
]),"#,
    GOOD,
);

pub(super) static EARLY: Rule = Rule::warn(
    "early-gap",
    "a gap stands late in its text",
    "A text that begins with its gap has to be read twice: what is asked is only known at its end.",
)
.source(HALADYNA)
.limits(&[SHARE])
.example(
    Place::Item,
    r#"stem: "Complete the sentence.",
kind: Cloze(text: "{1} is the spread that is made of cream.", blanks: [Blank(accept: ["butter"], feedback: "Cream is churned until its fat comes together as butter.")]),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let Some(passage) = found.with(&[Role::Gaps]).next() else {
        return;
    };
    let text = passage.text();
    let gaps = text.matches("____").count();
    let most = found.settings.limit(&MANY, &GAPS);
    if number(gaps) > most {
        let message = format!("this text has {gaps} gaps, and {most} are the most");
        reader.warn(
            passage.span(),
            Remark::new(&MANY, message, "ask for less, or make two items of it"),
        );
    }
    let before = text.find("____").map_or(text.len(), |at| at);
    let least = found.settings.limit(&EARLY, &SHARE);
    if number(before) < least * number(text.len()) {
        let message = "the gap stands before what is asked";
        reader.warn(
            passage.span(),
            Remark::new(&EARLY, message, "move it towards the end"),
        );
    }
}
