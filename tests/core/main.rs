//! The pure core, tested through its public surface and without a browser, a file or a
//! clock. tests/README.md says what each module is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what it expects by panicking"
)]

mod answers_in_words;
mod assessments;
mod attempts;
mod backups;
mod bad_input;
mod calibration;
mod clocks;
mod compaction;
mod completion;

mod course_builder;
mod credits;
mod damage;
mod decimals;
mod drawing;
mod edits;
mod edits_of_assessments;
mod envelope;
mod erasing;
mod fairness;
mod faults;
mod fingerprints;
mod golden;
mod grading;
mod grading_laws;
mod key;
mod learner;
mod learning;
mod libraries;
mod mastery;
mod memory;
mod merging;
mod moodle;
mod more_right;
mod mutations;
mod next;
mod numbers;
mod orders;
mod packs;
mod progress;
mod records;
mod refill;
mod restore;
mod resuming;
mod review;
mod room;
mod same_answer_again;
mod scenarios;
mod schedule;
mod sittings;
mod stores;
mod strategies;
mod tabs;
mod totals;
mod versions;
mod wire;
mod world;
