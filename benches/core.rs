//! What a page pays for a learner's history, and for one answer.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a benchmark is run by hand, and panics when its own data are wrong"
)]

#[path = "../tests/core/course_builder.rs"]
#[allow(dead_code, reason = "the tests use the rest of it")]
mod course_builder;

use core::hint::black_box;
use std::rc::Rc;

use coursewright::{
    course::{Item, ItemId, ObjectiveId},
    progress::{
        Event, Journal, Keeper, Mode, Place, Progress, Record, RecordId,
        memory::{Day, Outcome, Recall, Trace},
        schedule::{Met, Schedule, Settings},
    },
    quiz::{Score, draw, grade},
    store::{Entry, Memory},
};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

use course_builder::{
    course_id, item, item_id, module_id, objective_id, one_of_each, right_response,
};

const RECORDS: usize = 20_000;

/// Years of practice: sittings of twenty questions, each begun, answered and ended.
fn history() -> Vec<Record> {
    let kinds = one_of_each().into_iter().cycle().take(100).enumerate();
    let bank: Vec<Item> = kinds
        .map(|(at, kind)| item(&format!("an-item-with-a-name-{at}"), kind))
        .collect();
    let bank: Vec<&Item> = bank.iter().collect();
    let mut journal = Journal::new(&course_id("pelvic-bodywork"), 1);
    let mut record = |event| journal.record(event, 0).0;
    let mut records = Vec::with_capacity(RECORDS + 22);
    while records.len() < RECORDS {
        let draw = draw(&module_id("anatomy"), &bank, 20, records.len() as u64);
        let questions = draw.questions.clone();
        let started = record(Event::Started(draw));
        let attempt: RecordId = started.id;
        records.push(started);
        for (question, drawn) in (0..).zip(questions.iter()) {
            let asked = bank.iter().find(|item| item.id == drawn.item).unwrap();
            let response = right_response(&asked.kind);
            let score = Score::new(1, asked.kind.points());
            records.push(record(Event::Answered {
                attempt,
                question,
                response,
                score,
            }));
        }
        records.push(record(Event::Finished { attempt }));
    }
    records.truncate(RECORDS);
    records
}

/// A page over two stores that keep everything at once, to which these records were added.
fn page(records: &[Record]) -> (Keeper, Rc<Memory>) {
    let browser = Rc::<Memory>::default();
    let keeper = Keeper::new(Journal::new(&course_id("pelvic-bodywork"), 2), |_, _| {});
    keeper.open(Place::Browser, Ok(browser.clone()));
    keeper.open(Place::Device, Ok(Rc::<Memory>::default()));
    let records = records.iter().cloned().collect();
    keeper.apply(|journal| journal.restore(records, Mode::Merge, 0));
    (keeper, browser)
}

/// The entries under which these records are kept, so many at a time.
fn entries(records: &[Record], at_a_time: usize) -> Vec<Entry> {
    let kept = records
        .chunks(at_a_time)
        .flat_map(|it| page(it).1.entries());
    kept.filter(|(key, _)| !key.contains("/undo/")).collect()
}

fn histories(criterion: &mut Criterion) {
    let records = history();
    criterion.bench_function("fold 20,000 records", |bencher| {
        bencher.iter(|| black_box(&records).iter().collect::<Progress>());
    });
    for (name, at_a_time) in [("segments", RECORDS), ("singles", 200)] {
        let entries = entries(&records, at_a_time);
        criterion.bench_function(&format!("open 20,000 records in {name}"), |bencher| {
            let open = |entries| {
                let mut journal = Journal::new(&course_id("pelvic-bodywork"), 3);
                let step = journal.opened(Place::Browser, Ok(entries));
                assert_eq!(journal.history().len(), RECORDS);
                (journal, step)
            };
            bencher.iter_batched(|| entries.clone(), open, BatchSize::PerIteration);
        });
    }
    let (keeper, _) = page(&records);
    criterion.bench_function("keep one answer beside 20,000", |bencher| {
        let event = &records[1].event;
        bencher.iter(|| keeper.record(event.clone(), 0));
    });
}

fn grading(criterion: &mut Criterion) {
    let answered = one_of_each().map(|kind| {
        let response = right_response(&kind);
        (kind, response)
    });
    criterion.bench_function("grade one response of each kind", |bencher| {
        bencher.iter(|| {
            for (kind, response) in black_box(&answered) {
                black_box(grade(kind, response).unwrap());
            }
        });
    });
}

/// 50,000 items of 5,000 objectives, each answered ten times within two years; all of them
/// are due on the day asked for.
fn reviews(criterion: &mut Criterion) {
    const ITEMS: u32 = 50_000;
    let today = Day(2_000);
    let history = |at: u32| {
        let answers = (0..10).map(|answer| Recall {
            day: Day(at % 97 + answer * (at % 13 + 1)),
            outcome: [Outcome::Right, Outcome::Wrong][usize::from((at + answer).is_multiple_of(5))],
            certainty: None,
        });
        answers.collect::<Vec<_>>()
    };
    let histories: Vec<Vec<Recall>> = (0..ITEMS).map(history).collect();
    let named = (0..ITEMS).map(|at| {
        let objective = objective_id(&format!("an-objective-with-a-name-{}", at % 5_000));
        (item_id(&format!("an-item-with-a-name-{at}")), objective)
    });
    let named: Vec<(ItemId, ObjectiveId)> = named.collect();
    criterion.bench_function("trace 500,000 answers", |bencher| {
        bencher.iter(|| {
            for history in black_box(&histories) {
                black_box(Trace::of(history));
            }
        });
    });
    let met = named.iter().zip(&histories);
    let met = met.map(|((item, objective), history)| Met {
        item,
        objective,
        trace: Trace::of(history).unwrap(),
    });
    let met: Vec<Met> = met.collect();
    let schedule = || Schedule::new(Settings::default(), &met);
    criterion.bench_function("schedule 50,000 items", |bencher| bencher.iter(schedule));
    let schedule = schedule();
    criterion.bench_function("choose the next review from 50,000", |bencher| {
        bencher.iter(|| black_box(&schedule).next(today).unwrap());
    });
    criterion.bench_function("forecast a month of 50,000", |bencher| {
        bencher.iter(|| black_box(&schedule).forecast(today));
    });
}

criterion_group!(core, histories, grading, reviews);
criterion_main!(core);
