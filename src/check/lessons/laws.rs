//! `law-without-place`, `law-without-date`, `old-law`

use jiff::{Unit, civil::Date};

use super::Found;
use crate::{
    check::{
        passages::{Passage, Role},
        remark::Remark,
        words,
    },
    course::CalloutKind,
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const MONTHS: Limit = Limit::count(
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
                let months = whole_months(day, today);
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
fn read_on(law: &Passage<'_>) -> Option<Date> {
    let text = law.text();
    let words = words::words(&text);
    words.filter_map(|(word, _)| day(word)).max()
}

/// A day written as `2026-11-22`, if there is such a day.
fn day(word: &str) -> Option<Date> {
    let day = Date::strptime("%Y-%m-%d", word).ok();
    day.filter(|day| day.year() >= 1000)
}

/// How many whole months lie between two days, less than none where the earlier one is to
/// come.
fn whole_months(earlier: Date, later: Date) -> i32 {
    let between = earlier.until((Unit::Month, later));
    between.map_or(0, |span| span.get_months())
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{day, whole_months};

    #[test]
    fn a_month_is_over_on_the_same_day() {
        let read = date(2025, 11, 22);
        assert_eq!(whole_months(read, date(2026, 11, 22)), 12);
        assert_eq!(whole_months(read, date(2026, 11, 21)), 11);
        assert!(whole_months(date(2026, 1, 1), date(2025, 1, 1)) <= 0);
    }

    #[test]
    fn only_a_day_that_there_is_counts() {
        assert_eq!(day("2028-02-29"), Some(date(2028, 2, 29)));
        for none in [
            "2026-02-29",
            "2026-13-01",
            "2026-1",
            "26-11-22",
            "2026-11-22T10",
        ] {
            assert_eq!(day(none), None, "{none}");
        }
    }
}
