//! Stories: where decisions lead, and what is said about them afterwards.

use coursewright::{
    course::{
        DecimalSign,
        item::{
            Kind, Multiple, Scenario, TrueFalse,
            scenario::{Ask, Asked, Change, Condition, FURTHEST, Outcome, Then, Turn},
        },
        text::plain,
    },
    quiz::{
        GradeError, Mark, Response, Words, grade, key, review,
        scenario::{Chosen, LONGEST, Play, Step},
    },
};
use proptest::prelude::*;

use crate::{
    course_builder::{ending, options, scene, story, turn},
    strategies::{answered_kind, any_response, unchecked_kind},
};

const ASK: Step = Step::Chose(0);
const PUSH: Step = Step::Chose(1);
const WAIT: Step = Step::Chose(2);

fn answer(option: u8) -> Step {
    Step::Answered(Chosen::Single(option))
}

#[track_caller]
fn comes_to(kind: &Kind, steps: &[Step], expected: Result<u8, GradeError>) {
    let response = Response::Scenario(steps.to_vec());
    let points = grade(kind, &response).map(|score| score.points());
    assert_eq!(points, expected, "{steps:?}");
}

#[test]
fn a_story_earns_what_its_end_is_worth() {
    let kind = story(2);
    comes_to(&kind, &[ASK, ASK, answer(1)], Ok(2));
    comes_to(&kind, &[ASK, ASK, answer(0)], Ok(1));
    comes_to(&kind, &[PUSH], Ok(0));
    comes_to(&kind, &[WAIT, ASK, WAIT, ASK, answer(1)], Ok(2));
}

#[test]
fn a_story_that_has_not_ended_is_incomplete() {
    let kind = story(2);
    for steps in [&[][..], &[ASK], &[ASK, ASK], &[WAIT, WAIT]] {
        comes_to(&kind, steps, Err(GradeError::Incomplete));
    }
}

#[test]
fn a_step_that_cannot_be_taken_is_an_error() {
    let kind = story(2);
    let out_of_range = Err(GradeError::OutOfRange);
    comes_to(&kind, &[Step::Chose(3)], out_of_range);
    comes_to(&kind, &[WAIT, WAIT, WAIT], out_of_range);
    comes_to(&kind, &[PUSH, ASK], out_of_range);
    comes_to(&kind, &[answer(1)], out_of_range);
    comes_to(&kind, &[ASK, ASK, ASK], out_of_range);
    comes_to(&kind, &[ASK, ASK, answer(3)], out_of_range);
    let other = Step::Answered(Chosen::Multiple(vec![1]));
    comes_to(&kind, &[ASK, ASK, other], Err(GradeError::OtherKind));
}

/// Two scenes that lead to each other, and a way out.
fn circle() -> Kind {
    Kind::Scenario(Scenario {
        start: Vec::new(),
        scenes: vec![
            scene("here", Then::Choose(vec![turn("there", 1), turn("out", 2)])),
            scene("there", Then::Choose(vec![turn("back", 0)])),
            ending("out", Outcome::Good),
        ],
    })
}

#[test]
fn a_story_that_is_led_in_circles_ends_as_an_error() {
    comes_to(&circle(), &[ASK, ASK, PUSH], Ok(2));
    comes_to(&circle(), &vec![ASK; LONGEST], Err(GradeError::Incomplete));
    comes_to(&circle(), &vec![ASK; LONGEST + 1], Err(GradeError::Endless));
    comes_to(&circle(), &vec![ASK; 100_000], Err(GradeError::Endless));
}

