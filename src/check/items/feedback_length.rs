//! `short-feedback`

use super::{Found, number};
use crate::{
    check::{passages::Role, remark::Remark},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const WORDS: Limit = Limit::count("words", 8.0, "the fewest words of a feedback");

pub(super) static RULE: Rule = Rule::warn(
    "short-feedback",
    "every feedback has at least 8 words, and says why",
    "Feedback helps when it is about the task and how to do it: why this is right, or what the mistake is. That takes a sentence.",
)
.source("Hattie and Timperley (2007), The power of feedback, Review of Educational Research 77(1); the number is a choice of this format")
.limits(&[WORDS])
.example(
    Place::Item,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Churned."),
    Option(text: "Flour", feedback: "That is what bread is made of, not butter."),
    Option(text: "Fruit", feedback: "That is what jam is made of, not butter."),
]),"#,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Cream is churned until its fat comes together."),
    Option(text: "Flour", feedback: "That is what bread is made of, not butter."),
    Option(text: "Fruit", feedback: "That is what jam is made of, not butter."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let least = found.settings.limit(&RULE, &WORDS);
    for feedback in found.with(&[Role::Feedback]) {
        let count = feedback.count();
        if number(count) < least {
            let words = if count == 1 { "word" } else { "words" };
            let message = format!("this feedback has {count} {words}, too few to say why");
            let problem = Remark::new(&RULE, message, format!("say why, in {least} words or more"));
            reader.warn(feedback.span(), problem);
        }
    }
}
