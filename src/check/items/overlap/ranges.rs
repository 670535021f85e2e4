//! Ranges of numbers, as options say them.

use crate::check::{passages::Passage, phrases::Phrases, words};

/// A range, and the other words of the option.
#[derive(Debug, PartialEq)]
pub(super) struct Range {
    from: Bound,
    to: Bound,
    /// `minutes` and the like.
    unit: Vec<String>,
}

/// Where a range ends.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Bound {
    /// Infinite where it does not end.
    number: f64,
    /// Whether the number itself belongs to it.
    is_in: bool,
}

impl Range {
    /// Whether a number is in both.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let reaches = |to: Bound, from: Bound| {
            from.number < to.number || from.number == to.number && from.is_in && to.is_in
        };
        let is_single = |it: &Self| it.from == it.to;
        // Two numbers are told apart by what they are.
        !(is_single(self) && is_single(other))
            && self.unit == other.unit
            && reaches(self.to, other.from)
            && reaches(other.to, self.from)
    }
}

/// How a range is said, and whether the number after or before it is its first, belongs to it.
const BEFORE: &[(&str, End, bool)] = &[
    ("at least ", End::From, true),
    ("no less than ", End::From, true),
    ("from ", End::From, true),
    ("more than ", End::From, false),
    ("longer than ", End::From, false),
    ("greater than ", End::From, false),
    ("over ", End::From, false),
    ("above ", End::From, false),
    ("up to ", End::To, true),
    ("at most ", End::To, true),
    ("no more than ", End::To, true),
    ("not more than ", End::To, true),
    ("less than ", End::To, false),
    ("fewer than ", End::To, false),
    ("under ", End::To, false),
    ("below ", End::To, false),
];
const AFTER: &[(&str, End)] = &[
    ("or more", End::From),
    ("or longer", End::From),
    ("or above", End::From),
    ("or over", End::From),
    ("and more", End::From),
    ("and over", End::From),
    ("or less", End::To),
    ("or fewer", End::To),
    ("or under", End::To),
];

/// Which end of a range is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    From,
    To,
}

/// Whether there is a number in an option. Most have none, and are looked at no further.
pub(super) fn has_number(option: &Passage<'_>) -> bool {
    option
        .prose
        .iter()
        .any(|run| run.text.bytes().any(|byte| byte.is_ascii_digit()) || run.find(&NAMED).is_some())
}

/// The range that an option says, if it says one.
pub(super) fn read(text: &str) -> Option<Range> {
    let text = text.to_lowercase().replace(['–', '—', '‒'], "-");
    // A minus is no dash.
    if text.starts_with(['-', '−']) {
        return None;
    }
    let (mut signs, said): (Vec<String>, Vec<String>) = parted(&text)
        .into_iter()
        .partition(|it| ["%", "°"].contains(&it.as_str()));
    signs.dedup();
    let numbers: Vec<(usize, f64)> = said
        .iter()
        .enumerate()
        .filter_map(|(at, word)| Some((at, number(word)?)))
        .collect();
    let other = |but: &[&str]| {
        let words = said.iter().filter(|word| number(word).is_none());
        let plain = [
            "about",
            "around",
            "roughly",
            "approximately",
            "between",
            "from",
        ];
        let others =
            words.filter(|word| !but.contains(&word.as_str()) && !plain.contains(&word.as_str()));
        others.chain(&signs).cloned().collect::<Vec<_>>()
    };
    let bound = |number, is_in| Bound { number, is_in };
    match numbers.as_slice() {
        [(at, from), (next, to)] if from < to && *next == at + 2 => {
            let between = said.get(at + 1)?.as_str();
            let is_range = ["to", "-", "and"].contains(&between);
            let is_list = between == "and" && !said.iter().any(|it| it == "between");
            (is_range && !is_list).then(|| Range {
                from: bound(*from, true),
                to: bound(*to, true),
                unit: other(&["to", "-", "and"]),
            })
        }
        [(_, only)] => {
            let line = said.join(" ");
            let (end, is_in, phrase) = (BEFORE.iter())
                .find(|(phrase, ..)| line.starts_with(phrase))
                .map(|(phrase, end, is_in)| (Some(*end), *is_in, *phrase))
                .or_else(|| {
                    let after = AFTER.iter().find(|(phrase, _)| line.contains(phrase));
                    after.map(|(phrase, end)| (Some(*end), true, *phrase))
                })
                .unwrap_or((None, true, ""));
            let but: Vec<&str> = phrase.split(' ').collect();
            let here = bound(*only, is_in);
            let (from, to) = match end {
                Some(End::From) => (here, bound(f64::INFINITY, false)),
                Some(End::To) => (bound(f64::NEG_INFINITY, false), here),
                None => (here, here),
            };
            Some(Range {
                from,
                to,
                unit: other(&but),
            })
        }
        _ => None,
    }
}

