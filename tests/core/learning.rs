//! What answers leave behind, and which of them a learner wants to practise.

use coursewright::course::item::Percent;
use coursewright::{
    course::{Course, Item, item::Difficulty},
    pack::Outline,
    progress::{
        Asked, Event, Learning, Pick, Record, RecordId, View, Which, memory::Day,
        schedule::Settings,
    },
    quiz::{Certainty, Help, Response, Score, Terms, Way, With},
    sorted,
};

use crate::{
    course_builder::{
        course, free, item, item_on, lesson, lesson_id, module, module_id, objective_id, outline,
        right_response, story,
    },
    learner::{Learner, draw_all},
};

const DAY: u64 = 24 * 3_600_000;
/// Noon of a day of study, in milliseconds since 1970.
const NOON: u64 = DAY / 2;

fn items() -> Vec<Item> {
    vec![
        item_on("one", &["know"]),
        item_on("two", &["know"]),
        item_on("three", &["apply"]),
    ]
}

fn of(items: Vec<Item>) -> Course {
    let lessons = vec![lesson("first", &["know"]), lesson("second", &["apply"])];
    course(vec![module("anatomy", lessons, items)])
}

fn sure(certainty: Certainty) -> With {
    With {
        certainty: Some(certainty),
        ..With::default()
    }
}

fn answers(learner: &mut Learner, day: u64, item: &Item, points: u8, with: With) {
    let to = Asked::Lesson {
        module: module_id("anatomy"),
        item: item.id.clone(),
        fingerprint: item.fingerprint,
    };
    let response = Response::Single(Some(0));
    let event = Event::answer(to, response, Score::new(points, 1), with);
    learner.does_at(day * DAY + NOON, event);
}

fn learning(learner: &Learner, outline: &Outline) -> Learning {
    Learning::of(&learner.records, outline, 0)
}

/// How many items of the first objective are met, and how many were answered.
fn shown(learner: &Learner, outline: &Outline, today: u32) -> (u32, u32) {
    let aside = sorted::Set::default();
    let learning = learning(learner, outline);
    let mastery = learning.mastery(&outline.modules[0], 0, &aside, Day(today));
    let mastery = mastery.unwrap();
    (mastery.met, mastery.answered)
}

#[test]
fn a_right_answer_without_help_is_met_and_one_with_help_is_not() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    answers(&mut learner, 0, &items[0], 1, With::default());
    let help = Help {
        retries: 0,
        hints: 1,
    };
    let helped = With {
        help,
        ..With::default()
    };
    answers(&mut learner, 0, &items[1], 1, helped);
    assert_eq!(shown(&learner, &outline, 0), (1, 2));
}

#[test]
fn an_item_keeps_what_it_had_under_its_former_id_and_loses_it_with_another_key() {
    let (mut items, mut learner) = (items(), Learner::default());
    answers(&mut learner, 0, &items[0], 1, With::default());
    answers(&mut learner, 0, &items[1], 1, With::default());
    let mut renamed = item_on("uno", &["know"]);
    renamed.was = vec![items[0].id.clone()];
    renamed.fingerprint = items[0].fingerprint;
    items[0] = renamed;
    items[1].fingerprint.key ^= 1;
    assert_eq!(shown(&learner, &outline(&of(items)), 0), (1, 1));
}

#[test]
fn an_answer_in_an_assessment_is_learned_from_when_that_is_handed_in() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    let way = Way::Assessment(Terms {
        pass_mark: Percent::new(80),
        weights: Vec::new(),
    });
    let attempt = learner.does(Event::Began {
        way,
        draw: draw_all("anatomy", &items[..1]),
    });
    learner.answers(attempt, 0, 1);
    assert_eq!(shown(&learner, &outline, 0), (0, 0));
    learner.finishes(attempt);
    assert_eq!(shown(&learner, &outline, 0), (1, 1));
}

