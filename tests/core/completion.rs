//! When a course is completed.

use coursewright::{
    course::{
        Completion, ItemId, LessonId, ModuleId, SignOffId,
        completion::{Need, SignOff},
    },
    progress::completion::{Evidence, is_complete, steps},
};
use proptest::{prelude::*, sample::subsequence};

use crate::course_builder::{item_id, lesson_id, module_id};

/// What was done, in words such as `lesson layers` and `ending scene 2`.
#[derive(Debug, Clone, Default)]
struct Done(Vec<String>);

impl Done {
    fn has(&self, what: &str) -> bool {
        self.0.iter().any(|done| done == what)
    }
}

impl Evidence for Done {
    fn has_finished(&self, lesson: &LessonId) -> bool {
        self.has(&format!("lesson {lesson}"))
    }

    fn has_passed(&self, module: &ModuleId) -> bool {
        self.has(&format!("assessment {module}"))
    }

    fn is_right(&self, item: &ItemId) -> bool {
        self.has(&format!("item {item}"))
    }

    fn has_reached(&self, scenario: &ItemId, scenes: &[u8]) -> bool {
        let reached = |scene: u8| self.has(&format!("{scenario} scene {scene}"));
        (0..10).any(|scene| reached(scene) && (scenes.is_empty() || scenes.contains(&scene)))
    }

    fn is_signed_off(&self, practical: &SignOffId) -> bool {
        self.has(&format!("sign-off {practical}"))
    }
}

const EVERYTHING: [&str; 7] = [
    "lesson layers",
    "lesson sphincters",
    "assessment anatomy",
    "item never-force",
    "asking scene 2",
    "asking scene 4",
    "sign-off draping",
];

fn done(what: &[&str]) -> Done {
    Done(what.iter().map(|it| (*it).to_owned()).collect())
}

fn rule() -> Completion {
    let needs = vec![
        Need::Lessons(vec![lesson_id("layers"), lesson_id("sphincters")]),
        Need::Assessments(vec![module_id("anatomy")]),
        Need::Critical(vec![item_id("never-force")]),
        Need::Ending {
            scenario: item_id("asking"),
            scenes: vec![2, 3],
        },
        Need::SignOff(SignOff {
            id: SignOffId::parse("draping").unwrap(),
            text: "Show your supervisor how you drape.".into(),
        }),
    ];
    Completion { needs }
}

fn counts(rule: &Completion, done: &Done) -> Vec<(usize, usize)> {
    let steps = steps(rule, done);
    steps.iter().map(|step| (step.done, step.of)).collect()
}

#[test]
fn each_need_says_how_far_it_is() {
    let some = done(&["lesson layers", "asking scene 4", "sign-off draping"]);
    assert_eq!(
        counts(&rule(), &some),
        [(1, 2), (0, 1), (0, 1), (0, 1), (1, 1)]
    );
    assert!(!is_complete(&rule(), &some));
}

#[test]
fn a_course_is_completed_by_everything_that_it_needs_and_by_nothing_less() {
    for left_out in 0..EVERYTHING.len() {
        let mut most = EVERYTHING.to_vec();
        let left_out = most.remove(left_out);
        let is_extra = left_out == "asking scene 4";
        assert_eq!(
            is_complete(&rule(), &done(&most)),
            is_extra,
            "without {left_out}"
        );
    }
    assert!(is_complete(&rule(), &done(&EVERYTHING)));
}

#[test]
fn where_no_ending_is_named_any_does() {
    let needs = vec![Need::Ending {
        scenario: item_id("asking"),
        scenes: vec![],
    }];
    let rule = Completion { needs };
    assert!(is_complete(&rule, &done(&["asking scene 4"])));
    assert!(!is_complete(&rule, &done(&["other scene 4"])));
}

#[test]
fn a_course_that_needs_nothing_has_no_completion() {
    assert!(!is_complete(&Completion::default(), &done(&EVERYTHING)));
}

proptest! {
    #[test]
    fn doing_more_never_leads_further_away(
        less in subsequence(EVERYTHING.to_vec(), 0..=EVERYTHING.len()), more in 0..EVERYTHING.len(),
    ) {
        let mut further = less.clone();
        further.push(EVERYTHING[more]);
        let (less, further) = (done(&less), done(&further));
        let before = counts(&rule(), &less);
        let after = counts(&rule(), &further);
        prop_assert!(before.iter().zip(&after).all(|(before, after)| before <= after));
        prop_assert!(is_complete(&rule(), &further) || !is_complete(&rule(), &less));
    }
}