/// The words of a text, with the dashes between numbers and signs of units by themselves.
fn parted(text: &str) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let mut end = 0;
    for (word, span) in words::words(text) {
        let between = text[end..span.start].chars();
        let signs = between.filter(|c| matches!(c, '-' | '%' | '°'));
        said.extend(signs.map(String::from));
        match word.split_once('-') {
            Some((from, to)) if number(from).is_some() && number(to).is_some() => {
                said.extend([from.to_owned(), "-".to_owned(), to.to_owned()]);
            }
            _ => said.push(word.to_owned()),
        }
        end = span.end;
    }
    let rest = text[end..].chars();
    said.extend(rest.filter(|c| matches!(c, '%' | '°')).map(String::from));
    said
}

const NUMBERS: &[&str] = &[
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
];

static NAMED: Phrases = Phrases::new(NUMBERS);

fn number(word: &str) -> Option<f64> {
    let named = NUMBERS.iter().position(|it| *it == word);
    let named = named.and_then(|nth| u32::try_from(nth).ok()).map(f64::from);
    let starts = word.starts_with(|c: char| c.is_ascii_digit());
    named.or_else(|| word.replace(',', "").parse().ok().filter(|_| starts))
}

#[cfg(test)]
mod tests {
    use super::read;

    fn overlap(one: &str, other: &str) -> bool {
        let (one, other) = (read(one), read(other));
        one.zip(other)
            .is_some_and(|(one, other)| one.overlaps(&other) && other.overlaps(&one))
    }

    #[test]
    fn ranges_with_a_number_in_common_overlap() {
        for (one, other) in [
            ("10 to 20 minutes", "15 to 30 minutes"),
            ("10 to 20 minutes", "20 to 30 minutes"),
            ("10–20 minutes", "15-30 minutes"),
            ("10 – 20 %", "15% to 30%"),
            ("Between 10 and 20 minutes", "About 15 minutes"),
            ("Up to 20 minutes", "20 minutes"),
            ("At least 10 minutes", "15 to 20 minutes"),
            ("20 minutes or more", "10 to 20 minutes"),
            ("More than 10 minutes", "15 minutes"),
            ("Two to three hours", "3 to 4 hours"),
            ("1,000 to 2,000 steps", "1,500 to 1,800 steps"),
        ] {
            assert!(overlap(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn ranges_that_leave_each_other_alone_do_not() {
        for (one, other) in [
            ("10 to 19 minutes", "20 to 30 minutes"),
            ("Less than 10 minutes", "10 to 20 minutes"),
            ("Over 20 minutes", "10 to 20 minutes"),
            ("10 to 60 seconds", "1 to 30 minutes"),
            ("10 minutes", "10 minutes"),
            ("10 and 20 minutes", "15 minutes"),
            ("S2 to S4", "S3"),
            ("-5 to 5 degrees", "0 to 3 degrees"),
            ("After 10 to 20 minutes", "Before 15 minutes"),
            ("One client in ten", "Two to five clients"),
            ("The second", "To the first"),
        ] {
            assert!(!overlap(one, other), "{one} / {other}");
        }
    }
}
