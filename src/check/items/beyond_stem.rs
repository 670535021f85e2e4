//! `option-beyond-stem`

use super::{Form, Found, NBME, number};
use crate::{
    check::remark::Remark,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const WORDS: Limit = Limit::count(
    "words",
    10.0,
    "options of so many words or fewer are left alone",
);

pub(super) static RULE: Rule = Rule::warn(
    "option-beyond-stem",
    "an option is not longer than its stem",
    "A stem carries the case and the question, and is read once; each option is read and weighed against all the others. Long options beneath a short stem mean that the question is hidden in them. A short question can have answers that are short sentences, so options of 10 words or fewer are left alone, and so are the reasons of a `TrueFalse`, whose stem is a statement.",
)
.source(NBME)
.limits(&[WORDS])
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When both of the sides that were turned to the wires are brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When both of the sides that were turned to the wires are black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When both of the sides that were turned to the wires are warm", feedback: "Warm bread is bread; browning needs more heat."),
]),"#,
    r#"stem: "Which colour have the sides that were turned to the wires when toast is done?",
kind: Single(options: [
    Key(text: "Brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "Black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "White", feedback: "White bread is bread; browning needs more heat."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    let Some(stem) = found.stem() else {
        return;
    };
    if !matches!(form, Form::Single | Form::Multiple) {
        return;
    }
    let (most, few) = (stem.count(), found.settings.limit(&RULE, &WORDS));
    // Where one is too long the others mostly are, and it is said once.
    let options = found.options();
    let longest = options.iter().max_by_key(|option| option.count());
    if let Some(option) = longest
        && option.count() > most
        && number(option.count()) > few
    {
        let count = option.count();
        let message = format!("this option has {count} words, and its stem has {most}");
        let problem = Remark::new(&RULE, message, "move what is common into the stem");
        reader.warn(option.span(), problem);
    }
}
