//! Numbers as learners write them where they are.

use coursewright::{
    course::{Decimal, DecimalSign, item::Kind},
    quiz::{GradeError, Response, Unclear, grade, with_plain_numbers, with_written_numbers},
};
use proptest::{prelude::*, sample::select};

use DecimalSign::{Comma, Point};

use crate::course_builder::{number, number_blank, numeric};

/// What is recorded of a number that was written as `text`, where centimetres are asked for.
fn read(text: &str, sign: DecimalSign) -> Result<String, Unclear> {
    let response = Response::Numeric(text.into());
    match with_plain_numbers(&in_centimetres(), response, sign)? {
        Response::Numeric(text) => Ok(text),
        other => panic!("{other:?}"),
    }
}

fn in_centimetres() -> Kind {
    let mut item = number("40", "2", "20");
    item.unit = "cm".into();
    Kind::Numeric(item)
}

/// The number that is read; `None` for what grading refuses as no number.
fn value(text: &str, sign: DecimalSign) -> Result<Option<Decimal>, Unclear> {
    Ok(read(text, sign)?.parse().ok())
}

#[track_caller]
fn reads(text: &str, sign: DecimalSign, recorded: &str) {
    assert_eq!(
        read(text, sign).as_deref(),
        Ok(recorded),
        "{text:?} with {sign:?}"
    );
}

#[test]
fn what_leaves_no_doubt_is_read_alike_wherever_it_is_written() {
    for (text, recorded) in [
        ("40", "40"),
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        ("-1,50", "-1.50"),
        ("\u{2212}2", "-2"),
        ("+2", "2"),
        ("0,125", "0.125"),
        ("0.125", "0.125"),
        ("12,3456", "12.3456"),
        ("1234.567", "1234.567"),
        (",5", ".5"),
        ("1,234.5", "1234.5"),
        ("1.234,5", "1234.5"),
        ("1,234.567", "1234.567"),
        ("1.234.567,89", "1234567.89"),
        ("1,234,567", "1234567"),
        ("-1.234.567", "-1234567"),
        ("1 200", "1200"),
        ("1\u{a0}200", "1200"),
        ("12\u{2009}345,5", "12345.5"),
        ("1\u{202f}234\u{202f}567.5", "1234567.5"),
        ("1'234'567.5", "1234567.5"),
        ("1\u{2019}234,567", "1234.567"),
    ] {
        reads(text, Point, recorded);
        reads(text, Comma, recorded);
    }
}

#[test]
fn the_learners_own_sign_stands_before_a_fraction_and_the_other_one_may_be_either() {
    for (number, point, comma) in [("1.200", "1.200", "1,200"), ("12.345", "12.345", "12,345")] {
        reads(point, Point, number);
        reads(comma, Comma, number);
        assert_eq!(read(comma, Point), Err(Unclear::TwoWays));
        assert_eq!(read(point, Comma), Err(Unclear::TwoWays));
    }
    assert_eq!(read("-1,200", Point), Err(Unclear::TwoWays));
}

#[test]
fn a_unit_is_taken_off_and_another_is_refused_by_the_name_of_the_one_that_is_asked_for() {
    reads("5 cm", Point, "5");
    reads("5cm", Point, "5");
    reads(" 1.234,5\u{a0}cm ", Comma, "1234.5");
    let other = Err(Unclear::OtherUnit("cm".into()));
    for text in ["5 mm", "5 inches", "5 Cm", "1,200 mm", "5%", "5 cm cm"] {
        assert_eq!(read(text, Point), other, "{text:?}");
    }
    let mut item = number("40", "2", "20");
    item.unit = String::new();
    let bare = with_plain_numbers(
        &Kind::Numeric(item),
        Response::Numeric("5 cm".into()),
        Point,
    );
    assert_eq!(
        bare,
        Ok(Response::Numeric("5 cm".into())),
        "grading refuses it"
    );
}

#[test]
fn a_unit_that_begins_with_a_digit_takes_none_from_the_number_before_it() {
    let mut item = number("71", "2", "20");
    item.unit = "1/min".into();
    let read = |text: &str| {
        let response = Response::Numeric(text.into());
        with_plain_numbers(&Kind::Numeric(item.clone()), response, Point)
    };
    for text in ["71", "71 1/min"] {
        assert_eq!(read(text), Ok(Response::Numeric("71".into())), "{text}");
    }
    let refused = Err(Unclear::OtherUnit("1/min".into()));
    for text in ["71/min", "711/min"] {
        assert_eq!(read(text), refused, "{text}");
    }
}

