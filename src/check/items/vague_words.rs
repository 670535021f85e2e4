//! `vague-frequency`

use super::{Found, NBME};
use crate::{
    check::{phrases::Phrases, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

static VAGUE: Phrases = Phrases::new(&[
    "often",
    "usually",
    "sometimes",
    "frequently",
    "rarely",
    "occasionally",
    "generally",
    "commonly",
]);

pub(super) static RULE: Rule = Rule::warn(
    "vague-frequency",
    "options do not say how often in vague words",
    "What one reader calls often another calls sometimes, so an option with such a word is neither right nor wrong. `May` is left alone, against the letter of the literature: in texts about law and consent it says what is permitted.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "What does bread do when it is toasted?",
kind: Single(options: [
    Key(text: "It usually browns", feedback: "Sugars and proteins react at the surface."),
    Option(text: "It swells", feedback: "Nothing in it expands any more."),
    Option(text: "It melts", feedback: "Starch swells with water, and does not melt."),
]),"#,
    r#"stem: "What does bread do when it is toasted?",
kind: Single(options: [
    Key(text: "It browns", feedback: "Sugars and proteins react at the surface."),
    Option(text: "It swells", feedback: "Nothing in it expands any more."),
    Option(text: "It melts", feedback: "Starch swells with water, and does not melt."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    for option in found.options() {
        for prose in &option.prose {
            let Some(part) = prose.find(&VAGUE) else {
                continue;
            };
            let message = format!(
                "`{}` means something else to everybody",
                &prose.text[part.clone()]
            );
            let problem = Remark::new(&RULE, message, "say how often, or leave it out");
            reader.warn(option.place(prose, part), problem);
        }
    }
}
