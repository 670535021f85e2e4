//! The course as a whole: which files there are, and how they come together.

use super::{Lowering, listed::Listed, module::Outline};
use crate::{
    check::{
        assessment, counts, files,
        index::{Index, Nth, Thing, User},
        languages,
        passages::Role,
        texts, whole_numbers,
    },
    course::{About, Course, CourseId, Module, ModuleId},
    source::{Folder, Report, Reported, authored, reader::Reader},
};

/// Lowers everything in the folder.
pub(crate) fn course<'a>(
    folder: &'a Folder,
    report: &mut Report,
    index: &mut Index<'a>,
) -> Result<Course, Reported> {
    let mut files = Files {
        folder,
        report,
        index,
    };
    let authored = files
        .open("course.ron", None)
        .reader
        .whole::<authored::Course<'a>>();
    let settings = authored.as_ref().map_err(|reported| *reported);
    let settings = settings.and_then(|course| match &course.rules {
        Some(rules) => files.open("course.ron", None).settings(rules),
        None => Ok(()),
    });
    files.index.settings.unread = settings.is_err();
    let listed = files.modules(&authored);
    // The lessons of all modules are known before any text is read, since every text
    // may lead to any lesson.
    let outlines: Vec<_> = (listed.names.iter().enumerate())
        .map(|(nth, name)| {
            let path = format!("{name}/module.ron");
            files.open(&path, Some(nth)).outline(name)
        })
        .collect();
    let about = authored.and_then(|course| files.open("course.ron", None).about(&course));
    let sources = files.open("sources.ron", None).sources();
    let glossary = files.open("glossary.ron", None).glossary();
    let modules: Vec<_> = (outlines.into_iter().enumerate())
        .map(|(nth, outline)| files.module(nth, outline))
        .collect();
    listed.complete?;
    Ok(Course {
        about: about?,
        modules: modules.into_iter().collect::<Result<_, _>>()?,
        sources: sources?,
        glossary: glossary?,
    })
}

/// The folder, and what is known of it so far.
struct Files<'a, 'r> {
    folder: &'a Folder,
    report: &'r mut Report,
    index: &'r mut Index<'a>,
}

impl<'a> Files<'a, '_> {
    fn open(&mut self, path: &str, module: Option<Nth>) -> Lowering<'a, '_> {
        self.index.files.insert(path.to_owned());
        Lowering {
            reader: Reader::open(self.folder, path, self.report),
            index: self.index,
            folder: self.folder,
            user: User {
                thing: None,
                id: String::new(),
                module,
            },
            passages: Vec::new(),
        }
    }

    /// The modules, each with a folder. Where `course.ron` does not tell, they are the
    /// folders with a `module.ron`, so that what is wrong in them is said all the same.
    fn modules(&mut self, course: &Result<authored::Course<'a>, Reported>) -> Listed {
        let listed = course.as_ref().map_err(|reported| *reported);
        let listed = listed.and_then(|course| {
            self.open("course.ron", None).listed(
                &course.modules,
                Thing::Module,
                &counts::MODULES,
                ModuleId::parse,
                |id| format!("{id}/module.ron"),
            )
        });
        listed.unwrap_or_else(|reported| {
            self.index.gap(Thing::Module, None);
            Listed {
                names: files::modules_in(self.folder),
                complete: Err(reported),
            }
        })
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
        let items = self.open(&path, Some(nth)).items();
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

impl<'a> Lowering<'a, '_> {
    fn about(&mut self, course: &authored::Course<'a>) -> Result<About, Reported> {
        let format = self.whole(&course.format, &whole_numbers::FORMAT);
        let id = self.id(&course.id, CourseId::parse);
        let title = self.plain(&course.title);
        let language = self.reader.text(&course.language).and_then(|language| {
            languages::check(&mut self.reader, &language)?;
            Ok(language.value)
        });
        let edition = self.plain(&course.edition);
        let summary = self.plain(&course.summary);
        let text = self.long(&course.about, Role::About);
        let licence = self.optional(course.licence.as_ref(), Self::plain);
        texts::check(&self.passages, &self.index.settings, &mut self.reader);
        format?;
        Ok(About {
            id: id?.value,
            title: title?,
            language: language?,
            edition: edition?,
            summary: summary?,
            text: text?,
            licence: licence?,
        })
    }
}
