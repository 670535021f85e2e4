//! Short numbers that somebody is told to call.

use crate::check::words;

/// How many digits such a number has, as that of the police.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;

/// What asks to call a number right after it.
const CALLS: &[&str] = &[
    "call", "calls", "calling", "dial", "dials", "dialling", "dialing", "phone", "ring", "text",
    "texting", "sms", "whatsapp",
];
/// What a number belongs to that comes right after it.
const LINES: &[&str] = &[
    "tel",
    "tel.",
    "telephone",
    "phone",
    "mobile",
    "helpline",
    "hotline",
    "lifeline",
    "emergency",
    "emergencies",
    "samaritans",
];
/// What stands between one of these and the number.
const LINKS: &[&str] = &["on", "at", "to", "is", "number", "no."];
/// How many words before such a link are looked through.
const NEAR: usize = 5;
/// What is counted or measured, besides words in `s`.
const COUNTED: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "participants",
    "mg",
    "g",
    "kg",
    "ml",
    "l",
    "cm",
    "mm",
    "m",
    "km",
    "hz",
    "iu",
    "min",
    "sec",
    "percent",
    "per",
    "of",
    "million",
    "thousand",
];

/// Whether what stands around a run of digits asks to call it.
pub(super) fn is_called(before: &str, run: &str, after: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let is_year = digits == 4 && run.len() == 4 && (run.starts_with("19") || run.starts_with("20"));
    // `9.30` is a time, `3.5` a number, and `10-15` a range.
    let is_other = run.contains(['.', '/']) || is_short_range(run);
    if !DIGITS.contains(&digits) || is_year || is_other || is_counted(after) {
        return false;
    }
    let before = before.trim_end_matches(['(', '"', '\'', '“', '‘']);
    if !before.ends_with(char::is_whitespace) {
        return false;
    }
    let mut words = before.split_whitespace().rev();
    let Some(last) = words.next() else {
        return false;
    };
    let closes =
        |word: &str| word.ends_with(['.', '?', '!', ';']) && !is_any(word, &["tel.", "no."]);
    if closes(last) {
        return false;
    }
    if is_any(last, CALLS) || is_any(last, LINES) {
        return true;
    }
    let mut earlier = words.take(NEAR).take_while(|word| !closes(word));
    is_any(last, LINKS) && earlier.any(|word| is_any(word, CALLS) || is_any(word, LINES))
}

fn is_any(word: &str, list: &[&str]) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    list.iter()
        .any(|one| one.eq_ignore_ascii_case(bare) || one.eq_ignore_ascii_case(word))
}

/// `100-200`: two numbers of which neither has the digits of one to call.
fn is_short_range(run: &str) -> bool {
    let parts = run.split_once('-').filter(|(_, to)| !to.contains('-'));
    parts.is_some_and(|(from, to)| from.len() == to.len() && from.trim() < to.trim())
}

/// Whether the number is one of things, people or a measure.
fn is_counted(after: &str) -> bool {
    let signs = after.trim_start();
    if signs.starts_with(['%', '°', '€', '$', '£', '×']) || after.starts_with(char::is_alphanumeric)
    {
        return true;
    }
    let Some((word, span)) = words::words(after).next() else {
        return false;
    };
    let is_next = after[..span.start].trim().is_empty();
    let is_plural = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    is_next && (is_plural || COUNTED.iter().any(|it| it.eq_ignore_ascii_case(word)))
}

#[cfg(test)]
mod tests {
    use super::is_called;

    fn called(text: &str) -> bool {
        let start = text.find(|c: char| c.is_ascii_digit()).unwrap();
        let rest = &text[start..];
        let end = rest.rfind(|c: char| c.is_ascii_digit()).unwrap() + 1;
        is_called(&text[..start], &rest[..end], &rest[end..])
    }

    #[test]
    fn a_number_that_somebody_is_told_to_call_is_known() {
        for text in [
            "Text 85258.",
            "Text SHOUT to 85258",
            "call 116 123",
            "Call Samaritans on 116 123",
            "you can call them at 116 123",
            "dial 988",
            "Dial 112 now",
            "or phone (101)",
            "The emergency number is 112",
            "In an emergency: 999",
            "Tel. 116 123",
            "Helpline: 116 123",
            "the Lifeline on 13 11 14",
            "Call the line for free on 116 123",
            "ring 555-1234",
            "Samaritans (116 123)",
            "text HOME to 741741 at any time",
        ] {
            assert!(called(text), "{text}");
        }
    }

    #[test]
    fn other_numbers_are_none() {
        for text in [
            "We call 120 clients a year",
            "a text of 500 words",
            "Text 2019",
            "They rang in 1998",
            "call within 24 hours",
            "Call at 18.30",
            "a call of 100-200 words",
            "They call 300 people",
            "a phone that rings at 440 Hz",
            "In an emergency 100 ml",
            "a text. 116 pages",
            "pages 116-123",
            "It weighs 500 g",
            "The text has 850 words",
            "no more than 150",
            "lines 100 to 200",
            "Section 123",
            "a dose of 400 mg",
        ] {
            assert!(!called(text), "{text}");
        }
    }
}
