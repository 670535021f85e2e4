//! The format that a course is written in, as serde types. `docs/format.md` is the
//! author's view of the same.
//!
//! Every value is [`Located`](super::located::Located): deserialising one of these types finds only whether
//! its fields are there and spelt right, and each field is then read by itself.
//! Fields that are `Option` may be left out; `Some(…)` around them is allowed.

mod course;
mod item;
mod lesson;
mod library;
mod module;
mod rules;
mod scenario;

pub(crate) use course::{Course, FormatVersion};
pub(crate) use item::{
    Blank, Choice, Criterion, Group, Hint, Item, Kind, Pair, Partial, Spare, Step, WrongNumber,
    WrongText,
};
pub(crate) use lesson::{Block, CalloutKind, Grade, Lesson};
pub(crate) use library::{Confirmed, Source, Term};
pub(crate) use module::{Assessment, Draw, Level, Module, Objective, Prerequisite};
pub(crate) use rules::{Allowance, Limits, RuleLevel, Setting};
pub(crate) use scenario::{Asked, Change, Condition, Outcome, Scene, Then, Turn, Variable};
