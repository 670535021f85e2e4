//! Numbers as people write them where they are, made into numbers that every device reads
//! alike: digits, with a point before a fraction.
//!
//! The learner's own sign is always the sign of a fraction, as often as it stands there once.
//! The other one is, too, where it cannot be a sign between thousands: `1.5`, `0.125` and
//! `12.3456` are what they are everywhere. Where it could be either, as in `1.200` for somebody
//! who writes 1,5, the number is not taken at all. Two different signs, or one twice, leave no
//! doubt: `1,234.5`, `1.234,5`, `1,234,567`. A space or an apostrophe only ever stands between
//! thousands.

use crate::course::{
    DecimalSign,
    item::{Blank, Kind, Numeric},
};

use super::Response;

/// Why a number is not taken, whatever it may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unclear {
    /// It could be thousands, or a fraction.
    TwoWays,
    /// It has a unit, and this one is asked for.
    OtherUnit(String),
}

/// The response with each number as it is graded and recorded: without the unit that the item
/// asks for, without signs between thousands, and with a point. What does not look like a number
/// stays as it is, and grading refuses it.
///
/// # Errors
/// Says why a number is not taken.
pub fn with_plain_numbers(
    kind: &Kind,
    mut response: Response,
    sign: DecimalSign,
) -> Result<Response, Unclear> {
    change(kind, &mut response, &|item, text| {
        plain(text, &item.unit, sign)
    })?;
    Ok(response)
}

/// The response with each number that was graded as the learner writes it: what
/// [`with_plain_numbers`] takes back.
#[must_use]
pub fn with_written_numbers(kind: &Kind, mut response: Response, sign: DecimalSign) -> Response {
    // Nothing that was graded is unclear.
    let _ = change(kind, &mut response, &|_, text| Ok(sign.write(text)));
    response
}

/// Changes each number of a response.
fn change(
    kind: &Kind,
    response: &mut Response,
    change: &dyn Fn(&Numeric, &str) -> Result<String, Unclear>,
) -> Result<(), Unclear> {
    match (kind, response) {
        (Kind::Numeric(item), Response::Numeric(text)) => *text = change(item, text)?,
        (Kind::Cloze(item), Response::Cloze(texts)) => {
            for (blank, text) in item.blanks.iter().zip(texts) {
                if let Blank::Number(item) = blank {
                    *text = change(item, text)?;
                }
            }
        }
        _ => {}
    }
    Ok(())
}

fn plain(text: &str, unit: &str, sign: DecimalSign) -> Result<String, Unclear> {
    let text = text.trim();
    // A unit such as `1/min` is no part of the number before it: 71/min is no 7.
    let runs_on = |number: &&str| {
        unit.starts_with(|it: char| it.is_ascii_digit())
            && number.ends_with(|it: char| it.is_ascii_digit())
    };
    let number = text.strip_suffix(unit).filter(|it| !runs_on(it));
    let text = number.unwrap_or(text).trim();
    let as_it_is = || Ok(text.into());
    // Digits in all, and since the last sign; signs, the first of them, and the last with its
    // place.
    let (mut digits, mut run, mut signs) = (0, 0, 0);
    let (mut first, mut last, mut place) = (' ', ' ', 0);
    // Whether the digits before the last sign are not grouped as thousands are, or not by one
    // sign; whether something else follows, and whether that is no unit.
    let (mut is_zero, mut is_odd, mut has_rest, mut is_none) = (false, false, false, false);
    for (at, it) in text.chars().enumerate() {
        match it {
            '0'..='9' => {
                is_none |= has_rest;
                is_zero |= digits == 0 && it == '0';
                digits += 1;
                run += 1;
            }
            '-' | '\u{2212}' | '+' => is_none |= at > 0,
            '.' | ',' | ' ' | '\'' | '\u{2019}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {
                if signs == 0 {
                    first = it;
                    is_odd = is_zero || run == 0 || run > 3;
                } else {
                    is_odd |= run != 3 || last != first;
                }
                (last, place) = (it, at);
                signs += 1;
                run = 0;
            }
            _ => has_rest = true,
        }
    }
    if is_none || digits == 0 || has_rest && unit.is_empty() {
        return as_it_is();
    }
    if has_rest {
        return Err(Unclear::OtherUnit(unit.into()));
    }
    let are_thousands = !is_odd && run == 3 && last == first;
    let is_point = matches!(last, '.' | ',');
    let is_fraction = is_point && (signs == 1 || last != first && !is_odd);
    if is_fraction && are_thousands && last != sign.char() {
        return Err(Unclear::TwoWays);
    }
    if signs > 0 && !is_fraction && !are_thousands {
        return as_it_is();
    }
    let mut number = String::new();
    for (at, it) in text.chars().enumerate() {
        match it {
            '-' | '\u{2212}' => number.push('-'),
            _ if is_fraction && at == place => number.push('.'),
            '0'..='9' => number.push(it),
            _ => {}
        }
    }
    Ok(number)
}
