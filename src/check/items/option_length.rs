//! `long-option`

use super::{Found, NBME, number};
use crate::{
    check::remark::Remark,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const WORDS: Limit = Limit::count("words", 20.0, "the most words that an option has");

pub(super) static RULE: Rule = Rule::warn(
    "long-option",
    "an option has at most 20 words",
    "What all options have in common belongs into the stem, where it is read once.",
)
.source(NBME)
.limits(&[WORDS])
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When the side that was turned to the glowing wires has become brown, and the other side has become brown as well", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When the side that was turned to the glowing wires has become black, and the other side has become black as well", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When the side that was turned to the glowing wires has become warm, and the other side has become warm as well", feedback: "Warm bread is bread; browning needs more heat."),
]),"#,
    r#"stem: "Which colour has toast on both sides when it is done?",
kind: Single(options: [
    Key(text: "Brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "Black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "White", feedback: "White bread is bread; browning needs more heat."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let most = found.settings.limit(&RULE, &WORDS);
    for option in found.options() {
        let count = option.count();
        if number(count) > most {
            let message = format!("this option has {count} words, and {most} are the most");
            let problem = Remark::new(
                &RULE,
                message,
                "shorten it, or move what is common into the stem",
            );
            reader.warn(option.span(), problem);
        }
    }
}
