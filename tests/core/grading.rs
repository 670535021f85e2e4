//! Each kind's rule as a table, and then over every response to small items, where the rule
//! is written a second time as the documentation words it.

use coursewright::{
    course::{
        DecimalError,
        item::{Blank, Kind, Leniency},
    },
    quiz::{GradeError, Response, grade},
};

use crate::course_builder::{
    categorise, cloze, cloze_of, distractor, key, matching, multiple, number, numeric, one_of_each,
    options, ordering, region, right_response, short_text, single, true_false, written,
};

/// What each response earns.
#[track_caller]
fn earns(kind: &Kind, table: &[(Response, Result<u8, GradeError>)]) {
    for (response, expected) in table {
        let earned = grade(kind, response).map(|score| score.points());
        assert_eq!(earned, *expected, "{response:?} to {kind:?}");
    }
}

fn chosen(options: &[u8]) -> Response {
    Response::Multiple(options.to_vec())
}

fn said(answer: bool, reason: u8) -> Response {
    Response::TrueFalse {
        answer: Some(answer),
        reason: Some(reason),
    }
}

fn wrote(text: &str) -> Response {
    Response::Numeric(text.into())
}

fn put(steps: &[u8]) -> Response {
    Response::Ordering(steps.to_vec())
}

fn matched(answers: &[u8]) -> Response {
    Response::Matching(answers.iter().copied().map(Some).collect())
}

fn filled(texts: &[&str]) -> Response {
    Response::Cloze(texts.iter().map(|text| (*text).into()).collect())
}

#[test]
fn single_is_all_or_nothing() {
    let kind = single([distractor("a"), key("b")]);
    earns(
        &kind,
        &[
            (Response::Single(Some(0)), Ok(0)),
            (Response::Single(Some(1)), Ok(1)),
            (Response::Single(Some(2)), Err(GradeError::OutOfRange)),
            (Response::Single(Some(255)), Err(GradeError::OutOfRange)),
            (Response::Single(None), Err(GradeError::Incomplete)),
        ],
    );
}

#[test]
fn multiple_takes_a_point_for_each_false_alarm_and_never_goes_below_zero() {
    let kind = multiple([
        key("a"),
        key("b"),
        key("c"),
        distractor("d"),
        distractor("e"),
    ]);
    earns(
        &kind,
        &[
            (chosen(&[0, 1, 2]), Ok(3)),
            (chosen(&[2, 0, 1]), Ok(3)),
            (chosen(&[0, 1]), Ok(2)),
            (chosen(&[0, 1, 2, 3]), Ok(2)),
            (chosen(&[0, 3]), Ok(0)),
            (chosen(&[3, 4]), Ok(0)),
            (chosen(&[0, 1, 2, 3, 4]), Ok(1)),
            (chosen(&[]), Err(GradeError::Incomplete)),
            (chosen(&[0, 0]), Err(GradeError::Repeated)),
            (chosen(&[0, 5]), Err(GradeError::OutOfRange)),
        ],
    );
}

#[test]
fn a_reason_counts_only_under_the_right_truth_value() {
    let kind = true_false(false, [key("a"), distractor("b")]);
    let unsaid = |answer, reason| Response::TrueFalse { answer, reason };
    earns(
        &kind,
        &[
            (said(false, 0), Ok(2)),
            (said(false, 1), Ok(1)),
            (said(true, 0), Ok(0)),
            (said(true, 1), Ok(0)),
            (unsaid(None, Some(0)), Err(GradeError::Incomplete)),
            (unsaid(Some(false), None), Err(GradeError::Incomplete)),
            (said(false, 2), Err(GradeError::OutOfRange)),
        ],
    );
}

