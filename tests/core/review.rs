//! What is shown after handing in, and that it says the same as the score.

use coursewright::{
    course::{
        DecimalSign,
        item::{Blank, Kind, Leniency},
        text::plain,
    },
    quiz::{Mark, Part, Question, Response, Words, grade, review},
};
use proptest::prelude::*;

use crate::{
    course_builder::{
        categorise, cloze, cloze_of, distractor, item, key, matching, multiple, number, numeric,
        options, ordering, region, short_text, single, true_false,
    },
    strategies::{answered_kind, any_response, unchecked_kind},
};

fn in_words(words: Option<&Words<'_>>) -> Option<String> {
    words.map(|words| match words {
        Words::Authored(text) => plain(text),
        Words::Plain(text) => text.clone(),
        Words::Region(index, name) => format!("{index} {}", plain(name)),
        Words::Place(place) => format!("place {place}"),
        Words::Truth(truth) => truth.to_string(),
        Words::Figures(count) => format!("{count} figures"),
        Words::Scene(scene) => plain(&scene.title),
        Words::Blank(number) => format!("blank {number}"),
    })
}

/// A part as one line: "label: given → expected | mark | feedback".
fn line(part: &Part<'_>) -> String {
    let words = |words: &Option<Words<'_>>| in_words(words.as_ref()).unwrap_or_default();
    let feedback: Vec<String> = part
        .feedback
        .iter()
        .flatten()
        .map(|run| plain(run))
        .collect();
    let (label, given, expected) = (
        words(&part.label),
        words(&part.given),
        words(&part.expected),
    );
    format!(
        "{label}: {given} → {expected} | {:?} | {}",
        part.mark,
        feedback.join(" + ")
    )
}

#[track_caller]
fn shows(kind: &Kind, order: &[u8], response: &Response, lines: &[&str]) {
    let parts = review(kind, order, response, DecimalSign::Point);
    assert_eq!(parts.iter().map(line).collect::<Vec<_>>(), lines);
}

#[test]
fn options_come_in_the_order_in_which_they_were_shown() {
    let kind = multiple([key("a"), key("b"), distractor("c"), distractor("d")]);
    shows(
        &kind,
        &[3, 1, 0, 2],
        &Response::Multiple(vec![0, 2]),
        &[
            "d:  →  | Left | why d",
            "b:  →  | Missed | why b",
            "a:  →  | Right | why a",
            "c:  →  | Wrong | why c",
        ],
    );
    shows(
        &single([key("a"), distractor("b")]),
        &[1, 0],
        &Response::Single(Some(1)),
        &["b:  →  | Wrong | why b", "a:  →  | Missed | why a"],
    );
}

#[test]
fn a_statement_comes_first_and_its_reasons_after_it() {
    let kind = true_false(false, [key("a"), distractor("b")]);
    let response = Response::TrueFalse {
        answer: Some(true),
        reason: Some(0),
    };
    shows(
        &kind,
        &[0, 1],
        &response,
        &[
            ": true → false | Wrong | why the statement",
            "a:  →  | Right | why a",
            "b:  →  | Left | why b",
        ],
    );
}

#[test]
fn a_number_is_shown_with_its_unit_and_an_expected_mistake_is_explained() {
    let kind = numeric("40", "2", "20");
    let wrote = |text: &str| Response::Numeric(text.into());
    shows(
        &kind,
        &[],
        &wrote(" 41 "),
        &[": 41 seconds →  | Right | why the number"],
    );
    shows(
        &kind,
        &[],
        &wrote("20.0"),
        &[": 20.0 seconds → 40 seconds | Wrong | why 20 + why the number"],
    );
}

#[test]
fn a_mistake_that_lies_within_the_tolerance_is_right_and_not_explained() {
    let kind = numeric("40", "2", "41");
    let response = Response::Numeric("41".into());
    shows(
        &kind,
        &[],
        &response,
        &[": 41 seconds →  | Right | why the number"],
    );
}

#[test]
fn steps_come_in_their_right_order() {
    shows(
        &ordering(&["a", "b", "c"]),
        &[2, 0, 1],
        &Response::Ordering(vec![2, 0, 1]),
        &[
            "a: place 2 →  | Wrong | why a",
            "b: place 3 →  | Right | why b",
            "c: place 1 →  | Wrong | why c",
        ],
    );
}

