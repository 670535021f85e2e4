//! When a course is completed.

use core::cell::Cell;

use coursewright::{
    course::{
        Completion, Item, ItemId, SignOffId,
        completion::{Need, SignOff},
        item::{Kind, Percent},
    },
    pack::Outline,
    progress::{
        Asked, Event, History, Progress, Record, RecordId,
        completion::{Evidence, completed, steps},
    },
    quiz::{Answer, Draw, Response, Score, Terms, Way, Weight, With, grade, scenario::Step},
};
use proptest::{collection::vec, prelude::*, sample::select};

use crate::{
    course_builder::{
        course, item, item_id, item_on, lesson, lesson_id, module, module_id, outline, story,
    },
    learner::draw_all,
    world::union,
};

const DAY: u64 = 24 * 3_600_000;

/// What is asked in the course: two questions that must be right, and a story.
fn items() -> Vec<Item> {
    vec![
        item_on("never-force", &["know"]),
        item_on("ask-first", &["know"]),
        item("asking", story(1)),
    ]
}

fn outline_of(items: Vec<Item>) -> Outline {
    let lessons = vec![lesson("layers", &["know"]), lesson("sphincters", &["know"])];
    outline(&course(vec![module("anatomy", lessons, items)]))
}

fn signed() -> SignOffId {
    SignOffId::parse("draping").unwrap()
}

fn ending(scenes: &[u8]) -> Need {
    Need::Ending {
        scenario: item_id("asking"),
        scenes: scenes.to_vec(),
    }
}

/// The last two scenes of the story are its mixed and its good ending.
fn rule() -> Completion {
    let needs = vec![
        Need::Lessons(vec![lesson_id("layers"), lesson_id("sphincters")]),
        Need::Assessments(vec![module_id("anatomy")]),
        Need::Critical(vec![item_id("never-force"), item_id("ask-first")]),
        ending(&[3, 4]),
        Need::SignOff(SignOff {
            id: signed(),
            text: "Show your supervisor how you drape.".into(),
        }),
    ];
    Completion { needs }
}

