//! What an answer earns under its author's rule, as a table and as laws.

use coursewright::{
    course::item::{Hint, Partial, Percent, Scoring},
    quiz::{Credit, Help, Marks, Tally, credit, tally},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    course_builder::right_response,
    strategies::{answered_kind, checked_kind},
};

/// `right` of `of` right and `wrong` wrong, with so many distractors.
const fn parts(right: u8, of: u8, wrong: u8, distractors: u8) -> Tally {
    Tally {
        right,
        of,
        wrong,
        distractors,
    }
}

fn scoring(partial: Partial, negative: u8) -> Scoring {
    Scoring {
        negative: Percent::new(negative),
        ..Scoring::plain(partial)
    }
}

pub(crate) fn hint(cost: u8) -> Hint {
    Hint {
        text: Vec::new(),
        cost: Percent::new(cost),
    }
}

#[track_caller]
fn earns(scoring: &Scoring, tally: Tally, hundredths: i64) {
    let earned = credit(scoring, tally, Help::default());
    assert_eq!(earned.hundredths(), hundredths, "{tally:?} by {scoring:?}");
}

#[test]
fn all_or_nothing_takes_the_answer_as_one_part() {
    let rule = scoring(Partial::AllOrNothing, 0);
    earns(&rule, parts(4, 4, 0, 0), 100);
    earns(&rule, parts(3, 4, 1, 0), 0);
    earns(&rule, parts(2, 2, 1, 3), 0);
    let minus_a_quarter = scoring(Partial::AllOrNothing, 25);
    earns(&minus_a_quarter, parts(4, 4, 0, 0), 100);
    earns(&minus_a_quarter, parts(3, 4, 1, 0), -25);
    earns(&minus_a_quarter, parts(0, 4, 4, 0), -25);
}

#[test]
fn each_part_earns_its_share() {
    let rule = scoring(Partial::Proportional, 0);
    earns(&rule, parts(3, 4, 1, 0), 75);
    earns(&rule, parts(1, 3, 2, 0), 33);
    // Two of three keys, and one of two distractors left alone: three of five.
    earns(&rule, parts(2, 3, 1, 2), 60);
    let minus_half = scoring(Partial::Proportional, 50);
    earns(&minus_half, parts(3, 4, 1, 0), 62);
    earns(&minus_half, parts(0, 4, 4, 0), -50);
    earns(
        &scoring(Partial::Proportional, 100),
        parts(0, 1, 1, 0),
        -100,
    );
}

#[test]
fn right_minus_wrong_never_falls_below_nothing() {
    let rule = scoring(Partial::RightMinusWrong, 0);
    earns(&rule, parts(3, 3, 1, 2), 66);
    earns(&rule, parts(1, 3, 2, 2), 0);
}

#[test]
fn a_later_try_and_an_opened_hint_earn_less_of_what_is_right() {
    let rule = Scoring {
        points: 2,
        retries: vec![Percent::new(50), Percent::ZERO],
        hints: vec![hint(10), hint(30)],
        ..scoring(Partial::Proportional, 100)
    };
    let with = |tally, retries, hints| credit(&rule, tally, Help { retries, hints }).hundredths();
    let full = parts(4, 4, 0, 0);
    assert_eq!(with(full, 0, 0), 200);
    assert_eq!(with(full, 0, 1), 180);
    assert_eq!(with(full, 0, 2), 120);
    assert_eq!(with(full, 0, 99), 120);
    assert_eq!(with(full, 1, 0), 100);
    assert_eq!(with(full, 1, 2), 20);
    assert_eq!(with(full, 2, 0), 0);
    assert_eq!(with(full, 3, 0), 0);
    assert_eq!(with(parts(3, 4, 1, 0), 0, 2), 20);
    assert_eq!(with(parts(3, 4, 1, 0), 1, 2), 0);
    assert_eq!(with(parts(0, 4, 4, 0), 1, 2), -200);
}

#[test]
fn thirds_and_sevenths_of_a_hundredth_add_up_exactly() {
    let rule = Scoring {
        retries: vec![Percent::new(33)],
        ..scoring(Partial::Proportional, 0)
    };
    let help = Help {
        retries: 1,
        hints: 0,
    };
    let third = credit(&rule, parts(1, 3, 2, 0), help);
    let two_thirds = credit(&rule, parts(2, 3, 1, 0), help);
    let sum = Marks::default()
        .with(Some(third), 1)
        .with(Some(two_thirds), 1);
    assert_eq!((sum.percent(), sum.points()), (Some(16), 2));
    let whole = credit(&rule, parts(3, 3, 0, 0), help);
    assert_eq!(Marks::default().with(Some(whole), 1).percent(), Some(33));
}

#[test]
fn items_weigh_what_their_points_say() {
    let rule = |points| Scoring {
        points,
        ..scoring(Partial::Proportional, 0)
    };
    let full = |points| Some(credit(&rule(points), parts(1, 1, 0, 0), Help::default()));
    let marks = Marks::default().with(full(3), 3).with(None, 1);
    assert_eq!(marks.percent(), Some(75));
    assert_eq!(Marks::default().percent(), None);
    let all = Marks::default().with(full(10), 10).with(full(1), 1);
    assert_eq!(all.percent(), Some(100));
}

#[test]
fn less_than_nothing_lowers_a_total_and_never_below_nothing() {
    let rule = scoring(Partial::Proportional, 100);
    let earned = |right: u8| {
        let tally = parts(right, 1, 1 - right, 0);
        Some(credit(&rule, tally, Help::default()))
    };
    let both = Marks::default().with(earned(1), 1).with(earned(0), 1);
    assert_eq!(both.percent(), Some(0));
    let two_of_three = both.with(earned(1), 1);
    assert_eq!(two_of_three.percent(), Some(33));
    assert_eq!(Marks::default().with(earned(0), 1).percent(), Some(0));
}