#[test]
fn a_text_of_ones_own_is_nothing_to_remember() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    let to = Asked::Lesson {
        module: module_id("anatomy"),
        item: items[0].id.clone(),
        fingerprint: items[0].fingerprint,
    };
    let response = Response::Free {
        text: "in my own words".into(),
        met: Some(vec![0]),
    };
    learner.does(Event::answer(
        to,
        response,
        Score::new(1, 1),
        With::default(),
    ));
    assert_eq!(shown(&learner, &outline, 0), (0, 0));
}

fn due(learner: &Learner, outline: &Outline, today: u32) -> Vec<String> {
    let learning = learning(learner, outline);
    let progress = &learner.progress;
    let schedule = learning.schedule(Settings::default(), outline, |it| progress.set_aside(it));
    let due = schedule.due(Day(today));
    due.iter().map(ToString::to_string).collect()
}

#[test]
fn what_was_met_comes_back_and_what_was_set_aside_never_does() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    assert_eq!(due(&learner, &outline, 400), [""; 0]);
    answers(&mut learner, 0, &items[0], 1, With::default());
    answers(&mut learner, 0, &items[2], 1, With::default());
    assert_eq!(due(&learner, &outline, 0), [""; 0], "it was answered today");
    assert_eq!(due(&learner, &outline, 400).len(), 2);
    learner.takes("second", View::Skip);
    assert_eq!(due(&learner, &outline, 400), ["one"]);
    learner.takes("second", View::Full);
    assert_eq!(due(&learner, &outline, 400).len(), 2);
}

#[test]
fn how_sure_answers_were_is_counted_with_how_they_came_out() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    answers(&mut learner, 0, &items[0], 1, sure(Certainty::High));
    answers(&mut learner, 0, &items[1], 0, sure(Certainty::High));
    answers(&mut learner, 0, &items[2], 0, With::default());
    let said = learning(&learner, &outline)
        .calibration()
        .said(Certainty::High);
    assert_eq!((said.answers, said.right), (2, 1));
}

#[test]
fn who_has_been_told_what_is_right_that_day_says_nothing_of_their_judgement() {
    let (items, mut learner) = (items(), Learner::default());
    let outline = outline(&of(items.clone()));
    let said = |learner: &Learner| {
        let learning = learning(learner, &outline);
        let said = learning.calibration().said(Certainty::High);
        (said.answers, said.right)
    };
    answers(&mut learner, 0, &items[0], 0, sure(Certainty::High));
    answers(&mut learner, 0, &items[0], 1, sure(Certainty::High));
    answers(&mut learner, 0, &items[0], 1, sure(Certainty::High));
    assert_eq!(said(&learner), (1, 0), "answered again in a lesson");
    answers(&mut learner, 1, &items[0], 1, sure(Certainty::High));
    assert_eq!(said(&learner), (2, 1), "a day later");
}

#[test]
fn a_story_counts_in_how_sure_answers_were_and_a_text_of_ones_own_does_not() {
    let items = vec![item("asking", story(1)), item("telling", free(&["a", "b"]))];
    let (outline, mut learner) = (outline(&of(items.clone())), Learner::default());
    for item in &items {
        let to = Asked::Lesson {
            module: module_id("anatomy"),
            item: item.id.clone(),
            fingerprint: item.fingerprint,
        };
        let (response, score) = (right_response(&item.kind), Score::new(1, 1));
        learner.does(Event::answer(to, response, score, sure(Certainty::High)));
    }
    let learning = learning(&learner, &outline);
    let said = learning.calibration().said(Certainty::High);
    assert_eq!((said.answers, said.right), (1, 1));
}

/// A learner who answered this much on the first day, in a tab with this number.
fn in_tab(tab: u32, count: usize) -> Vec<Record> {
    let mut learner = Learner::default();
    for item in many().iter().take(count) {
        answers(&mut learner, 0, item, 1, With::default());
    }
    let moved = |mut it: Record| {
        it.id.tab = tab;
        it
    };
    learner.records.into_iter().map(moved).collect()
}

fn many() -> Vec<Item> {
    (0..60)
        .map(|at| {
            item_on(
                &format!("item-{at}"),
                &[if at % 2 == 0 { "know" } else { "apply" }],
            )
        })
        .collect()
}

