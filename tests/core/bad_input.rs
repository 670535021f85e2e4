//! What nobody should put in, put in: an error or a sensible result, and never a panic. The
//! laws of the kinds, and what is drawn from an empty bank, are with their own subjects.

use coursewright::{
    course::{DecimalSign, item::Leniency},
    quiz::{GradeError, Question, Response, grade, review},
};
use proptest::prelude::*;

use crate::{
    course_builder::{item, one_of_each, right_response, short_text},
    key::key,
    strategies::{any_response, checked_kind, unchecked_kind},
};

/// Texts of a hundred thousand characters and more, and numbers that no machine holds.
fn texts() -> Vec<String> {
    vec![
        "x".repeat(100_000),
        "9".repeat(100_000),
        "1e400".into(),
        "-1e-400".into(),
        "NaN".into(),
        "\u{202e}\u{5d0}\u{5d1}\u{5d2}".repeat(25_000),
        "e\u{301}\u{323}".repeat(40_000),
        "\u{200d}\u{1f469}".repeat(30_000),
        "\0".repeat(1_000),
        " \t\n".repeat(50_000),
    ]
}

#[test]
fn no_text_is_too_long_or_too_strange_for_any_kind() {
    for kind in one_of_each() {
        for text in texts() {
            for response in [
                Response::Numeric(text.clone()),
                Response::ShortText(text.clone()),
                Response::Cloze(vec![text.clone(), text.clone()]),
                Response::Free {
                    text: text.clone(),
                    met: Some(vec![0, 2]),
                },
            ] {
                if grade(&kind, &response).is_ok() {
                    assert!(!review(&kind, &[], &response, DecimalSign::Point).is_empty());
                }
            }
        }
    }
}

#[test]
fn a_number_with_an_exponent_is_told_apart_from_a_wrong_one() {
    let kind = &one_of_each()[3];
    for text in ["1e400", "4e1", "NaN", "inf"] {
        let graded = grade(kind, &Response::Numeric(text.into()));
        assert!(
            matches!(graded, Err(GradeError::NotANumber(_))),
            "{text}: {graded:?}"
        );
    }
}

#[test]
fn right_to_left_and_combining_text_is_compared_letter_by_letter() {
    let wrote = |text: &str| Response::ShortText(text.into());
    let is_right = |accept: &str, text: &str| {
        let kind = short_text(&[accept], Leniency::default());
        grade(&kind, &wrote(text)).is_ok_and(|score| score.is_full())
    };
    assert!(is_right("שלום", "שלום"));
    assert!(is_right("שלום", "\u{202b}שלום\u{202c}"));
    assert!(!is_right("שלום", "םולש"));
    assert!(is_right("سلام", "سلام."));
    assert!(is_right("नमस्ते", "नमस्ते"));
}

proptest! {
    #[test]
    fn what_a_draft_can_become_never_panics(
        kind in unchecked_kind(),
        mut response in any_response(),
        part in any::<usize>(),
        choice in any::<Option<u8>>(),
        option in any::<u8>(),
    ) {
        let _ = response.chosen(part);
        response.choose(part, choice);
        response.toggle(option);
        let _ = response.shift(part, option > 127);
        let response = response.with_texts(|text| text.repeat(2));
        let _ = grade(&kind, &response);
        let question = Question::alone(&item("an-item", kind.clone()), 1);
        let _ = review(&kind, &question.order, &response, DecimalSign::Point);
        let _ = key(&kind);
    }

    #[test]
    fn what_is_chosen_for_a_part_is_what_is_read_back(
        kind in checked_kind(),
        part in 0..8_usize,
        choice in any::<u8>(),
    ) {
        let mut response = right_response(&kind);
        response.choose(part, Some(choice));
        if let Response::Matching(_) | Response::Categorise(_) | Response::Cloze(_) = response
            && (part as u8) < kind.points()
        {
            prop_assert_eq!(response.chosen(part), Some(choice));
            response.choose(part, None);
            prop_assert_eq!(response.chosen(part), None);
        }
    }

    #[test]
    fn the_key_is_right_in_every_part(kind in checked_kind()) {
        match key(&kind) {
            Some(response) => {
                let graded = grade(&kind, &response);
                prop_assert_eq!(graded.map(|score| score.is_full()), Ok(true), "{:?}", response);
            }
            None => prop_assert!(kind.is_self_assessed()),
        }
    }
}
