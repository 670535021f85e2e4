//! What follows from a learner's records: counts, checks, what is set aside.

use coursewright::{
    course::{Course, ItemId},
    pack::ModuleOutline,
    progress::{Event, LessonProgress, ModuleProgress, Progress, Record, RecordId, View},
    quiz::Response,
};

use crate::{
    course_builder::{course, item_on, lesson, lesson_id, module, module_id, outline},
    learner::{Learner, draw_all, three_modules},
};

fn anatomy(course: &Course) -> ModuleOutline {
    outline(course).modules.swap_remove(0)
}

#[test]
fn a_new_learner_has_done_nothing() {
    let learner = Learner::default();
    let course = three_modules();
    assert!(learner.progress.is_empty());
    let nothing = ModuleProgress {
        read: 0,
        lessons: 2,
        right: 0,
        again: 0,
        items: 2,
    };
    assert_eq!(learner.progress.module(&anatomy(&course)), nothing);
    assert_eq!(
        learner.progress.lesson(&lesson_id("layers")),
        LessonProgress::default()
    );
}

#[test]
fn lessons_read_and_items_right_are_counted_once_each() {
    let course = three_modules();
    let items = &course.modules[0].items;
    let mut learner = Learner::default();
    learner.reads("layers");
    learner.reads("layers");
    learner.checks(&items[0], 1);
    learner.checks(&items[0], 1);
    assert!(!learner.progress.is_empty());
    let counted = ModuleProgress {
        read: 1,
        lessons: 2,
        right: 1,
        again: 0,
        items: 2,
    };
    assert_eq!(learner.progress.module(&anatomy(&course)), counted);
    let consent = &outline(&course).modules[1];
    assert_eq!(learner.progress.module(consent).right, 0);
}

#[test]
fn the_latest_answer_to_an_item_counts_wherever_it_was_given() {
    let course = three_modules();
    let items = &course.modules[0].items;
    let right = |learner: &Learner| learner.progress.module(&anatomy(&course)).right;
    let mut learner = Learner::default();
    learner.checks(&items[0], 1);
    learner.checks(&items[0], 0);
    assert_eq!(right(&learner), 0);
    let attempt = learner.starts(draw_all("anatomy", items));
    learner.answers(attempt, 0, 1);
    learner.answers(attempt, 1, 1);
    assert_eq!(right(&learner), 2);
    learner.answers(attempt, 0, 0);
    assert_eq!(
        right(&learner),
        2,
        "a second answer in the same attempt does not stand"
    );
    let again = learner.starts(draw_all("anatomy", items));
    learner.answers(again, 0, 0);
    assert_eq!(right(&learner), 1);
}

#[test]
fn the_latest_choice_of_view_stands_and_reading_is_never_undone() {
    let mut learner = Learner::default();
    learner.takes("layers", View::Skip);
    learner.reads("layers");
    learner.takes("layers", View::Summary);
    let shown = learner.progress.lesson(&lesson_id("layers"));
    assert_eq!((shown.view, shown.read), (Some(View::Summary), true));
}

#[test]
fn a_check_is_known_by_what_it_answered_and_when() {
    let mut learner = Learner::default();
    let (asked, other) = (item_on("asked", &["name"]), item_on("other", &["name"]));
    learner.checks(&asked, 0);
    learner.checks(&asked, 1);
    let check = learner.progress.check(&asked).unwrap();
    assert_eq!(check.response, Response::Single(Some(0)));
    assert_eq!(check.given.fingerprint, asked.fingerprint);
    assert_eq!((check.given.at, check.given.record.clock), (2_000, 2));
    assert_eq!(learner.progress.check(&other), None);
}

#[test]
fn an_answer_in_a_practice_is_no_check() {
    let mut learner = Learner::default();
    let asked = item_on("asked", &["name"]);
    learner.checks(&asked, 0);
    let attempt = learner.starts(draw_all("anatomy", std::slice::from_ref(&asked)));
    learner.answers(attempt, 0, 1);
    let check = learner.progress.check(&asked).unwrap();
    assert_eq!(check.given.score.points(), 0);
    let latest = learner.progress.latest(&asked).unwrap();
    assert_eq!((latest.score.points(), latest.at), (1, 3_000));
}

#[test]
fn a_record_that_comes_out_of_order_changes_nothing() {
    let read = |clock, lesson| Record {
        id: RecordId { clock, tab: 1 },
        at: 0,
        event: Event::Read {
            module: module_id("anatomy"),
            lesson: lesson_id(lesson),
        },
    };
    let mut progress = Progress::default();
    progress.apply(&read(2, "layers"));
    let before = progress.clone();
    progress.apply(&read(1, "sphincters"));
    progress.apply(&read(2, "layers"));
    assert_eq!(progress, before);
}

/// What is set aside in a module where "shared" is taught twice, by a learner who takes
/// lessons like this.
fn aside(taken: &[(&str, View)]) -> Vec<String> {
    let lessons = vec![
        lesson("soft", &["soft", "shared"]),
        lesson("hard", &["hard", "shared"]),
        lesson("plain", &["plain"]),
    ];
    let items = vec![
        item_on("on-soft", &["soft"]),
        item_on("on-hard", &["hard"]),
        item_on("on-shared", &["shared"]),
        item_on("on-hard-and-plain", &["hard", "plain"]),
        item_on("on-hard-and-soft", &["hard", "soft"]),
        item_on("on-nothing-taught", &["untaught"]),
    ];
    let mut learner = Learner::default();
    taken
        .iter()
        .for_each(|(lesson, view)| learner.takes(lesson, *view));
    let aside = learner
        .progress
        .set_aside(&anatomy(&course(vec![module("anatomy", lessons, items)])));
    aside.iter().map(ItemId::to_string).collect()
}

#[test]
fn an_item_is_set_aside_when_nothing_that_teaches_it_was_taken_in_full() {
    assert_eq!(aside(&[]), [""; 0]);
    assert_eq!(aside(&[("hard", View::Full)]), [""; 0]);
    assert_eq!(aside(&[("hard", View::Skip)]), ["on-hard"]);
    assert_eq!(aside(&[("hard", View::Summary)]), ["on-hard"]);
    assert_eq!(
        aside(&[("hard", View::Skip), ("soft", View::Summary)]),
        ["on-hard", "on-hard-and-soft", "on-shared", "on-soft"],
    );
    assert_eq!(
        aside(&[("hard", View::Skip), ("hard", View::Full)]),
        [""; 0]
    );
}

#[test]
fn what_was_set_aside_before_a_practice_was_asked_for_in_it_and_what_came_after_was_not() {
    let lessons = vec![lesson("hard", &["hard"]), lesson("soft", &["soft"])];
    let items = vec![item_on("on-hard", &["hard"]), item_on("on-soft", &["soft"])];
    let module = module("anatomy", lessons, items);
    let outline = anatomy(&course(vec![module.clone()]));
    let mut learner = Learner::default();
    learner.takes("hard", View::Skip);
    let attempt = learner.starts(draw_all("anatomy", &module.items));
    let aside = |learner: &Learner| {
        let items = learner.progress.set_aside_since(&outline, Some(attempt));
        items.iter().map(ItemId::to_string).collect::<Vec<_>>()
    };
    assert_eq!(aside(&learner), [""; 0]);
    learner.takes("soft", View::Summary);
    assert_eq!(aside(&learner), ["on-soft"]);
}
