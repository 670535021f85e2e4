//! `sources.ron` and `glossary.ron`
//!
//! ```ron
//! [
//!     Source(
//!         id: "oconnell-2005",
//!         authors: "O'Connell HE, Sanjeevan KV, Hutson JM",
//!         year: 2005,
//!         title: "Anatomy of the clitoris",
//!         published: "J Urol 174:1189-95",
//!         link: "https://doi.org/…",
//!         confirmed: Page,
//!     ),
//! ]
//! ```
//!
//! ```ron
//! [
//!     Term(
//!         id: "internal-anal-sphincter",
//!         term: "internal anal sphincter (IAS)",
//!         text: r#"The inner ring of smooth muscle … [@grays-42]"#,
//!     ),
//! ]
//! ```

use serde::Deserialize;

use crate::source::located::{Located, Number, Text};

/// A cited work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source<'a> {
    /// An id.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain; a person, persons or body.
    pub(crate) authors: Text<'a>,
    /// The year of publication.
    pub(crate) year: Option<Located<'a, Number>>,
    /// Plain.
    pub(crate) title: Text<'a>,
    /// Plain; the journal with volume and pages, or the publisher.
    pub(crate) published: Option<Text<'a>>,
    /// An `https` address.
    pub(crate) link: Option<Text<'a>>,
    /// `Page` or `General`
    pub(crate) confirmed: Located<'a, Confirmed>,
    /// Plain.
    pub(crate) note: Option<Text<'a>>,
}

/// How the author came to know a source.
#[derive(Debug, Deserialize)]
pub(crate) enum Confirmed {
    Page,
    General,
}

/// A defined term.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term<'a> {
    /// An id.
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    /// Plain; the term as it is written.
    pub(crate) term: Text<'a>,
    /// Markdown, one to three sentences.
    pub(crate) text: Text<'a>,
}
