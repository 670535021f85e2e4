//! Moodle's published rules, each as a function of its own that knows nothing of this crate. The
//! page of its documentation that each rests on is named in the module above.

use super::share::Share;

/// A single choice: the grade of the option that was chosen, which may be less than nothing.
pub(super) fn one_choice(grades: &[Share], chosen: usize) -> Share {
    grades[chosen]
}

/// Several choices: the sum of the grades of those that were chosen, never below nothing.
pub(super) fn several_choices(grades: &[Share], chosen: &[usize]) -> Share {
    let sum: Share = chosen.iter().map(|at| grades[*at]).sum();
    sum.clamp(Share::NOTHING, Share::ALL)
}

/// Everything for exactly what is asked for, else nothing.
pub(super) fn all_or_nothing(is_right: bool) -> Share {
    Share::new(i64::from(is_right), 1)
}

/// An equal share for each part that is right: matching, missing words.
pub(super) fn each(right: &[bool]) -> Share {
    weighted(&vec![1; right.len()], right)
}

/// Embedded answers: each part weighs what its author says.
pub(super) fn weighted(weights: &[i64], right: &[bool]) -> Share {
    assert_eq!(weights.len(), right.len(), "a weight for each part");
    let earned = weights.iter().zip(right).filter(|(_, right)| **right);
    Share::new(earned.map(|(weight, _)| weight).sum(), weights.iter().sum())
}

/// The grading types of ordering. The right order is 0, 1, 2 …
pub(super) fn ordering(kind: &str, order: &[i64]) -> Share {
    let n = i64::try_from(order.len()).unwrap();
    let places = || (0_i64..).zip(order.iter().copied());
    let at = |item: i64| order.iter().position(|it| *it == item).unwrap();
    let after = |item: i64| order.get(at(item) + 1).copied();
    let before = |item: i64| at(item).checked_sub(1).map(|at| order[at]);
    let follows = |item: &i64| after(*item) == Some(item + 1);
    let is_there = |item: i64| (0..n).contains(&item).then_some(item);
    let count = |items: usize| i64::try_from(items).unwrap();
    match kind {
        "all-or-nothing" => all_or_nothing(places().all(|(place, item)| place == item)),
        "absolute" => {
            let in_place = places().filter(|(place, item)| place == item).count();
            Share::new(count(in_place), n)
        }
        // The last item is not looked at.
        "next" => Share::new(count((0..n - 1).filter(follows).count()), n - 1),
        // Nothing follows the last item.
        "next-and-last" => {
            let right = (0..n).filter(|item| after(*item) == is_there(item + 1));
            Share::new(count(right.count()), n)
        }
        "both-neighbours" => {
            let next = (0..n).filter(|item| after(*item) == is_there(item + 1));
            let previous = (0..n).filter(|item| before(*item) == is_there(item - 1));
            Share::new(count(next.count() + previous.count()), 2 * n)
        }
        // Each item has a point for each other one that is on its right side.
        "all-before-and-after" => {
            let right = |item: i64| {
                (0..n)
                    .filter(|it| *it != item && (at(*it) < at(item)) == (*it < item))
                    .count()
            };
            Share::new((0..n).map(|item| count(right(item))).sum(), n * (n - 1))
        }
        // One less for each place that an item is away from its own.
        "distance" => {
            let near = places().map(|(place, item)| n - 1 - (place - item).abs());
            Share::new(near.sum(), n * (n - 1))
        }
        "longest-ordered" => of_at_least_two(longest(order, |last, next| next > last), n),
        "longest-contiguous" => {
            let anywhere = longest(order, |last, next| next == last + 1);
            let together = longest_run(order);
            assert_eq!(
                anywhere, together,
                "the documentation leaves {order:?} open"
            );
            of_at_least_two(together, n)
        }
        other => panic!("`{other}` is no grading type of ordering"),
    }
}

fn of_at_least_two(length: i64, of: i64) -> Share {
    Share::new(if length < 2 { 0 } else { length }, of)
}

/// The longest selection in which each item may come after the one before it.
fn longest(order: &[i64], may_follow: impl Fn(i64, i64) -> bool) -> i64 {
    let mut lengths: Vec<i64> = Vec::new();
    for (at, item) in order.iter().enumerate() {
        let before = (0..at).filter(|before| may_follow(order[*before], *item));
        lengths.push(1 + before.map(|before| lengths[before]).max().unwrap_or(0));
    }
    lengths.into_iter().max().unwrap_or(0)
}

fn longest_run(order: &[i64]) -> i64 {
    let runs = order.chunk_by(|a, b| a + 1 == *b).map(<[i64]>::len);
    i64::try_from(runs.max().unwrap_or(0)).unwrap()
}

/// Whether a number lies within an accepted error, the bounds included.
pub(super) fn is_within(kind: &str, error: Share, answer: Share, given: Share) -> bool {
    let (least, most) = match kind {
        "nominal" => (answer - error, answer + error),
        "relative" => {
            let error = error * answer.abs();
            (answer - error, answer + error)
        }
        "geometric" => (answer / (Share::ALL + error), answer * (Share::ALL + error)),
        other => panic!("`{other}` is no type of tolerance"),
    };
    (least..=most).contains(&given)
}

/// Whether a text is an answer: as it is written, case ignored, `*` standing for any signs.
pub(super) fn is_answer(answer: &str, text: &str) -> bool {
    match (answer.chars().next(), text.chars().next()) {
        (None, None) => true,
        (Some('*'), _) if is_answer(&answer[1..], text) => true,
        (Some('*'), Some(sign)) => is_answer(answer, &text[sign.len_utf8()..]),
        (Some(wanted), Some(sign)) if wanted.to_lowercase().eq(sign.to_lowercase()) => {
            is_answer(&answer[wanted.len_utf8()..], &text[sign.len_utf8()..])
        }
        _ => false,
    }
}

/// Interactive with multiple tries: the penalty for each try before, never below nothing.
pub(super) fn after_tries(fraction: Share, tries_before: i64, penalty: Share) -> Share {
    (fraction - penalty * Share::new(tries_before, 1)).max(Share::NOTHING)
}

/// Certainty-based marking: the fraction of 1, 2 or 3, and 0, -2 or -6 where nothing is right.
pub(super) fn with_certainty(fraction: Share, certainty: &str) -> Share {
    let (right, wrong) = match certainty {
        "low" => (1, 0),
        "middle" => (2, -2),
        "high" => (3, -6),
        other => panic!("`{other}` is no certainty"),
    };
    if fraction > Share::NOTHING {
        fraction * Share::new(right, 1)
    } else {
        Share::new(wrong, 1)
    }
}
