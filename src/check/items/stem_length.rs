//! `stem-length`

use super::{Found, NBME, number};
use crate::{
    check::{remark::Remark, words},
    course::item::Kind,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const LEAST: Limit = Limit::count("least", 6.0, "the fewest words of a stem that asks");
const MOST: Limit = Limit::count(
    "most",
    80.0,
    "the most words of a stem of up to two sentences",
);
const CASE: Limit = Limit::count("case", 120.0, "the most words of a stem that tells a case");

pub(super) static RULE: Rule = Rule::warn(
    "stem-length",
    "a stem has 6 to 80 words, and 120 when it tells a case",
    "A stem of a few words leaves the question to the options; a very long one measures reading. A stem of three sentences or more tells a case. Orderings, matchings and clozes, whose stem only says what to do, have no least length.",
)
.source(NBME)
.limits(&[LEAST, MOST, CASE])
.example(
    Place::Item,
    r#"stem: "And butter?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Cream is churned until its fat comes together."),
    Option(text: "Flour", feedback: "That is what bread is made of."),
    Option(text: "Fruit", feedback: "That is what jam is made of."),
]),"#,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Cream is churned until its fat comes together."),
    Option(text: "Flour", feedback: "That is what bread is made of."),
    Option(text: "Fruit", feedback: "That is what jam is made of."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let Some(stem) = found.stem() else {
        return;
    };
    let text = stem.text();
    let count = stem.count();
    let asks = matches!(
        found.item.kind,
        Kind::Single(_) | Kind::Multiple(_) | Kind::Numeric(_) | Kind::TrueFalse(_)
    );
    let is_case = words::sentences(&text).len() > 2;
    let limit = |limit| found.settings.limit(&RULE, limit);
    let most = limit(if is_case { &CASE } else { &MOST });
    let (message, label) = if asks && number(count) < limit(&LEAST) {
        (
            format!("this stem has {count} words, too few to stand by itself"),
            "ask a whole question",
        )
    } else if number(count) > most {
        (
            format!("this stem has {count} words, and {most} are the most"),
            "leave out what the question does not need",
        )
    } else {
        return;
    };
    reader.warn(stem.span(), Remark::new(&RULE, message, label));
}
