//! Decimal numbers as learners and authors write them.

use coursewright::course::{Decimal, DecimalError};
use proptest::prelude::*;

use crate::course_builder::decimal;

#[track_caller]
fn reads(text: &str, as_text: &str) {
    let read: Result<Decimal, _> = text.parse();
    assert_eq!(
        read.map(|number| number.to_string()).as_deref(),
        Ok(as_text),
        "`{text}`"
    );
}

#[track_caller]
fn refuses(text: &str, error: DecimalError) {
    let shown: String = text.chars().take(40).collect();
    assert_eq!(text.parse::<Decimal>(), Err(error), "`{shown}`");
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, as_text) in [
        ("40", "40"),
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        (" 3.5\u{a0}", "3.5"),
        ("-2", "-2"),
        ("\u{2212}2", "-2"),
        ("+2", "2"),
        (".5", "0.5"),
        ("-,5", "-0.5"),
        ("5.", "5"),
        ("007", "7"),
        ("-0", "0"),
        ("-0.0", "0.0"),
        ("0.50", "0.50"),
        ("-0.05", "-0.05"),
        ("999999999999999", "999999999999999"),
        ("0.000000000000001", "0.000000000000001"),
        ("00000000000000000000001", "1"),
    ] {
        reads(text, as_text);
    }
}

#[test]
fn what_is_not_a_number_is_refused() {
    for text in [
        "",
        " ",
        "-",
        "+",
        ".",
        ",",
        "-.",
        "+-5",
        "--5",
        "-\u{2212}5",
        "5-",
        "- 5",
        "1 000",
        "1,000.5",
        "1.2.3",
        "1,2,3",
        "..",
        "1e400",
        "1E5",
        "NaN",
        "inf",
        "-inf",
        "infinity",
        "0x1f",
        "1_000",
        "½",
        "²",
        "٤٠",
        "４０",
        "\u{200f}40",
        "40\u{301}",
        "\u{202e}04",
        "4\u{200b}0",
        "4\0",
        "40%",
        "\u{feff}40",
        "💯",
    ] {
        refuses(text, DecimalError::NotANumber);
    }
}

#[test]
fn more_than_fifteen_digits_are_refused() {
    refuses("1234567890123456", DecimalError::TooLong);
    refuses("0.1234567890123456", DecimalError::TooLong);
    refuses("12345678.12345678", DecimalError::TooLong);
    refuses(&"9".repeat(1_000_000), DecimalError::TooLong);
    refuses(
        &format!("0.{}", "0".repeat(1_000_000)),
        DecimalError::TooLong,
    );
}

#[test]
fn a_huge_text_does_no_harm() {
    assert_eq!(decimal(&"0".repeat(1_000_000)), Decimal::ZERO);
    assert_eq!(
        decimal(&format!("{}7{}", " ".repeat(500_000), " ".repeat(500_000))),
        decimal("7")
    );
    refuses(&"x".repeat(1_000_000), DecimalError::NotANumber);
}

#[test]
fn a_tolerance_is_decided_as_on_paper() {
    for (value, answer, tolerance, within) in [
        ("0.1", "0.2", "0.1", true),
        ("0.3", "0.2", "0.1", true),
        ("0.30000000000001", "0.2", "0.1", false),
        ("0.1", "0.3", "0.2", true),
        ("40", "40.0", "0", true),
        ("39.999", "40", "0", false),
        ("-1", "1", "2", true),
        ("-1", "1", "1.9", false),
        (
            "999999999999999",
            "-999999999999999",
            "0.000000000000001",
            false,
        ),
        (
            "-999999999999999",
            "999999999999999",
            "999999999999999",
            false,
        ),
    ] {
        let found = decimal(value).is_within(decimal(tolerance), decimal(answer));
        assert_eq!(found, within, "{value} within {answer} ± {tolerance}");
    }
}

/// Any number that can be parsed: up to 15 digits with the point anywhere.
fn any_number() -> impl Strategy<Value = String> {
    (any::<bool>(), "[0-9]{1,15}", 0..=15_usize).prop_map(|(negative, mut digits, places)| {
        digits.insert(digits.len().saturating_sub(places), '.');
        format!("{}{digits}", if negative { "-" } else { "" })
    })
}

/// The same number as a whole number of 10⁻¹⁵.
fn scaled(text: &str) -> i128 {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap();
    let digits = format!("{whole}{fraction:0<15}");
    sign * digits.parse::<i128>().unwrap()
}

proptest! {
    #[test]
    fn a_printed_number_reads_back_as_itself(text in any_number()) {
        let number = decimal(&text);
        let printed = number.to_string();
        prop_assert_eq!(decimal(&printed), number);
        prop_assert_eq!(decimal(&printed).to_string(), printed);
    }

    #[test]
    fn order_and_tolerance_agree_with_whole_numbers(
        a in any_number(), b in any_number(), c in any_number(),
    ) {
        let (x, y, tolerance) = (decimal(&a), decimal(&b), decimal(&c));
        prop_assert_eq!(x.cmp(&y), scaled(&a).cmp(&scaled(&b)));
        prop_assert_eq!(x == y, scaled(&a) == scaled(&b));
        prop_assert_eq!(x.is_negative(), scaled(&a) < 0);
        let distance = scaled(&a).abs_diff(scaled(&b));
        prop_assert_eq!(x.is_within(tolerance, y), distance <= scaled(&c).unsigned_abs());
        prop_assert_eq!(x.is_within(tolerance, y), y.is_within(tolerance, x));
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = text.parse::<Decimal>();
    }

    #[test]
    fn nothing_but_digits_signs_marks_and_spaces_is_read(text in "[-+0-9.,e\u{2212}\u{660}-\u{669}\u{301}]{0,12}") {
        if text.parse::<Decimal>().is_ok() {
            let plain = text.chars().all(|c| c.is_ascii_digit() || "+-,.\u{2212}".contains(c));
            prop_assert!(plain, "{text:?}");
        }
    }
}
