//! The sites that the author's tool makes, and the server that follows its author. See
//! tests/README.md.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "this is how a test fails"
)]

mod assembly;
mod build;
mod course;
mod serve;
mod server;
mod workshop;
