//! Texts, lists and numbers.

use std::ops::Range;

use super::Lowering;
use crate::{
    check::{
        decimals,
        index::Thing,
        list_length,
        passages::{Passage, Role},
        plain_text,
        run::Run,
        text_length, whole_numbers,
    },
    course::{
        Decimal,
        text::{Inline, Paragraph},
    },
    source::{
        Offsets, Reported,
        located::{List, Located, Number, Text},
        markdown::{self, Form, Markdown, Mention, Prose},
        reader::Placed,
    },
};

/// How many faults of one text are told. Nobody reads more, and each takes memory.
const MOST_FAULTS: usize = 100;

impl<'a> Lowering<'a, '_> {
    /// Plain text, not empty.
    pub(super) fn plain(&mut self, text: &Text<'a>) -> Result<String, Reported> {
        self.plain_as(text, Role::Label)
    }

    /// Plain text, not empty, that plays this part.
    pub(super) fn plain_as(&mut self, text: &Text<'a>, role: Role) -> Result<String, Reported> {
        let read = self.reader.text(text)?;
        text_length::check(&mut self.reader, &read)?;
        plain_text::check(&mut self.reader, &read)?;
        self.passages.push(Passage {
            role,
            raw: text.raw(),
            start: read.span.start,
            prose: vec![Run::new(Prose::plain(&read.value))],
        });
        Ok(read.value)
    }

    /// Text with headings, lists and quotations.
    pub(super) fn long(&mut self, text: &Text<'a>, role: Role) -> Result<Vec<Paragraph>, Reported> {
        Ok(self.markdown(text, Form::Long, role)?.paragraphs)
    }

    /// Text with paragraphs and lists.
    pub(super) fn short(
        &mut self,
        text: &Text<'a>,
        role: Role,
    ) -> Result<Vec<Paragraph>, Reported> {
        Ok(self.markdown(text, Form::Short, role)?.paragraphs)
    }

    /// One run of text that is feedback.
    pub(super) fn line(&mut self, text: &Text<'a>) -> Result<Vec<Inline>, Reported> {
        Ok(self.markdown(text, Form::Line, Role::Feedback)?.into_line())
    }

    /// One run of text that can be chosen, with its place.
    pub(super) fn placed_line(&mut self, text: &Text<'a>) -> Result<Placed<Vec<Inline>>, Reported> {
        self.placed_line_as(text, Role::Choice)
    }

    /// One run of text with its place.
    pub(super) fn placed_line_as(
        &mut self,
        text: &Text<'a>,
        role: Role,
    ) -> Result<Placed<Vec<Inline>>, Reported> {
        Ok(Placed {
            value: self.markdown(text, Form::Line, role)?.into_line(),
            span: self.reader.span(text),
        })
    }

    /// Markdown; what it names is noted, and where its blanks are is told.
    pub(super) fn markdown(
        &mut self,
        text: &Text<'a>,
        form: Form,
        role: Role,
    ) -> Result<Markdown, Reported> {
        let content = self.reader.text(text)?;
        text_length::check(&mut self.reader, &content)?;
        text_length::check_links(&mut self.reader, &content)?;
        let mut read = markdown::read(&content.value, form, &self.known.lessons);
        let start = self.reader.span(text).start;
        let mut offsets = Offsets::of(text.raw());
        let mut in_file =
            |span: &Range<usize>| start + offsets.at(span.start)..start + offsets.at(span.end);
        for (mention, span) in &read.mentions {
            let (thing, id) = match mention {
                Mention::Lesson(id) => (Thing::Lesson, id),
                Mention::Module(id) => (Thing::Module, id),
                Mention::Term(id) => (Thing::Term, id),
                Mention::Source(id) => (Thing::Source, id),
            };
            self.note_use(thing, id, in_file(span));
        }
        for (_, span) in &mut read.blanks {
            *span = in_file(span);
        }
        self.passages.push(Passage {
            role,
            raw: text.raw(),
            start,
            prose: std::mem::take(&mut read.prose)
                .into_iter()
                .map(Run::new)
                .collect(),
        });
        let faults = std::mem::take(&mut read.faults)
            .into_iter()
            .take(MOST_FAULTS);
        let reported = faults.map(|(fault, span)| self.reader.error(in_file(&span), fault));
        match reported.last() {
            Some(reported) => Err(reported),
            None => Ok(read),
        }
    }

    /// A whole number between two bounds.
    pub(super) fn whole(
        &mut self,
        number: &Located<'a, Number>,
        bounds: &'static whole_numbers::Bounds,
    ) -> Result<u16, Reported> {
        let number = whole_numbers::check(&mut self.reader, number, bounds)?;
        // Every bound but those of variables is at least 0.
        Ok(u16::try_from(number).unwrap_or_default())
    }

    /// A decimal number.
    pub(super) fn decimal(&mut self, number: &Located<'a, Number>) -> Result<Decimal, Reported> {
        decimals::check(&mut self.reader, number)
    }

    /// A list, entry by entry.
    pub(super) fn list<T, U>(
        &mut self,
        list: &List<'a, T>,
        lower: impl FnMut(&mut Self, &Located<'a, T>) -> Result<U, Reported>,
    ) -> Result<Vec<U>, Reported> {
        let entries = self.entries(list)?;
        self.each(&entries, lower)
    }

    /// What a list holds, not yet read, if it is not too long.
    pub(super) fn entries<T>(
        &mut self,
        list: &List<'a, T>,
    ) -> Result<Vec<Located<'a, T>>, Reported> {
        let entries = self.reader.read(list)?;
        list_length::check(&mut self.reader, list, entries.len())?;
        Ok(entries)
    }

    /// Every entry; what is wrong with one hides no other.
    pub(super) fn each<T, U>(
        &mut self,
        entries: &[Located<'a, T>],
        mut lower: impl FnMut(&mut Self, &Located<'a, T>) -> Result<U, Reported>,
    ) -> Result<Vec<U>, Reported> {
        let lowered: Vec<_> = entries.iter().map(|entry| lower(self, entry)).collect();
        lowered.into_iter().collect()
    }

    /// A value that may be left out.
    pub(super) fn optional<T, U>(
        &mut self,
        value: Option<&Located<'a, T>>,
        lower: impl FnOnce(&mut Self, &Located<'a, T>) -> Result<U, Reported>,
    ) -> Result<Option<U>, Reported> {
        value.map(|value| lower(self, value)).transpose()
    }
}
