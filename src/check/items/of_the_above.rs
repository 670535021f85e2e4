//! `all-of-the-above`, `none-of-the-above`

mod verdict;
mod vocabulary;

use super::{Found, HALADYNA};
use crate::{
    check::{passages::Passage, remark::Remark, words},
    rules::{Place, Rule},
    source::reader::Reader,
};
use verdict::{Verdict, verdict};
use vocabulary::SIGNS;

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
    "Whoever knows that two options are right knows the answer without the third; whoever knows that one is wrong can strike out two. Options are shuffled here besides, so there is no above, and no A or B. If several are right, the item is a `Multiple`. Found are options that say nothing but which of the others are right: `all of these`, `both answers are right`, `A and C only`. Where it is asked how many or how much, `all of them` is an answer like any other.",
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
    "Whoever chooses it rightly has shown what is not so, and may not know what is. The literature lets experienced writers use it with care; this format does not need it. Found are options that say nothing else: `none`, `neither of these`, `no answer is right`. Where it is asked how many or how much, `none` is an answer like any other.",
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

/// The most words that an option of this sort has.
const MOST: usize = 7;

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let options = found.options().into_iter();
    let short = options.filter(|it| it.count() <= MOST);
    let may_be = |it: &&Passage<'_>| it.prose.iter().any(|run| run.find(&SIGNS).is_some());
    for option in short.filter(may_be) {
        let text = option.text();
        let text = text.trim_end_matches('.');
        let said = words::words(text).map(|(word, _)| word.to_lowercase());
        let (rule, label) = match verdict(&said.collect::<Vec<_>>(), counts(found)) {
            Some(Verdict::Some) => (&ALL, "make the item a `Multiple`, and leave this out"),
            Some(Verdict::None) => (
                &NONE,
                "put a wrong answer that somebody might give in its place",
            ),
            None => continue,
        };
        let message = format!("`{text}` is answered by striking out, not by knowing");
        reader.warn(option.span(), Remark::new(rule, message, label));
    }
}

/// Whether a number is asked for.
fn counts(found: &Found<'_, '_>) -> bool {
    found.question().is_some_and(|(_, run, sentence)| {
        let asked = run.text[sentence.span.clone()].to_lowercase();
        asked.contains("how many") || asked.contains("how much")
    })
}
