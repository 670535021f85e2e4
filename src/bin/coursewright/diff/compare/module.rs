//! A module without its lessons and items.

use coursewright::course::{Force, Level, Module, Objective, ObjectiveId, Prerequisite};

use super::{
    super::{
        change::{Change, Changes, How, Place, What},
        pairs::Names,
    },
    assessment, by_id,
};

pub(super) fn compare(old: &Module, new: &Module, names: &Names<'_>, all: &mut Vec<Change>) {
    let Module {
        id,
        title,
        summary,
        content_note,
        objectives,
        lessons,
        // An item's place in the bank means nothing: what is asked of it is drawn.
        items: _,
        requires,
        assessment,
    } = old;
    let mut changes = Changes::at(Place::Module(id.clone()), all);
    changes.value("title", title.as_str(), new.title.as_str());
    changes.text("summary", summary, &new.summary);
    let note = new.content_note.as_ref();
    changes.optional_text("content note", content_note.as_ref(), note);
    compare_objectives(objectives, &new.objectives, &mut changes);
    let ids = |lessons: &[coursewright::course::Lesson]| -> Vec<_> {
        lessons.iter().map(|lesson| lesson.id.clone()).collect()
    };
    changes.order("lessons", &ids(lessons), &ids(&new.lessons));
    prerequisites(requires, &new.requires, &mut changes);
    match (assessment, &new.assessment) {
        (Some(old), Some(new)) => {
            let place = Place::Assessment(id.clone());
            assessment::compare(old, new, names, &mut Changes::at(place, all));
        }
        (None, Some(_)) => changes.push(What::Field("assessment"), How::Added),
        (Some(_), None) => changes.push(What::Field("assessment"), How::Removed),
        (None, None) => {}
    }
}

fn compare_objectives(old: &[Objective], new: &[Objective], changes: &mut Changes<'_>) {
    let ids = |those: &[Objective]| -> Vec<ObjectiveId> {
        those.iter().map(|it| it.id.clone()).collect()
    };
    changes.names("objective", ids(old), ids(new));
    changes.order("objectives", &ids(old), &ids(new));
    let before = by_id(old, |objective| &objective.id);
    for Objective { id, level, text } in new {
        if let Some(before) = before.get(id) {
            let field = |name| What::of("objective", id, name);
            let (was, now) = (level_name(before.level), level_name(*level));
            changes.value_of(field("level"), was, now);
            changes.text_of(field("text"), &before.text, text);
        }
    }
}

fn prerequisites(old: &[Prerequisite], new: &[Prerequisite], changes: &mut Changes<'_>) {
    let modules =
        |those: &[Prerequisite]| -> Vec<_> { those.iter().map(|it| it.module.clone()).collect() };
    changes.names("prerequisite", modules(old), modules(new));
    for Prerequisite { module, force } in new {
        if let Some(before) = old.iter().find(|it| it.module == *module) {
            let what = What::named("prerequisite", module);
            changes.value_of(what, force_name(before.force), force_name(*force));
        }
    }
}

fn level_name(level: Level) -> &'static str {
    match level {
        Level::Remember => "Remember",
        Level::Understand => "Understand",
        Level::Apply => "Apply",
        Level::Analyse => "Analyse",
        Level::Evaluate => "Evaluate",
        Level::Create => "Create",
    }
}

fn force_name(force: Force) -> &'static str {
    match force {
        Force::Advises => "Advises",
        Force::Locks => "Locks",
    }
}
