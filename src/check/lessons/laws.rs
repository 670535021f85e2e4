//! `law-without-place`, `law-without-date`, `old-law`

use super::Found;
use crate::{
    check::{
        passages::{Passage, Role},
        remark::Remark,
        words,
    },
    course::CalloutKind,
    rules::{Limit, Place, Rule},
    source::{Day, reader::Reader},
};

const MONTHS: Limit = Limit::new(
    "months",
    12.0,
    "after how many months a law is to be read again",
);

const GOOD: &str = r#"Callout(kind: Law, text: "Washington State, USA, as read on 2026-11-22: a massage licence does not cover this."),"#;

pub(super) static PLACE: Rule = Rule::deny(
    "law-without-place",
    "a law is named with its place",
    "What holds in one state is a crime in the next. A `Callout(kind: Law, …)` names a place: a word with a capital that does not begin its sentence, or one before the first comma or colon.",
)
.source("house rule")
.example(
    Place::Blocks,
    r#"Callout(kind: Law, text: "As read on 2026-11-22, a massage licence does not cover this."),"#,
    GOOD,
);

pub(super) static DATE: Rule = Rule::deny(
    "law-without-date",
    "a law is named with the day on which it was read",
    "Laws change, and a reader has to know how old the statement is. A `Callout(kind: Law, …)` holds a day such as 2026-11-22.",
)
.source("house rule")
.example(
    Place::Blocks,
    r#"Callout(kind: Law, text: "Washington State, USA: a massage licence does not cover this."),"#,
    GOOD,
);

pub(super) static OLD: Rule = Rule::warn(
    "old-law",
    "a law was read within the last 12 months",
    "Read it again, and write down the new day. Found only where the program knows what day it is.",
)
.source("house rule")
.limits(&[MONTHS])
.example(
    Place::Blocks,
    r#"Callout(kind: Law, text: "Washington State, USA, as read on 1999-11-22: a massage licence does not cover this."),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let laws = found.passages.iter();
    for law in laws.filter(|passage| passage.role == Role::Callout(CalloutKind::Law)) {
        let text = law.text();
        if !names_a_place(&text) {
            let problem = Remark::new(
                &PLACE,
                "this law is named without its place",
                "say where it holds",
            );
            reader.warn(law.span(), problem);
        }
        match (read_on(law), found.settings.today) {
            (None, _) => {
                let problem = Remark::new(
                    &DATE,
                    "this law is named without the day on which it was read",
                    "write the day, such as `as read on 2026-11-22`",
                );
                reader.warn(law.span(), problem);
            }
            (Some(day), Some(today)) => {
                let months = today.months_since(day);
                if f64::from(months) > found.settings.limit(&OLD, &MONTHS) {
                    let message = format!("this law was read {months} months ago");
                    let problem =
                        Remark::new(&OLD, message, "read it again, and write down the new day");
                    reader.warn(law.span(), problem);
                }
            }
            (Some(_), None) => {}
        }
    }
}

/// The latest day that a text names.
fn read_on(law: &Passage<'_>) -> Option<Day> {
    let text = law.text();
    let days = words::words(&text).filter_map(|(word, _)| word.parse().ok());
    days.max()
}

fn names_a_place(text: &str) -> bool {
    let sentences = words::sentences(text);
    sentences.iter().any(|span| {
        let sentence = &text[span.clone()];
        let is_name = |word: &str| word.starts_with(char::is_uppercase) && word != "I";
        let opening = sentence.split([',', ':']).next().unwrap_or_default();
        let opens = opening.len() < sentence.len()
            && words::count(opening) <= 4
            && words::words(opening).all(|(word, _)| is_name(word));
        opens
            || words::words(sentence)
                .skip(1)
                .any(|(word, _)| is_name(word))
    })
}
