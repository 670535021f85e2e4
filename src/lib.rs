//! Coursewright: courses written in RON, studied in a browser.
//!
//! The crate has two halves around one core. The core ([`course`], [`pack`],
//! [`quiz`], [`progress`], [`store`]) is plain data and pure functions: time,
//! randomness and storage come in as arguments, and everything in it runs under
//! `cargo test`. The author's half ([`source`] and, behind it, `check`; feature `cli`)
//! turns files into a [`course::Course`]. The learner's half (`web`; feature `web`) is
//! the only place that knows about a browser. ARCHITECTURE.md has the map and the
//! invariants.

#[cfg(feature = "cli")]
mod check;
mod checksum;
pub mod course;
pub mod pack;
pub mod progress;
pub mod quiz;
pub mod route;
#[cfg(feature = "cli")]
pub mod rules;
#[cfg(feature = "cli")]
pub mod site;
pub mod sorted;
#[cfg(feature = "cli")]
pub mod source;
pub mod store;
#[cfg(feature = "web")]
pub mod web;
pub mod wire;
