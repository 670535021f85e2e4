//! `all-of-the-above`, `none-of-the-above`

use super::{Found, HALADYNA};
use crate::{
    check::{phrases::Phrases, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

const GOOD: &str = r#"stem: "What does heat do to a slice of bread?",
kind: Multiple(options: [
    Key(text: "It dries the surface", feedback: "Water leaves first, and browning follows."),
    Key(text: "It browns the surface", feedback: "Sugars and proteins react once the surface is dry."),
    Option(text: "It adds sugar to it", feedback: "The sugars were in the flour before."),
    Option(text: "It melts the starch", feedback: "Starch swells with water, and does not melt."),
    Option(text: "It makes it rise", feedback: "That was over when the loaf left the oven."),
]),"#;

pub(super) static ALL: Rule = Rule::deny(
    "all-of-the-above",
    "no option is `all of the above`, or two of the others together",
    "Whoever knows that two options are right knows the answer without the third; whoever knows that one is wrong can strike out two. Options are shuffled here besides, so there is no above. If several are right, the item is a `Multiple`.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "What does heat do to a slice of bread?",
kind: Single(options: [
    Option(text: "It dries the surface", feedback: "It does, and it does more than that."),
    Option(text: "It browns the surface", feedback: "It does, and it does more than that."),
    Key(text: "All of the above", feedback: "Water leaves first, and browning follows."),
]),"#,
    GOOD,
);

pub(super) static NONE: Rule = Rule::deny(
    "none-of-the-above",
    "no option is `none of the above`",
    "Whoever chooses it rightly has shown what is not so, and may not know what is. The literature lets experienced writers use it with care; this format does not need it.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "What browns a slice of bread?",
kind: Single(options: [
    Option(text: "Its fat", feedback: "A plain slice has hardly any fat."),
    Option(text: "Its water", feedback: "Water has to leave before it browns."),
    Key(text: "None of these", feedback: "Sugars and proteins do it."),
]),"#,
    GOOD,
);

static EVERYTHING: Phrases = Phrases::new(&[
    "all of the above",
    "any of the above",
    "any of these",
    "all are correct",
    "all are right",
    "all are true",
    "all of these",
    "all the above",
    "all of them",
    "both of the above",
    "both of these",
    "both a and b",
    "a and b",
    "a and c",
    "b and c",
]);

static NOTHING: Phrases = Phrases::new(&[
    "none of the above",
    "none are correct",
    "none is correct",
    "none are right",
    "none is right",
    "none of these",
    "none of them",
    "neither of these",
    "none",
]);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    // None of these phrases has more words.
    let short = found.options().into_iter().filter(|it| it.count() <= 4);
    for option in short {
        let text = option.text();
        let text = text.trim_end_matches('.');
        let whole = |phrases: &Phrases| {
            let found = phrases.find(text);
            found.is_some_and(|part| part == (0..text.len()))
        };
        let (rule, label) = if whole(&EVERYTHING) {
            (&ALL, "make the item a `Multiple`, and leave this out")
        } else if whole(&NOTHING) {
            (
                &NONE,
                "put a wrong answer that somebody might give in its place",
            )
        } else {
            continue;
        };
        let message = format!("`{text}` is answered by striking out, not by knowing");
        reader.warn(option.span(), Remark::new(rule, message, label));
    }
}
