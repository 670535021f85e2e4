//! `mixed-endings`

use std::borrow::Cow;

use super::{Found, HALADYNA};
use crate::{
    check::remark::Remark,
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "mixed-endings",
    "options of one item begin and end alike",
    "An option that alone has a full stop, or alone begins with a small letter, draws the eye: it was written at another time than the rest, which is mostly so for the key. Options that are quotations, or begin with a digit, are left alone.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb.", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let options = found.options();
    let texts: Vec<Cow<'_, str>> = options.iter().map(|option| option.text()).collect();
    let is_quotation = |text: &Cow<'_, str>| text.starts_with(['"', '\'', '“', '‘']);
    if texts.iter().any(is_quotation) {
        return;
    }
    let ends: Vec<bool> = texts
        .iter()
        .map(|text| text.ends_with(['.', '!', '?']))
        .collect();
    // A name such as `pH` keeps its small letter, a digit has none.
    let small: Vec<bool> = (texts.iter())
        .filter_map(|text| {
            let mut chars = text.chars();
            let (first, second) = (chars.next()?, chars.next().unwrap_or(' '));
            (first.is_alphabetic() && !second.is_uppercase()).then(|| first.is_lowercase())
        })
        .collect();
    let is_mixed = |flags: &[bool]| flags.contains(&true) && flags.contains(&false);
    let message = if is_mixed(&ends) {
        "some of these options end with a full stop, and others do not"
    } else if is_mixed(&small) {
        "some of these options begin with a capital, and others do not"
    } else {
        return;
    };
    let problem = Remark::new(&RULE, message, "write them alike");
    reader.warn(found.opening.clone(), problem);
}
