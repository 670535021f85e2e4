//! A module: first its list of lessons, and when those of all modules are known,
//! everything else.

use super::{Lowering, earlier::Brief, listed::Listed};
use crate::{
    check::{assessment::Placed, counts, files, index::Thing, names, passages::Role, texts},
    course::{LessonId, Level, ModuleId, Objective, ObjectiveId, Prerequisite},
    source::{Reported, authored, located::Located},
};

/// A module whose `module.ron` has been read, as far as it can be.
pub(super) struct Outline<'a> {
    /// The name of its folder.
    pub(super) folder: String,
    /// What `module.ron` holds.
    pub(super) module: Result<authored::Module<'a>, Reported>,
    /// The lessons in order.
    pub(super) lessons: Listed,
    /// What `items.ron` lists.
    pub(super) items: Result<Vec<Located<'a, authored::Item<'a>>>, Reported>,
}

/// What `module.ron` says, lowered.
pub(super) struct Head {
    pub(super) id: ModuleId,
    pub(super) title: String,
    pub(super) summary: String,
    pub(super) content_note: Option<String>,
    pub(super) objectives: Vec<Objective>,
    pub(super) requires: Vec<Prerequisite>,
    pub(super) assessment: Option<Placed>,
}

impl Outline<'_> {
    /// What the rest of the course has to know of it.
    pub(super) fn brief(&self) -> Brief {
        let module = ModuleId::parse(&self.folder).ok();
        let lessons = self.lessons.names.iter();
        let lessons = lessons.filter_map(|id| LessonId::parse(id).ok());
        let items = self.items.as_ref().map_or(0, Vec::len);
        Brief {
            lessons: lessons
                .filter_map(|lesson| Some((lesson, module.clone()?)))
                .collect(),
            size: (format!("{}/items.ron", self.folder), items),
        }
    }
}

impl<'a> Lowering<'a, '_> {
    /// Reads `module.ron` and the list of lessons in it. Where that cannot be read,
    /// the lessons are the files in the folder, so that what is wrong with them is
    /// said all the same.
    pub(super) fn outline(
        &mut self,
        folder: &str,
    ) -> (Result<authored::Module<'a>, Reported>, Listed) {
        let module = self.reader.whole::<authored::Module<'a>>();
        let listed = module.as_ref().map_err(|reported| *reported);
        let listed = listed.and_then(|module| {
            self.listed(
                &module.lessons,
                Thing::Lesson,
                &counts::LESSONS,
                LessonId::parse,
                |id| format!("{folder}/{id}.ron"),
            )
        });
        let lessons = listed.unwrap_or_else(|reported| {
            self.gap(Thing::Lesson);
            Listed {
                names: files::lessons_in(self.folder, folder),
                complete: Err(reported),
            }
        });
        if module.is_err() {
            self.gap(Thing::Objective);
        }
        if lessons.complete.is_err() {
            self.index.unfinished.insert(folder.to_owned());
            self.figures_may_be_named();
            self.index.unread(Thing::Lesson, self.user.module);
        }
        (module, lessons)
    }

    /// Everything that `module.ron` says but for the lessons.
    pub(super) fn head(
        &mut self,
        module: &authored::Module<'a>,
        folder: &str,
    ) -> Result<Head, Reported> {
        self.user.thing = Some(Thing::Module);
        folder.clone_into(&mut self.user.id);
        let id = self.id(&module.id, ModuleId::parse).and_then(|id| {
            names::check(
                &mut self.reader,
                &id.span,
                id.value.as_str(),
                folder,
                names::Named::Folder,
            )?;
            Ok(id.value)
        });
        let title = self.plain(&module.title);
        let summary = self.plain(&module.summary);
        let content_note = self.optional(module.content_note.as_ref(), |lowering, note| {
            lowering.plain_as(note, Role::ContentNote)
        });
        let objectives = self.entries(&module.objectives);
        let objectives = objectives.inspect_err(|_| self.gap(Thing::Objective));
        let objectives = objectives.and_then(|entries| {
            let span = self.reader.span(&module.objectives);
            let count = counts::check(&mut self.reader, span, &counts::OBJECTIVES, entries.len());
            let objectives = self.each(&entries, Self::objective)?;
            count.map(|()| objectives)
        });
        let requires = self.optional(module.requires.as_ref(), |lowering, list| {
            lowering.list(list, Self::prerequisite)
        });
        let assessment = self.optional(module.assessment.as_ref(), Self::assessment);
        texts::check(&self.passages, &self.known.settings, &mut self.reader);
        Ok(Head {
            id: id?,
            title: title?,
            summary: summary?,
            content_note: content_note?,
            objectives: objectives?,
            requires: requires?.unwrap_or_default(),
            assessment: assessment?,
        })
    }

    fn objective(
        &mut self,
        objective: &Located<'a, authored::Objective<'a>>,
    ) -> Result<Objective, Reported> {
        let objective = self.reader.read(objective);
        let objective = objective.inspect_err(|_| self.gap(Thing::Objective))?;
        let id = self.define(Thing::Objective, &objective.id, ObjectiveId::parse);
        let level = self.reader.read(&objective.level);
        let text = self.plain(&objective.text);
        let safety = self.optional(objective.safety.as_ref(), |lowering, safety| {
            lowering.reader.read(safety)
        });
        let id = id?;
        if safety?.unwrap_or(false) {
            self.index.safety.insert(id.clone());
        }
        Ok(Objective {
            id,
            level: match level? {
                authored::Level::Remember => Level::Remember,
                authored::Level::Understand => Level::Understand,
                authored::Level::Apply => Level::Apply,
                authored::Level::Analyse => Level::Analyse,
                authored::Level::Evaluate => Level::Evaluate,
                authored::Level::Create => Level::Create,
            },
            text: text?,
        })
    }
}
