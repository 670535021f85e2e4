//! The rows of `moodle.txt`, read twice: as an item and a response of ours, and as what Moodle's
//! rules need to know. The head of the file says how items are written.

use coursewright::{
    course::item::{Blank, Choice, Kind, Leniency, Numeric, Written},
    quiz::Response,
};

use super::{rules, share::Share};
use crate::course_builder::{
    categorise, cloze_of, decimal, matching, multiple, number, options, ordering, region, single,
    true_false, written,
};

/// A line of the table.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) kind: &'a str,
    item: &'a str,
    response: &'a str,
    /// The author's rule here.
    pub(super) ours: &'a str,
    /// What the author chose in Moodle.
    pub(super) rule: &'a str,
    pub(super) moodle: &'a str,
    pub(super) here: &'a str,
    pub(super) why: &'a str,
}

impl<'a> Row<'a> {
    pub(super) fn read(line: &'a str) -> Self {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        let [kind, item, response, ours, rule, moodle, here, why] = columns[..] else {
            panic!("`{line}` has other columns");
        };
        Self {
            kind,
            item,
            response,
            ours,
            rule,
            moodle,
            here,
            why,
        }
    }
}

/// The rules of a column, `name` or `name=value`.
pub(super) fn options_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(' ')
        .map(|it| it.split_once('=').unwrap_or((it, "")))
}

fn option<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    options_of(text).find_map(|(it, value)| (it == name).then_some(value))
}

fn numbers<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<T> {
    text.split(',').map(|it| it.parse().unwrap()).collect()
}

fn flags(text: &str) -> Vec<bool> {
    text.chars().map(|flag| flag == '1').collect()
}

fn names(count: u8) -> Vec<String> {
    (0..count).map(|at| format!("name {at}")).collect()
}

