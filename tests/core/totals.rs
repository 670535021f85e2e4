//! Scores added up.

use coursewright::quiz::{Credit, Marks, Score};
use proptest::{collection::vec, prelude::*};

fn percent(scores: &[Option<Score>]) -> Option<u8> {
    let add = |marks: Marks, score: &Option<Score>| marks.with(score.map(Credit::from), 1);
    scores.iter().fold(Marks::default(), add).percent()
}

#[test]
fn nothing_asked_has_no_percentage() {
    assert_eq!(percent(&[]), None);
}

#[test]
fn an_unanswered_question_counts_as_nothing_earned() {
    assert_eq!(percent(&[Some(Score::new(1, 1)), None]), Some(50));
    assert_eq!(percent(&[None, None]), Some(0));
}

#[test]
fn thirds_and_sevenths_add_up_exactly() {
    let thirds = [Some(Score::new(1, 3)), Some(Score::new(2, 3))];
    assert_eq!(percent(&thirds), Some(50));
    let sevenths = [Some(Score::new(3, 7)), Some(Score::new(4, 7))];
    assert_eq!(percent(&sevenths), Some(50));
}

#[test]
fn a_hundred_percent_means_everything() {
    let mut scores = vec![Some(Score::new(10, 10)); 5_000];
    assert_eq!(percent(&scores), Some(100));
    scores.push(Some(Score::new(9, 10)));
    assert_eq!(percent(&scores), Some(99));
}

proptest! {
    #[test]
    fn a_score_stays_within_its_bounds(points in any::<u8>(), max in any::<u8>()) {
        let score = Score::new(points, max);
        prop_assert!((1..=10).contains(&score.max()));
        prop_assert!(score.points() <= score.max());
        prop_assert_eq!(score.is_full(), score.points() == score.max());
        prop_assert_eq!(score.is_zero(), score.points() == 0);
    }

    #[test]
    fn a_percentage_is_the_mean_share_rounded_down(
        scores in vec((0..=10_u8, 1..=10_u8), 1..40),
    ) {
        let scores: Vec<Score> =
            scores.into_iter().map(|(points, max)| Score::new(points, max)).collect();
        let answered: Vec<Option<Score>> = scores.iter().copied().map(Some).collect();
        let found = percent(&answered).unwrap();
        // 2520 is a multiple of every number of points, so the sum is a whole number.
        let share = |score: &Score| 2520 * u64::from(score.points()) / u64::from(score.max());
        let sum: u64 = scores.iter().map(share).sum();
        prop_assert_eq!(u64::from(found), sum * 100 / (2520 * scores.len() as u64));
    }
}
