//! What is different in two editions, besides what it does to saved answers: a pure comparison,
//! place by place.
//!
//! Every type is taken apart field by field, so that a field which the format gains does not
//! compile before it is compared.

mod around;
mod assessment;
mod course;
mod item;
mod lesson;
mod module;
#[cfg(test)]
mod nothing_kept_back;

use std::collections::BTreeMap;

use coursewright::{
    course::{Course, ItemId, LessonId},
    site::Files,
};

use super::{
    change::{Change, Changes, How, Place, What},
    pairs::{Names, Within, pairs},
};
use crate::checked;

/// An edition: its course and what the files of its figures hold.
pub(super) struct Edition {
    pub(super) course: Course,
    pub(super) figures: Files,
}

/// Everything that is different in the new edition. Of lessons and items that are new or gone,
/// `answers` tells.
pub(super) fn compare(old: &Edition, new: &Edition) -> Vec<Change> {
    let mut all = Vec::new();
    let (before, now) = (&old.course, &new.course);
    let names = Names::of(before, now);
    course::compare(before, now, &names, &mut all);
    modules(before, now, &names, &mut all);
    lessons(before, now, &names, &mut all);
    items(before, now, &mut all);
    course::library(before, now, &mut all);
    figures(&old.figures, &new.figures, &mut all);
    all
}

fn modules(old: &Course, new: &Course, names: &Names<'_>, all: &mut Vec<Change>) {
    let before = by_id(&old.modules, |module| &module.id);
    for module in &new.modules {
        if let Some(before) = before.get(&module.id) {
            module::compare(before, module, names, all);
        }
    }
}

fn lessons(old: &Course, new: &Course, names: &Names<'_>, all: &mut Vec<Change>) {
    let before: BTreeMap<&LessonId, _> = (old.modules.iter())
        .flat_map(|module| module.lessons.iter().map(move |it| (&it.id, (module, it))))
        .collect();
    for module in &new.modules {
        for lesson in &module.lessons {
            if let Some((from, before)) = before.get(&lesson.id) {
                let place = Place::Lesson(lesson.id.clone());
                let mut changes = Changes::at(place, all);
                changes.value("module", from.id.as_str(), module.id.as_str());
                lesson::compare(before, lesson, names, &mut changes);
            }
        }
    }
}

fn items(old: &Course, new: &Course, all: &mut Vec<Change>) {
    let before: BTreeMap<&ItemId, Within<'_>> = (pairs(old, new).into_iter())
        .filter_map(|pair| Some((&pair.now?.1.id, pair.before)))
        .collect();
    for (module, item) in checked::items(new) {
        if let Some((from, before)) = before.get(&item.id) {
            let place = Place::Item(item.id.clone());
            let mut changes = Changes::at(place, all);
            changes.value("module", from.id.as_str(), module.id.as_str());
            item::compare(before, item, &mut changes);
        }
    }
}

fn figures(old: &Files, new: &Files, all: &mut Vec<Change>) {
    let mut changes = Changes::at(Place::Figures, all);
    changes.names("figure", old.keys(), new.keys());
    for (name, drawing) in new {
        if old.get(name).is_some_and(|before| before != drawing) {
            changes.push(What::of("figure", name, "its file"), How::Changed);
        }
    }
}

fn by_id<'a, T, K: Ord>(things: &'a [T], id: impl Fn(&'a T) -> &'a K) -> BTreeMap<&'a K, &'a T> {
    things.iter().map(|thing| (id(thing), thing)).collect()
}
