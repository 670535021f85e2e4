//! The book keeps its word: its examples check as it says, its commands print what it shows,
//! its links lead somewhere. See tests/README.md.
#![cfg(feature = "cli")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this is how a test fails"
)]

mod commands;
mod examples;
mod fields;
mod generated;
mod limits;
mod links;
mod pages;
mod server;
mod small_course;
mod workshop;
