//! The checked model of a course: what the learner's app shows and grades.
//!
//! Plain data. A [`Course`] is made by [`crate::source`] from the author's files
//! after every check has passed, travels to the browser as packs
//! ([`crate::pack`]), and is never changed afterwards. Nothing here knows about
//! files, RON, Markdown or a browser.

mod assessment;
pub mod completion;
mod decimal;
mod fingerprint;
mod id;
pub mod item;
mod lesson;
mod module;
mod references;
mod sign;
pub mod text;

use crate::wire::Wire;

pub use assessment::{Assessment, DrawRule, Force, Prerequisite, Shortfall};
pub use completion::Completion;
pub use decimal::{Decimal, DecimalError};
pub use fingerprint::{Edit, Fingerprint, KeyMark};
pub use id::{
    CourseId, IdError, ItemId, LessonId, ModuleId, ObjectiveId, SignOffId, SourceId, TermId,
};
pub use item::Item;
pub use lesson::{Activity, Block, CalloutKind, Figure, Grade, Lesson};
pub use module::{Level, Module, Objective};
pub use references::References;
pub use sign::DecimalSign;

/// A whole course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// What is said of the course as a whole.
    pub about: About,
    /// The modules in teaching order.
    pub modules: Vec<Module>,
    /// Every cited work, ordered by id.
    pub sources: Vec<Source>,
    /// Every defined term, ordered by id.
    pub glossary: Vec<Term>,
    /// What it takes to complete it.
    pub completion: Completion,
}

/// What is said of a course as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct About {
    /// The course's id: the name under which progress is stored.
    pub id: CourseId,
    /// Plain text.
    pub title: String,
    /// A BCP 47 language tag.
    pub language: String,
    /// The author's own version of the course.
    pub edition: String,
    /// Plain text, one or two sentences.
    pub summary: String,
    /// Who wrote it, who checked it, what it is not.
    pub text: Vec<text::Paragraph>,
    /// Under what licence the course's text may be used.
    pub licence: Option<String>,
}

/// A cited work.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Source {
    /// What citations name it by.
    pub id: SourceId,
    /// A person, persons or body.
    pub authors: String,
    /// The year of publication, where there is one.
    pub year: Option<u16>,
    /// Plain text.
    pub title: String,
    /// The journal with volume and pages, or the publisher.
    pub published: Option<String>,
    /// An `https` address.
    pub link: Option<String>,
    /// How the author came to know it.
    pub confirmed: Confirmed,
    /// What to know about the source.
    pub note: Option<String>,
}

/// How a source was confirmed by the course's author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Wire)]
pub enum Confirmed {
    /// Somebody read the page or the abstract.
    Page,
    /// Named from general professional knowledge and not opened.
    General,
}

/// A glossary entry.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Term {
    /// What links name it by.
    pub id: TermId,
    /// The term as it is written.
    pub term: String,
    /// What it means, in one to three sentences.
    pub text: Vec<text::Paragraph>,
}
