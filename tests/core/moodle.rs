//! The same responses by Moodle's published rules and by ours: `moodle.txt` has them side by
//! side, with a reason wherever the two differ.

use coursewright::{
    course::item::{Kind, Leniency, Partial, Percent, Scoring},
    quiz::{Certainty, Credit, Help, Response, credit, tally},
};

use crate::course_builder::{
    cloze, matching, multiple, numeric, options, ordering, short_text, single, true_false,
};

const TABLE: &str = include_str!("moodle.txt");

/// A fraction such as `2/3`, in units of which every share in the table is a whole number.
fn units(text: &str) -> i64 {
    let (share, of) = text.split_once('/').unwrap_or((text, "1"));
    let (share, of): (i64, i64) = (share.parse().unwrap(), of.parse().unwrap());
    assert_eq!(25_200 % of, 0, "{text}");
    share * (25_200 / of)
}

fn numbers(text: &str) -> Vec<u8> {
    text.split(',')
        .map(|number| number.parse().unwrap())
        .collect()
}

fn flags(text: &str) -> Vec<bool> {
    text.chars().map(|flag| flag == '1').collect()
}

fn names(count: u8) -> Vec<String> {
    (0..count).map(|at| format!("name {at}")).collect()
}

/// The item of a row with its response.
fn answered(kind: &str, item: &str, response: &str) -> (Kind, Response) {
    match kind {
        "single" => {
            let chosen = response.parse().ok();
            (single(options(&flags(item))), Response::Single(chosen))
        }
        "multiple" | "multiple-all" => {
            let chosen = numbers(response);
            (multiple(options(&flags(item))), Response::Multiple(chosen))
        }
        "true-false" => {
            let said = |text: &str| {
                let (answer, reason) = text.split_once(':').unwrap();
                (answer == "true", reason.parse::<u8>().unwrap())
            };
            let ((truth, key), (answer, reason)) = (said(item), said(response));
            let reasons: Vec<bool> = (0..2).map(|at| at == key).collect();
            let response = Response::TrueFalse {
                answer: Some(answer),
                reason: Some(reason),
            };
            (true_false(truth, options(&reasons)), response)
        }
        "matching" => {
            let (pairs, spare) = item.split_once('+').unwrap();
            let (pairs, spare) = (names(pairs.parse().unwrap()), names(spare.parse().unwrap()));
            let pairs: Vec<_> = pairs.iter().map(|name| (&**name, &**name)).collect();
            let spare: Vec<&str> = spare.iter().map(String::as_str).collect();
            let chosen = numbers(response).into_iter().map(Some).collect();
            (matching(&pairs, &spare), Response::Matching(chosen))
        }
        "ordering" | "ordering-all" => {
            let steps = names(item.parse().unwrap());
            let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
            (ordering(&steps), Response::Ordering(numbers(response)))
        }
        "numeric" => {
            let (answer, tolerance) = item.split_once('~').unwrap();
            let kind = numeric(answer, tolerance, "-1000");
            (kind, Response::Numeric(response.into()))
        }
        "words" | "words-slip" => {
            let leniency = Leniency {
                slips: u8::from(kind == "words-slip"),
                ..Leniency::default()
            };
            (
                short_text(&[item], leniency),
                Response::ShortText(response.into()),
            )
        }
        "cloze" => {
            let blanks: Vec<[&str; 1]> = item.split('/').map(|accept| [accept]).collect();
            let blanks: Vec<&[&str]> = blanks.iter().map(|blank| &blank[..]).collect();
            let texts = response.split('/').map(str::to_owned).collect();
            (cloze(&blanks), Response::Cloze(texts))
        }
        other => panic!("`{other}` is no kind of row"),
    }
}

/// What a row earns here, in the same units.
fn ours(kind: &str, item: &str, response: &str) -> i64 {
    if kind == "certainty" {
        let certainty = match response {
            "low" => Certainty::Low,
            "middle" => Certainty::Middle,
            _ => Certainty::High,
        };
        return i64::from(certainty.mark(item == "right")) * 25_200;
    }
    if kind == "second-try" {
        let scoring = Scoring {
            retries: vec![Percent::new(item.parse().unwrap())],
            ..Scoring::plain(Partial::Proportional)
        };
        let (kind, right) = answered("single", "10", "0");
        let tally = tally(&kind, &right).unwrap();
        let help = Help {
            retries: 1,
            hints: 0,
        };
        return in_units(credit(&scoring, tally, help));
    }
    let (item, response) = answered(kind, item, response);
    let partial = if kind.ends_with("-all") {
        Partial::AllOrNothing
    } else {
        item.usual_partial()
    };
    let tally = tally(&item, &response).unwrap();
    in_units(credit(&Scoring::plain(partial), tally, Help::default()))
}

/// A credit in the same units, to the hundredth of a point.
fn in_units(credit: Credit) -> i64 {
    credit.hundredths() * 252
}

#[test]
fn every_difference_from_moodle_is_meant() {
    let rows: Vec<Vec<&str>> = TABLE
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split(" | ").collect())
        .collect();
    assert!(rows.len() >= 60, "{} rows", rows.len());
    for row in &rows {
        let [kind, item, response, moodle, here, why] = row[..] else {
            panic!("{row:?} has other columns");
        };
        // Credits are read in whole hundredths, rounded towards less.
        let hundredths = |units: i64| units.div_euclid(252);
        assert_eq!(
            hundredths(ours(kind, item, response)),
            hundredths(units(here)),
            "{row:?}"
        );
        assert_eq!(moodle == here, why == "same", "{row:?}");
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
