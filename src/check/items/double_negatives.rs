//! `double-negative`

use super::{Form, Found, HALADYNA};
use crate::{
    check::{
        phrases::Phrases,
        remark::Remark,
        run::{Run, Sentence},
    },
    rules::{Place, Rule},
    source::reader::Reader,
};

/// What denies what a sentence says.
static DENIALS: Phrases = Phrases::new(&[
    "not", "never", "cannot", "isn't", "aren't", "doesn't", "don't", "can't", "won't", "didn't",
    "wasn't",
]);

/// What denies a part of it.
static ABSENCES: Phrases = Phrases::new(&["no", "none", "nobody", "nothing", "without"]);

pub(super) static RULE: Rule = Rule::warn(
    "double-negative",
    "a statement or an option is not denied twice",
    "Two negatives have to be turned round twice, and who slips once is marked wrong for reading. Statements that are true or false, questions (the last sentence of a stem) and options are looked at, sentence by sentence. One of the two is a word such as `not` or `never`; the other may be `no`, `nothing` or `without`. Two of the latter sort are left alone, since each mostly belongs to a thing of its own (`touch without a reply is touch without consent`), and so is `not only`.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "A loaf without a crust is not stale.",
kind: TrueFalse(
    answer: false,
    reasons: [
        Key(text: "The crumb dries too", feedback: "Water leaves it as well, only later than the crust."),
        Option(text: "The crust keeps it soft", feedback: "It slows the drying down, and does not end it."),
        Option(text: "The crust is all that dries", feedback: "It dries first, and the crumb follows it."),
    ],
    feedback: "A loaf dries from the outside to its middle.",
),"#,
    r#"stem: "A loaf stays fresh when its crust is cut off.",
kind: TrueFalse(
    answer: false,
    reasons: [
        Key(text: "The crumb dries too", feedback: "Water leaves it as well, only later than the crust."),
        Option(text: "The crust keeps it soft", feedback: "It slows the drying down, and does not end it."),
        Option(text: "The crust is all that dries", feedback: "It dries first, and the crumb follows it."),
    ],
    feedback: "A loaf dries from the outside to its middle.",
),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let is_statement = found.form == Some(Form::Reasons);
    let stem = found
        .stem()
        .filter(|_| found.form != Some(Form::Menu))
        .and_then(|stem| Some((stem, stem.prose.last()?)));
    let asked = stem.into_iter().flat_map(|(stem, run)| {
        let all = run.sentences();
        let from = if is_statement {
            0
        } else {
            all.len().saturating_sub(1)
        };
        all[from..]
            .iter()
            .map(move |sentence| (stem, run, sentence))
    });
    let options = found.options().into_iter().flat_map(|option| {
        let runs = option.prose.iter();
        runs.flat_map(move |run| {
            run.sentences()
                .iter()
                .map(move |sentence| (option, run, sentence))
        })
    });
    for (passage, run, sentence) in asked.chain(options) {
        if is_denied_twice(run, sentence) {
            let message = "this is denied twice, and has to be turned round twice";
            let problem = Remark::new(&RULE, message, "say what is so");
            reader.warn(passage.place(run, sentence.span.clone()), problem);
        }
    }
}

fn is_denied_twice(run: &Run, sentence: &Sentence) -> bool {
    let text = &run.text[sentence.span.clone()];
    let only = text.matches("not only").count();
    let denials = run.count_in(sentence, &DENIALS).saturating_sub(only);
    denials > 0 && denials + run.count_in(sentence, &ABSENCES) > 1
}