#[test]
fn a_spare_answer_is_explained_beside_its_prompt() {
    shows(
        &matching(&[("a", "1"), ("b", "2")], &["3"]),
        &[],
        &Response::Matching(vec![Some(0), Some(2)]),
        &[
            "a: 1 →  | Right | why a",
            "b: 3 → 2 | Wrong | why 3 + why b",
        ],
    );
}

#[test]
fn a_blank_shows_the_first_accepted_answer_and_explains_an_expected_mistake() {
    shows(
        &cloze(&[&["one", "uno"], &["two"], &["three"]]),
        &[],
        &Response::Cloze(vec!["UNO".into(), " Wrong. ".into(), "four".into()]),
        &[
            "blank 1: UNO →  | Right | why the blank",
            "blank 2: Wrong. → two | Wrong | why wrong + why the blank",
            "blank 3: four → three | Wrong | why the blank",
        ],
    );
}

#[test]
fn a_blank_alone_needs_no_number() {
    shows(
        &cloze(&[&["one"]]),
        &[],
        &Response::Cloze(vec!["one".into()]),
        &[": one →  | Right | why the blank"],
    );
}

#[test]
fn a_number_is_told_with_the_sign_that_the_learner_uses_wherever_it_was_written() {
    let kind = numeric("2.5", "0", "20");
    // Records of earlier days may have a comma.
    for written in ["3.5", "3,5"] {
        let response = Response::Numeric(written.into());
        for (sign, expected) in [
            (DecimalSign::Point, ": 3.5 seconds → 2.5 seconds"),
            (DecimalSign::Comma, ": 3,5 seconds → 2,5 seconds"),
        ] {
            let parts = review(&kind, &[], &response, sign);
            let expected = format!("{expected} | Wrong | why the number");
            assert_eq!(line(&parts[0]), expected);
        }
    }
}

#[test]
fn a_right_number_with_other_figures_is_told_how_many() {
    let mut kind = numeric("2.50", "0.1", "20");
    if let Kind::Numeric(item) = &mut kind {
        item.figures = Some(3);
    }
    let wrote = |text: &str| Response::Numeric(text.into());
    shows(
        &kind,
        &[],
        &wrote("2.5"),
        &[": 2.5 seconds → 3 figures | Wrong | why the number"],
    );
    shows(
        &kind,
        &[],
        &wrote("3"),
        &[": 3 seconds → 2.50 seconds | Wrong | why the number"],
    );
}

#[test]
fn entries_come_in_the_order_in_which_they_were_shown_each_with_its_group() {
    let kind = categorise(&[("x", &["a", "b"]), ("y", &["c"])]);
    shows(
        &kind,
        &[2, 0, 1],
        &Response::Categorise(vec![Some(0), Some(1), Some(1)]),
        &[
            "c: y →  | Right | why c",
            "a: x →  | Right | why a",
            "b: y → x | Wrong | why b",
        ],
    );
}

#[test]
fn regions_come_in_the_order_of_their_letters_with_their_names() {
    let kind = region(&["a", "b", "c"], 1);
    let order = [2, 1, 0];
    shows(
        &kind,
        &order,
        &Response::Region(Some(2)),
        &[
            "2 c:  →  | Wrong | why c",
            "1 b:  →  | Missed | why b",
            "0 a:  →  | Left | why a",
        ],
    );
    shows(
        &kind,
        &order,
        &Response::Region(Some(1)),
        &[
            "2 c:  →  | Left | why c",
            "1 b:  →  | Right | why b",
            "0 a:  →  | Left | why a",
        ],
    );
}

#[test]
fn words_show_the_first_accepted_answer_and_explain_an_expected_mistake() {
    let kind = short_text(&["one", "uno"], Leniency::default());
    let wrote = |text: &str| Response::ShortText(text.into());
    shows(
        &kind,
        &[],
        &wrote("Uno"),
        &[": Uno →  | Right | why the blank"],
    );
    shows(
        &kind,
        &[],
        &wrote(" wrong "),
        &[": wrong → one | Wrong | why wrong + why the blank"],
    );
}

#[test]
fn a_menu_explains_what_was_chosen_and_what_is_right() {
    let kind = cloze_of(vec![
        Blank::Menu(options(&[false, true])),
        Blank::Menu(options(&[false, true])),
        Blank::Number(number("40", "2", "20")),
    ]);
    shows(
        &kind,
        &[],
        &Response::Cloze(vec!["0".into(), "1".into(), "20".into()]),
        &[
            "blank 1: a → b | Wrong | why a + why b",
            "blank 2: b →  | Right | why b",
            "blank 3: 20 seconds → 40 seconds | Wrong | why 20 + why the number",
        ],
    );
}

