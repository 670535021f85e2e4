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
use std::collections::BTreeSet;

use coursewright::{
    course::{Item, ItemId, ObjectiveId},
    progress::{
        Event, Journal, Progress, Record, RecordId,
        memory::{Day, Outcome, Recall, Trace},
        schedule::{Met, Schedule, Settings},
    },
    quiz::{Score, draw, grade},
    store::Memory,
};
use criterion::{Criterion, criterion_group, criterion_main};

use course_builder::{
    course_id, item, item_id, module_id, objective_id, one_of_each, right_response,
};

const RECORDS: usize = 20_000;

/// Years of practice: sittings of twenty questions, each begun, answered and ended.
fn history(journal: &mut Journal<Memory>) -> Vec<Record> {
    let kinds = one_of_each().into_iter().cycle().take(100).enumerate();
    let bank: Vec<Item> = kinds
        .map(|(at, kind)| item(&format!("an-item-with-a-name-{at}"), kind))
        .collect();
    let bank: Vec<&Item> = bank.iter().collect();
    let mut records = Vec::with_capacity(RECORDS + 22);
    while records.len() < RECORDS {
        let draw = draw(&module_id("anatomy"), &bank, 20, records.len() as u64);
        let questions = draw.questions.clone();
        let started = journal.record(Event::Started(draw), 0);
        let attempt: RecordId = started.id;
        records.push(started);
        for (question, drawn) in (0..).zip(questions) {
            let asked = bank.iter().find(|item| item.id == drawn.item).unwrap();
            let response = right_response(&asked.kind);
            let score = Score::new(1, asked.kind.points());
            let answered = Event::Answered {
                attempt,
                question,
                response,
                score,
            };
            records.push(journal.record(answered, 0));
        }
        records.push(journal.record(Event::Finished { attempt }, 0));
    }
    records.truncate(RECORDS);
    records
}

fn histories(criterion: &mut Criterion) {
    let mut journal = Journal::new(Memory::default(), &course_id("pelvic-bodywork"), 1);
    let records = history(&mut journal);
    criterion.bench_function("fold 20,000 records", |bencher| {
        bencher.iter(|| black_box(&records).iter().collect::<Progress>());
    });
    records
        .iter()
        .for_each(|record| journal.keep(record).unwrap());
    criterion.bench_function("load 20,000 records", |bencher| {
        bencher.iter(|| journal.load().unwrap());
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
    let schedule = || Schedule::new(Settings::default(), met.iter().copied(), &BTreeSet::new());
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