#[test]
fn what_is_no_number_is_left_for_grading_to_refuse() {
    for text in [
        "-",
        "+-5",
        "- 5",
        "5-",
        ".",
        "1.2.3",
        "1,2,3",
        "1,23,456",
        "12 34",
        "1 234 56",
        "1234 567",
        "0 123",
        "1,234 567",
        "1 234.567.8",
        "1e400",
        "1E5",
        "NaN",
        "inf",
        "0x1f",
        "½",
        "٤٠",
        "5 m2",
    ] {
        for sign in [Point, Comma] {
            let recorded = Response::Numeric(read(text, sign).unwrap());
            let graded = grade(&in_centimetres(), &recorded);
            assert!(matches!(graded, Err(GradeError::NotANumber(_))), "{text:?}");
        }
    }
    let nothing = Response::Numeric(read(" cm", Point).unwrap());
    assert_eq!(
        grade(&in_centimetres(), &nothing),
        Err(GradeError::Incomplete)
    );
}

#[test]
fn a_number_in_a_gap_is_read_alike_and_words_in_a_gap_are_left_alone() {
    let kind = number_blank("1.5");
    let written = |number: &str| Response::Cloze(vec!["1,200".into(), number.into()]);
    let recorded = with_plain_numbers(&kind, written("1,5 seconds"), Comma).unwrap();
    assert_eq!(recorded, written("1.5"));
    assert!(grade(&kind, &recorded).unwrap().points() >= 1);
    assert_eq!(with_written_numbers(&kind, recorded, Comma), written("1,5"));
    let unclear = with_plain_numbers(&kind, written("1.200"), Comma);
    assert_eq!(unclear, Err(Unclear::TwoWays));
}

#[test]
fn a_number_written_with_a_comma_is_graded_alike_on_a_device_that_writes_a_point() {
    let kind = numeric("1.5", "0", "2");
    let here = with_plain_numbers(&kind, Response::Numeric("1,5".into()), Comma).unwrap();
    assert!(grade(&kind, &here).unwrap().is_full());
    let there = with_written_numbers(&kind, here.clone(), Point);
    assert_eq!(with_plain_numbers(&kind, there, Point), Ok(here));
}

/// A number with up to 15 digits, as it is recorded.
fn any_number() -> impl Strategy<Value = String> {
    ("-?", "0|[1-9][0-9]{0,8}", "|\\.[0-9]{1,6}")
        .prop_map(|(minus, whole, fraction)| format!("{minus}{whole}{fraction}"))
}

fn any_sign() -> impl Strategy<Value = DecimalSign> {
    select(&[Point, Comma][..])
}

/// With a sign between its thousands.
fn grouped(number: &str, between: &str) -> String {
    let (whole, fraction) = number
        .split_once('.')
        .map_or((number, ""), |(whole, _)| (whole, &number[whole.len()..]));
    let (minus, digits) = whole.strip_prefix('-').map_or(("", whole), |it| ("-", it));
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push_str(between);
        }
        text.push(digit);
    }
    format!("{minus}{text}{fraction}")
}

proptest! {
    #[test]
    fn every_number_in_the_learners_own_writing_is_read_as_itself(number in any_number(), sign in any_sign()) {
        prop_assert_eq!(read(&sign.write(&number), sign), Ok(number));
    }

    #[test]
    fn every_number_with_signs_between_its_thousands_is_read_as_itself_or_not_at_all(
        number in any_number(), sign in any_sign(),
        between in select(&["", " ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "\u{2019}", "other"][..]),
    ) {
        let other = if sign == Point { "," } else { "." };
        let between = if between == "other" { other } else { between };
        // The fraction's sign is written first: the other one may stand between thousands.
        let written = grouped(&number, "_").replace('.', &sign.char().to_string());
        let signs = written.matches('_').count();
        match read(&written.replace('_', between), sign) {
            Ok(read) => prop_assert_eq!(read, number),
            Err(why) => {
                prop_assert_eq!(why, Unclear::TwoWays);
                prop_assert!(signs == 1 && between == other && !number.contains('.'));
            }
        }
    }

    #[test]
    fn no_text_is_one_number_here_and_another_there(text in "-?[0-9]{0,4}([., '][0-9]{0,4}){0,3}") {
        if let (Ok(Some(here)), Ok(Some(there))) = (value(&text, Point), value(&text, Comma)) {
            prop_assert_eq!(here, there);
        }
    }

    #[test]
    fn what_was_recorded_is_shown_and_read_back_as_it_is(number in any_number(), sign in any_sign()) {
        let recorded = Response::Numeric(number);
        let shown = with_written_numbers(&in_centimetres(), recorded.clone(), sign);
        prop_assert_eq!(with_plain_numbers(&in_centimetres(), shown, sign), Ok(recorded));
    }

    #[test]
    fn no_text_panics_and_none_is_read_with_a_comma(text in any::<String>(), sign in any_sign()) {
        if let Ok(recorded) = read(&text, sign)
            && recorded.parse::<Decimal>().is_ok()
        {
            prop_assert!(!recorded.contains(','));
        }
    }
}
