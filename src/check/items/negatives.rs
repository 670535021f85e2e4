//! `negative-stem`, `unmarked-negative`, `negative-option`

use super::{Form, Found, HALADYNA};
use crate::{
    check::{
        passages::Passage,
        phrases::Phrases,
        remark::Remark,
        run::{Run, Sentence},
        words,
    },
    rules::{Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

static NEGATIVES: Phrases = Phrases::new(&[
    "not", "except", "least", "never", "isn't", "aren't", "doesn't", "don't", "cannot", "can't",
]);

const GOOD: &str = r#"stem: "Which of these is a part of a loaf?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Option(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The peel", feedback: "That is the shovel on which loaves go into an oven."),
]),"#;

pub(super) static STEM: Rule = Rule::warn(
    "negative-stem",
    "a question asks for what is so",
    "A question with `not`, `except`, `least` or `never` asks learners to turn it round, and some who know the answer forget to. It measures reading. Only the question itself is looked at, which is the last sentence of the stem of a choice or a number: a case may tell what was not done, and an instruction that an answer is not used.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is **NOT** a part of a loaf?",
kind: Single(options: [
    Option(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Key(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The crust", feedback: "It is the dry outside that surrounds the crumb."),
]),"#,
    GOOD,
);

pub(super) static UNMARKED: Rule = Rule::deny(
    "unmarked-negative",
    "a negative word in a question stands out",
    "Where a question cannot do without a negative, it is written in capitals and bold (`**NOT**`), so that nobody reads past it.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is not a part of a loaf?",
kind: Single(options: [
    Option(text: "The crumb", feedback: "It is the soft inside that the crust surrounds."),
    Key(text: "The core", feedback: "An apple has one, and a loaf is the same to its middle."),
    Option(text: "The crust", feedback: "It is the dry outside that surrounds the crumb."),
]),"#,
    GOOD,
);

pub(super) static OPTION: Rule = Rule::deny(
    "negative-option",
    "options of a negative question have no negative words",
    "Of a question and an option that are both negative, one has to be turned round twice. The literature advises against negative options in general. Here they are refused only beneath a negative question or statement: what a practitioner does *not* do is often the very thing that an item is about.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Which of these is **NOT** true of a crust?",
kind: Single(options: [
    Option(text: "It is dry", feedback: "It was nearest to the heat, and its water has left."),
    Key(text: "It is not brown", feedback: "It is brown, so this is what is untrue of it."),
    Option(text: "It is hard", feedback: "It has dried, and what is dry is hard."),
]),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let is_statement = found.form == Some(Form::Reasons);
    // The words around a gap are no question.
    let Some(stem) = found.stem().filter(|_| found.form != Some(Form::Menu)) else {
        return;
    };
    let Some((prose, part)) = question(stem).and_then(|(prose, question)| {
        let part = prose.find_in(question, &NEGATIVES)?;
        // `at least` compares and does not deny; `whether or not` asks for both.
        let before = prose.text[..part.start].trim_end();
        let is_other = ["at", "or"].iter().any(|word| before.ends_with(word));
        let is_quoted = words::is_in_quotes(&prose.text, &part);
        (!is_other && !is_quoted).then_some((prose, part))
    }) else {
        return;
    };
    if !is_statement {
        let word = &prose.text[part.clone()];
        let is_strong = prose.is_marked(&part, |mark| *mark == Mark::Strong);
        let stands_out = is_strong && word.chars().all(|c| !c.is_lowercase());
        let rule = if stands_out { &STEM } else { &UNMARKED };
        let message = format!("the question turns on `{word}`, which is easily read past");
        let label = if stands_out {
            "ask for what is so"
        } else {
            "ask for what is so, or write `**NOT**`"
        };
        reader.warn(stem.place(prose, part), Remark::new(rule, message, label));
    }
    for option in found.options() {
        let text = option.text();
        if let Some(word) = NEGATIVES.find(&text) {
            let word = &text[word];
            let message =
                format!("the question is negative, and `{word}` makes this option negative too");
            reader.warn(
                option.span(),
                Remark::new(&OPTION, message, "say it without"),
            );
        }
    }
}

/// The last sentence of a stem.
fn question<'p>(stem: &'p Passage<'_>) -> Option<(&'p Run, &'p Sentence)> {
    let prose = stem.prose.last()?;
    Some((prose, prose.sentences().last()?))
}
