//! The course as a whole: which files there are, and how they come together.

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Lowering, listed::Listed, module::Outline};
use crate::{
    check::{
        assessment, counts, course_size, files,
        index::{Index, Known, Nth, Thing, User},
        languages,
        passages::Role,
        settings::Settings,
        texts, whole_numbers,
    },
    course::{About, Course, CourseId, Module, ModuleId},
    source::{Folder, Report, Reported, authored, reader::Reader},
};

/// What became of a folder.
pub(crate) struct Lowered {
    pub(crate) course: Result<Course, Reported>,
    /// What course.ron says about the rules.
    pub(crate) settings: Settings,
}

/// Lowers everything in the folder.
///
/// # Errors
/// If that would be too much. Then nothing is known of the course.
pub(crate) fn course<'a>(
    folder: &'a Folder,
    today: Option<Date>,
    report: &mut Report,
    index: &mut Index<'a>,
) -> Result<Lowered, Reported> {
    let mut files = Files {
        folder,
        known: &Known::default(),
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
        None => Ok(Settings::default()),
    });
    let listed = files.modules(&authored);
    // The lessons of all modules are known before any text is read, since every text
    // may lead to any lesson.
    let outlines = files.each_module(listed.names, |files, nth, name| files.outline(nth, &name));
    course_size::check(files.report, outlines.iter().map(Outline::size))?;
    let known = Known {
        lessons: outlines.iter().flat_map(Outline::belonging).collect(),
        settings: Settings {
            today,
            unread: settings.is_err(),
            ..settings.unwrap_or_default()
        },
    };
    let mut files = Files {
        known: &known,
        ..files
    };
    let about = authored.and_then(|course| files.open("course.ron", None).about(&course));
    let sources = files.open("sources.ron", None).sources();
    let glossary = files.open("glossary.ron", None).glossary();
    let modules = files.each_module(outlines, |files, nth, outline| files.module(nth, outline));
    let modules = modules.into_iter().collect::<Result<_, _>>();
    let course = listed.complete.and_then(|()| {
        Ok(Course {
            about: about?,
            modules: modules?,
            sources: sources?,
            glossary: glossary?,
        })
    });
    let settings = known.settings;
    Ok(Lowered { course, settings })
}

/// The folder, and what is known of it so far.
struct Files<'a, 'r> {
    folder: &'a Folder,
    known: &'r Known,
    report: &'r mut Report,
    index: &'r mut Index<'a>,
}

impl<'a> Files<'a, '_> {
    fn open(&mut self, path: &str, module: Option<Nth>) -> Lowering<'a, '_> {
        self.index.files.insert(path.to_owned());
        Lowering {
            reader: Reader::open(self.folder, path, self.report),
            index: self.index,
            known: self.known,
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

    /// Does something for each module, for several at the same time: what is found in one
    /// makes no difference to another. It comes together in their order.
    fn each_module<T: Send, U: Send>(
        &mut self,
        modules: Vec<T>,
        lower: impl Fn(&mut Files<'a, '_>, Nth, T) -> U + Sync,
    ) -> Vec<U> {
        let (folder, known) = (self.folder, self.known);
        let lowered = modules.into_par_iter().enumerate().map(|(nth, module)| {
            let (mut report, mut index) = (Report::default(), Index::default());
            let mut files = Files {
                folder,
                known,
                report: &mut report,
                index: &mut index,
            };
            (lower(&mut files, nth, module), report, index)
        });
        let lowered: Vec<_> = lowered.collect();
        let lowered = lowered.into_iter().map(|(module, report, index)| {
            self.report.append(report);
            self.index.append(index);
            module
        });
        lowered.collect()
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
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
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
