//! A module's item bank.

use super::Lowering;
use crate::{
    check::{
        index::{Former, Thing},
        items,
        passages::Role,
        texts, whole_numbers,
    },
    course::{Fingerprint, Item, ItemId, SourceId, item::Difficulty},
    source::{
        Reported, authored,
        located::{Located, Number, Text},
    },
};

impl<'a> Lowering<'a, '_> {
    /// The entries of `items.ron`.
    pub(super) fn items(&mut self) -> Result<Vec<Located<'a, authored::Item<'a>>>, Reported> {
        let entries = self.reader.whole();
        entries.inspect_err(|_| self.unread_item())
    }

    /// Notes that there may be an item in what could not be read, which may name a figure.
    fn unread_item(&mut self) {
        self.gap(Thing::Item);
        self.figures_may_be_named();
    }

    /// One of them.
    pub(super) fn item(
        &mut self,
        item: &Located<'a, authored::Item<'a>>,
    ) -> Result<Item, Reported> {
        let scope = self.reader.span(item);
        let item = self.reader.read(item).inspect_err(|_| self.unread_item())?;
        self.passages.clear();
        self.options.clear();
        self.user.thing = Some(Thing::Item);
        self.user.id = self.reader.read(&item.id).unwrap_or_default();
        let id = self.define(Thing::Item, &item.id, ItemId::parse);
        let objectives = self.objectives(Thing::Item, &item.objectives);
        let difficulty = self.difficulty(&item.difficulty);
        let sources = self.refer_all(Thing::Source, &item.sources, SourceId::parse);
        let stem = self.short(&item.stem, Role::Stem);
        let kind = self.kind(&item.kind);
        let was = self.optional(item.was.as_ref(), |lowering, was| {
            lowering.list(was, Self::former)
        });
        let scoring = self.scoring(&item, kind.as_ref().ok());
        let allowed = self.allowances(item.allow.as_ref(), &scope);
        let (stem, kind) = (stem?, kind?);
        let lowered = Item {
            id: id?,
            objectives: objectives?,
            difficulty: difficulty?,
            sources: sources?,
            fingerprint: Fingerprint::of(&stem, &kind),
            stem,
            kind,
            was: was?.unwrap_or_default(),
            scoring: scoring?,
        };
        allowed?;
        let opening = self.reader.span(&item.id);
        items::check(
            &items::Found::new(
                &lowered,
                &self.passages,
                opening,
                self.folder,
                &self.known.settings,
            ),
            &self.options,
            &mut self.reader,
        );
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
        self.note_hard_words(0);
        Ok(lowered)
    }

    /// How hard an item is.
    pub(super) fn difficulty(
        &mut self,
        difficulty: &Located<'a, Number>,
    ) -> Result<Difficulty, Reported> {
        let difficulty = self.whole(difficulty, &whole_numbers::DIFFICULTY)?;
        Ok(match difficulty {
            ..=1 => Difficulty::Easy,
            2 => Difficulty::Medium,
            3.. => Difficulty::Hard,
        })
    }

    /// An id that the item had before.
    fn former(&mut self, text: &Text<'a>) -> Result<ItemId, Reported> {
        let id = self.id(text, ItemId::parse)?;
        self.index.former.push(Former {
            id: id.value.to_string(),
            now: self.user.id.clone(),
            place: self.reader.file.place(id.span),
        });
        Ok(id.value)
    }
}
