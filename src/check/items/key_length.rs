//! `long-key`, `much-longer-key`

use super::{Found, HALADYNA, number};
use crate::{
    check::remark::Remark,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const RATIO: Limit = Limit::new(
    "ratio",
    1.25,
    "the most that the key's characters may be, as a multiple of the mean of the others",
);
const MUCH: Limit = Limit::new("ratio", 1.5, "as in `long-key`, for an error");
const SHORT: Limit = Limit::count("short", 15.0, "keys of fewer characters are not looked at");

const GOOD: &str = r#"stem: "Why does a slice of bread turn brown in a toaster?",
kind: Single(options: [
    Key(text: "Heat makes its sugars and proteins react", feedback: "The reaction begins where the surface is dry and hot."),
    Option(text: "Heat melts the fat, which then turns brown", feedback: "A plain slice has hardly any fat, and browns all the same."),
    Option(text: "Heat draws the colour out of the crust", feedback: "The crust is brown for the same reason, and lends no colour."),
]),"#;

pub(super) static LONG: Rule = Rule::warn(
    "long-key",
    "the key is not longer than the other options",
    "Whoever writes an item qualifies the right answer with care and the wrong ones without. Learners know this and choose the longest. A key of more than 1.25 times the mean length of the wrong options is found; for several keys, their mean counts. Very short options are left alone: there a word more is no hint.",
)
.source(HALADYNA)
.limits(&[RATIO, SHORT])
.example(
    Place::Item,
    r#"stem: "Why does a slice of bread turn brown in a toaster?",
kind: Single(options: [
    Key(text: "Heat makes its sugars and its proteins react with each other", feedback: "The reaction begins where the surface is dry and hot."),
    Option(text: "Heat melts the fat, which then turns brown", feedback: "A plain slice has hardly any fat, and browns all the same."),
    Option(text: "Heat draws the colour out of the crust quickly", feedback: "The crust is brown for the same reason, and lends no colour."),
]),"#,
    GOOD,
);

pub(super) static MUCH_LONGER: Rule = Rule::deny(
    "much-longer-key",
    "the key is not much longer than the other options",
    "As `long-key`, for a key that gives itself away at first sight.",
)
.source(HALADYNA)
.limits(&[MUCH, SHORT])
.example(
    Place::Item,
    r#"stem: "Why does a slice of bread turn brown in a toaster?",
kind: Single(options: [
    Key(text: "Heat makes its sugars and proteins react, which begins where the surface is dry", feedback: "The reaction begins where the surface is dry and hot."),
    Option(text: "Heat melts the fat", feedback: "A plain slice has hardly any fat, and browns all the same."),
    Option(text: "Heat draws the colour out", feedback: "The crust is brown for the same reason, and lends no colour."),
]),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let options = found.options();
    let (keys, others): (Vec<_>, Vec<_>) = (options.iter())
        .map(|option| (option.role == crate::check::passages::Role::Key, option))
        .partition(|(is_key, _)| *is_key);
    let mean = |options: &[(bool, &&crate::check::passages::Passage<'_>)]| {
        let total: usize = options
            .iter()
            .map(|(_, it)| it.text().chars().count())
            .sum();
        number(total) / number(options.len().max(1))
    };
    let (key, other) = (mean(&keys), mean(&others));
    let Some((_, first)) = keys.first() else {
        return;
    };
    let ratio = key / other.max(1.0);
    let above = |rule, limit| {
        key >= found.settings.limit(rule, &SHORT) && ratio > found.settings.limit(rule, limit)
    };
    let rule = if above(&MUCH_LONGER, &MUCH) {
        &MUCH_LONGER
    } else if above(&LONG, &RATIO) {
        &LONG
    } else {
        return;
    };
    let keys = if keys.len() == 1 {
        "the key is"
    } else {
        "the keys are"
    };
    let message =
        format!("{keys} {ratio:.2} times as long as the other options, and length gives it away");
    let problem = Remark::new(rule, message, "shorten this, or say more in the others");
    reader.warn(first.span(), problem);
}