#[test]
fn a_response_of_another_kind_has_no_parts() {
    let response = Response::Numeric("1".into());
    shows(
        &single([key("a"), distractor("b")]),
        &[0, 1],
        &response,
        &[],
    );
}

/// The points that the marks add up to, by the documented rule of each kind.
fn points_of(kind: &Kind, parts: &[Part<'_>]) -> usize {
    let count = |parts: &[Part<'_>], mark| parts.iter().filter(|part| part.mark == mark).count();
    let right = count(parts, Mark::Right);
    match kind {
        Kind::Multiple(_) => right.saturating_sub(count(parts, Mark::Wrong)),
        Kind::TrueFalse(_) if parts[0].mark == Mark::Wrong => 0,
        // The first step has none to follow: it is marked and earns nothing by itself.
        Kind::Ordering(_) => count(&parts[1..], Mark::Right),
        Kind::Scenario(_) => match parts.last().map(|part| part.mark) {
            Some(Mark::Right) => 2,
            Some(Mark::Taken) => 1,
            _ => 0,
        },
        _ => right,
    }
}

proptest! {
    #[test]
    fn a_review_agrees_with_the_score((kind, response) in answered_kind(), seed in any::<u64>()) {
        let item = item("an-item", kind);
        let question = Question::alone(&item, seed);
        let parts = review(&item.kind, &question.order, &response, DecimalSign::Point);
        let score = grade(&item.kind, &response).unwrap();
        prop_assert_eq!(points_of(&item.kind, &parts), usize::from(score.points()));
        let is_fine = |part: &Part<'_>| matches!(part.mark, Mark::Right | Mark::Left | Mark::Taken);
        if !matches!(item.kind, Kind::Scenario(_)) {
            prop_assert_eq!(parts.iter().all(is_fine), score.is_full());
        }
    }

    #[test]
    fn every_part_of_an_accepted_response_says_why(
        (kind, response) in answered_kind(),
        seed in any::<u64>(),
    ) {
        let item = item("an-item", kind);
        let question = Question::alone(&item, seed);
        let parts = review(&item.kind, &question.order, &response, DecimalSign::Point);
        prop_assert!(!parts.is_empty());
        for part in &parts {
            // The learner's own text is talked about by its criteria, and a question in a story
            // by its options.
            let is_text = matches!(item.kind, Kind::Free(_)) && part.mark == Mark::Taken;
            let is_asked = part.within.iter().any(|it| it.mark != Mark::Left);
            let says = |it: &Part<'_>| it.feedback.iter().flatten().any(|run| !run.is_empty());
            prop_assert_eq!(is_text || is_asked, !says(part));
            prop_assert!(part.within.iter().all(says));
        }
    }

    #[test]
    fn what_is_right_is_told_wherever_the_learner_did_not_put_it_in(
        (kind, response) in answered_kind(),
    ) {
        let order: Vec<u8> = (0..kind.shuffled()).collect();
        for part in review(&kind, &order, &response, DecimalSign::Point) {
            let told = part.expected.is_some();
            // An option's label says it, and so does the place of a step among the parts.
            let by_label = part.given.is_none() || matches!(kind, Kind::Ordering(_));
            prop_assert!(by_label || told == (part.mark == Mark::Wrong), "{}", line(&part));
        }
    }

    #[test]
    fn the_shown_order_changes_the_order_of_the_parts_and_nothing_else(
        (kind, response) in answered_kind(),
        seed in any::<u64>(),
    ) {
        let item = item("an-item", kind);
        let lines = |order: &[u8]| {
            let parts = review(&item.kind, order, &response, DecimalSign::Point);
            let mut lines: Vec<String> = parts.iter().map(line).collect();
            lines.sort();
            lines
        };
        let authored: Vec<u8> = (0..item.kind.shuffled()).collect();
        prop_assert_eq!(lines(&Question::alone(&item, seed).order), lines(&authored));
    }

    #[test]
    fn no_order_and_no_response_makes_a_review_panic(
        kind in unchecked_kind(),
        order in proptest::collection::vec(any::<u8>(), 0..20),
        response in any_response(),
    ) {
        let _ = review(&kind, &order, &response, DecimalSign::Point);
    }
}