fn borrowed(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

fn choices(text: &str) -> Vec<Choice> {
    options(&flags(text))
}

fn truth(text: &str) -> (bool, u8) {
    let (answer, reason) = text.split_once(':').unwrap();
    (answer == "true", reason.parse().unwrap())
}

/// `40~2`, or `40~5%`.
fn bounds(item: &str, ours: &str) -> Numeric {
    let (answer, tolerance) = item.split_once('~').unwrap();
    let tolerance = match tolerance.strip_suffix('%') {
        Some(percent) => decimal(answer)
            .magnitude()
            .percent(decimal(percent))
            .unwrap(),
        None => decimal(tolerance),
    };
    let mut number = number(answer, &tolerance.to_string(), "-1000");
    number.answer = answer.into();
    number.figures = option(ours, "figures").map(|it| it.parse().unwrap());
    number
}

fn blank(text: &str, ours: &str) -> Blank {
    match text.split_once(' ') {
        Some(("menu", keys)) => Blank::Menu(choices(keys)),
        Some(("number", item)) => Blank::Number(bounds(item, ours)),
        _ => Blank::Text(words(text, ours)),
    }
}

fn words(accept: &str, ours: &str) -> Written {
    let leniency = Leniency {
        slips: option(ours, "slips").map_or(0, |it| it.parse().unwrap()),
        ..Leniency::default()
    };
    written(&[accept], leniency)
}

/// The item and the response of a row, as they are here.
pub(super) fn answered(row: &Row<'_>) -> (Kind, Response) {
    let (item, response) = (row.item, row.response);
    let chosen = || numbers(response).into_iter().map(Some).collect();
    match row.kind {
        "single" => {
            let chosen = response.parse().ok();
            (single(choices(item)), Response::Single(chosen))
        }
        "multiple" => (
            multiple(choices(item)),
            Response::Multiple(numbers(response)),
        ),
        "true-false" => {
            let ((answer, key), (said, reason)) = (truth(item), truth(response));
            let reasons: Vec<bool> = (0..2).map(|at| at == key).collect();
            let response = Response::TrueFalse {
                answer: Some(said),
                reason: Some(reason),
            };
            (true_false(answer, options(&reasons)), response)
        }
        "matching" => {
            let (pairs, spare) = item.split_once('+').unwrap();
            let (pairs, spare) = (names(pairs.parse().unwrap()), names(spare.parse().unwrap()));
            let pairs: Vec<_> = pairs.iter().map(|name| (&**name, &**name)).collect();
            let response = Response::Matching(chosen());
            (matching(&pairs, &borrowed(&spare)), response)
        }
        "ordering" => {
            let steps = names(item.parse().unwrap());
            (
                ordering(&borrowed(&steps)),
                Response::Ordering(numbers(response)),
            )
        }
        "categorise" => {
            let group = |nth: char| vec!["an entry"; item.chars().filter(|it| *it == nth).count()];
            let (first, second) = (group('0'), group('1'));
            let kind = categorise(&[("first", &first), ("second", &second)]);
            (kind, Response::Categorise(chosen()))
        }
        "region" => {
            let (count, key) = item.split_once(':').unwrap();
            let areas = names(count.parse().unwrap());
            let kind = region(&borrowed(&areas), key.parse().unwrap());
            (kind, Response::Region(response.parse().ok()))
        }
        "numeric" => {
            let kind = Kind::Numeric(bounds(item, row.ours));
            (kind, Response::Numeric(response.into()))
        }
        "words" => {
            let kind = Kind::ShortText(words(item, row.ours));
            (kind, Response::ShortText(response.into()))
        }
        "cloze" => {
            let blanks = item.split('/').map(|it| blank(it, row.ours)).collect();
            let texts = response.split('/').map(str::to_owned).collect();
            (cloze_of(blanks), Response::Cloze(texts))
        }
        other => panic!("`{other}` is no kind of row"),
    }
}

/// Whether a number is right in Moodle, by the tolerance that the rule names.
fn is_right_number(answer: &str, rule: &str, given: &str) -> bool {
    let of = |kind| Some((kind, option(rule, kind)?));
    let (kind, error) = of("nominal")
        .or_else(|| of("relative"))
        .or_else(|| of("geometric"))
        .unwrap();
    let share = |text: &str| text.parse::<Share>().unwrap();
    rules::is_within(kind, share(error), share(answer), share(given))
}

fn is_right_blank(blank: &str, given: &str) -> bool {
    match blank.split_once(' ') {
        Some(("menu", keys)) => flags(keys)[given.parse::<usize>().unwrap()],
        Some(("number", item)) => {
            let (answer, error) = item.split_once('~').unwrap();
            is_right_number(answer, &format!("nominal={error}"), given)
        }
        _ => rules::is_answer(blank, given),
    }
}

/// The fraction that a response earns in Moodle, before tries and certainty.
pub(super) fn moodles_fraction(row: &Row<'_>) -> Share {
    let (item, response, rule) = (row.item, row.response, row.rule);
    let weights = option(rule, "weights").map(|it| numbers::<i64>(&it.replace('/', ",")));
    let parts = |right: Vec<bool>| match &weights {
        Some(weights) => rules::weighted(weights, &right),
        None => rules::each(&right),
    };
    let same = |key: &[u8]| {
        let given = numbers::<u8>(response);
        parts(
            key.iter()
                .zip(given)
                .map(|(key, given)| *key == given)
                .collect(),
        )
    };
    match row.kind {
        "single" | "multiple" => {
            let (keys, chosen) = (flags(item), numbers::<usize>(response));
            let Some(wrong) = option(rule, "wrong") else {
                assert!(option(rule, "all-or-nothing").is_some(), "{row:?}");
                let is_right = |at: usize| keys[at] == chosen.contains(&at);
                return rules::all_or_nothing((0..keys.len()).all(is_right));
            };
            let right = i64::try_from(keys.iter().filter(|key| **key).count()).unwrap();
            let grade = |key: &bool| match key {
                true => Share::new(1, right),
                false => wrong.parse().unwrap(),
            };
            let grades: Vec<Share> = keys.iter().map(grade).collect();
            match row.kind {
                "single" => rules::one_choice(&grades, chosen[0]),
                _ => rules::several_choices(&grades, &chosen),
            }
        }
        // Two embedded menus.
        "true-false" => {
            let ((answer, key), (said, reason)) = (truth(item), truth(response));
            parts(vec![answer == said, key == reason])
        }
        "matching" => {
            let pairs: u8 = item.split_once('+').unwrap().0.parse().unwrap();
            same(&(0..pairs).collect::<Vec<_>>())
        }
        // Matching, where several prompts may have the same answer.
        "categorise" => {
            let digits = item.chars().map(|it| it.to_digit(10).unwrap());
            same(
                &digits
                    .map(|it| u8::try_from(it).unwrap())
                    .collect::<Vec<_>>(),
            )
        }
        "ordering" => {
            let (kind, _) = options_of(rule).next().unwrap();
            rules::ordering(kind, &numbers(response))
        }
        "region" => rules::all_or_nothing(item.split_once(':').unwrap().1 == response),
        "numeric" => {
            let (answer, _) = item.split_once('~').unwrap();
            rules::all_or_nothing(is_right_number(answer, rule, response))
        }
        "words" => {
            let pattern = option(rule, "pattern").unwrap_or(item);
            rules::all_or_nothing(rules::is_answer(pattern, response))
        }
        "cloze" => {
            let blanks = item.split('/').zip(response.split('/'));
            parts(
                blanks
                    .map(|(blank, given)| is_right_blank(blank, given))
                    .collect(),
            )
        }
        other => panic!("`{other}` is no kind of row"),
    }
}
