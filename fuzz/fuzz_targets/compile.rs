//! A course in which any part is any text: what is read as a course compiles, and what is
//! packed reads as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/corpus/read.rs"]
mod read;

fuzz_target!(|bytes: &[u8]| read::compile(bytes));
