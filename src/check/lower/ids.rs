//! Ids: those that are given, and those that name what is defined elsewhere.

use std::{fmt::Display, ops::Range};

use super::Lowering;
use crate::{
    check::{
        counts, ids,
        index::{Definition, Thing, Use},
        repeats,
    },
    course::{IdError, ObjectiveId},
    source::{
        Reported,
        located::{List, Text},
        reader::Placed,
    },
};

impl<'a> Lowering<'a, '_> {
    /// An id that this place gives to a thing.
    pub(super) fn define<I: Display>(
        &mut self,
        thing: Thing,
        text: &Text<'a>,
        parse: fn(&str) -> Result<I, IdError>,
    ) -> Result<I, Reported> {
        let id = self.id(text, parse);
        match &id {
            Ok(id) => self.index.definitions.push(Definition {
                thing,
                id: id.value.to_string(),
                module: self.user.module,
                place: self.reader.file.place(id.span.clone()),
            }),
            Err(_) => self.gap(thing),
        }
        Ok(id?.value)
    }

    /// An id that names a thing defined elsewhere.
    pub(super) fn refer<I: Display>(
        &mut self,
        thing: Thing,
        text: &Text<'a>,
        parse: fn(&str) -> Result<I, IdError>,
    ) -> Result<I, Reported> {
        let id = self.id(text, parse)?;
        self.note_use(thing, &id.value.to_string(), id.span);
        Ok(id.value)
    }

    /// A list of ids that name things defined elsewhere, each once.
    pub(super) fn refer_all<I: Display>(
        &mut self,
        thing: Thing,
        list: &List<'a, String>,
        parse: fn(&str) -> Result<I, IdError>,
    ) -> Result<Vec<I>, Reported> {
        let ids = self.placed_refer_all(thing, list, parse)?;
        Ok(ids.into_iter().map(|id| id.value).collect())
    }

    /// The same with the place of each.
    pub(super) fn placed_refer_all<I: Display>(
        &mut self,
        thing: Thing,
        list: &List<'a, String>,
        parse: fn(&str) -> Result<I, IdError>,
    ) -> Result<Vec<Placed<I>>, Reported> {
        let ids = self.list(list, |lowering, text| {
            let value = lowering.refer(thing, text, parse)?;
            let span = lowering.reader.span(text);
            Ok(Placed { value, span })
        })?;
        repeats::check(&mut self.reader, thing, &ids)?;
        Ok(ids)
    }

    /// The objectives of a lesson or an item, at least one. Which objectives are covered is
    /// not known when a list cannot be read.
    pub(super) fn objectives(
        &mut self,
        of: Thing,
        list: &List<'a, String>,
    ) -> Result<Vec<ObjectiveId>, Reported> {
        let objectives = self
            .refer_all(Thing::Objective, list, ObjectiveId::parse)
            .inspect_err(|_| self.index.unread(of, self.user.module))?;
        let span = self.reader.span(list);
        counts::check(
            &mut self.reader,
            span,
            &counts::OBJECTIVES,
            objectives.len(),
        )?;
        Ok(objectives)
    }

    /// A well-formed id.
    pub(super) fn id<I>(
        &mut self,
        text: &Text<'a>,
        parse: fn(&str) -> Result<I, IdError>,
    ) -> Result<Placed<I>, Reported> {
        let text = self.reader.text(text)?;
        let value = ids::check(&mut self.reader, &text, parse)?;
        let span = text.span;
        Ok(Placed { value, span })
    }

    pub(super) fn note_use(&mut self, thing: Thing, id: &str, span: Range<usize>) {
        self.index.uses.push(Use {
            thing,
            id: id.to_owned(),
            user: self.user.clone(),
            place: self.reader.file.place(span),
        });
    }
}
