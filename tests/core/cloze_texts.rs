//! When two texts are the same answer.

use coursewright::{
    course::item::same_answer,
    quiz::{Response, grade, review},
};
use proptest::prelude::*;

use crate::course_builder::cloze;

#[track_caller]
fn same(a: &str, b: &str) {
    assert!(same_answer(a, b), "`{a}` and `{b}` are the same answer");
}

#[track_caller]
fn different(a: &str, b: &str) {
    assert!(!same_answer(a, b), "`{a}` and `{b}` are different answers");
}

#[test]
fn capitals_hyphens_spaces_and_a_full_stop_make_no_difference() {
    same("over-active", "overactive");
    same("over active", "Over-Active.");
    same("over\u{2011}active", "  over   active \n");
    same("it's", "its");
    same("it\u{2019}s", "it's");
    same("Äste", "äste");
    same("ЩИТ", "щит");
    same("COVID-19", "covid 19");
}

#[test]
fn letters_and_digits_make_a_difference() {
    different("active", "actives");
    different("Äste", "Aste");
    different("S2", "S3");
    different("", "a");
    different("...", "a");
}

#[test]
fn a_mark_between_two_digits_is_not_dropped() {
    different("1.5", "15");
    different("S2-4", "S24");
    different("20 30", "2030");
    same("S2-4", "s2\u{2013}4");
    same("S2 - S4", "S2S4");
    same("1.5", "1,5");
    same("15.", "15");
}

#[test]
fn an_answer_of_marks_alone_is_compared_as_it_is_written() {
    same("<", " < ");
    different("<", ">");
    different("+", "");
    different("+", "\u{2212}");
}

#[test]
fn a_capital_whose_small_letter_has_two_characters_is_still_the_same() {
    same("İstanbul", &"İstanbul".to_lowercase());
}

#[test]
fn a_hundred_thousand_characters_do_no_harm() {
    let texts = [
        "a".repeat(100_000),
        "-".repeat(100_000),
        "1 ".repeat(50_000),
        "💯".repeat(100_000),
        "\u{301}".repeat(100_000),
        "\u{202e}א".repeat(50_000),
    ];
    let kind = cloze(&[&["transparency"], &["choice"]]);
    for text in texts {
        same(&text, &text.clone());
        let response = Response::Cloze(vec![text, "choice".into()]);
        assert_eq!(grade(&kind, &response).map(|score| score.points()), Ok(1));
        assert_eq!(review(&kind, &[], &response).len(), 2);
    }
}

/// Texts that are likely to be the same answer, and some that are anything.
fn answer() -> impl Strategy<Value = String> {
    prop_oneof!["[aA1 .-]{0,5}", "\\PC{0,8}"]
}

proptest! {
    #[test]
    fn sameness_is_an_equivalence(a in answer(), b in answer(), c in answer()) {
        prop_assert!(same_answer(&a, &a));
        prop_assert_eq!(same_answer(&a, &b), same_answer(&b, &a));
        if same_answer(&a, &b) {
            prop_assert_eq!(same_answer(&b, &c), same_answer(&a, &c));
        }
    }

    #[test]
    fn small_letters_are_the_same_answer(text in "[^\u{3a3}]{0,12}") {
        // A capital sigma's small letter depends on its place in the word.
        prop_assert!(same_answer(&text, &text.to_lowercase()));
    }

    #[test]
    fn spaces_and_a_full_stop_around_a_word_make_no_difference(
        word in "[a-zäöü]{1,8}( [a-z]{1,8})?",
        before in " {0,3}",
        after in "\\.?[ \t\n]{0,3}",
    ) {
        let written = format!("{before}{word}{after}");
        prop_assert!(same_answer(&word, &written));
        let earned = grade(&cloze(&[&[&word]]), &Response::Cloze(vec![written]));
        prop_assert_eq!(earned.map(|score| score.points()), Ok(1));
    }

    #[test]
    fn another_word_is_never_accepted(a in "[ab]{1,4}", b in "[ab]{1,4}") {
        prop_assert_eq!(same_answer(&a, &b), a == b);
    }
}
