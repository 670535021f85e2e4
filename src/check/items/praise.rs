//! `praise`

use super::Found;
use crate::{
    check::{passages::Role, phrases::Phrases, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

static PRAISE: Phrases = Phrases::new(&[
    "well done",
    "good job",
    "great job",
    "good work",
    "excellent",
    "you are smart",
    "clever",
    "brilliant",
    "congratulations",
    "good for you",
    "you got it",
    "nice work",
    "perfect",
]);

pub(super) static RULE: Rule = Rule::warn(
    "praise",
    "feedback is about the task, not about the person",
    "Praise of the person carries no information about the task, and draws attention from it. Only the opening of a feedback is looked at.",
)
.source("Hattie and Timperley (2007), The power of feedback, Review of Educational Research 77(1)")
.example(
    Place::Item,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Well done! Cream is churned until its fat comes together."),
    Option(text: "Flour", feedback: "Flour is what bread is made of, not butter."),
    Option(text: "Fruit", feedback: "Fruit is what jam is made of, not butter."),
]),"#,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Cream is churned until its fat comes together."),
    Option(text: "Flour", feedback: "Flour is what bread is made of, not butter."),
    Option(text: "Fruit", feedback: "Fruit is what jam is made of, not butter."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    for feedback in found.with(&[Role::Feedback]) {
        let Some(prose) = feedback.prose.first() else {
            continue;
        };
        if let Some(part) = prose.find(&PRAISE)
            && part.start == 0
        {
            let message = format!(
                "`{}` praises the person, and says nothing of the task",
                &prose.text[part.clone()]
            );
            reader.warn(
                feedback.place(prose, part),
                Remark::new(&RULE, message, "say what is right about it"),
            );
        }
    }
}
