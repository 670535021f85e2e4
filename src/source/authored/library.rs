//! # `sources.ron` and `glossary.ron`
//!
//! The works that the course rests on, and the words that learners may not know. Each file
//! holds a list.
//!
//! ```ron,file=sources.ron
//! [
//!     Source(
//!         id: "gmc-2020",
//!         authors: "General Medical Council (UK)",
//!         year: 2020,
//!         title: "Decision making and consent",
//!         confirmed: General,
//!         note: "Written for doctors. The course borrows its standard.",
//!     ),
//!     Source(
//!         id: "grays-42",
//!         authors: "Standring S (editor)",
//!         year: 2020,
//!         title: "Gray's Anatomy: The Anatomical Basis of Clinical Practice, 42nd edition",
//!         published: "Elsevier",
//!         confirmed: General,
//!     ),
//! ]
//! ```
//!
//! ```ron,file=glossary.ron
//! [
//!     Term(
//!         id: "internal-anal-sphincter",
//!         term: "internal anal sphincter (IAS)",
//!         text: "The inner ring of smooth muscle around the anal canal [@grays-42].",
//!     ),
//!     Term(
//!         id: "withdrawal",
//!         term: "withdrawal (of consent)",
//!         text: "Ending an agreement, by words or by signs, at any moment and without a reason.",
//!     ),
//! ]
//! ```

use serde::Deserialize;

use crate::source::located::{Located, Number, Text};

/// A cited work. A text cites it with `[@id]`.
///
/// ```ron,sources
/// Source(
///     id: "oconnell-2005",
///     authors: "O'Connell HE, Sanjeevan KV, Hutson JM",
///     year: 2005,
///     title: "Anatomy of the clitoris",
///     published: "J Urol 174:1189-95",
///     confirmed: Page,
/// ),
/// Source(
///     id: "mddus-chaperones",
///     authors: "MDDUS",
///     title: "Advice page on chaperones",
///     link: "https://mddus.com/advice-and-support/advice-library/chaperones",
///     confirmed: Page,
///     note: "No year of publication was found.",
/// ),
/// ```
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source<'a> {
    /// Id. What citations name it by.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain. A person, persons or body.
    pub(crate) authors: Text<'a>,
    /// Whole, 1000 to 2999. The year of publication. Left out: none is shown.
    pub(crate) year: Option<Located<'a, Number>>,
    /// Plain. Its title.
    pub(crate) title: Text<'a>,
    /// Plain. The journal with volume and pages, or the publisher. Left out: nothing is said.
    pub(crate) published: Option<Text<'a>>,
    /// Plain. An `https` address. Left out: there is no link.
    pub(crate) link: Option<Text<'a>>,
    /// How the author came to know it. Learners see this mark.
    pub(crate) confirmed: Located<'a, Confirmed>,
    /// Plain. What to know about the source. Left out: nothing is said.
    pub(crate) note: Option<Text<'a>>,
}

/// # Confirmed
///
/// How the author came to know a source.
#[derive(Debug, Deserialize)]
pub(crate) enum Confirmed {
    /// Somebody read the page or the abstract.
    Page,
    /// It is named from general professional knowledge and was not opened.
    General,
}

/// A defined term. A text links to it with `[word](term:id)`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term<'a> {
    /// Id. What links name it by.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain. The term as it is written. What stands in brackets is an addition.
    pub(crate) term: Text<'a>,
    /// Short. What it means, in one to three sentences.
    pub(crate) text: Text<'a>,
}