pub(crate) fn any_scoring() -> impl Strategy<Value = Scoring> {
    let partial = select(vec![
        Partial::AllOrNothing,
        Partial::Proportional,
        Partial::RightMinusWrong,
    ]);
    let percents = || vec(0..=100_u8, 0..4);
    (1..=10_u8, partial, 0..=100_u8, percents(), percents()).prop_map(
        |(points, partial, negative, retries, hints)| Scoring {
            points,
            partial,
            negative: Percent::new(negative),
            retries: retries.into_iter().map(Percent::new).collect(),
            hints: hints.into_iter().map(hint).collect(),
            certainty: false,
        },
    )
}

fn help() -> impl Strategy<Value = Help> {
    (0..5_u8, 0..5_u8).prop_map(|(retries, hints)| Help { retries, hints })
}

/// A fraction in hundred-thousandths of a point: the rule a second time, over one denominator.
fn expected(scoring: &Scoring, tally: Tally, help: Help) -> (i128, i128) {
    let full = tally.right == tally.of && tally.wrong == 0;
    let (right, wrong, of) = match scoring.partial {
        Partial::AllOrNothing => (i128::from(full), i128::from(!full), 1),
        Partial::RightMinusWrong => {
            let (right, wrong) = (i128::from(tally.right), i128::from(tally.wrong));
            ((right - wrong).max(0), 0, i128::from(tally.of))
        }
        Partial::Proportional => {
            let left = i128::from(tally.distractors) - i128::from(tally.wrong);
            let left = if tally.distractors == 0 { 0 } else { left };
            let of = i128::from(tally.of) + i128::from(tally.distractors);
            (i128::from(tally.right) + left, i128::from(tally.wrong), of)
        }
    };
    let share = 100 * right - i128::from(scoring.negative.get()) * wrong;
    let (mut share, denominator) = (share * 100, of * 10_000);
    if share > 0 {
        let earns = match help.retries {
            0 => 100,
            nth => scoring
                .retries
                .get(usize::from(nth) - 1)
                .map_or(0, |it| i128::from(it.get())),
        };
        let hints = scoring.hints.iter().take(help.hints.into());
        let cost: i128 = hints.map(|hint| i128::from(hint.cost.get())).sum();
        share = (share * earns / 100 - cost * of * 100).max(0);
    }
    (share * i128::from(scoring.points), denominator)
}

proptest! {
    #[test]
    fn credit_is_what_the_rule_says_exactly(
        scoring in any_scoring(),
        (kind, response) in answered_kind(),
        help in help(),
    ) {
        let tally = tally(&kind, &response).unwrap();
        let earned = credit(&scoring, tally, help);
        let (share, of) = expected(&scoring, tally, help);
        prop_assert_eq!(i128::from(earned.hundredths()), (share * 100).div_euclid(of));
    }

    #[test]
    fn credit_stays_between_the_points_and_as_much_less_than_nothing(
        scoring in any_scoring(),
        (kind, response) in answered_kind(),
        help in help(),
    ) {
        let earned = credit(&scoring, tally(&kind, &response).unwrap(), help).hundredths();
        let most = i64::from(scoring.points) * 100;
        prop_assert!((-most..=most).contains(&earned), "{earned}");
        if scoring.negative == Percent::ZERO {
            prop_assert!(earned >= 0);
        }
    }

    #[test]
    fn the_key_earns_every_point(scoring in any_scoring(), kind in checked_kind()) {
        let tally = tally(&kind, &right_response(&kind)).unwrap();
        prop_assert!(tally.is_full());
        let earned = credit(&scoring, tally, Help::default());
        prop_assert!(earned.is_all_of(scoring.points));
        prop_assert_eq!(earned.hundredths(), i64::from(scoring.points) * 100);
    }

    #[test]
    fn more_right_or_less_help_never_earns_less(
        scoring in any_scoring(),
        right in 0..5_u8,
        help in help(),
    ) {
        let mut scoring = scoring;
        scoring.retries.sort_by(|a, b| b.cmp(a));
        let tally = |right: u8| parts(right, 5, 5 - right, 0);
        let earned = |right, help| credit(&scoring, tally(right), help);
        prop_assert!(earned(right, help) <= earned(right + 1, help));
        for more in [
            Help { hints: help.hints + 1, ..help },
            Help { retries: help.retries + 1, ..help },
        ] {
            prop_assert!(earned(right, more) <= earned(right, help));
        }
    }

    #[test]
    fn the_usual_rule_earns_what_the_page_shows((kind, response) in answered_kind()) {
        let rule = Scoring::plain(kind.usual_partial());
        let tally = tally(&kind, &response).unwrap();
        let earned = credit(&rule, tally, Help::default());
        let score = tally.score(kind.usual_partial());
        let share = i64::from(score.points()) * 100 / i64::from(score.max());
        prop_assert_eq!(earned.hundredths(), share);
        prop_assert_eq!(earned.is_all_of(1), score.is_full());
    }

    #[test]
    fn no_tally_makes_credit_panic(
        scoring in any_scoring(),
        (right, of, wrong, distractors) in any::<(u8, u8, u8, u8)>(),
        (retries, hints) in any::<(u8, u8)>(),
    ) {
        let tally = parts(right, of, wrong, distractors);
        let _ = credit(&scoring, tally, Help { retries, hints });
        let _ = tally.score(scoring.partial);
    }
}

#[test]
fn nothing_earned_is_no_credit() {
    let rule = scoring(Partial::Proportional, 0);
    let nothing = credit(&rule, parts(0, 3, 3, 0), Help::default());
    assert_eq!(nothing, Credit::default());
}