/// Something that a learner does.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Deed {
    Reads(&'static str),
    Checks(usize, bool),
    Reviews(usize, bool),
    Sits(bool),
    Plays(u8),
    Signs(&'static str),
}

use Deed::{Checks, Plays, Reads, Reviews, Signs, Sits};

/// Everything that the course needs.
const EVERYTHING: [Deed; 7] = [
    Reads("layers"),
    Reads("sphincters"),
    Sits(true),
    Checks(0, true),
    Reviews(1, true),
    Plays(4),
    Signs("A. B."),
];

/// A device on which a learner does one thing after another.
struct Device {
    tab: u32,
    clock: Cell<u64>,
    records: Vec<Record>,
}

impl Device {
    fn new(tab: u32) -> Self {
        Self {
            tab,
            clock: Cell::new(0),
            records: Vec::new(),
        }
    }

    fn records(&mut self, at: u64, event: Event) -> RecordId {
        self.clock.set(self.clock.get() + 1);
        let id = RecordId {
            clock: self.clock.get(),
            tab: self.tab,
        };
        self.records.push(Record { id, at, event });
        id
    }

    fn answers(&mut self, at: u64, to: Asked, answer: &Answer) {
        let response = answer.response.clone();
        let event = Event::answer(to, response, answer.score, With::default());
        self.records(at, event);
    }

    fn does(&mut self, day: u64, deed: Deed) {
        let (at, items) = (day * DAY, items());
        let module = module_id("anatomy");
        let sits = |device: &mut Self, way, draw: Draw, is_right| {
            let attempt = device.records(at, Event::Began { way, draw });
            let to = Asked::Attempt {
                attempt,
                question: 0,
            };
            device.answers(at, to, &chosen(is_right));
            device.records(at, Event::Finished { attempt });
        };
        match deed {
            Reads(lesson) => {
                let lesson = lesson_id(lesson);
                self.records(at, Event::Read { module, lesson });
            }
            Checks(item, is_right) => {
                let to = within(&items[item]);
                self.answers(at, to, &chosen(is_right));
            }
            Reviews(item, is_right) => {
                let draw = draw_all("anatomy", &items[item..=item]);
                sits(self, Way::Review, draw, is_right);
            }
            Sits(is_right) => {
                let weight = Weight {
                    points: 1,
                    critical: false,
                };
                let terms = Terms {
                    pass_mark: Percent::new(80),
                    weights: vec![weight],
                };
                let draw = draw_all("anatomy", &items[..1]);
                sits(self, Way::Assessment(terms), draw, is_right);
            }
            Plays(scene) => self.answers(at, within(&items[2]), &played(scene)),
            Signs(by) => {
                let (practical, by) = (signed(), by.into());
                self.records(at, Event::SignedOff { practical, by });
            }
        }
    }
}

fn within(item: &Item) -> Asked {
    Asked::Lesson {
        module: module_id("anatomy"),
        item: item.id.clone(),
        fingerprint: item.fingerprint,
    }
}

fn chosen(is_right: bool) -> Answer {
    Answer {
        response: Response::Single(Some(u8::from(!is_right))),
        score: Score::new(is_right.into(), 1),
        with: With::default(),
    }
}

/// The story, played to the harm at 2, the mixed end at 3 or the good one at 4.
fn played(scene: u8) -> Answer {
    let option = |right| Step::Answered(coursewright::quiz::scenario::Chosen::Single(right));
    let steps = match scene {
        2 => vec![Step::Chose(1)],
        3 => vec![Step::Chose(0), option(0)],
        _ => vec![Step::Chose(0), option(1)],
    };
    let response = Response::Scenario(steps);
    let score = grade(&story(1), &response).unwrap();
    Answer {
        response,
        score,
        with: With::default(),
    }
}

/// How much of each need is done, and on which day the course was completed, in a course with
/// these items.
fn standing_in(
    items: &[Item],
    rule: &Completion,
    history: &History,
) -> (Vec<(usize, usize)>, Option<u64>) {
    let outline = outline_of(items.to_vec());
    let progress: Progress = history.records().collect();
    let evidence = Evidence {
        history,
        progress: &progress,
        outline: &outline,
        item: &|id: &ItemId| items.iter().find(|it| it.id == *id),
    };
    let steps = steps(rule, evidence);
    let met = steps.iter().filter(|it| it.met.is_some()).count();
    let full = steps.iter().filter(|it| it.done == it.of).count();
    assert_eq!(met, full, "a need is met when all of it is done");
    let counts = steps.iter().map(|step| (step.done, step.of)).collect();
    (counts, completed(&steps).map(|at| at / DAY))
}

fn standing(rule: &Completion, history: &History) -> (Vec<(usize, usize)>, Option<u64>) {
    standing_in(&items(), rule, history)
}

/// The records of doing one of these a day, from day 1 on.
fn done(deeds: &[Deed]) -> History {
    let mut device = Device::new(1);
    (1..).zip(deeds).for_each(|(day, it)| device.does(day, *it));
    device.records.into_iter().collect()
}

#[test]
fn each_need_says_how_far_it_is() {
    let some = done(&[Reads("layers"), Plays(2), Signs("A. B."), Reviews(1, true)]);
    let (counts, completed) = standing(&rule(), &some);
    assert_eq!(counts, [(1, 2), (0, 1), (1, 2), (0, 1), (1, 1)]);
    assert_eq!(completed, None);
}

#[test]
fn a_course_is_completed_by_everything_that_it_needs_and_by_nothing_less() {
    for left_out in 0..EVERYTHING.len() {
        let mut most = EVERYTHING.to_vec();
        let left_out = most.remove(left_out);
        // What the assessment asks is a question that must be right, too.
        let is_extra = left_out == Checks(0, true);
        let (_, completed) = standing(&rule(), &done(&most));
        assert_eq!(completed.is_some(), is_extra, "without {left_out:?}");
    }
}

#[test]
fn it_was_completed_on_the_day_on_which_the_last_need_was_first_met() {
    let everything = EVERYTHING.to_vec();
    assert_eq!(standing(&rule(), &done(&everything)).1, Some(7));
    let again = [everything.clone(), everything.clone()].concat();
    assert_eq!(standing(&rule(), &done(&again)).1, Some(7));
    let wrong_later = [
        Reviews(0, false),
        Checks(1, false),
        Sits(false),
        Plays(2),
        Signs("A. B., again"),
    ];
    let later = [&everything[..], &wrong_later].concat();
    assert_eq!(standing(&rule(), &done(&later)).1, Some(7));
}

#[test]
fn a_sign_off_that_is_taken_back_counts_again_from_when_it_is_given_again() {
    let mut deeds = EVERYTHING.to_vec();
    deeds.push(Signs(""));
    assert_eq!(standing(&rule(), &done(&deeds)).1, None);
    deeds.push(Signs("C. D."));
    assert_eq!(standing(&rule(), &done(&deeds)).1, Some(9));
}

#[test]
fn where_no_ending_is_named_any_does() {
    let needs = vec![ending(&[])];
    let rule = Completion { needs };
    assert_eq!(standing(&rule, &done(&[Plays(2)])).1, Some(1));
    assert_eq!(standing(&rule, &done(&[Checks(0, true)])).1, None);
}

#[test]
fn a_course_that_needs_nothing_has_no_completion() {
    let rule = Completion::default();
    assert_eq!(standing(&rule, &done(&EVERYTHING)).1, None);
}

#[test]
fn another_key_asks_again_and_a_former_id_does_not() {
    let needs = vec![Need::Critical(vec![item_id("never-force")])];
    let (rule, history) = (Completion { needs }, done(&[Checks(0, true)]));
    let mut items = items();
    items[0].fingerprint.wording ^= 1;
    assert_eq!(standing_in(&items, &rule, &history).1, Some(1));
    items[0].fingerprint.key ^= 1;
    assert_eq!(standing_in(&items, &rule, &history).1, None);

    let Kind::Single(_) = &items[0].kind else {
        panic!("a choice")
    };
    let mut items = self::items();
    let fingerprint = items[0].fingerprint;
    items[0] = item_on("no-force", &["know"]);
    (items[0].was, items[0].fingerprint) = (vec![item_id("never-force")], fingerprint);
    let needs = vec![Need::Critical(vec![item_id("no-force")])];
    let rule = Completion { needs };
    assert_eq!(standing_in(&items, &rule, &history).1, Some(1));
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        select(&["layers", "sphincters"][..]).prop_map(Reads),
        (0..2_usize, any::<bool>()).prop_map(|(item, right)| Checks(item, right)),
        (0..2_usize, any::<bool>()).prop_map(|(item, right)| Reviews(item, right)),
        any::<bool>().prop_map(Sits),
        (2..5_u8).prop_map(Plays),
        Just(Signs("A. B.")),
    ]
}

