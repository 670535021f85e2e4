//! What a learner has done survives what authors do: items renamed, moved, removed, reworded
//! and corrected. Records are not touched by any of it.

use coursewright::{
    course::{Course, Edit, Item},
    progress::{ModuleProgress, RecordId},
    quiz::{Attempt, Question},
};
use proptest::{prelude::*, sample::subsequence};

use crate::{
    course_builder::{
        course, distractor, item, item_id, key, lesson, lesson_id, module, module_id, ordering,
        outline, single,
    },
    learner::{Learner, draw_all},
};

/// An item whose key is its first option.
fn asking(id: &str) -> Item {
    item(id, single([key("a"), distractor("b"), distractor("c")]))
}

fn renamed(from: Item, to: &str) -> Item {
    Item {
        id: item_id(to),
        was: [from.was, vec![from.id]].concat(),
        ..from
    }
}

fn reworded(item: &Item) -> Item {
    let options = [key("a, in short"), distractor("b"), distractor("c")];
    with_options(item, options.into())
}

fn corrected(item: &Item) -> Item {
    with_options(item, [distractor("a"), key("b"), distractor("c")].into())
}

fn with_options(was: &Item, options: Vec<coursewright::course::item::Choice>) -> Item {
    let now = item(was.id.as_str(), single(options));
    Item {
        was: was.was.clone(),
        ..now
    }
}

/// A course of two modules with these items.
fn edition(anatomy: &[Item], consent: &[Item]) -> Course {
    course(vec![
        module("anatomy", vec![lesson("layers", &["know"])], anatomy.into()),
        module("consent", vec![lesson("asking", &["know"])], consent.into()),
    ])
}

/// What is right, to be asked again, and there, module by module.
fn counted(learner: &Learner, course: &Course) -> Vec<(u32, u32, u32)> {
    let numbers = |done: ModuleProgress| (done.right, done.again, done.items);
    let modules = &outline(course).modules;
    modules
        .iter()
        .map(|it| numbers(learner.progress.module(it)))
        .collect()
}

fn sitting(learner: &Learner, attempt: RecordId, course: &Course) -> Attempt {
    learner.progress.sitting(attempt, &outline(course)).unwrap()
}

#[test]
fn an_item_that_was_renamed_keeps_its_answers() {
    let mut learner = Learner::default();
    learner.checks(&asking("old"), 1);
    let now = renamed(renamed(asking("old"), "newer"), "newest");
    assert_eq!(
        counted(&learner, &edition(std::slice::from_ref(&now), &[])),
        [(1, 0, 1), (0, 0, 0)]
    );
    assert_eq!(learner.progress.latest(&now).unwrap().score.points(), 1);
    let check = learner.progress.check(&now).unwrap();
    assert_eq!(
        now.fingerprint.since(check.given.fingerprint),
        Edit::Nothing
    );
    let unrelated = edition(&[asking("newest")], &[]);
    assert_eq!(counted(&learner, &unrelated)[0], (0, 0, 1));
}

#[test]
fn of_the_answers_under_an_old_and_a_new_id_the_latest_counts() {
    let (old, now) = (asking("old"), renamed(asking("old"), "new"));
    let course = edition(std::slice::from_ref(&now), &[]);
    let mut learner = Learner::default();
    learner.checks(&old, 1);
    learner.checks(&now, 0);
    assert_eq!(counted(&learner, &course)[0], (0, 0, 1));
    // A page that was opened before the author's edit.
    learner.checks(&old, 1);
    assert_eq!(counted(&learner, &course)[0], (1, 0, 1));
    let check = learner.progress.check(&now).unwrap();
    assert_eq!(check.given.score.points(), 1);
}

#[test]
fn an_item_that_was_moved_counts_where_it_is_now() {
    let mut learner = Learner::default();
    let items = [asking("stays"), asking("goes")];
    let attempt = learner.starts(draw_all("anatomy", &items));
    learner.answers(attempt, 0, 1);
    learner.answers(attempt, 1, 1);
    let [stays, goes] = items;
    let moved = renamed(goes, "arrived");
    assert_eq!(
        counted(&learner, &edition(&[stays], &[moved])),
        [(1, 0, 1), (1, 0, 1)]
    );
}

