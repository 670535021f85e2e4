//! One file of a course is any bytes: reading and laying it out ends with an answer.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/corpus/read.rs"]
mod read;

fuzz_target!(|bytes: &[u8]| read::parse(bytes));
