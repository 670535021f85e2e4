//! Numbers and words in other spellings that make no difference.

use coursewright::{
    course::item::{Blank, Kind, Numeric, Written},
    quiz::Response,
};

/// The number as other people would write it. With figures that count, zeros at its end are left
/// as they are.
pub(super) fn respelled_number(item: &Numeric, text: &str, seed: u64) -> String {
    let mut text = text.to_owned();
    let is_on = |bit: u32| seed >> bit & 1 == 1;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    if item.figures.is_none() && is_on(0) && digits < 14 {
        text.push_str(if text.contains('.') { "00" } else { ".0" });
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => (if is_on(1) { "\u{2212}" } else { "-" }, rest),
        None => (if is_on(1) { "+" } else { "" }, &*text),
    };
    let rest = match rest.strip_prefix("0.") {
        Some(tenths) if is_on(2) => format!(".{tenths}"),
        _ if is_on(3) => format!("00{rest}"),
        _ => rest.to_owned(),
    };
    let rest = if is_on(4) {
        rest.replace('.', ",")
    } else {
        rest
    };
    let spaces = if is_on(5) { "  " } else { "" };
    format!("{spaces}{sign}{rest}{spaces}")
}

/// The words as other people would write them, as far as that makes no difference.
fn respelled_words(item: &Written, text: &str, seed: u64) -> String {
    let is_on = |bit: u32| seed >> bit & 1 == 1;
    let mut letters: Vec<char> = text.chars().collect();
    if !item.leniency.case_matters && is_on(0) {
        letters = letters.iter().flat_map(|it| it.to_uppercase()).collect();
    }
    if item.leniency.accents_ignored && is_on(1) {
        letters = letters
            .iter()
            .map(|it| if *it == 'e' { 'é' } else { *it })
            .collect();
    }
    if is_on(2) && letters.len() > 1 {
        letters.insert(letters.len() / 2, if is_on(3) { '-' } else { ' ' });
    }
    let text: String = letters.into_iter().collect();
    let end = if is_on(4) { "." } else { "" };
    let space = if is_on(5) { " " } else { "" };
    format!("{space}{text}{end}{space}")
}

/// The same response in other spellings.
pub(super) fn respelled(kind: &Kind, response: &Response, seed: u64) -> Response {
    match (kind, response) {
        (Kind::Numeric(item), Response::Numeric(text)) => {
            Response::Numeric(respelled_number(item, text, seed))
        }
        (Kind::ShortText(item), Response::ShortText(text)) => {
            Response::ShortText(respelled_words(item, text, seed))
        }
        (Kind::Cloze(item), Response::Cloze(texts)) => {
            let blanks = item.blanks.iter().zip(texts);
            let texts = (0..).zip(blanks).map(|(nth, (blank, text))| match blank {
                Blank::Number(item) => respelled_number(item, text, seed.rotate_left(nth)),
                Blank::Text(item) => respelled_words(item, text, seed.rotate_left(nth)),
                Blank::Menu(_) => text.clone(),
            });
            Response::Cloze(texts.collect())
        }
        _ => response.clone(),
    }
}
