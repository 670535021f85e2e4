//! What is different, as data.

use std::collections::BTreeSet;

use coursewright::course::{
    ItemId, LessonId, ModuleId,
    item::{Difficulty, Percent},
};

/// A change and where it was made.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) place: Place,
    pub(super) what: What,
    pub(super) how: How,
}

/// A part of a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Course,
    Completion,
    Module(ModuleId),
    Assessment(ModuleId),
    Lesson(LessonId),
    Item(ItemId),
    /// Sources and terms.
    Library,
    Figures,
}

/// What has changed at a place: a field of it, something that it holds, or a field of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    Field(&'static str),
    Thing(Thing),
    FieldOf(Thing, &'static str),
}

/// Something that a place holds: with a name of its own, or by its position, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Thing {
    Named(&'static str, String),
    Nth(&'static str, usize),
}

/// What has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum How {
    Added,
    Removed,
    Changed,
    Reordered,
    Became(Value, Value),
}

/// Something short enough to be shown as it was and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Number(u32),
    Percent(Percent),
    /// What each try earns.
    Tries(Vec<Percent>),
    /// One of a few words of our own, such as what it means that something is left out.
    Word(&'static str),
    /// As the author has written it.
    Text(String),
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<u16> for Value {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<Percent> for Value {
    fn from(percent: Percent) -> Self {
        Self::Percent(percent)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<bool> for Value {
    fn from(is: bool) -> Self {
        Self::Word(if is { "yes" } else { "no" })
    }
}

impl From<Difficulty> for Value {
    fn from(difficulty: Difficulty) -> Self {
        Self::Number(match difficulty {
            Difficulty::Easy => 1,
            Difficulty::Medium => 2,
            Difficulty::Hard => 3,
        })
    }
}

/// What has changed at one place, collected.
pub(super) struct Changes<'a> {
    place: Place,
    all: &'a mut Vec<Change>,
}

impl<'a> Changes<'a> {
    pub(super) fn at(place: Place, all: &'a mut Vec<Change>) -> Self {
        Self { place, all }
    }

    pub(super) fn push(&mut self, what: What, how: How) {
        let place = self.place.clone();
        self.all.push(Change { place, what, how });
    }

    /// How many there are, of all places.
    pub(super) fn count(&self) -> usize {
        self.all.len()
    }

    /// Two values, shown if they differ.
    pub(super) fn value<T: Into<Value>>(&mut self, what: &'static str, old: T, new: T) {
        self.value_of(What::Field(what), old, new);
    }

    /// The same, of something that the place holds.
    pub(super) fn value_of<T: Into<Value>>(&mut self, what: What, old: T, new: T) {
        let (old, new) = (old.into(), new.into());
        if old != new {
            self.push(what, How::Became(old, new));
        }
    }

    /// Two values that can be left out, which means `without`.
    pub(super) fn optional<T: Into<Value>>(
        &mut self,
        what: &'static str,
        without: &'static str,
        old: Option<T>,
        new: Option<T>,
    ) {
        let shown = |value: Option<T>| value.map_or(Value::Word(without), T::into);
        self.value(what, shown(old), shown(new));
    }

    /// What is too long to be shown.
    pub(super) fn text<T: PartialEq>(&mut self, what: &'static str, old: &T, new: &T) {
        self.text_of(What::Field(what), old, new);
    }

    /// The same, of something that the place holds.
    pub(super) fn text_of<T: PartialEq>(&mut self, what: What, old: &T, new: &T) {
        if old != new {
            self.push(what, How::Changed);
        }
    }

    /// What is too long to be shown, and can be left out.
    pub(super) fn optional_text<T: PartialEq>(
        &mut self,
        what: &'static str,
        old: Option<&T>,
        new: Option<&T>,
    ) {
        let how = match (old, new) {
            (None, Some(_)) => How::Added,
            (Some(_), None) => How::Removed,
            (old, new) if old != new => How::Changed,
            _ => return,
        };
        self.push(What::Field(what), how);
    }

    /// Things with names: those that have come and gone.
    pub(super) fn names<T: ToString>(
        &mut self,
        noun: &'static str,
        old: impl IntoIterator<Item = T>,
        new: impl IntoIterator<Item = T>,
    ) {
        let names =
            |things: Vec<T>| -> BTreeSet<String> { things.iter().map(T::to_string).collect() };
        let old = names(old.into_iter().collect());
        let new = names(new.into_iter().collect());
        for name in new.difference(&old) {
            self.push(What::named(noun, name), How::Added);
        }
        for name in old.difference(&new) {
            self.push(What::named(noun, name), How::Removed);
        }
    }

    /// The order of those that were there and still are.
    pub(super) fn order<T: PartialEq>(&mut self, what: &'static str, old: &[T], new: &[T]) {
        let kept = old.iter().filter(|one| new.contains(one));
        if !kept.eq(new.iter().filter(|one| old.contains(one))) {
            self.push(What::Field(what), How::Reordered);
        }
    }
}

impl What {
    pub(super) fn named(noun: &'static str, name: impl ToString) -> Self {
        Self::Thing(Thing::Named(noun, name.to_string()))
    }

    pub(super) fn of(noun: &'static str, name: impl ToString, field: &'static str) -> Self {
        Self::FieldOf(Thing::Named(noun, name.to_string()), field)
    }
}
