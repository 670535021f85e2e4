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
            "-999999999999999",
            "999999999999999",
            "999999999999999",
            false,
        ),
    ] {
        let (answer, tolerance) = (decimal(answer), decimal(tolerance));
        let least = answer.plus(tolerance.negated()).unwrap();
        let most = answer.plus(tolerance).unwrap();
        let found = (least..=most).contains(&decimal(value));
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

/// A number that was worked out as a whole number of 10⁻¹⁸, from how it is printed.
fn printed_scaled(number: Decimal) -> i128 {
    let text = number.to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or((1, &*text), |rest| (-1, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    sign * format!("{whole}{fraction:0<18}").parse::<i128>().unwrap()
}

#[test]
fn what_takes_more_than_eighteen_digits_cannot_be_worked_out() {
    let most = decimal("999999999999999");
    assert_eq!(most.plus(decimal("0.000000000000001")), None);
    assert_eq!(most.percent(decimal("99.999999")), None);
    assert_eq!(decimal("0.000000000000001").percent(decimal("0.01")), None);
    assert!(most.plus(most).is_some());
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
    fn order_and_sums_agree_with_whole_numbers(
        a in any_number(), b in any_number(),
    ) {
        let (x, y) = (decimal(&a), decimal(&b));
        prop_assert_eq!(x.cmp(&y), scaled(&a).cmp(&scaled(&b)));
        prop_assert_eq!(x == y, scaled(&a) == scaled(&b));
        prop_assert_eq!(x.is_negative(), scaled(&a) < 0);
        prop_assert_eq!(printed_scaled(x.negated()), -scaled(&a) * 1000);
        prop_assert_eq!(printed_scaled(x.magnitude()), scaled(&a).abs() * 1000);
        prop_assert_eq!(x.is_negative(), scaled(&a) < 0);
        if let Some(sum) = x.plus(y) {
            prop_assert_eq!(printed_scaled(sum), (scaled(&a) + scaled(&b)) * 1000);
        }
    }

    #[test]
    fn a_percentage_is_exact(a in "-?[0-9]{1,9}\\.[0-9]{1,3}", percent in "[0-9]{1,3}\\.[0-9]{1,3}") {
        let share = decimal(&a).percent(decimal(&percent)).unwrap();
        // Both have three places at most, so that the product has no more than eight.
        let product = scaled(&a) / 1_000_000_000_000 * (scaled(&percent) / 1_000_000_000_000);
        prop_assert_eq!(printed_scaled(share), product * 10_000_000_000);
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
