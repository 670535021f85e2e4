//! A lesson: the choice that comes before it, the lesson or its summary, and the way on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lost, set_title, trail, with_module};
use crate::{
    course::{Lesson, LessonId, ModuleId},
    pack::{LessonOutline, ModuleOutline, ModulePack, Outline},
    progress::{Next, Progress, View},
    route::Route,
    web::{
        components::{blocks::block, content_note, sources::source_list, text::paragraphs},
        platform,
        session::Session,
        words,
    },
};

/// The name under which it is kept which lesson was opened last.
pub(super) const PLACE: &str = "place";

pub(in crate::web) fn lesson(
    session: Session,
    outline: &Arc<Outline>,
    module_id: &ModuleId,
    id: &LessonId,
) -> AnyView {
    let found = outline
        .module(module_id)
        .and_then(|it| Some((it, it.lesson(id)?)));
    let Some((module, lesson)) = found else {
        return lost(words::LOST);
    };
    set_title(&lesson.title, &outline.about.title);
    session.keep_note(PLACE, &(module_id.as_str(), id));

    let notes = StoredValue::new(notes(module, lesson, &session.progress().read_untracked()));
    let view_now = {
        let id = id.clone();
        Memo::new(move |_| {
            let chosen = session.progress().read().lesson(&id).view;
            match chosen {
                None if notes.with_value(Vec::is_empty) => Some(View::Full),
                Some(View::Skip) => None,
                chosen => chosen,
            }
        })
    };
    let choose = StoredValue::new((outline.clone(), module_id.clone(), id.clone()));
    let choose = move |view| {
        choose.with_value(|(outline, module, lesson)| {
            session.choose(module, lesson, view);
            if view == View::Skip {
                platform::go(&onward(session, outline, module, lesson));
            } else {
                platform::arrive();
            }
        });
    };
    let body = {
        let (outline, module, id) = (outline.clone(), module.clone(), id.clone());
        move || match view_now.get() {
            None => content_note::choice(notes.get_value(), choose),
            Some(view) => {
                let (outline, id) = (outline.clone(), id.clone());
                with_module(session, &module, move |pack| {
                    match pack.module.lessons.iter().find(|lesson| lesson.id == id) {
                        Some(lesson) => shown(session, &outline, pack, lesson, view),
                        None => lost(words::LOST),
                    }
                })
            }
        }
    };
    view! {
        {trail(vec![
            (Route::Home, words::OUTLINE.into()),
            (Route::Module(module_id.clone()), module.title.clone()),
        ])}
        <article class="lesson">
            <h1 tabindex="-1">{lesson.title.clone()}</h1>
            <p class="aside">{words::minutes(lesson.minutes.into())}</p>
            {body}
        </article>
    }
    .into_any()
}

/// What is said before a lesson: its own note, and the module's until a lesson of the module
/// has been taken. With nothing to say there is nothing to choose.
fn notes(module: &ModuleOutline, lesson: &LessonOutline, progress: &Progress) -> Vec<String> {
    let knows_the_module = module.lessons.iter().any(|lesson| {
        let done = progress.lesson(&lesson.id);
        done.read || matches!(done.view, Some(View::Full | View::Summary))
    });
    let of_module = module.content_note.iter().filter(|_| !knows_the_module);
    of_module.chain(&lesson.content_note).cloned().collect()
}

fn shown(
    session: Session,
    outline: &Arc<Outline>,
    pack: &Arc<ModulePack>,
    lesson: &Lesson,
    view: View,
) -> AnyView {
    let (module_id, id) = (pack.module.id.clone(), lesson.id.clone());
    let other = {
        let (module_id, id) = (module_id.clone(), id.clone());
        move |view| session.choose(&module_id, &id, view)
    };
    let (text, switch) = match view {
        View::Summary => {
            let whole = view! {
                <p class="notice">
                    {words::SUMMARY_SHOWN}" "
                    <button type="button" class="quiet" on:click=move |_| other(View::Full)>
                        {words::LESSON_INSTEAD}
                    </button>
                </p>
            };
            (paragraphs(&lesson.summary, &pack.library), whole.into_any())
        }
        View::Full | View::Skip => {
            let summary = view! {
                <p>
                    <button type="button" class="quiet" on:click=move |_| other(View::Summary)>
                        {words::SUMMARY_INSTEAD}
                    </button>
                </p>
            };
            let blocks = lesson
                .body
                .iter()
                .map(|it| block(session, it, pack))
                .collect_view();
            (blocks.into_any(), summary.into_any())
        }
    };
    let cited = match view {
        View::Summary => lesson.summary_references(),
        View::Full | View::Skip => lesson.references(),
    };
    let finish = {
        let outline = outline.clone();
        move |_| {
            session.read(&module_id, &id);
            platform::go(&onward(session, &outline, &module_id, &id));
        }
    };
    view! {
        {switch}
        <div class="prose">{text}</div>
        {source_list(cited.sources.iter(), &pack.library)}
        <p class="onward">
            <button type="button" class="primary" on:click=finish>{words::FINISH_LESSON}</button>
        </p>
    }
    .into_any()
}

/// Where a learner goes after a lesson.
fn onward(session: Session, outline: &Outline, module: &ModuleId, lesson: &LessonId) -> Route {
    let progress = session.progress();
    match progress.read_untracked().next(outline, Some(lesson)) {
        Some(Next::Lesson(module, lesson)) => Route::Lesson(module, lesson),
        Some(Next::Practice(module)) => Route::Practice(module),
        Some(Next::Attempt(_)) | None => Route::Module(module.clone()),
    }
}
