//! Kinds that are right or not: one option, a region, a number, a word, a question within a
//! story. What is nearer to right never earns less.

use coursewright::{
    course::{
        Decimal,
        item::{
            Kind, Leniency, Multiple, Partial, Scenario, Scoring, Single, TrueFalse,
            scenario::{Ask, Asked, Outcome, Then},
        },
    },
    quiz::{
        Help, Response, credit,
        scenario::{Chosen, Step},
        tally,
    },
};
use proptest::{collection::vec, prelude::*};

use super::{assert_no_less, better, points};
use crate::{
    course_builder::{
        ending, multiple, numeric, options, right_response, scene, short_text, single, true_false,
    },
    credits::any_scoring,
    same_answer_again::{of_every_kind, rewritten},
    strategies::checked_kind,
};

proptest! {
    #![proptest_config(of_every_kind())]

    #[test]
    fn an_option_and_a_region_have_two_outcomes_the_key_and_all_others_alike(
        kind in checked_kind(),
        rule in any_scoring(),
    ) {
        let choose: fn(u8) -> Response = match kind {
            Kind::Single(_) => |at| Response::Single(Some(at)),
            Kind::Region(_) => |at| Response::Region(Some(at)),
            _ => return Ok(()),
        };
        let right = right_response(&kind);
        let earns = |it: &Response| credit(&rule, tally(&kind, it).unwrap(), Help::default());
        let wrong: Vec<Response> = (0..kind.shuffled()).map(choose).filter(|it| *it != right).collect();
        for response in &wrong {
            prop_assert_eq!((points(&kind, response), points(&kind, &right)), (0, 1));
            prop_assert_eq!(earns(response), earns(&wrong[0]));
            assert_no_less(&kind, response, &right, &rule);
        }
    }

    #[test]
    fn a_number_has_two_outcomes_and_a_nearer_one_never_earns_less(
        (answer, tolerance) in (-500..500_i32, 0..50_i32),
        (near, far) in (-6000..6000_i32, -6000..6000_i32),
    ) {
        let tenths = |value: i32| Decimal::to_string(&decimal(value));
        let kind = numeric(&answer.to_string(), &tenths(tolerance), "-999");
        let off = |value: i32| (value - answer * 10).abs();
        let (near, far) = if off(near) <= off(far) { (near, far) } else { (far, near) };
        let earned = |value: i32| points(&kind, &Response::Numeric(tenths(value)));
        prop_assert!(earned(near) >= earned(far), "{near} and {far} tenths");
        prop_assert_eq!(earned(near), u8::from(off(near) <= tolerance));
    }

    #[test]
    fn a_word_has_two_outcomes_and_fewer_misspellings_never_earn_less(
        word in "[a-z]{5,12}",
        slips in 0..=2_u8,
        how in vec((any::<prop::sample::Index>(), any::<bool>()), 1..5),
    ) {
        let leniency = Leniency { slips, ..Leniency::default() };
        let kind = short_text(&[&word], leniency);
        let mut text: Vec<char> = word.chars().collect();
        let mut earned = vec![points(&kind, &Response::ShortText(word))];
        for (at, adds) in how {
            // A digit is in no word: each is one more slip, which no other undoes.
            let letters = (0..text.len()).filter(|at| text[*at].is_alphabetic());
            let letters: Vec<usize> = letters.collect();
            let here = letters[at.index(letters.len())];
            if adds {
                text.insert(here, '7');
            } else {
                text[here] = '7';
            }
            let wrote = text.iter().collect();
            earned.push(points(&kind, &Response::ShortText(wrote)));
        }
        prop_assert!(earned.is_sorted_by(|fewer, more| fewer >= more), "{earned:?}: {text:?}");
        for (slips_made, earned) in (0_u8..).zip(&earned) {
            prop_assert_eq!(*earned, u8::from(slips_made <= slips), "{} in {:?}", slips_made, text);
        }
    }

    #[test]
    fn letters_left_out_one_after_another_never_earn_more(
        word in "[a-z]{5,12}",
        slips in 0..=2_u8,
        which in vec(any::<prop::sample::Index>(), 1..4),
    ) {
        let leniency = Leniency { slips, ..Leniency::default() };
        let kind = short_text(&[&word], leniency);
        let mut text = word;
        for (made, at) in (1_u8..).zip(which) {
            text.remove(at.index(text.len()));
            let earned = points(&kind, &Response::ShortText(text.clone()));
            prop_assert_eq!(earned, u8::from(made <= slips), "{}", text);
        }
    }
}

/// So many tenths.
fn decimal(tenths: i32) -> Decimal {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, tenth) = (tenths.abs() / 10, tenths.abs() % 10);
    format!("{sign}{whole}.{tenth}").parse().unwrap()
}

fn asking(question: Asked) -> Scenario {
    let ask = Ask {
        question,
        right: 1,
        wrong: 2,
    };
    Scenario {
        start: Vec::new(),
        scenes: vec![
            scene("asked", Then::Ask(ask)),
            ending("good", Outcome::Good),
            ending("mixed", Outcome::Mixed),
        ],
    }
}

/// Every complete response to a kind that is answered by choosing.
fn choices(kind: &Kind) -> Vec<Response> {
    let shown = kind.shuffled();
    match kind {
        Kind::Single(_) => (0..shown).map(|at| Response::Single(Some(at))).collect(),
        Kind::Multiple(_) => (1..1_u32 << shown)
            .map(|set| (0..shown).filter(|at| set >> at & 1 == 1).collect())
            .map(Response::Multiple)
            .collect(),
        _ => [true, false]
            .into_iter()
            .flat_map(|answer| (0..shown).map(move |reason| (Some(answer), Some(reason))))
            .map(|(answer, reason)| Response::TrueFalse { answer, reason })
            .collect(),
    }
}

/// A story that asks a question of each kind that is answered by choosing, and the question.
fn told_and_asked() -> [(Kind, Kind); 3] {
    let (one, some) = (
        options(&[false, true, false]),
        options(&[true, true, false, false]),
    );
    let statement = TrueFalse {
        answer: false,
        reasons: one.clone(),
        feedback: Vec::new(),
    };
    [
        (
            Asked::Single(Single {
                options: one.clone(),
            }),
            single(one.clone()),
        ),
        (
            Asked::Multiple(Multiple {
                options: some.clone(),
            }),
            multiple(some),
        ),
        (Asked::TrueFalse(statement), true_false(false, one)),
    ]
    .map(|(question, kind)| (Kind::Scenario(asking(question)), kind))
}

fn told(response: &Response) -> Response {
    let chosen = Chosen::of(response.clone()).unwrap();
    Response::Scenario(vec![Step::Answered(chosen)])
}

#[test]
fn a_question_in_a_story_has_two_outcomes_and_a_better_answer_never_ends_worse() {
    for (story, kind) in told_and_asked() {
        for response in choices(&kind) {
            let in_full = response == right_response(&kind);
            assert_eq!(points(&story, &told(&response)), 1 + u8::from(in_full));
            for better in better(&kind, &response) {
                let (less, more) = (told(&response), told(&better));
                assert_no_less(&story, &less, &more, &Scoring::plain(Partial::Proportional));
            }
        }
    }
}

#[test]
fn the_order_of_options_in_a_story_changes_no_score() {
    for (story, kind) in told_and_asked() {
        for response in choices(&kind).iter().map(told) {
            for seed in 0..20 {
                let (other, same) = rewritten(&story, &response, seed);
                assert_eq!(points(&other, &same), points(&story, &response), "{same:?}");
            }
        }
    }
}
