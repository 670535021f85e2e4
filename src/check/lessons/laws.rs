//! `law-in-text`, `law-without-place`, `law-without-date`, `old-law`

mod in_text;
mod places;

use jiff::{Unit, civil::Date};

use super::Found;
use crate::{
    check::{passages::Role, remark::Remark, words},
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
    "What holds in one state is a crime in the next. A `Callout(kind: Law, …)` names a place: a country, a state of the USA, a province or the like, a word such as `County` or `Canton` beside a name, or a name after `in`. A city is named with where it lies: `Berlin, Germany`.",
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
    "Laws change, and a reader has to know how old the statement is. A `Callout(kind: Law, …)` holds a day such as 2026-11-22. One that is still to come is none, where the program knows what day it is.",
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

pub(super) static IN_TEXT: Rule = Rule::warn(
    "law-in-text",
    "a law stands in a callout of its own",
    "A `Callout(kind: Law, …)` has a look of its own and is checked for its place and its day; in running text both are easily left out. Found in a lesson's text are words such as `by law`, `illegal` and `criminal offence`, and an act with its year, outside quotation marks. A sentence that leaves the law to the place (`ask what your law says`, `in some places`) is left alone. Questions and their feedback are not looked at, since they have no callouts.",
)
.source("house rule")
.example(
    Place::Blocks,
    r#"Text("By law, a massage licence does not cover this."),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    in_text::check(found, reader);
    let laws = found.passages.iter();
    for law in laws.filter(|passage| passage.role == Role::Callout(CalloutKind::Law)) {
        let text = law.text();
        if !places::is_named(&text) {
            let problem = Remark::new(
                &PLACE,
                "this law is named without its place",
                "say in which country or state it holds",
            );
            reader.warn(law.span(), problem);
        }
        match (read_on(&text, found.settings.today), found.settings.today) {
            (Read::Never, _) => {
                let problem = Remark::new(
                    &DATE,
                    "this law is named without the day on which it was read",
                    "write the day, such as `as read on 2026-11-22`",
                );
                reader.warn(law.span(), problem);
            }
            (Read::ToCome(day), _) => {
                let message = format!("nobody has read this law on {day}, which is to come");
                let problem = Remark::new(&DATE, message, "write the day on which it was read");
                reader.warn(law.span(), problem);
            }
            (Read::On(day), Some(today)) => {
                let months = whole_months(day, today);
                if f64::from(months) > found.settings.limit(&OLD, &MONTHS) {
                    let message = format!("this law was read {months} months ago");
                    let problem =
                        Remark::new(&OLD, message, "read it again, and write down the new day");
                    reader.warn(law.span(), problem);
                }
            }
            (Read::On(_), None) => {}
        }
    }
}

/// When a law was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    /// No day is named.
    Never,
    On(Date),
    /// Every day that is named is still to come.
    ToCome(Date),
}

/// The latest day that a text names, of those that are not to come: from another one on, a law
/// may be in force.
fn read_on(text: &str, today: Option<Date>) -> Read {
    let days = words::words(text).filter_map(|(word, _)| day(word));
    let is_over = |day: &Date| today.is_none_or(|today| *day <= today);
    let (over, to_come): (Vec<Date>, Vec<Date>) = days.partition(is_over);
    let over = over.into_iter().max().map(Read::On);
    let to_come = to_come.into_iter().min().map(Read::ToCome);
    over.or(to_come).unwrap_or(Read::Never)
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

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Read, day, read_on, whole_months};

    #[test]
    fn the_last_day_counts_that_is_not_to_come() {
        let today = Some(date(2026, 11, 22));
        let text = "As read on 2026-11-20, in force from 2027-01-01.";
        assert_eq!(read_on(text, today), Read::On(date(2026, 11, 20)));
        let text = "As read on 2027-11-20.";
        assert_eq!(read_on(text, today), Read::ToCome(date(2027, 11, 20)));
        assert_eq!(read_on(text, None), Read::On(date(2027, 11, 20)));
        assert_eq!(read_on("As read last year.", today), Read::Never);
    }

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
