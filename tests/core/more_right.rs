//! More right never earns less: each kind's own order of better responses, step by step from any
//! response to the key, under every rule of an author.
//!
//! Where a kind has parts, a step puts one of them right; `in_order` has more about steps. Kinds
//! with two outcomes have nothing between nothing and everything: `two_outcomes` says what holds
//! of them instead.

mod in_order;
mod two_outcomes;

use coursewright::{
    course::item::{Kind, Partial, Scoring},
    quiz::{
        Help, Response, credit, grade,
        scenario::{Play, Step},
        tally,
    },
};
use proptest::{collection::vec, prelude::*};

use self::in_order::moved_behind;
use crate::{
    course_builder::{
        categorise, cloze, free, matching, multiple, options, ordering, right_response, story,
        true_false,
    },
    credits::any_scoring,
    same_answer_again::of_every_kind,
    strategies::{answered_kind, fitting},
};

fn points(kind: &Kind, response: &Response) -> u8 {
    let score = grade(kind, response);
    score
        .unwrap_or_else(|error| panic!("{error}: {response:?} to {kind:?}"))
        .points()
}

/// Every rule for partial credit without anything else, and one more rule.
fn rules(more: &Scoring) -> impl Iterator<Item = Scoring> {
    let partial = [
        Partial::AllOrNothing,
        Partial::Proportional,
        Partial::RightMinusWrong,
    ];
    partial
        .map(Scoring::plain)
        .into_iter()
        .chain([more.clone()])
}

#[track_caller]
fn assert_no_less(kind: &Kind, less: &Response, more: &Response, rule: &Scoring) {
    for rule in rules(rule) {
        let earns = |response| credit(&rule, tally(kind, response).unwrap(), Help::default());
        let (before, after) = (earns(less), earns(more));
        assert!(
            before <= after,
            "{more:?} earns {after:?} and {less:?} {before:?} by {rule:?}: {kind:?}"
        );
    }
    let (before, after) = (points(kind, less), points(kind, more));
    assert!(
        before <= after,
        "{more:?} has {after} points and {less:?} {before}"
    );
}

/// The responses that are one step better, if any is. Each step is one part put right, as its
/// kind counts parts; for steps in order, see [`moved_behind`].
fn better(kind: &Kind, response: &Response) -> Vec<Response> {
    let right = right_response(kind);
    let all = match (response, &right) {
        (Response::Multiple(chosen), Response::Multiple(keys)) => {
            let wrong = (0..kind.shuffled()).filter(|o| chosen.contains(o) != keys.contains(o));
            wrong.map(|option| toggled(response, option)).collect()
        }
        (
            Response::TrueFalse { answer, .. },
            Response::TrueFalse {
                answer: truth,
                reason: key,
            },
        ) if answer == truth => vec![Response::TrueFalse {
            answer: *truth,
            reason: *key,
        }],
        (Response::TrueFalse { reason, .. }, Response::TrueFalse { answer, .. }) => {
            vec![Response::TrueFalse {
                answer: *answer,
                reason: *reason,
            }]
        }
        (Response::Ordering(steps), _) => (1..kind.shuffled())
            .map(|step| Response::Ordering(moved_behind(steps, step)))
            .collect(),
        (Response::Matching(chosen), Response::Matching(keys)) => {
            corrected(chosen, keys).map(Response::Matching).collect()
        }
        (Response::Categorise(chosen), Response::Categorise(keys)) => {
            corrected(chosen, keys).map(Response::Categorise).collect()
        }
        (Response::Cloze(texts), Response::Cloze(keys)) => {
            corrected(texts, keys).map(Response::Cloze).collect()
        }
        (Response::Free { met: Some(met), .. }, _) => (0..kind.points())
            .filter(|criterion| !met.contains(criterion))
            .map(|criterion| toggled(response, criterion))
            .collect(),
        _ => vec![right],
    };
    let other = |better: &Response| better != response && better.is_complete();
    all.into_iter().filter(other).collect()
}

fn toggled(response: &Response, option: u8) -> Response {
    let mut other = response.clone();
    other.toggle(option);
    other
}

fn corrected<T: Clone>(given: &[T], keys: &[T]) -> impl Iterator<Item = Vec<T>> {
    (0..given.len()).map(|at| {
        let mut better = given.to_vec();
        better[at] = keys[at].clone();
        better
    })
}