#[test]
fn a_question_of_any_choosing_kind_leads_on() {
    let asking = |question| {
        Kind::Scenario(Scenario {
            start: Vec::new(),
            scenes: vec![
                scene(
                    "asked",
                    Then::Ask(Ask {
                        question,
                        right: 1,
                        wrong: 2,
                    }),
                ),
                ending("good", Outcome::Good),
                ending("harm", Outcome::Harm),
            ],
        })
    };
    let several = asking(Asked::Multiple(Multiple {
        options: options(&[true, true, false]),
    }));
    let chosen = |chosen: &[u8]| Step::Answered(Chosen::Multiple(chosen.to_vec()));
    comes_to(&several, &[chosen(&[0, 1])], Ok(2));
    comes_to(&several, &[chosen(&[0])], Ok(0));
    comes_to(&several, &[chosen(&[])], Err(GradeError::Incomplete));
    comes_to(&several, &[chosen(&[0, 0])], Err(GradeError::Repeated));
    let statement = asking(Asked::TrueFalse(TrueFalse {
        answer: false,
        reasons: options(&[false, true]),
        feedback: Vec::new(),
    }));
    let said = |answer, reason| Step::Answered(Chosen::TrueFalse { answer, reason });
    comes_to(&statement, &[said(false, 1)], Ok(2));
    comes_to(&statement, &[said(false, 0)], Ok(0));
    comes_to(&statement, &[said(true, 1)], Ok(0));
    comes_to(&statement, &[said(false, 2)], Err(GradeError::OutOfRange));
}

#[test]
fn variables_stay_within_their_bounds_and_conditions_read_them() {
    let changing = |change| Turn {
        change: vec![change],
        ..turn("change", 0)
    };
    let when = |condition| Turn {
        when: vec![condition],
        ..turn("leave", 1)
    };
    let scenario = Scenario {
        start: vec![0, 5],
        scenes: vec![
            scene(
                "here",
                Then::Choose(vec![
                    changing(Change::Add(0, 9)),
                    changing(Change::Add(0, -9)),
                    changing(Change::Set(0, 3)),
                    when(Condition::AtLeast(0, FURTHEST)),
                    when(Condition::AtMost(0, -FURTHEST)),
                    when(Condition::AtLeast(1, 6)),
                ]),
            ),
            ending("out", Outcome::Good),
        ],
    };
    let open_after = |steps: &[u8]| -> Vec<u8> {
        let steps: Vec<Step> = steps.iter().map(|step| Step::Chose(*step)).collect();
        let play = Play::after(&scenario, &steps).unwrap();
        play.open().map(|(at, _)| at).collect()
    };
    assert_eq!(open_after(&[]), [0, 1, 2]);
    assert_eq!(open_after(&[0]), [0, 1, 2]);
    assert_eq!(open_after(&[0, 0]), [0, 1, 2, 3]);
    assert_eq!(open_after(&[0, 0, 0, 1, 1]), [0, 1, 2]);
    assert_eq!(open_after(&[1, 1, 1]), [0, 1, 2, 4]);
    assert_eq!(open_after(&[0, 0, 2]), [0, 1, 2]);
}

/// The debrief, a line a part: "label: given | mark | feedback".
fn debrief(kind: &Kind, steps: Vec<Step>) -> Vec<String> {
    let response = Response::Scenario(steps);
    let words = |words: &Option<Words<'_>>| match words {
        Some(Words::Authored(text)) => plain(text),
        _ => String::new(),
    };
    let parts = review(kind, &[], &response, DecimalSign::Point);
    let line = |part: &coursewright::quiz::Part<'_>| {
        let why: Vec<String> = part.feedback.iter().map(|run| plain(run)).collect();
        format!(
            "{}: {} | {:?} | {}",
            words(&part.label),
            words(&part.given),
            part.mark,
            why.join("")
        )
    };
    parts.iter().map(line).collect()
}

