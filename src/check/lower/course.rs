//! The course as a whole: which files there are, and how they come together.

mod modules;

use jiff::civil::Date;

use super::{
    Lowering,
    earlier::{Earlier, Shared},
    listed::Listed,
};
use crate::{
    check::{
        completion, counts, course_size, files,
        index::{Index, Known, Nth, Thing, User},
        languages,
        passages::Role,
        settings::Settings,
        texts, whole_numbers,
    },
    course::{About, Course, CourseId, ModuleId},
    source::{Folder, Report, Reported, authored, reader::Reader},
};

/// What became of a folder.
pub(crate) struct Lowered {
    pub(crate) course: Result<Course, Reported>,
    /// What course.ron says about the rules.
    pub(crate) settings: Settings,
    /// What was found of the modules, if that is to be kept.
    pub(crate) earlier: Option<Earlier>,
}

/// Lowers everything in the folder. What an earlier reading found is used again where it
/// would come out the same, and kept for the next; without one nothing is kept.
///
/// # Errors
/// If that would be too much. Then nothing is known of the course.
pub(crate) fn course(
    folder: &Folder,
    today: Option<Date>,
    earlier: Option<&Earlier>,
    report: &mut Report,
    index: &mut Index,
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
        .whole::<authored::Course<'_>>();
    let settings = authored.as_ref().map_err(|reported| *reported);
    let settings = settings.and_then(|course| match &course.rules {
        Some(rules) => files.open("course.ron", None).settings(rules),
        None => Ok(Settings::default()),
    });
    let listed = files.modules(&authored);
    // The lessons of all modules are known before any text is read, since every text
    // may lead to any lesson.
    let outlines = files.outlines(listed.names, earlier);
    let sizes = outlines.iter().map(|outline| outline.brief.size.clone());
    course_size::check(files.report, sizes)?;
    let lessons = outlines.iter().flat_map(|it| it.brief.lessons.clone());
    let known = Known {
        lessons: lessons.collect(),
        settings: Settings {
            today,
            unread: settings.is_err(),
            ..settings.unwrap_or_default()
        },
    };
    let shared = Shared::of(folder, known);
    let mut files = Files {
        known: &shared.known,
        ..files
    };
    let needs = authored.as_ref().map_err(|reported| *reported);
    let needs = needs.and_then(|course| match &course.completion {
        Some(needs) => files.open("course.ron", None).completion(needs),
        None => Ok(Vec::new()),
    });
    let about = authored.and_then(|course| files.open("course.ron", None).about(&course));
    let sources = files.open("sources.ron", None).sources();
    let glossary = files.open("glossary.ron", None).glossary();
    let earlier_same = earlier.filter(|earlier| earlier.shared == shared);
    let (modules, remembered) = files.lower(outlines, earlier_same.is_some());
    let completion = match (&modules, needs) {
        (Ok(modules), Ok(needs)) => completion::check(files.report, needs, modules),
        (Err(reported), _) => Err(*reported),
        (_, Err(reported)) => Err(reported),
    };
    let course = listed.complete.and_then(|()| {
        Ok(Course {
            about: about?,
            modules: modules?,
            sources: sources?,
            glossary: glossary?,
            completion: completion?,
        })
    });
    Ok(Lowered {
        course,
        settings: shared.known.settings.clone(),
        earlier: earlier.map(|_| Earlier {
            shared,
            modules: remembered,
        }),
    })
}

/// The folder, and what is known of it so far.
struct Files<'a, 'r> {
    folder: &'a Folder,
    known: &'r Known,
    report: &'r mut Report,
    index: &'r mut Index,
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
            options: Vec::new(),
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
