//! `phone-number`

mod called;

use std::ops::Range;

use crate::{
    check::{passages::Passage, remark::Remark, settings::Settings},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const DIGITS: Limit = Limit::count(
    "digits",
    7.0,
    "how many digits make a number for a telephone",
);

pub(super) static RULE: Rule = Rule::deny(
    "phone-number",
    "a text holds no telephone number",
    "A number changes, holds in one place only, and may be the wrong one to call in danger. Name the kind of help; a directory by region gives the number. What counts is a run of digits with spaces, points, hyphens or brackets between them, or one that begins with `+`. Three digits are enough after `call`, `dial`, `text` or the like, after `helpline` or `tel.`, and where one of these stands just before `on`, `to` or `is` (`call them on 116 123`). Years, dates, times, ranges, decimals, doses, numbers of things or people, a large number in groups of three digits and a DOI are none, and neither is what follows a word such as `Code` or `Section`, or one in capitals such as `RCW`: laws are numbered in the same way.",
)
.source("house rule, from trauma-informed design: help that cannot be reached is worse than none")
.limits(&[DIGITS])
.example(
    Place::Blocks,
    "Text(\"In danger, call +44 20 7946 0018.\"),",
    "Text(\"In danger, call the emergency number of the place where you are.\"),",
);

pub(super) fn check(passage: &Passage<'_>, settings: &Settings, reader: &mut Reader<'_, '_>) {
    let least = settings.limit(&RULE, &DIGITS);
    for prose in &passage.prose {
        let text = prose.text.as_str();
        let mut at = 0;
        let begins = |byte: &u8| *byte == b'+' || byte.is_ascii_digit();
        while let Some(start) = text.as_bytes()[at..].iter().position(begins) {
            let start = at + start;
            let belongs = |c: char| {
                c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '+')
            };
            let rest = &text[start..];
            let end = rest.find(|c| !belongs(c)).unwrap_or(rest.len());
            let run = rest[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
            at = start + run.len().max(1);
            let part = start..start + run.len();
            if looks_like_one(text, &part, least) {
                let problem = Remark::new(
                    &RULE,
                    format!("`{run}` looks like a telephone number"),
                    "name the kind of help instead",
                );
                reader.warn(passage.place(prose, part), problem);
            }
        }
    }
}

/// The most digits that a number for a telephone has (ITU-T E.164).
const MOST: usize = 15;

fn looks_like_one(text: &str, run: &Range<usize>, least: f64) -> bool {
    let (before, after) = (&text[..run.start], &text[run.end..]);
    let run = &text[run.clone()];
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    if digits > MOST || is_doi(run) {
        return false;
    }
    let groups: Vec<&str> = run
        .split(|c: char| !c.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    if is_date(&groups) || is_counted_up(&groups) {
        return false;
    }
    // A course that has set another number means it.
    if least <= DIGITS.default && called::is_called(before, run, after) {
        return true;
    }
    // Page ranges, years and volumes come in pairs.
    let is_pair = groups.len() <= 2 && !run.starts_with(['+', '0']);
    let is_decimal = groups.len() == 2 && run.contains('.');
    let joined =
        before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '§'));
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let word = word.trim_start_matches('(');
    let is_law = ["Code", "Act", "Section", "Rule", "Article", "§"].contains(&word)
        || word.len() > 1 && word.chars().all(|c| c.is_ascii_uppercase());
    let count = u32::try_from(digits).map_or(f64::MAX, f64::from);
    count >= least && !(joined || is_law || is_pair || is_decimal || is_large_number(run, &groups))
}

/// `2026-11-22`, `22.11.2026`, or years alone.
fn is_date(groups: &[&str]) -> bool {
    let is_year =
        |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    match groups {
        [year, month, day] | [day, month, year]
            if is_year(year) && month.len() <= 2 && day.len() <= 2 =>
        {
            true
        }
        _ => groups.len() > 1 && groups.iter().all(|group| is_year(group)),
    }
}

/// `0 1 2 3 4 5 6 7`
fn is_counted_up(groups: &[&str]) -> bool {
    let numbers: Option<Vec<u32>> = groups.iter().map(|group| group.parse().ok()).collect();
    let rises = |pair: &[u32]| matches!(pair, [one, next] if one + 1 == *next);
    numbers.is_some_and(|all| all.len() > 2 && all.windows(2).all(rises))
}

/// `10.1000/182`
fn is_doi(run: &str) -> bool {
    let registrant = run
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'));
    registrant.is_some_and(|(it, _)| it.len() >= 4 && it.bytes().all(|b| b.is_ascii_digit()))
}

/// `12 345 678`
fn is_large_number(run: &str, groups: &[&str]) -> bool {
    let is_spaced = run
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b' ');
    let (first, rest) = groups.split_first().unwrap_or((&"", &[]));
    is_spaced
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3)
}
