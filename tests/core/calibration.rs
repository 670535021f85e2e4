//! Said certainty against actual.

use coursewright::{
    progress::calibration::{Calibration, Fit, Said, pays},
    quiz::Certainty,
};
use proptest::prelude::*;

fn said(right: u32, answers: u32) -> Said {
    Said { answers, right }
}

/// As many answers with one certainty, of which the first `right` were right.
fn answers(certainty: Certainty, right: u32, of: u32) -> Calibration {
    (0..of).map(|at| (certainty, at < right)).collect()
}

#[test]
fn each_certainty_counts_its_own_answers() {
    let all = [
        (Certainty::High, true),
        (Certainty::Low, false),
        (Certainty::High, false),
        (Certainty::High, true),
    ];
    let all: Calibration = all.into_iter().collect();
    assert_eq!(all.said(Certainty::Low), said(0, 1));
    assert_eq!(all.said(Certainty::Middle), said(0, 0));
    assert_eq!(all.said(Certainty::High), said(2, 3));
    assert_eq!(all.said(Certainty::High).percent(), Some(66));
    assert_eq!(all.said(Certainty::Middle).percent(), None);
}

/// The figures are those of the published formula, worked out by hand to three digits:
/// 0 of 10 leaves 0 to 0.278, 5 of 10 0.237 to 0.763, 81 of 100 0.722 to 0.875.
#[test]
fn few_answers_leave_much_plausible() {
    assert_eq!(said(0, 0).plausible(), None);
    assert_eq!(said(0, 10).plausible(), Some((0, 28)));
    assert_eq!(said(5, 10).plausible(), Some((23, 77)));
    assert_eq!(said(81, 100).plausible(), Some((72, 88)));
}

#[test]
fn nobody_is_called_too_sure_after_few_answers() {
    let fit = |certainty, right, of| answers(certainty, right, of).fit(certainty);
    assert_eq!(fit(Certainty::High, 0, 0), Fit::Fitting);
    assert_eq!(fit(Certainty::High, 1, 2), Fit::Fitting);
    assert_eq!(fit(Certainty::High, 10, 20), Fit::Surer);
    assert_eq!(fit(Certainty::High, 19, 20), Fit::Fitting);
    assert_eq!(fit(Certainty::Middle, 73, 100), Fit::Fitting);
    assert_eq!(fit(Certainty::Low, 95, 100), Fit::LessSure);
    assert_eq!(fit(Certainty::Low, 0, 100), Fit::Fitting);
}

/// The ranges follow from the marks: at each whole percent, no other choice earns more.
#[test]
fn a_certainty_pays_best_within_its_range() {
    for percent in 0..=100_i32 {
        let wrong = 100 - percent;
        let earned = [percent, 2 * percent - 2 * wrong, 3 * percent - 6 * wrong];
        let most = *earned.iter().max().unwrap();
        for (certainty, earned) in Certainty::ALL.into_iter().zip(earned) {
            let (least, highest) = pays(certainty);
            // Two thirds are no whole percent: at 67 the middle is ahead by a hair.
            let is_within = i32::from(least) <= percent && percent <= i32::from(highest);
            assert!(
                !is_within || most - earned <= 1,
                "{certainty:?} at {percent}"
            );
            assert!(is_within || earned < most, "{certainty:?} at {percent}");
        }
    }
}

proptest! {
    #[test]
    fn the_share_lies_within_what_is_plausible(answers in 1..=u32::MAX, share in 0.0..=1.0_f64) {
        let right = (f64::from(answers) * share) as u32;
        let it = said(right, answers);
        let (low, high) = it.plausible().unwrap();
        let percent = it.percent().unwrap();
        prop_assert!(low <= percent && percent <= high && high <= 100);
    }
}