#[test]
fn a_number_is_right_within_its_tolerance_bounds_included() {
    let kind = numeric("0.2", "0.1", "2");
    let not_a_number = Err(GradeError::NotANumber(DecimalError::NotANumber));
    earns(
        &kind,
        &[
            (wrote("0.2"), Ok(1)),
            (wrote("0,3"), Ok(1)),
            (wrote(" 0.10 "), Ok(1)),
            (wrote("0.300000000000001"), Ok(0)),
            (wrote("0.099999999999999"), Ok(0)),
            (wrote("-0.2"), Ok(0)),
            (wrote(" "), Err(GradeError::Incomplete)),
            (wrote("two"), not_a_number),
            (wrote("0.2 seconds"), not_a_number),
            (
                wrote("1234567890123456"),
                Err(GradeError::NotANumber(DecimalError::TooLong)),
            ),
        ],
    );
}

#[test]
fn ordering_counts_steps_directly_followed_by_the_right_one() {
    let kind = ordering(&["a", "b", "c", "d"]);
    earns(
        &kind,
        &[
            (put(&[0, 1, 2, 3]), Ok(3)),
            (put(&[3, 0, 1, 2]), Ok(2)),
            (put(&[1, 2, 3, 0]), Ok(2)),
            (put(&[0, 1, 3, 2]), Ok(1)),
            (put(&[3, 2, 1, 0]), Ok(0)),
            (put(&[0, 1, 2]), Err(GradeError::Incomplete)),
            (put(&[]), Err(GradeError::Incomplete)),
            (put(&[0, 1, 1, 2]), Err(GradeError::Repeated)),
            (put(&[0, 1, 2, 4]), Err(GradeError::OutOfRange)),
            (put(&[0, 1, 2, 3, 3]), Err(GradeError::Repeated)),
        ],
    );
}

#[test]
fn matching_gives_a_point_a_pair_and_lets_an_answer_be_chosen_twice() {
    let kind = matching(&[("a", "1"), ("b", "2")], &["3"]);
    earns(
        &kind,
        &[
            (matched(&[0, 1]), Ok(2)),
            (matched(&[0, 0]), Ok(1)),
            (matched(&[1, 0]), Ok(0)),
            (matched(&[2, 1]), Ok(1)),
            (matched(&[0, 3]), Err(GradeError::OutOfRange)),
            (matched(&[0]), Err(GradeError::Incomplete)),
            (
                Response::Matching(vec![Some(0), None]),
                Err(GradeError::Incomplete),
            ),
            (matched(&[0, 1, 2]), Err(GradeError::OutOfRange)),
        ],
    );
}

#[test]
fn cloze_gives_a_point_a_blank() {
    let kind = cloze(&[&["transparency", "openness"], &["choice"]]);
    earns(
        &kind,
        &[
            (filled(&["transparency", "choice"]), Ok(2)),
            (filled(&["Openness.", " CHOICE "]), Ok(2)),
            (filled(&["choice", "choice"]), Ok(1)),
            (filled(&["choice", "transparency"]), Ok(0)),
            (filled(&["…", "choice"]), Ok(1)),
            (filled(&["transparency", " "]), Err(GradeError::Incomplete)),
            (filled(&["transparency"]), Err(GradeError::Incomplete)),
            (filled(&["a", "b", "c"]), Err(GradeError::OutOfRange)),
        ],
    );
}

#[test]
fn categorise_gives_a_point_an_entry() {
    let kind = categorise(&[("x", &["a", "b"]), ("y", &["c"]), ("z", &[])]);
    let put = |groups: &[u8]| Response::Categorise(groups.iter().copied().map(Some).collect());
    earns(
        &kind,
        &[
            (put(&[0, 0, 1]), Ok(3)),
            (put(&[0, 0, 0]), Ok(2)),
            (put(&[1, 1, 0]), Ok(0)),
            (put(&[2, 2, 2]), Ok(0)),
            (put(&[0, 0, 3]), Err(GradeError::OutOfRange)),
            (put(&[0, 0]), Err(GradeError::Incomplete)),
            (put(&[0, 0, 1, 0]), Err(GradeError::OutOfRange)),
            (
                Response::Categorise(vec![Some(0), None, Some(1)]),
                Err(GradeError::Incomplete),
            ),
        ],
    );
}

