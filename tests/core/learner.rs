//! A learner who does one thing after another, and a course to do it in.

use coursewright::{
    course::{Course, Item},
    progress::{Event, Progress, Record, RecordId, View},
    quiz::{Draw, Response, Score, draw},
};

use crate::course_builder::{
    course, item_on, lesson, lesson_id, module, module_id, right_response,
};

/// A learner who does one thing after another.
#[derive(Default)]
pub(crate) struct Learner {
    pub(crate) progress: Progress,
    pub(crate) records: Vec<Record>,
    clock: u64,
}

impl Learner {
    pub(crate) fn does(&mut self, event: Event) -> RecordId {
        let at = (self.clock + 1) * 1_000;
        self.does_at(at, event)
    }

    /// At a time in milliseconds since 1970.
    pub(crate) fn does_at(&mut self, at: u64, event: Event) -> RecordId {
        self.clock += 1;
        let id = RecordId {
            clock: self.clock,
            tab: 1,
        };
        let record = Record { id, at, event };
        self.progress.apply(&record);
        self.records.push(record);
        id
    }

    pub(crate) fn reads(&mut self, lesson: &str) {
        self.does(Event::Read {
            module: module_id("anatomy"),
            lesson: lesson_id(lesson),
        });
    }

    pub(crate) fn takes(&mut self, lesson: &str, view: View) {
        let lesson = lesson_id(lesson);
        self.does(Event::Chose {
            module: module_id("anatomy"),
            lesson,
            view,
        });
    }

    pub(crate) fn checks(&mut self, item: &Item, points: u8) {
        self.does(Event::Checked {
            module: module_id("anatomy"),
            item: item.id.clone(),
            fingerprint: item.fingerprint,
            response: right_response(&item.kind),
            score: Score::new(points, 1),
        });
    }

    pub(crate) fn starts(&mut self, draw: Draw) -> RecordId {
        self.does(Event::Started(draw))
    }

    pub(crate) fn answers(&mut self, attempt: RecordId, question: u16, points: u8) {
        let response = Response::Single(Some(0));
        let score = Score::new(points, 1);
        self.does(Event::Answered {
            attempt,
            question,
            response,
            score,
        });
    }

    pub(crate) fn finishes(&mut self, attempt: RecordId) {
        self.does(Event::Finished { attempt });
    }
}

pub(crate) fn draw_all(module: &str, items: &[Item]) -> Draw {
    draw(
        &module_id(module),
        &items.iter().collect::<Vec<_>>(),
        items.len(),
        1,
    )
}

/// Anatomy with two lessons and two items; consent with one of each; rest without items.
pub(crate) fn three_modules() -> Course {
    let anatomy = vec![
        lesson("layers", &["name"]),
        lesson("sphincters", &["compare"]),
    ];
    let items = vec![
        item_on("name-it", &["name"]),
        item_on("compare-it", &["compare"]),
    ];
    course(vec![
        module("anatomy", anatomy, items),
        module(
            "consent",
            vec![lesson("asking", &["ask"])],
            vec![item_on("ask-it", &["ask"])],
        ),
        module("rest", vec![lesson("closing", &["close"])], vec![]),
    ])
}
