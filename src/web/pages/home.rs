//! The course outline, with how far along the learner is and where to go on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lesson::PLACE, resume_route, title};
use crate::{
    course::{LessonId, ModuleId},
    pack::{ModuleOutline, Outline},
    progress::{Next, Progress},
    route::Route,
    web::{
        components::{loading, meter::meter},
        dom::{El, Nodes, el, fragment, link},
        session::Session,
        words,
    },
};

pub(super) fn home(session: Session, outline: &Arc<Outline>) -> Nodes {
    document().set_title(&outline.about.title);
    let progress = session.progress();
    let progress = progress.read();
    let last = session.note::<LessonId>(PLACE);
    // What was done is known a moment later. Until then nothing is said about it.
    let done = session.is_read().then_some(&*progress);
    let trouble = done.is_none().then(|| session.why_not_kept()).flatten();
    let ways = el("p")
        .class("ways")
        .child(link(&Route::Review).child(words::REVIEW))
        .child(link(&Route::Progress).child(words::YOUR_PROGRESS));
    let ways = done.is_some_and(|it| !it.is_empty()).then_some(ways);
    let hero = el("div")
        .class("hero")
        .child(title(&outline.about.title))
        .child(el("p").class("lead").child(outline.about.summary.as_str()))
        .child(trouble.map(|it| loading::failed(session, &it)))
        .child(done.map(|done| go_on(outline, done, last)))
        .child(ways);
    let modules: Vec<El> = outline.modules.iter().map(|it| card(it, done)).collect();
    let heading = el("h2").class("unseen").child(words::OUTLINE);
    fragment((hero, (heading, el("ol").class("modules").child(modules))))
}

/// The one thing to do next.
fn go_on(outline: &Outline, progress: &Progress, last: Option<LessonId>) -> El {
    let has_begun = !progress.is_empty() || last.is_some();
    let Some((route, what)) = next(outline, progress, last) else {
        return el("p").child(words::ALL_DONE);
    };
    let text = if has_begun {
        words::GO_ON
    } else {
        words::START
    };
    el("p")
        .class("go-on")
        .child(link(&route).class("primary").child(text))
        .child(el("span").class("aside").child(what))
}

/// Where to go on, and what it is called: a practice that was not ended, a lesson that was
/// opened last and not finished, or what comes after it.
fn next(outline: &Outline, progress: &Progress, last: Option<LessonId>) -> Option<(Route, String)> {
    let practice = |module: &ModuleId| {
        outline
            .module(module)
            .map(|it| words::practice_of(&it.title))
            .unwrap_or_default()
    };
    if let Some(id) = outline
        .modules
        .iter()
        .find_map(|it| progress.open_attempt(&it.id, outline))
    {
        let attempt = progress.sitting(id, outline)?;
        return Some((resume_route(id, &attempt), practice(&attempt.draw().module)));
    }
    let sat = |module: &ModuleOutline| {
        let id = progress.open_assessment(&module.id)?;
        let attempt = progress.sitting(id, outline)?;
        let what = words::assessment_of(&module.title);
        Some((resume_route(id, &attempt), what))
    };
    if let Some(open) = outline.modules.iter().find_map(sat) {
        return Some(open);
    }
    let opened = last
        .as_ref()
        .filter(|lesson| !progress.lesson(lesson).is_done());
    let lesson = |id: &LessonId| {
        let found = |it: &ModuleOutline| {
            let title = it.lesson(id)?.title.clone();
            Some((Route::Lesson(it.id.clone(), id.clone()), title))
        };
        outline.modules.iter().find_map(found)
    };
    if let Some(opened) = opened.and_then(lesson) {
        return Some(opened);
    }
    match progress.next(outline, last.as_ref())? {
        Next::Lesson(_, id) => lesson(&id),
        Next::Practice(module) => Some((Route::Practice(module.clone()), practice(&module))),
        Next::Assessment(id) => {
            let what = words::assessment_of(&outline.module(&id)?.title);
            Some((Route::Assessment(id), what))
        }
    }
}

fn card(module: &ModuleOutline, progress: Option<&Progress>) -> El {
    let lessons = module.lessons.iter().map(|lesson| {
        let done = progress.map(|it| it.lesson(&lesson.id)).unwrap_or_default();
        let route = Route::Lesson(module.id.clone(), lesson.id.clone());
        let state = words::lesson_state(done).map(|it| el("span").class("state").child(it));
        el("li")
            .child(link(&route).child(lesson.title.as_str()))
            .child(state)
    });
    let name = link(&Route::Module(module.id.clone())).child(module.title.as_str());
    el("li")
        .class("card module")
        .child(el("h3").child(name))
        .child(el("p").child(module.summary.as_str()))
        .child(progress.map(|it| meters(module, it)))
        .child(el("ol").class("lessons").child(lessons.collect::<Vec<_>>()))
}

fn meters(module: &ModuleOutline, progress: &Progress) -> (El, El) {
    let done = progress.module(module);
    (
        meter(
            done.read,
            done.lessons,
            words::lessons_read(done.read, done.lessons),
        ),
        meter(
            done.right,
            done.items,
            words::questions_right(done.right, done.items),
        ),
    )
}