#[test]
fn a_region_is_right_or_wrong() {
    let put = |region| Response::Region(Some(region));
    earns(
        &region(&["a", "b", "c"], 1),
        &[
            (put(1), Ok(1)),
            (put(0), Ok(0)),
            (put(2), Ok(0)),
            (put(3), Err(GradeError::OutOfRange)),
            (Response::Region(None), Err(GradeError::Incomplete)),
            (Response::Single(Some(1)), Err(GradeError::OtherKind)),
        ],
    );
    // A key that is not there is chosen by nobody.
    earns(
        &region(&["a", "b"], 7),
        &[(put(7), Err(GradeError::OutOfRange)), (put(0), Ok(0))],
    );
}

#[test]
fn short_text_is_as_lenient_as_its_author_says() {
    let wrote = |text: &str| Response::ShortText(text.into());
    let accept = ["tonic immobility", "immobilité"];
    earns(
        &short_text(&accept, Leniency::default()),
        &[
            (wrote("Tonic Immobility."), Ok(1)),
            (wrote("immobilité"), Ok(1)),
            (wrote("immobilite"), Ok(0)),
            (wrote("tonic imobility"), Ok(0)),
            (wrote(" "), Err(GradeError::Incomplete)),
        ],
    );
    let forgiving = Leniency {
        case_matters: false,
        accents_ignored: true,
        slips: 1,
    };
    earns(
        &short_text(&accept, forgiving),
        &[
            (wrote("tonic imobility"), Ok(1)),
            (wrote("tnoic immobility"), Ok(1)),
            (wrote("tonic immobilityy"), Ok(1)),
            (wrote("tonic imobilty"), Ok(0)),
            (wrote("IMMOBILITE"), Ok(1)),
            (wrote("immobilite\u{301}"), Ok(1)),
        ],
    );
    let strict = Leniency {
        case_matters: true,
        ..Leniency::default()
    };
    earns(
        &short_text(&["pH"], strict),
        &[
            (wrote("pH"), Ok(1)),
            (wrote("PH"), Ok(0)),
            (wrote("p-H"), Ok(1)),
        ],
    );
}

#[test]
fn an_expected_mistake_is_no_slip_of_the_pen() {
    let lenient = Leniency {
        slips: 1,
        ..Leniency::default()
    };
    let mut item = written(&["ileum"], lenient);
    item.wrong[0].text = "ilium".into();
    let kind = Kind::ShortText(item);
    let wrote = |text: &str| Response::ShortText(text.into());
    earns(
        &kind,
        &[
            (wrote("ileums"), Ok(1)),
            (wrote("ilium"), Ok(0)),
            (wrote("Ilium."), Ok(0)),
        ],
    );
}

#[test]
fn significant_figures_count_as_they_are_written() {
    let mut item = number("0.050", "0.001", "1");
    item.figures = Some(2);
    earns(
        &Kind::Numeric(item),
        &[
            (wrote("0.050"), Ok(1)),
            (wrote(",051"), Ok(1)),
            (wrote("0.05"), Ok(0)),
            (wrote("0.0500"), Ok(0)),
            (wrote("0.06"), Ok(0)),
        ],
    );
    let mut item = number("1500", "50", "1");
    item.figures = Some(2);
    earns(
        &Kind::Numeric(item.clone()),
        &[
            (wrote("1500"), Ok(1)),
            (wrote("+1500"), Ok(1)),
            (wrote("1510"), Ok(0)),
            (wrote("1500.0"), Ok(0)),
        ],
    );
    item.figures = Some(3);
    earns(
        &Kind::Numeric(item),
        &[(wrote("1500"), Ok(1)), (wrote("1510"), Ok(1))],
    );
}

