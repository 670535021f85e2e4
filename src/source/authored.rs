//! # The format, version 1
//!
//! A course is a folder of RON files. This page names every file, every entry and every field.
//! [Writing RON and Markdown](writing.md) says how they are written; `coursewright check`
//! reports everything that departs from this page, with file, line and column.
//!
//! ```text
//! curriculum/
//! ├── course.ron              the course: title, modules in teaching order
//! ├── sources.ron             every cited work
//! ├── glossary.ron            every defined term
//! ├── figures/                SVG or PNG files that lessons and items show
//! └── anatomy/                one folder a module, named by the module's id
//!     ├── module.ron          title, objectives, lessons in order
//!     ├── items.ron           the module's item bank
//!     └── sphincters.ron      one file a lesson, named by the lesson's id
//! ```
//!
//! `course.ron`, `sources.ron`, `glossary.ron` and each module's `module.ron` and `items.ron`
//! have to be there; a list with nothing in it is written `[]`. Every other file must be named
//! by one of them: a lesson by its `module.ron`, a figure by a lesson or an item. A file that nothing
//! names is an error; hidden files, `README…` and `LICENSE…` are left alone.
//!
//! In the tables, a field whose column *left out* is empty has to be there. The other ones are
//! optional, and the column says what holds without them.

// The comments below are the author's reference: `cargo xtask book` makes docs/format.md of
// them, and `xtask/src/book/` says how they are read. A field of text or number begins with
// a sentence that says which sort, and one that can be left out ends with `Left out: …`.
//
// Every value is `located::Located`: deserialising one of these types finds only whether its
// fields are there and spelt right, and each field is then read by itself. `Some(…)` around
// a field that is an `Option` is allowed.

mod course;
mod item;
mod kind;
mod lesson;
mod library;
mod module;
mod parts;
mod rules;
mod scenario;

pub(crate) use course::{Course, FormatVersion, Need};
pub(crate) use item::{Hint, Item, Partial};
pub(crate) use kind::Kind;
pub(crate) use lesson::{Block, CalloutKind, Grade, Lesson};
pub(crate) use library::{Confirmed, Source, Term};
pub(crate) use module::{Assessment, Draw, Level, Module, Objective, Prerequisite};
pub(crate) use parts::{
    Area, Blank, Choice, Criterion, Group, Pair, Spare, Step, WrongNumber, WrongText,
};
pub(crate) use rules::{Allowance, Limits, RuleLevel, Setting};
pub(crate) use scenario::{Asked, Change, Condition, Outcome, Scene, Then, Turn, Variable};