/// On how many days of the coming year each review is.
fn days(records: &[Record]) -> Vec<Vec<String>> {
    let outline = outline(&of(many()));
    let learning = Learning::of(records, &outline, 0);
    let settings = Settings {
        per_day: 100,
        seed: learning.seed(),
        ..Settings::default()
    };
    let schedule = learning.schedule(settings, &outline, |_| sorted::Set::default());
    let due = |day| {
        schedule
            .due(Day(day))
            .iter()
            .map(ToString::to_string)
            .collect()
    };
    (1..15).map(due).collect()
}

#[test]
fn two_learners_who_answer_alike_have_their_reviews_on_other_days() {
    assert_ne!(days(&in_tab(7, 60)), days(&in_tab(8, 60)));
}

#[test]
fn one_learner_has_the_same_reviews_after_a_reload_and_with_what_another_device_adds_later() {
    let here = in_tab(7, 60);
    assert_eq!(days(&here), days(&here.clone()));
    // The other device had the first of these records, and noted something of its own.
    let note = |id| Record {
        id,
        at: 5 * DAY,
        event: Event::Noted {
            module: module_id("anatomy"),
            lesson: lesson_id("first"),
            text: "mine".into(),
        },
    };
    let mut both = here.clone();
    both.push(note(RecordId { clock: 90, tab: 3 }));
    assert_eq!(days(&both), days(&here));
    // A note that came before everything may be missing from a backup.
    both.insert(0, note(RecordId { clock: 0, tab: 3 }));
    assert_eq!(days(&both), days(&here));
}

fn picked(learner: &Learner, items: &[Item], pick: &Pick) -> Vec<String> {
    let fits = |item: &&Item| learner.progress.fits(item, pick);
    items
        .iter()
        .filter(fits)
        .map(|it| it.id.to_string())
        .collect()
}

#[test]
fn a_practice_can_be_of_what_is_new_or_wrong_or_was_wrong_though_sure() {
    let (items, mut learner) = (items(), Learner::default());
    answers(&mut learner, 0, &items[0], 0, sure(Certainty::High));
    answers(&mut learner, 0, &items[1], 0, sure(Certainty::Low));
    let of = |learner: &Learner, which| {
        let pick = Pick {
            which,
            ..Pick::default()
        };
        picked(learner, &items, &pick)
    };
    assert_eq!(of(&learner, Which::All), ["one", "two", "three"]);
    assert_eq!(of(&learner, Which::New), ["three"]);
    assert_eq!(of(&learner, Which::Mistakes), ["one", "two"]);
    assert_eq!(of(&learner, Which::SureMistakes), ["one"]);
    answers(&mut learner, 1, &items[0], 1, With::default());
    assert_eq!(of(&learner, Which::Mistakes), ["two"]);
}

#[test]
fn an_answer_to_another_key_is_no_mistake_and_the_item_is_new() {
    let (mut items, mut learner) = (items(), Learner::default());
    answers(&mut learner, 0, &items[0], 0, With::default());
    items[0].fingerprint.key ^= 1;
    let of = |which| {
        let pick = Pick {
            which,
            ..Pick::default()
        };
        picked(&learner, &items[..1], &pick)
    };
    assert_eq!(of(Which::Mistakes), [""; 0]);
    assert_eq!(of(Which::New), ["one"]);
}

#[test]
fn a_practice_can_be_of_an_objective_or_a_difficulty() {
    let (mut items, learner) = (items(), Learner::default());
    items[1].difficulty = Difficulty::Hard;
    let of = |pick| picked(&learner, &items, &pick);
    let objective = Some(objective_id("apply"));
    assert_eq!(
        of(Pick {
            objective,
            ..Pick::default()
        }),
        ["three"]
    );
    let difficulty = Some(Difficulty::Hard);
    assert_eq!(
        of(Pick {
            difficulty,
            ..Pick::default()
        }),
        ["two"]
    );
}

#[test]
fn a_record_of_an_unknown_attempt_teaches_nothing() {
    let outline = outline(&of(items()));
    let mut learner = Learner::default();
    learner.answers(RecordId { clock: 900, tab: 9 }, 0, 1);
    assert_eq!(shown(&learner, &outline, 0), (0, 0));
}
