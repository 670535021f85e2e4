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

use coursewright::{
    course::Item,
    progress::{Event, Journal, Progress, Record, RecordId},
    quiz::{Score, draw, grade},
    store::Memory,
};
use criterion::{Criterion, criterion_group, criterion_main};

use course_builder::{course_id, item, module_id, one_of_each, right_response};

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

criterion_group!(core, histories, grading);
criterion_main!(core);