proptest! {
    #![proptest_config(of_every_kind())]

    #[test]
    fn one_more_part_right_never_earns_less(
        (kind, response) in answered_kind(),
        rule in any_scoring(),
    ) {
        for better in better(&kind, &response) {
            assert_no_less(&kind, &response, &better, &rule);
        }
    }

    #[test]
    fn from_any_response_the_key_is_reached_part_by_part_without_a_loss(
        (kind, response) in answered_kind(),
        rule in any_scoring(),
        way in vec(any::<prop::sample::Index>(), 0..40),
    ) {
        let mut climbed = response;
        for next in way {
            let steps = better(&kind, &climbed);
            if steps.is_empty() {
                break;
            }
            let step = steps[next.index(steps.len())].clone();
            assert_no_less(&kind, &climbed, &step, &rule);
            climbed = step;
        }
        assert_no_less(&kind, &climbed, &right_response(&kind), &rule);
    }

    #[test]
    fn fewer_tries_or_fewer_hints_never_earn_less(
        (kind, response) in answered_kind(),
        rule in any_scoring(),
        (retries, hints) in (0..6_u8, 0..6_u8),
    ) {
        let mut rule = rule;
        rule.retries.sort_by(|a, b| b.cmp(a));
        let tally = tally(&kind, &response).unwrap();
        let earns = |retries, hints| credit(&rule, tally, Help { retries, hints });
        prop_assert!(earns(retries, hints) >= earns(retries + 1, hints));
        prop_assert!(earns(retries, hints) >= earns(retries, hints + 1));
    }

    #[test]
    fn with_the_same_help_more_right_never_earns_less(
        (kind, response) in answered_kind(),
        rule in any_scoring(),
        (retries, hints) in (0..6_u8, 0..6_u8),
    ) {
        let earns = |it: &Response| credit(&rule, tally(&kind, it).unwrap(), Help { retries, hints });
        for better in better(&kind, &response) {
            prop_assert!(earns(&response) <= earns(&better), "{better:?}");
        }
    }

    #[test]
    fn of_two_ways_through_a_story_the_one_that_ends_better_earns_more(
        (kind, one, other) in (1..6_u8).prop_map(story).prop_flat_map(|kind| {
            let ways = (fitting(&kind), fitting(&kind));
            (Just(kind), ways).prop_map(|(kind, (one, other))| (kind, one, other))
        }),
        rule in any_scoring(),
    ) {
        let (Kind::Scenario(story), Response::Scenario(a), Response::Scenario(b)) =
            (&kind, &one, &other) else { unreachable!() };
        let end = |steps: &[Step]| Play::after(story, steps).unwrap().ending().unwrap().outcome;
        let ends = (end(a), end(b));
        let earned = (points(&kind, &one), points(&kind, &other));
        prop_assert_eq!(ends.0.cmp(&ends.1), earned.0.cmp(&earned.1), "{:?}", ends);
        if ends.0 <= ends.1 {
            assert_no_less(&kind, &one, &other, &rule);
        }
    }

}

/// The scores on the way from a response to the key, always by the first step that is better.
fn climb(kind: &Kind, from: Response) -> Vec<u8> {
    let mut scores = vec![points(kind, &from)];
    let mut at = from;
    while let Some(next) = better(kind, &at).into_iter().next() {
        scores.push(points(kind, &next));
        at = next;
    }
    assert_eq!(at, right_response(kind));
    scores
}

#[test]
fn between_nothing_and_the_key_there_are_steps() {
    let some = |chosen: &[u8]| chosen.iter().copied().map(Some).collect::<Vec<_>>();
    let several = multiple(options(&[true, true, true, false, false]));
    let worst = Response::Multiple(vec![3, 4]);
    assert_eq!(climb(&several, worst), [0, 0, 0, 1, 2, 3]);
    let statement = true_false(true, options(&[false, true]));
    let worst = Response::TrueFalse {
        answer: Some(false),
        reason: Some(0),
    };
    assert_eq!(climb(&statement, worst), [0, 1, 2]);
    let backwards = Response::Ordering(vec![4, 3, 2, 1, 0]);
    assert_eq!(
        climb(&ordering(&["a", "b", "c", "d", "e"]), backwards),
        [0, 1, 2, 3, 4]
    );
    let pairs = matching(&[("a", "1"), ("b", "2"), ("c", "3")], &["4"]);
    let worst = Response::Matching(some(&[3, 3, 3]));
    assert_eq!(climb(&pairs, worst), [0, 1, 2, 3]);
    let groups = categorise(&[("x", &["a", "b"]), ("y", &["c"])]);
    let worst = Response::Categorise(some(&[1, 1, 0]));
    assert_eq!(climb(&groups, worst), [0, 1, 2, 3]);
    let gaps = cloze(&[&["one"], &["two"], &["three"]]);
    let worst = Response::Cloze(vec!["no".into(); 3]);
    assert_eq!(climb(&gaps, worst), [0, 1, 2, 3]);
    let none_met = Response::Free {
        text: "an answer".into(),
        met: Some(Vec::new()),
    };
    assert_eq!(climb(&free(&["a", "b", "c"]), none_met), [0, 1, 2, 3]);
}