#[test]
fn the_debrief_follows_the_path_and_tells_what_else_could_have_been_done() {
    assert_eq!(
        debrief(&story(1), vec![WAIT, WAIT, ASK, answer(2)]),
        [
            "decision 0: wait | Taken | why wait",
            "ask:  | Left | why ask",
            "push:  | Left | why push",
            "decision 0: wait | Taken | why wait",
            "ask:  | Left | why ask",
            "push:  | Left | why push",
            "decision 0: ask | Taken | why ask",
            "push:  | Left | why push",
            "a:  | Left | why a",
            "b:  | Missed | why b",
            "c:  | Wrong | why c",
            "mixed:  | Taken | why mixed",
        ]
    );
    assert_eq!(
        debrief(&story(1), vec![PUSH]).last().unwrap(),
        "harm:  | Wrong | why harm"
    );
}

#[test]
fn a_turn_that_makes_good_is_marked_as_right() {
    let mut kind = story(1);
    if let Kind::Scenario(Scenario { scenes, .. }) = &mut kind
        && let Then::Choose(turns) = &mut scenes[0].then
    {
        turns[0].repair = true;
    }
    let said = debrief(&kind, vec![ASK, answer(1)]);
    assert_eq!(said[0], "decision 0: ask | Right | why ask");
}

proptest! {
    #[test]
    fn a_story_left_at_any_step_goes_on_as_if_it_had_not_been(
        (kind, response) in answered_kind().prop_filter("a story", |(kind, _)| {
            matches!(kind, Kind::Scenario(_))
        }),
        cut in any::<prop::sample::Index>(),
    ) {
        let (Kind::Scenario(item), Response::Scenario(steps)) = (&kind, &response) else {
            unreachable!()
        };
        let (before, rest) = steps.split_at(cut.index(steps.len() + 1));
        let mut resumed = Play::after(item, before).unwrap();
        for step in rest {
            prop_assert!(resumed.take(step).is_ok());
        }
        prop_assert_eq!(&resumed, &Play::after(item, steps).unwrap());
        prop_assert!(resumed.ending().is_some());
    }

    #[test]
    fn a_step_that_is_refused_leaves_the_story_where_it_was(
        kind in unchecked_kind(),
        response in any_response(),
    ) {
        let (Kind::Scenario(item), Response::Scenario(steps)) = (&kind, &response) else {
            return Ok(());
        };
        let mut play = Play::new(item);
        for step in steps {
            let before = play.clone();
            if play.take(step).is_err() {
                prop_assert_eq!(&play, &before);
            }
        }
    }

    #[test]
    fn only_what_is_open_can_be_done(kind in unchecked_kind(), picks in proptest::collection::vec(any::<u8>(), 0..20)) {
        let Kind::Scenario(item) = &kind else { return Ok(()) };
        let mut play = Play::new(item);
        for pick in picks {
            let is_open = play.open().any(|(at, _)| at == pick);
            prop_assert_eq!(play.take(&Step::Chose(pick)).is_ok(), is_open);
        }
    }
}

#[test]
fn no_part_of_a_debrief_is_marked_right_for_a_harmful_end() {
    let said = debrief(&story(2), vec![ASK, PUSH]);
    assert!(
        said.iter()
            .all(|line| !line.contains(&format!("{:?}", Mark::Right)))
    );
}

#[test]
fn the_key_of_a_story_is_found_however_much_can_become_of_it() {
    let raise = |variable| Turn {
        change: vec![Change::Add(variable, 1)],
        ..turn("more", 0)
    };
    let leave = Turn {
        when: vec![
            Condition::AtLeast(0, FURTHEST),
            Condition::AtLeast(1, FURTHEST),
            Condition::AtLeast(2, FURTHEST),
        ],
        ..turn("leave", 1)
    };
    let kind = Kind::Scenario(Scenario {
        start: vec![-FURTHEST; 3],
        scenes: vec![
            scene(
                "here",
                Then::Choose(vec![raise(0), raise(1), raise(2), leave]),
            ),
            ending("out", Outcome::Good),
        ],
    });
    let Some(Response::Scenario(steps)) = key(&kind) else {
        panic!("there is a way out");
    };
    assert_eq!(steps.len(), 61);
    comes_to(&kind, &steps, Ok(2));
}