#[test]
fn a_cloze_may_ask_for_numbers_and_choices() {
    let kind = cloze_of(vec![
        Blank::Number(number("40", "2", "20")),
        Blank::Menu(options(&[false, true])),
    ]);
    let not_a_number = Err(GradeError::NotANumber(DecimalError::NotANumber));
    earns(
        &kind,
        &[
            (filled(&["42", "1"]), Ok(2)),
            (filled(&["43", "1"]), Ok(1)),
            (filled(&["43", "0"]), Ok(0)),
            (filled(&["forty", "1"]), not_a_number),
            (filled(&["40", "2"]), Err(GradeError::OutOfRange)),
            (filled(&["40", "b"]), Err(GradeError::OutOfRange)),
            (filled(&["40", ""]), Err(GradeError::Incomplete)),
        ],
    );
}

#[test]
fn a_response_of_another_kind_is_an_error() {
    let kinds = one_of_each();
    for (at, kind) in kinds.iter().enumerate() {
        for (other, response) in kinds.iter().map(right_response).enumerate() {
            let is_other = grade(kind, &response) == Err(GradeError::OtherKind);
            assert_eq!(is_other, at != other, "{response:?} to {kind:?}");
        }
    }
}

#[test]
fn nothing_put_in_is_incomplete_wherever_there_is_no_starting_order() {
    for kind in one_of_each() {
        let order: Vec<u8> = (0..kind.shuffled()).rev().collect();
        let empty = Response::empty(&kind, &order);
        if matches!(kind, Kind::Ordering(_)) {
            assert!(grade(&kind, &empty).is_ok());
        } else {
            assert_eq!(
                grade(&kind, &empty),
                Err(GradeError::Incomplete),
                "{kind:?}"
            );
            assert!(!empty.is_complete(), "{kind:?}");
        }
    }
}

#[test]
fn every_response_to_every_small_multiple_follows_the_rule() {
    for count in 3..=6_u32 {
        for keys in 0..1_u32 << count {
            let is_key: Vec<bool> = (0..count).map(|at| keys >> at & 1 == 1).collect();
            let kind = multiple(options(&is_key));
            for picked in 1..1_u32 << count {
                let response: Vec<u8> = (0..8).filter(|at| picked >> at & 1 == 1).collect();
                let (hits, alarms) = ((picked & keys).count_ones(), (picked & !keys).count_ones());
                let expected = u8::try_from(hits.saturating_sub(alarms)).unwrap();
                earns(&kind, &[(chosen(&response), Ok(expected))]);
            }
        }
    }
}

#[test]
fn every_order_of_a_few_steps_follows_the_rule() {
    for count in 3..=6_u8 {
        let names: Vec<String> = (0..count).map(|at| at.to_string()).collect();
        let kind = ordering(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let mut seen = 0;
        each_order(&mut (0..count).collect(), 0, &mut |order| {
            // "A point for each step that is directly followed by the right one."
            let place = |step: u8| order.iter().position(|put| *put == step).unwrap();
            let followed = (1..count).filter(|step| place(*step) == place(step - 1) + 1);
            let points = u8::try_from(followed.count()).unwrap();
            earns(&kind, &[(put(order), Ok(points))]);
            let in_order = order.is_sorted();
            assert_eq!(points == count - 1, in_order, "{order:?}");
            seen += 1;
        });
        assert_eq!(seen, (1..=u32::from(count)).product::<u32>());
    }
}

fn each_order(order: &mut Vec<u8>, fixed: usize, visit: &mut impl FnMut(&[u8])) {
    if fixed == order.len() {
        return visit(order);
    }
    for at in fixed..order.len() {
        order.swap(fixed, at);
        each_order(order, fixed + 1, visit);
        order.swap(fixed, at);
    }
}

#[test]
fn every_way_to_match_three_pairs_and_a_spare_follows_the_rule() {
    let kind = matching(&[("a", "1"), ("b", "2"), ("c", "3")], &["4"]);
    for code in 0..64_u8 {
        let answers = [code & 3, code >> 2 & 3, code >> 4];
        let right = (0..)
            .zip(answers)
            .filter(|(prompt, answer)| prompt == answer);
        let expected = u8::try_from(right.count()).unwrap();
        earns(&kind, &[(matched(&answers), Ok(expected))]);
    }
}
