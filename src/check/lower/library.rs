//! Sources and terms.

use super::Lowering;
use crate::{
    check::{index::Thing, links, passages::Role, texts, whole_numbers},
    course::{Confirmed, Source, SourceId, Term, TermId},
    source::{Reported, authored, located::Located},
};

impl<'a> Lowering<'a, '_> {
    /// `sources.ron`
    pub(super) fn sources(&mut self) -> Result<Vec<Source>, Reported> {
        let entries = self
            .reader
            .whole::<Vec<Located<'a, authored::Source<'a>>>>();
        let entries = entries.inspect_err(|_| self.gap(Thing::Source))?;
        let sources = self.each(&entries, Self::source);
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
        let mut sources = sources?;
        sources.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(sources)
    }

    fn source(&mut self, source: &Located<'a, authored::Source<'a>>) -> Result<Source, Reported> {
        let source = self
            .reader
            .read(source)
            .inspect_err(|_| self.gap(Thing::Source))?;
        let id = self.define(Thing::Source, &source.id, SourceId::parse);
        let authors = self.plain_as(&source.authors, Role::Reference);
        let year = self.optional(source.year.as_ref(), |lowering, year| {
            lowering.whole(year, &whole_numbers::YEAR)
        });
        let title = self.plain_as(&source.title, Role::Reference);
        let published = self.optional(source.published.as_ref(), |lowering, published| {
            lowering.plain_as(published, Role::Reference)
        });
        let link = self.optional(source.link.as_ref(), |lowering, link| {
            let link = lowering.reader.text(link)?;
            links::check(&mut lowering.reader, &link)?;
            Ok(link.value)
        });
        let confirmed = self.reader.read(&source.confirmed);
        let note = self.optional(source.note.as_ref(), Self::plain);
        Ok(Source {
            id: id?,
            authors: authors?,
            year: year?,
            title: title?,
            published: published?,
            link: link?,
            confirmed: match confirmed? {
                authored::Confirmed::Page => Confirmed::Page,
                authored::Confirmed::General => Confirmed::General,
            },
            note: note?,
        })
    }

    /// `glossary.ron`
    pub(super) fn glossary(&mut self) -> Result<Vec<Term>, Reported> {
        let entries = self.reader.whole::<Vec<Located<'a, authored::Term<'a>>>>();
        let entries = entries.inspect_err(|_| self.gap(Thing::Term))?;
        let glossary = self.each(&entries, Self::term);
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
        let mut glossary = glossary?;
        glossary.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(glossary)
    }

    fn term(&mut self, term: &Located<'a, authored::Term<'a>>) -> Result<Term, Reported> {
        let term = self
            .reader
            .read(term)
            .inspect_err(|_| self.gap(Thing::Term))?;
        self.user.thing = Some(Thing::Term);
        self.user.id = self.reader.read(&term.id).unwrap_or_default();
        let id = self.define(Thing::Term, &term.id, TermId::parse);
        let name = self.plain(&term.term);
        // A term such as `dissociation` is explained under its name.
        let from = self.passages.len();
        let text = self.short(&term.text, Role::Explanation);
        self.note_hard_words(from);
        Ok(Term {
            id: id?,
            term: name?,
            text: text?,
        })
    }
}
