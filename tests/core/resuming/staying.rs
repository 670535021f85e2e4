//! What a learner does, step by step, on pages that are left and on one that is not.

use std::collections::{BTreeMap, HashSet};

use coursewright::{
    course::{Item, item::Percent},
    progress::{Asked, Event, Keeper, Progress, Record, RecordId, View},
    quiz::{
        Certainty, Draw, Help, Question, Response, Terms, Way, Weight, With, credit, draw, grade,
        tally,
    },
};
use proptest::{collection::vec, prelude::*};

use super::bank::{Asking, BANK};
use crate::{
    course_builder::{lesson_id, module_id},
    stores::{Shared, records_of},
    strategies::any_record_id,
};

/// In which way a sitting is begun.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sat {
    Practised,
    Reviewed,
    Assessed,
}

/// What a learner does, without saying when.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Start {
        sat: Sat,
        count: usize,
        seed: u64,
    },
    /// Something is put in, and not handed in, in the attempt begun last.
    PutIn {
        question: u16,
        nth: usize,
    },
    /// An answer in the attempt begun last.
    Answer {
        question: u16,
        nth: usize,
        sure: Option<Certainty>,
        help: Help,
    },
    AnswerElsewhere(RecordId),
    /// A question is asked anew.
    Redraw {
        question: u16,
        seed: u64,
    },
    Finish,
    Read(usize),
    Choose(usize, View),
    Check {
        item: usize,
        nth: usize,
    },
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let view = prop_oneof![Just(View::Full), Just(View::Summary), Just(View::Skip)];
    let sat = prop_oneof![
        Just(Sat::Practised),
        Just(Sat::Reviewed),
        Just(Sat::Assessed)
    ];
    let sure = proptest::option::of(proptest::sample::select(Certainty::ALL.to_vec()));
    let help = (0..3_u8, 0..3_u8).prop_map(|(retries, hints)| Help { retries, hints });
    let step = prop_oneof![
        2 => (sat, 0..14_usize, any::<u64>())
            .prop_map(|(sat, count, seed)| Step::Start { sat, count, seed }),
        4 => (0..13_u16, any::<usize>()).prop_map(|(question, nth)| Step::PutIn { question, nth }),
        6 => (0..13_u16, any::<usize>(), sure, help)
            .prop_map(|(question, nth, sure, help)| Step::Answer { question, nth, sure, help }),
        1 => any_record_id().prop_map(Step::AnswerElsewhere),
        1 => (0..13_u16, any::<u64>())
            .prop_map(|(question, seed)| Step::Redraw { question, seed }),
        1 => Just(Step::Finish),
        1 => (0..3_usize).prop_map(Step::Read),
        1 => (0..3_usize, view).prop_map(|(lesson, view)| Step::Choose(lesson, view)),
        2 => (0..12_usize, any::<usize>()).prop_map(|(item, nth)| Step::Check { item, nth }),
    ];
    vec(step, 0..30)
}

/// What a learner does who never leaves: records, what they come to, and what is put in.
#[derive(Default)]
pub(super) struct Staying {
    pub(super) records: Vec<Record>,
    pub(super) progress: Progress,
    pub(super) drafts: BTreeMap<String, Response>,
    pub(super) latest: Option<RecordId>,
}

pub(super) const NOWHERE: RecordId = RecordId { clock: 0, tab: 0 };

/// A draw of so many items of the bank, in a way of sitting.
fn begun(sat: Sat, count: usize, seed: u64) -> Event {
    let bank: Vec<&Item> = BANK.iter().map(|it| &it.item).collect();
    let draw: Draw = draw(&module_id("anatomy"), &bank, count, seed);
    let weights = draw.questions.iter().map(|_| Weight::default()).collect();
    let way = match sat {
        Sat::Practised => return Event::Started(draw),
        Sat::Reviewed => Way::Review,
        Sat::Assessed => Way::Assessment(Terms {
            pass_mark: Percent::new(80),
            weights,
        }),
    };
    Event::Began { way, draw }
}