/// What is done with the day on which it is, and there is enough of it to complete the course.
fn any_days() -> impl Strategy<Value = Vec<(u64, Deed)>> {
    vec((1..400_u64, any_deed()), 0..40)
}

fn on(tab: u32, deeds: &[(u64, Deed)]) -> History {
    let mut device = Device::new(tab);
    deeds.iter().for_each(|(day, it)| device.does(*day, *it));
    device.records.into_iter().collect()
}

/// Whether nothing is lost from one standing to the next, and no date moves to a later one.
fn is_no_further_away(
    before: &(Vec<(usize, usize)>, Option<u64>),
    after: &(Vec<(usize, usize)>, Option<u64>),
) -> bool {
    let none_less = before.0.iter().zip(&after.0).all(|(a, b)| a.0 <= b.0);
    none_less && before.1.is_none_or(|a| after.1.is_some_and(|b| b <= a))
}

proptest! {
    #[test]
    fn doing_more_never_leads_further_away(days in any_days(), more in any_deed(), day in 1..400_u64) {
        let less = standing(&rule(), &on(1, &days));
        let more = standing(&rule(), &on(1, &[&days[..], &[(day, more)]].concat()));
        prop_assert!(is_no_further_away(&less, &more), "{less:?} then {more:?}");
    }

    #[test]
    fn records_of_another_device_complete_the_course_on_one_date_however_they_are_merged(
        here in any_days(), there in any_days(),
    ) {
        let (here, there) = (on(1, &here), on(2, &there));
        let both = standing(&rule(), &union(&here, &there));
        prop_assert_eq!(&both, &standing(&rule(), &union(&there, &here)));
        for alone in [&here, &there] {
            prop_assert!(is_no_further_away(&standing(&rule(), alone), &both));
        }
    }

    #[test]
    fn the_date_is_that_of_a_record(days in any_days()) {
        let (_, completed) = standing(&rule(), &on(1, &days));
        if let Some(day) = completed {
            prop_assert!(days.iter().any(|it| it.0 == day));
        }
    }
}
