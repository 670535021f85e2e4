//! The sources and terms that a text refers to.

use crate::{
    course::{Course, References, Source, SourceId, Term, TermId},
    wire::Wire,
};

/// The sources and terms that a text refers to: the part of the course's whole that
/// travels with it.
#[derive(Debug, Clone, PartialEq, Eq, Wire)]
pub struct Library {
    /// Ordered by id.
    pub sources: Vec<Source>,
    /// Ordered by id.
    pub glossary: Vec<Term>,
}

impl Library {
    /// What `named` names, and what the terms' own texts name in turn.
    pub(super) fn of(course: &Course, mut named: References) -> Self {
        let mut followed = 0;
        while followed < named.terms.len() {
            followed = named.terms.len();
            for term in &course.glossary {
                if named.terms.contains(&term.id) {
                    named.paragraphs(&term.text);
                }
            }
        }
        let sources = course
            .sources
            .iter()
            .filter(|source| named.sources.contains(&source.id));
        let glossary = course
            .glossary
            .iter()
            .filter(|term| named.terms.contains(&term.id));
        Self {
            sources: sources.cloned().collect(),
            glossary: glossary.cloned().collect(),
        }
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The term with this id.
    #[must_use]
    pub fn term(&self, id: &TermId) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == *id)
    }
}