#[test]
fn an_item_that_is_gone_counts_for_nothing() {
    let mut learner = Learner::default();
    learner.checks(&asking("gone"), 1);
    learner.checks(&asking("kept"), 0);
    let course = edition(&[asking("kept")], &[]);
    assert_eq!(counted(&learner, &course)[0], (0, 0, 1));
}

#[test]
fn an_answer_stands_when_the_wording_changes_and_is_to_be_given_again_when_the_key_does() {
    let was = asking("an-item");
    let mut learner = Learner::default();
    learner.checks(&was, 1);
    let given = learner.progress.latest(&was).unwrap().fingerprint;

    let now = reworded(&was);
    assert_eq!(now.fingerprint.since(given), Edit::Wording);
    assert_eq!(counted(&learner, &edition(&[now], &[]))[0], (1, 0, 1));

    let now = corrected(&was);
    assert_eq!(now.fingerprint.since(given), Edit::Key);
    let course = edition(std::slice::from_ref(&now), &[]);
    assert_eq!(counted(&learner, &course)[0], (0, 1, 1));
    assert!(learner.progress.check(&now).is_some(), "history stays");

    learner.checks(&now, 1);
    assert_eq!(counted(&learner, &course)[0], (1, 0, 1));
    let back = edition(&[was], &[]);
    assert_eq!(counted(&learner, &back)[0], (0, 1, 1), "the latest counts");
}

#[test]
fn a_wrong_answer_to_another_key_is_to_be_given_again_as_well() {
    let was = asking("an-item");
    let mut learner = Learner::default();
    learner.checks(&was, 0);
    let course = edition(&[corrected(&was)], &[]);
    assert_eq!(counted(&learner, &course)[0], (0, 1, 1));
}

#[test]
fn a_question_whose_item_is_gone_is_withdrawn_from_its_attempt() {
    let items = ["one", "two", "three"].map(asking);
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("anatomy", &items));
    learner.answers(attempt, 0, 1);
    learner.answers(attempt, 1, 0);
    let drawn = learner.progress.attempt(attempt).unwrap().clone();
    let without = |gone: &[u16]| {
        let gone: Vec<_> = gone
            .iter()
            .map(|at| &drawn.question(*at).unwrap().item)
            .collect();
        let left = items.iter().filter(|item| !gone.contains(&&item.id));
        edition(&left.cloned().collect::<Vec<_>>(), &[])
    };
    let shown = |course: &Course| {
        let sitting = sitting(&learner, attempt, course);
        let total = sitting.total(|_| 1);
        (total.percent(), total.points(), sitting.next_open(0))
    };
    assert_eq!(shown(&without(&[])), (Some(33), 3, Some(2)));
    assert_eq!(
        shown(&without(&[1])),
        (Some(50), 2, Some(2)),
        "it was wrong"
    );
    assert_eq!(shown(&without(&[2])), (Some(50), 2, None), "it was open");
    assert_eq!(shown(&without(&[1, 2])), (Some(100), 1, None));
    assert_eq!(shown(&without(&[0, 1, 2])), (None, 0, None));

    let left = sitting(&learner, attempt, &without(&[1]));
    assert_eq!((left.len(), left.answered()), (3, 1));
    assert!(left.is_withdrawn(1) && !left.is_withdrawn(0) && !left.is_open(1));
    assert_eq!(left.counted().collect::<Vec<_>>(), [0, 2]);
    assert_eq!(left.answer(1), drawn.answer(1), "the answer is kept");
}

#[test]
fn an_attempt_is_over_when_all_that_was_open_in_it_is_gone() {
    let items = ["one", "two"].map(asking);
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("anatomy", &items));
    learner.answers(attempt, 0, 1);
    let answered = &learner.progress.attempt(attempt).unwrap().draw().questions[0].item;
    let left: Vec<Item> = items
        .iter()
        .filter(|it| it.id == *answered)
        .cloned()
        .collect();
    let (before, after) = (
        outline(&edition(&items, &[])),
        outline(&edition(&left, &[])),
    );
    let anatomy = module_id("anatomy");
    assert_eq!(
        learner.progress.open_attempt(&anatomy, &before),
        Some(attempt)
    );
    assert!(!learner.progress.has_practised(&anatomy, &before));
    assert_eq!(learner.progress.open_attempt(&anatomy, &after), None);
    assert!(learner.progress.has_practised(&anatomy, &after));
}

