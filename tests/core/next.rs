//! Where to go on.

use coursewright::{
    course::Course,
    pack::Outline,
    progress::{Next, View},
};

use crate::{
    course_builder::{lesson_id, module_id, outline},
    learner::{Learner, draw_all, three_modules},
};

fn next(learner: &Learner, outline: &Outline, after: Option<&str>) -> Option<Next> {
    learner
        .progress
        .next(outline, after.map(lesson_id).as_ref())
}

fn of_lesson(module: &str, lesson: &str) -> Next {
    Next::Lesson(module_id(module), lesson_id(lesson))
}

#[test]
fn a_learner_who_does_what_comes_next_walks_the_whole_course_once() {
    let course = three_modules();
    let outline = outline(&course);
    let mut learner = Learner::default();
    let mut walked = Vec::new();
    let mut last: Option<String> = None;
    while let Some(next) = next(&learner, &outline, last.as_deref()) {
        assert!(walked.len() < 20, "no end to {walked:?}");
        match next {
            Next::Lesson(_, lesson) => {
                learner.reads(lesson.as_str());
                last = Some(lesson.to_string());
                walked.push(lesson.to_string());
            }
            Next::Practice(id) => {
                if let Some(open) = learner.progress.open_attempt(&id, &outline) {
                    learner.finishes(open);
                    walked.push("finish".into());
                    continue;
                }
                let module = course
                    .modules
                    .iter()
                    .find(|module| module.id == id)
                    .unwrap();
                learner.starts(draw_all(id.as_str(), &module.items));
                walked.push(format!("practise {id}"));
            }
            Next::Assessment(id) => panic!("{id} has no assessment"),
        }
    }
    let expected = [
        "layers",
        "sphincters",
        "practise anatomy",
        "finish",
        "asking",
        "practise consent",
        "finish",
        "closing",
    ];
    assert_eq!(walked, expected);
    assert_eq!(next(&learner, &outline, None), None);
}

#[test]
fn what_comes_next_follows_the_lesson_that_was_read_and_comes_round() {
    let outline = outline(&three_modules());
    let mut learner = Learner::default();
    assert_eq!(
        next(&learner, &outline, Some("layers")),
        Some(of_lesson("anatomy", "sphincters"))
    );
    assert_eq!(
        next(&learner, &outline, Some("sphincters")),
        Some(of_lesson("anatomy", "layers"))
    );
    assert_eq!(
        next(&learner, &outline, Some("closing")),
        Some(of_lesson("rest", "closing"))
    );
    learner.reads("closing");
    assert_eq!(
        next(&learner, &outline, Some("closing")),
        Some(of_lesson("anatomy", "layers"))
    );
    assert_eq!(
        next(&learner, &outline, Some("unknown")),
        Some(of_lesson("anatomy", "layers"))
    );
}

#[test]
fn a_skipped_lesson_is_not_offered_again_and_one_taken_in_summary_is_until_it_is_read() {
    let outline = outline(&three_modules());
    let mut learner = Learner::default();
    learner.takes("layers", View::Skip);
    learner.takes("sphincters", View::Summary);
    assert_eq!(
        next(&learner, &outline, None),
        Some(of_lesson("anatomy", "sphincters"))
    );
    learner.reads("sphincters");
    assert_eq!(
        next(&learner, &outline, None),
        Some(Next::Practice(module_id("anatomy")))
    );
}

#[test]
fn no_practice_is_offered_where_every_item_was_right_already() {
    let course = three_modules();
    let mut learner = Learner::default();
    learner.reads("layers");
    learner.reads("sphincters");
    course.modules[0]
        .items
        .iter()
        .for_each(|item| learner.checks(item, 1));
    assert_eq!(
        next(&learner, &outline(&course), None),
        Some(of_lesson("consent", "asking"))
    );
}

#[test]
fn a_practice_that_was_begun_is_gone_on_with_and_a_course_without_modules_has_no_next() {
    let course = three_modules();
    let mut learner = Learner::default();
    learner.reads("layers");
    learner.reads("sphincters");
    learner.starts(draw_all("anatomy", &course.modules[0].items));
    assert_eq!(
        next(&learner, &outline(&course), None),
        Some(Next::Practice(module_id("anatomy")))
    );
    let empty = Course {
        modules: vec![],
        ..course
    };
    assert_eq!(next(&learner, &outline(&empty), None), None);
}
