//! `bare-verdict`

use super::Found;
use crate::{
    check::{passages::Role, phrases::Phrases, remark::Remark},
    rules::{Place, Rule},
    source::reader::Reader,
};

static VERDICTS: Phrases = Phrases::new(&[
    "correct",
    "incorrect",
    "wrong",
    "right",
    "yes",
    "no",
    "true",
    "false",
    "exactly",
    "not quite",
]);

pub(super) static RULE: Rule = Rule::warn(
    "bare-verdict",
    "feedback does not begin with a verdict",
    "The page shows what is right and what is not. A feedback that begins with `Correct.` or `No,` says it twice, and says it again to somebody who reads all the feedback afterwards. Found where such a word is followed by a full stop, a comma, a colon, a dash or an exclamation mark.",
)
.source("Hattie and Timperley (2007), The power of feedback, Review of Educational Research 77(1)")
.example(
    Place::Item,
    r#"stem: "What is the butter on toast made of?",
kind: Single(options: [
    Key(text: "Cream", feedback: "Correct! Cream is churned until its fat comes together."),
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
        let Some(part) = prose.find(&VERDICTS) else {
            continue;
        };
        let after = prose.text[part.end..].trim_start().chars().next();
        if part.start == 0 && matches!(after, None | Some('.' | ',' | ':' | '!' | '-' | '–' | '—'))
        {
            let message = format!(
                "the page shows that this is right or wrong, and `{}` says it again",
                &prose.text[part.clone()]
            );
            reader.warn(
                feedback.place(prose, part),
                Remark::new(&RULE, message, "begin with the reason"),
            );
        }
    }
}