#[test]
fn a_drawn_item_is_found_by_its_new_id_in_its_new_module() {
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("anatomy", &[asking("old")]));
    let now = renamed(asking("old"), "new");
    let course = edition(&[], std::slice::from_ref(&now));
    let drawn = sitting(&learner, attempt, &course)
        .question(0)
        .cloned()
        .unwrap();
    assert_eq!(drawn.item, now.id);
    assert!(drawn.fits(&now));
    let outline = outline(&course);
    let (module, found) = outline.item(&module_id("anatomy"), &drawn.item).unwrap();
    assert_eq!((module.id.as_str(), &found.id), ("consent", &now.id));
    learner.answers(attempt, 0, 1);
    assert_eq!(counted(&learner, &course), [(0, 0, 0), (1, 0, 1)]);
}

#[test]
fn an_attempt_at_a_module_that_is_gone_keeps_what_is_elsewhere_now() {
    let items = ["one", "two"].map(asking);
    let mut learner = Learner::default();
    let attempt = learner.starts(draw_all("dissolved", &items));
    let course = edition(&[], &items[..1]);
    let sitting = sitting(&learner, attempt, &course);
    assert_eq!(sitting.counted().count(), 1);
    let open = sitting.next_open(0).unwrap();
    assert_eq!(sitting.question(open).unwrap().item, items[0].id);
}

#[test]
fn a_question_keeps_its_order_until_its_key_changes() {
    let was = item("an-item", ordering(&["a", "b", "c", "d"]));
    let drawn = Question::alone(&was, 42);
    assert_eq!(drawn.now(&was), drawn);
    let reworded = item("an-item", ordering(&["a", "b", "c", "d, in short"]));
    let now = drawn.now(&renamed(reworded.clone(), "new"));
    assert_eq!((&now.order, now.item), (&drawn.order, item_id("new")));
    assert_eq!(now.fingerprint, reworded.fingerprint, "what was answered");
    let longer = item("an-item", ordering(&["a", "b", "c", "d", "e"]));
    let now = drawn.now(&longer);
    assert!(now.fits(&longer));
    assert_eq!(now, drawn.now(&longer), "the same after a reload");
}

#[test]
fn what_was_done_with_a_lesson_that_is_gone_is_ignored_everywhere() {
    let mut learner = Learner::default();
    learner.reads("gone");
    let outline = outline(&edition(&[], &[]));
    assert_eq!(learner.progress.module(&outline.modules[0]).read, 0);
    let gone = lesson_id("gone");
    assert_eq!(
        learner.progress.next(&outline, Some(&gone)),
        learner.progress.next(&outline, None)
    );
}

proptest! {
    /// Whatever is renamed and moved, and however often: nothing is lost, and nothing counted
    /// twice.
    #[test]
    fn renaming_and_moving_lose_no_answer(
        right in subsequence(Vec::from_iter(0..8_usize), 0..=8),
        renames in subsequence(Vec::from_iter(0..8_usize), 0..=8),
        moves in subsequence(Vec::from_iter(0..8_usize), 0..=8),
        in_practice: bool,
    ) {
        let was: Vec<Item> = (0..8).map(|at| asking(&format!("item-{at}"))).collect();
        let mut learner = Learner::default();
        let answered: Vec<Item> = right.iter().map(|at| was[*at].clone()).collect();
        if in_practice {
            let attempt = learner.starts(draw_all("anatomy", &answered));
            (0..).zip(&answered).for_each(|(at, _)| learner.answers(attempt, at, 1));
        } else {
            answered.iter().for_each(|item| learner.checks(item, 1));
        }
        let mut modules = [Vec::new(), Vec::new()];
        for (at, item) in was.into_iter().enumerate() {
            let name = format!("renamed-{at}");
            let now = if renames.contains(&at) { renamed(item, &name) } else { item };
            modules[usize::from(moves.contains(&at))].push(now);
        }
        let counted = counted(&learner, &edition(&modules[0], &modules[1]));
        let right_in = |moved: bool| {
            let there = right.iter().filter(|at| moves.contains(at) == moved);
            u32::try_from(there.count()).unwrap()
        };
        prop_assert_eq!(counted[0].0, right_in(false));
        prop_assert_eq!(counted[1].0, right_in(true));
    }
}
