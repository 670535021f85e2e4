//! The harness of the browser tests: a site that can fail on request, a real Chromium with a
//! profile that outlives it, and a [`Learner`] whose verbs read like sentences.
//!
//! Nothing here sleeps for a fixed time. What takes time is waited for by its condition, and
//! a wait that ends in vain says what the page showed instead.

mod axe;
mod browser;
pub mod cases;
mod chromedriver;
pub mod every_kind;
pub mod faults;
mod lab;
mod learner;
pub mod places;
mod site;
pub mod tour;
mod wait;

pub use axe::Axe;
pub use browser::{Browser, Profile, Setup};
pub use learner::{Asked, Learner, Pointer, Stop};
pub use site::{Fault, Site};
pub use thirtyfour::Key;
pub use wait::until;
