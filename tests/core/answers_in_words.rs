//! When two texts are the same answer, and how far a slip of the pen may go.

use coursewright::{
    course::{
        DecimalSign,
        item::{Leniency, same_answer},
    },
    quiz::{Response, grade, review},
};
use proptest::prelude::*;

use unicode_normalization::UnicodeNormalization;

use crate::course_builder::{cloze, written};

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
        assert_eq!(review(&kind, &[], &response, DecimalSign::Point).len(), 2);
    }
}

fn forgiving(slips: u8) -> Leniency {
    Leniency {
        accents_ignored: true,
        slips,
        ..Leniency::default()
    }
}

#[test]
fn the_letter_under_an_accent_is_that_of_the_unicode_decomposition() {
    let accents_ignored = forgiving(0);
    let latin = ('\u{c0}'..='\u{17f}').chain('\u{1e00}'..='\u{1eff}');
    for c in latin {
        let decomposed: String = c.nfd().collect();
        let base = decomposed.chars().next().unwrap();
        if base.is_ascii_alphabetic() {
            assert!(
                accents_ignored.same(&c.to_string(), &base.to_string()),
                "{c}: {base}"
            );
            assert!(
                accents_ignored.same(&c.to_string(), &decomposed),
                "{c}: {decomposed}"
            );
            let cased = Leniency {
                case_matters: true,
                ..accents_ignored
            };
            assert!(
                cased.same(&c.to_string(), &base.to_string()),
                "{c}: {base}, as written"
            );
        }
    }
    for (letter, plain) in [("Œuvre", "oeuvre"), ("Straße", "strasse"), ("Łódź", "lodz")] {
        assert!(accents_ignored.same(letter, plain), "{letter}");
        assert!(!Leniency::default().same(letter, plain), "{letter}");
    }
    let letters = ["×", "÷", "Ж", "й", "ά", "א"];
    for (at, one) in letters.iter().enumerate() {
        for other in &letters[at + 1..] {
            assert!(!accents_ignored.same(one, other), "{one} and {other}");
        }
    }
}

#[test]
fn a_hundred_thousand_characters_are_no_slip() {
    let item = written(&["transparency"], forgiving(2));
    for text in [
        "a",
        "transparency ",
        "\u{301}",
        "e\u{301}",
        "\u{202e}א",
        "💯",
    ] {
        assert!(!item.accepts(&text.repeat(100_000)), "{text}");
    }
}

/// The distance by its definition, one letter at a time.
fn distance(a: &[char], b: &[char]) -> usize {
    match (a, b) {
        ([], rest) | (rest, []) => rest.len(),
        ([x, a_rest @ ..], [y, b_rest @ ..]) => {
            let kept = distance(a_rest, b_rest) + usize::from(x != y);
            let least = kept
                .min(distance(a_rest, b) + 1)
                .min(distance(a, b_rest) + 1);
            match (a, b) {
                ([p, q, a_rest @ ..], [r, s, b_rest @ ..]) if p == s && q == r => {
                    least.min(distance(a_rest, b_rest) + 1)
                }
                _ => least,
            }
        }
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
    fn slips_are_counted_as_they_are_defined(a in "[abc]{1,6}", b in "[abc]{1,6}", slips in 0..=2_u8) {
        let item = written(&[&a], forgiving(slips));
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        let is_near = distance(&letters(&a), &letters(&b)) <= slips.into();
        prop_assert_eq!(item.accepts(&b), is_near);
    }

    #[test]
    fn no_words_make_leniency_panic(accept in any::<String>(), text in any::<String>(), slips in any::<u8>()) {
        let leniency = Leniency { case_matters: true, ..forgiving(slips) };
        let _ = written(&[&accept], leniency).accepts(&text);
    }

    #[test]
    fn more_leniency_never_accepts_less(accept in answer(), text in answer(), slips in 0..2_u8) {
        let strict = Leniency { case_matters: true, ..Leniency::default() };
        let steps = [strict, Leniency::default(), forgiving(0), forgiving(slips), forgiving(2)];
        let accepted = steps.map(|leniency| written(&[&accept], leniency).accepts(&text));
        prop_assert!(accepted.is_sorted(), "{accepted:?}");
    }

    #[test]
    fn another_word_is_never_accepted(a in "[ab]{1,4}", b in "[ab]{1,4}") {
        prop_assert_eq!(same_answer(&a, &b), a == b);
    }
}
