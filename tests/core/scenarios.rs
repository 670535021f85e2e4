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
        GradeError, Mark, Part, Response, Words, grade, review,
        scenario::{Chosen, LONGEST, Play, Step},
    },
};
use proptest::prelude::*;

use crate::{
    course_builder::{distractor, ending, key, options, scene, story, true_false, turn},
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

/// The debrief, a line a part: "label: given | mark | feedback > where it led", and below it, with
/// a dash, what is within the part.
fn debrief(kind: &Kind, steps: Vec<Step>) -> Vec<String> {
    let response = Response::Scenario(steps);
    let parts = review(kind, &[], &response, DecimalSign::Point);
    let lines = |part: &Part<'_>| {
        let within = part.within.iter().map(|it| format!("- {}", line(it)));
        std::iter::once(line(part))
            .chain(within)
            .collect::<Vec<_>>()
    };
    parts.iter().flat_map(lines).collect()
}

fn line(part: &Part<'_>) -> String {
    let words = |words: &Option<Words<'_>>| match words {
        Some(Words::Authored(text)) => plain(text),
        Some(Words::Scene(scene)) => plain(&scene.title),
        Some(Words::Truth(truth)) => truth.to_string(),
        _ => String::new(),
    };
    let why: Vec<String> = part
        .feedback
        .iter()
        .flatten()
        .map(|run| plain(run))
        .collect();
    let led = part.led.map(|title| format!(" > {}", plain(title)));
    format!(
        "{}: {} | {:?} | {}{}",
        words(&part.label),
        words(&part.given),
        part.mark,
        why.join(""),
        led.unwrap_or_default()
    )
}

#[test]
fn the_debrief_tells_scene_by_scene_what_was_done_and_what_else_could_have_been() {
    assert_eq!(
        debrief(&story(1), vec![WAIT, WAIT, ASK, answer(2)]),
        [
            "decision 0: wait | Taken | why wait > decision 0",
            "- ask:  | Left | why ask > the question",
            "- push:  | Left | why push > harm",
            "decision 0: wait | Taken | why wait > decision 0",
            "- ask:  | Left | why ask > the question",
            "- push:  | Left | why push > harm",
            "decision 0: ask | Taken | why ask > the question",
            "- push:  | Left | why push > harm",
            "the question:  | Wrong |  > mixed",
            "- a:  | Left | why a",
            "- b:  | Missed | why b",
            "- c:  | Wrong | why c",
            "mixed:  | Taken | why mixed",
        ]
    );
    assert_eq!(
        debrief(&story(1), vec![PUSH]).last().unwrap(),
        "harm:  | Wrong | why harm"
    );
}

#[test]
fn a_statement_in_a_story_comes_with_the_scene_that_makes_it() {
    let mut kind = story(1);
    let Kind::Scenario(Scenario { scenes, .. }) = &mut kind else {
        panic!("a story");
    };
    let Kind::TrueFalse(statement) = true_false(false, [key("a"), distractor("b")]) else {
        panic!("a statement");
    };
    for scene in scenes.iter_mut() {
        if let Then::Ask(ask) = &mut scene.then {
            ask.question = Asked::TrueFalse(statement.clone());
        }
    }
    let chosen = Chosen::TrueFalse {
        answer: true,
        reason: 0,
    };
    let said = debrief(&kind, vec![ASK, Step::Answered(chosen)]);
    assert_eq!(
        said[3..7],
        [
            "the question:  | Wrong |  > mixed",
            "- : true | Wrong | why the statement",
            "- a:  | Right | why a",
            "- b:  | Left | why b",
        ]
    );
}

#[test]
fn of_a_story_that_was_not_begun_every_scene_is_told() {
    let said = debrief(&story(1), Vec::new());
    let scenes: Vec<&str> = (said.iter())
        .filter(|it| !it.starts_with('-'))
        .map(|it| it.split(':').next().unwrap())
        .collect();
    assert_eq!(
        scenes,
        ["decision 0", "the question", "harm", "mixed", "good"]
    );
    assert!(
        said.contains(&"- push:  | Left | why push > harm".to_owned()),
        "{said:#?}"
    );
    assert!(
        said.contains(&"- b:  | Missed | why b".to_owned()),
        "{said:#?}"
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
    assert_eq!(said[0], "decision 0: ask | Right | why ask > the question");
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
