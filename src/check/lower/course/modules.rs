//! The modules of a course: read at the same time, and again only where something has changed.

use std::sync::Arc;

use rayon::prelude::*;

use super::Files;
use crate::{
    check::{
        assessment,
        index::{Index, Known, Nth},
        lower::{
            Lowering,
            earlier::{Brief, Earlier, Found, Modules, Remembered},
            module::Outline,
        },
    },
    course::Module,
    source::{Folder, Report, Reported},
};

/// A module of which enough is known to read the others.
pub(super) struct Outlined<'a> {
    name: String,
    pub(super) brief: Brief,
    /// What its files list, where it had to be read.
    fresh: Option<Outline<'a>>,
    /// What was found before, where its files are the same.
    before: Option<Arc<Remembered>>,
    /// What was found in the lists of its files, if that is to be kept.
    kept: Option<Found<()>>,
}

impl<'a> Files<'a, '_> {
    /// What the modules' files list, in order.
    pub(super) fn outlines(
        &mut self,
        names: Vec<String>,
        earlier: Option<&Earlier>,
    ) -> Vec<Outlined<'a>> {
        let folder = self.folder;
        let outlines = self.each_module(names, |files, nth, name| {
            if let Some(before) = earlier.and_then(|earlier| earlier.of(folder, nth, &name)) {
                *files.report = before.outline.report.clone();
                *files.index = before.outline.index.clone();
                let brief = before.brief.clone();
                return (name, brief, None, Some(before));
            }
            let outline = files.outline(nth, &name);
            (name, outline.brief(), Some(outline), None)
        });
        let outlines = outlines.into_iter().map(|found| {
            let kept = earlier.map(|_| found.with(()));
            let (name, brief, fresh, before) = self.take_in(found);
            Outlined {
                name,
                brief,
                fresh,
                before,
                kept,
            }
        });
        outlines.collect()
    }

    /// The modules, and what is to be kept of each. `as_before` says that what they have in
    /// common is what it was.
    pub(super) fn lower(
        &mut self,
        outlines: Vec<Outlined<'a>>,
        as_before: bool,
    ) -> (Result<Vec<Module>, Reported>, Modules) {
        let folder = self.folder;
        let lowered = self.each_module(outlines, |files, nth, outlined| {
            let name = outlined.name;
            if let Some(before) = outlined.before.filter(|_| as_before) {
                *files.report = before.module.report.clone();
                *files.index = before.module.index.clone();
                return (before.module.value.clone(), Some((name, before)));
            }
            let outline = match outlined.fresh {
                Some(outline) => outline,
                // What is wrong with it has been said.
                None => files.apart(|files| files.outline(nth, &name)).value,
            };
            let module = files.module(nth, outline);
            let remembered = outlined.kept.map(|outline| {
                let module = Found {
                    value: module.clone(),
                    report: files.report.clone(),
                    index: files.index.clone(),
                };
                Remembered::new(folder, nth, &name, outlined.brief, outline, module)
            });
            (module, remembered.map(|it| (name, Arc::new(it))))
        });
        let lowered = lowered.into_iter().map(|found| self.take_in(found));
        let (modules, remembered): (Vec<_>, Vec<_>) = lowered.unzip();
        let modules = modules.into_iter().collect();
        (modules, remembered.into_iter().flatten().collect())
    }

    /// Does something for each module, for several at the same time: what is found in one
    /// makes no difference to another. It comes back in their order.
    fn each_module<T: Send, U: Send>(
        &self,
        modules: Vec<T>,
        lower: impl Fn(&mut Files<'a, '_>, Nth, T) -> U + Sync,
    ) -> Vec<Found<U>> {
        let (folder, known) = (self.folder, self.known);
        let lowered = modules.into_par_iter().enumerate();
        let lowered =
            lowered.map(|(nth, module)| apart(folder, known, |files| lower(files, nth, module)));
        lowered.collect()
    }

    /// Does something without finding it here.
    fn apart<T>(&self, lower: impl FnOnce(&mut Files<'a, '_>) -> T) -> Found<T> {
        apart(self.folder, self.known, lower)
    }

    /// Adds what was found elsewhere.
    fn take_in<T>(&mut self, found: Found<T>) -> T {
        self.report.append(found.report);
        self.index.append(found.index);
        found.value
    }

    /// What a module's files list.
    fn outline(&mut self, nth: Nth, name: &str) -> Outline<'a> {
        let path = format!("{name}/module.ron");
        let (module, lessons) = self.open(&path, Some(nth)).outline(name);
        let path = format!("{name}/items.ron");
        Outline {
            folder: name.to_owned(),
            module,
            lessons,
            items: self.open(&path, Some(nth)).items(),
        }
    }

    fn module(&mut self, nth: Nth, outline: Outline<'a>) -> Result<Module, Reported> {
        let folder = &outline.folder;
        let path = format!("{folder}/module.ron");
        let has_note = (outline.module.as_ref()).map_or(true, |it| it.content_note.is_some());
        let head = outline
            .module
            .and_then(|module| self.open(&path, Some(nth)).head(&module, folder));
        let names = outline.lessons.names.iter();
        let lessons: Vec<_> = names
            .map(|name| {
                let path = format!("{folder}/{name}.ron");
                self.open(&path, Some(nth)).lesson(name, has_note)
            })
            .collect();
        let path = format!("{folder}/items.ron");
        let items = outline.items;
        let items =
            items.and_then(|items| self.open(&path, Some(nth)).each(&items, Lowering::item));
        let (head, items, lessons) = (
            head?,
            items?,
            lessons.into_iter().collect::<Result<_, _>>()?,
        );
        let assessment = head
            .assessment
            .map(|it| assessment::check(self.report, it, &head.objectives, &items));
        outline.lessons.complete?;
        Ok(Module {
            id: head.id,
            title: head.title,
            summary: head.summary,
            content_note: head.content_note,
            objectives: head.objectives,
            lessons,
            items,
            requires: head.requires,
            assessment: assessment.transpose()?,
        })
    }
}

/// Does something with a report and an index of its own.
fn apart<'a, T>(
    folder: &'a Folder,
    known: &Known,
    lower: impl FnOnce(&mut Files<'a, '_>) -> T,
) -> Found<T> {
    let (mut report, mut index) = (Report::default(), Index::default());
    let value = lower(&mut Files {
        folder,
        known,
        report: &mut report,
        index: &mut index,
    });
    Found {
        value,
        report,
        index,
    }
}