impl Staying {
    /// What is asked at a place of the attempt begun last; the first item where nothing is.
    fn asked(&self, question: u16) -> &'static Asking {
        let attempt = self.latest.and_then(|id| self.progress.attempt(id));
        let asked = attempt.and_then(|it| it.question(question));
        let is_asked = |it: &&Asking| asked.is_some_and(|asked| asked.item == it.item.id);
        BANK.iter().find(is_asked).unwrap_or(&BANK[0])
    }

    fn draft(&self, question: u16) -> String {
        let id = self.latest.unwrap_or(NOWHERE);
        let key = self.asked(question).item.fingerprint.key;
        format!("draft/{id}/{question}/{key:x}")
    }

    /// What is recorded of a step; `None` for what is only put in.
    fn event(&self, step: &Step) -> Option<Event> {
        let module = module_id("anatomy");
        let lesson = |at: usize| lesson_id(["layers", "sphincters", "nerves"][at]);
        let attempt = self.latest.unwrap_or(NOWHERE);
        Some(match step {
            Step::Start { sat, count, seed } => begun(*sat, *count, *seed),
            Step::PutIn { .. } => return None,
            Step::Answer {
                question,
                nth,
                sure,
                help,
            } => {
                let asking = self.asked(*question);
                let response = asking.complete[nth % asking.complete.len()].clone();
                let kind = &asking.item.kind;
                let tally = tally(kind, &response).unwrap();
                let with = With {
                    credit: (*help != Help::default())
                        .then(|| credit(&asking.item.scoring, tally, *help)),
                    certainty: *sure,
                    help: *help,
                };
                let to = Asked::Attempt {
                    attempt,
                    question: *question,
                };
                let score = grade(kind, &response).unwrap();
                Event::answer(to, response, score, with)
            }
            Step::AnswerElsewhere(attempt) => Event::Answered {
                attempt: *attempt,
                question: 0,
                response: BANK[0].complete[0].clone(),
                score: grade(&BANK[0].item.kind, &BANK[0].complete[0]).unwrap(),
            },
            Step::Redraw { question, seed } => Event::Redrawn {
                attempt,
                question: *question,
                drawn: Question::alone(&self.asked(*question).item, *seed),
            },
            Step::Finish => Event::Finished { attempt },
            Step::Read(at) => Event::Read {
                module,
                lesson: lesson(*at),
            },
            Step::Choose(at, view) => Event::Chose {
                module,
                lesson: lesson(*at),
                view: *view,
            },
            Step::Check { item, nth } => {
                let asking = &BANK[*item];
                let response = asking.complete[nth % asking.complete.len()].clone();
                Event::Checked {
                    module,
                    item: asking.item.id.clone(),
                    fingerprint: asking.item.fingerprint,
                    score: grade(&asking.item.kind, &response).unwrap(),
                    response,
                }
            }
        })
    }

    /// Takes the step on a page, and the same in mind.
    pub(super) fn takes(&mut self, step: &Step, page: &Keeper) {
        if let Step::PutIn { question, nth } = step {
            let (name, asking) = (self.draft(*question), self.asked(*question));
            let response = asking.half[nth % asking.half.len()].clone();
            page.apply(|journal| journal.set_note(&name, Some(&response)));
            self.drafts.insert(name, response);
            return;
        }
        let Some(event) = self.event(step) else {
            return;
        };
        let record = page.record(event, 0);
        if matches!(step, Step::Start { .. }) {
            self.latest = Some(record.id);
        }
        if let Step::Answer { question, .. } = step {
            let name = self.draft(*question);
            page.apply(|journal| journal.set_note::<Response>(&name, None));
            self.drafts.remove(&name);
        }
        self.progress.apply(&record);
        self.records.push(record);
    }

    /// A page that opens now has read the same out of the store's texts.
    #[track_caller]
    fn assert_resumed_on(&self, page: &Keeper, names: &HashSet<String>) {
        let records = records_of(page);
        assert_eq!(records, self.records);
        assert_eq!(records.iter().collect::<Progress>(), self.progress);
        for name in names {
            let kept = page.read(|journal| journal.note::<Response>(name));
            assert_eq!(kept.as_ref(), self.drafts.get(name), "{name}");
        }
    }
}

/// Takes the steps in a store, leaving the page and coming back before each one.
pub(super) fn leaving_every_time(store: &Shared, steps: &[Step]) -> Staying {
    let mut staying = Staying::default();
    let mut names = HashSet::new();
    for (step, tab) in steps.iter().zip(1..) {
        let page = store.page(tab);
        staying.assert_resumed_on(&page, &names);
        if let Step::PutIn { question, .. } = step {
            names.insert(staying.draft(*question));
        }
        staying.takes(step, &page);
    }
    staying.assert_resumed_on(&store.page(0), &names);
    staying
}
