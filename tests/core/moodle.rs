//! The same responses by Moodle's published rules and by ours: `moodle.txt` has them side by
//! side, with a reason wherever the two differ. Moodle's column is worked out by `rules`, which
//! has each rule a second time, as Moodle's documentation words it. The pages, on
//! docs.moodle.org:
//!
//! | rule | page |
//! |---|---|
//! | `wrong=…` | *Multiple Choice question type*: each option has a grade; of several the sum counts, and one below nothing counts as nothing. A single choice may fall below nothing |
//! | `all-or-nothing` | the plugin *All-or-Nothing Multiple Choice*; for steps, *Ordering question type* |
//! | `next`, `absolute`, `distance`, … | *Ordering question type*: the grading types |
//! | `each` | *Matching question type*, *Select missing words question type* |
//! | `weights=…` | *Embedded Answers (Cloze) question type* |
//! | `nominal=…` | *Numerical question type*: the accepted error |
//! | `relative=…`, `geometric=…` | *Calculated question type*: types of tolerance |
//! | `as-written`, `pattern=…` | *Short-Answer question type*, its asterisk too |
//! | `marker` | *Drag and drop markers question type*, with one marker and one place for it |
//! | `penalty=…@n` | *Question behaviours*: interactive with multiple tries, n of them wrong |
//! | `cbm=…` | *Using certainty-based marking* |
//!
//! Where a page leaves a case open, what Moodle's own question types do was looked up, and rows
//! that are still open are left out.

mod rows;
mod rules;
mod share;

use coursewright::{
    course::item::{Partial, Percent, Scoring},
    quiz::{Certainty, Help, credit, tally},
};

use self::{
    rows::{Row, answered, moodles_fraction, options_of},
    share::Share,
};
use crate::credits::hint;

const TABLE: &str = include_str!("moodle.txt");

/// What a row earns here, in whole hundredths rounded towards less.
fn ours(row: &Row<'_>) -> i64 {
    let (kind, response) = answered(row);
    let mut rule = Scoring::plain(kind.usual_partial());
    let mut help = Help::default();
    let mut certainty = None;
    for (name, value) in options_of(row.ours) {
        let (value, at) = value.split_once('@').unwrap_or((value, "1"));
        let at: u8 = at.parse().unwrap();
        let percent = |text: &str| Percent::new(text.parse().unwrap());
        match name {
            "usual" | "slips" | "figures" => {}
            "all" => rule.partial = Partial::AllOrNothing,
            "proportional" => rule.partial = Partial::Proportional,
            "negative" => rule.negative = percent(value),
            "tries" => {
                rule.retries = value.split('/').skip(1).map(percent).collect();
                help.retries = at - 1;
            }
            "hints" => {
                let costs = value.split('/').map(|cost| hint(percent(cost).get()));
                rule.hints = costs.collect();
                help.hints = at;
            }
            "sure" => {
                certainty = Some(match value {
                    "low" => Certainty::Low,
                    "middle" => Certainty::Middle,
                    _ => Certainty::High,
                });
            }
            other => panic!("`{other}` is no rule of ours: {row:?}"),
        }
    }
    let tally = tally(&kind, &response).unwrap();
    match certainty {
        Some(certainty) => i64::from(certainty.mark(tally.is_full())) * 100,
        None => credit(&rule, tally, help).hundredths(),
    }
}

/// What a row earns in Moodle.
fn moodles(row: &Row<'_>) -> Share {
    let mut earned = moodles_fraction(row);
    for (name, value) in options_of(row.rule) {
        match name {
            "penalty" => {
                let (penalty, tries) = value.split_once('@').unwrap();
                let penalty = penalty.parse().unwrap();
                earned = rules::after_tries(earned, tries.parse().unwrap(), penalty);
            }
            "cbm" => earned = rules::with_certainty(earned, value),
            _ => {}
        }
    }
    earned
}

fn rows() -> Vec<Row<'static>> {
    let lines = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(Row::read).collect()
}

#[test]
fn the_table_has_what_moodle_gives_by_its_own_rules() {
    for row in rows() {
        assert_eq!(moodles(&row).to_string(), row.moodle, "{row:?}");
    }
}

#[test]
fn the_table_has_what_is_given_here() {
    for row in rows() {
        let here: Share = row.here.parse().unwrap();
        assert_eq!(ours(&row), here.hundredths(), "{row:?}");
    }
}

#[test]
fn every_difference_from_moodle_has_its_reason_and_nothing_else_has() {
    for row in rows() {
        let here: Share = row.here.parse().unwrap();
        let differs = moodles(&row) != here;
        assert_eq!(differs, row.why != "same", "{row:?}");
    }
}

#[test]
fn the_table_has_rows_of_every_kind_and_rule() {
    let rows = rows();
    assert!(rows.len() >= 150, "{} rows", rows.len());
    let kinds = [
        "single",
        "multiple",
        "true-false",
        "numeric",
        "ordering",
        "matching",
        "cloze",
        "categorise",
        "words",
        "region",
    ];
    for kind in kinds {
        assert!(rows.iter().any(|row| row.kind == kind), "`{kind}`");
    }
    let names = [
        "wrong",
        "all-or-nothing",
        "next",
        "next-and-last",
        "absolute",
        "distance",
        "both-neighbours",
        "all-before-and-after",
        "longest-ordered",
        "longest-contiguous",
        "each",
        "weights",
        "nominal",
        "relative",
        "geometric",
        "as-written",
        "pattern",
        "marker",
        "penalty",
        "cbm",
    ];
    for name in names {
        let has = |row: &Row<'_>| options_of(row.rule).any(|(rule, _)| rule == name);
        assert!(rows.iter().any(has), "`{name}`");
    }
}

#[test]
fn saying_what_one_thinks_pays_best() {
    // Of a hundred answers, so many right.
    for right in 0..=100_i32 {
        let expected = |certainty: Certainty| {
            right * i32::from(certainty.mark(true))
                + (100 - right) * i32::from(certainty.mark(false))
        };
        let best = Certainty::ALL.map(expected).into_iter().max().unwrap();
        let pays = |certainty| expected(certainty) == best;
        assert_eq!(pays(Certainty::Low), right * 3 <= 200, "{right}");
        assert_eq!(pays(Certainty::High), right >= 80, "{right}");
        assert_eq!(
            pays(Certainty::Middle),
            right * 3 >= 200 && right <= 80,
            "{right}"
        );
    }
}
