//! The course outline, with how far along the learner is and where to go on.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    course::LessonId,
    pack::{ModuleOutline, Outline},
    progress::{Next, Progress},
    route::Route,
    web::{components::meter::meter, session::Session, words},
};

pub(in crate::web) fn home(session: Session, outline: &Arc<Outline>) -> AnyView {
    document().set_title(&outline.about.title);
    let progress = session.progress();
    let modules = outline
        .modules
        .iter()
        .map(|it| card(it, &progress.read()))
        .collect_view();
    view! {
        <div class="hero">
            <h1 tabindex="-1">{outline.about.title.clone()}</h1>
            <p class="lead">{outline.about.summary.clone()}</p>
            {go_on(session, outline, &progress.read())}
        </div>
        <h2 class="unseen">{words::OUTLINE}</h2>
        <ol class="modules">{modules}</ol>
    }
    .into_any()
}

/// The one thing to do next.
fn go_on(session: Session, outline: &Outline, progress: &Progress) -> AnyView {
    let place = session.note::<(String, LessonId)>(super::lesson::PLACE);
    let last = place.map(|(_, lesson)| lesson);
    let text = if progress.is_empty() && last.is_none() {
        words::START
    } else {
        words::GO_ON
    };
    // A lesson that was opened and not finished comes before what follows it.
    let unfinished = last.clone().filter(|lesson| !progress.lesson(lesson).read);
    let here = unfinished.and_then(|lesson| {
        let module = outline
            .modules
            .iter()
            .find(|module| module.lesson(&lesson).is_some())?;
        Some(Next::Lesson(module.id.clone(), lesson))
    });
    let open = outline
        .modules
        .iter()
        .find_map(|module| progress.open_attempt(&module.id));
    let next = open
        .map(Next::Attempt)
        .or(here)
        .or_else(|| progress.next(outline, last.as_ref()));
    let Some(next) = next else {
        return view! { <p>{words::ALL_DONE}</p> }.into_any();
    };
    let (route, title) = match &next {
        Next::Lesson(module, lesson) => {
            let title = outline
                .module(module)
                .and_then(|module| module.lesson(lesson))
                .map(|lesson| lesson.title.clone());
            (Route::Lesson(module.clone(), lesson.clone()), title)
        }
        Next::Practice(module) => (
            Route::Practice(module.clone()),
            practice_title(outline, module),
        ),
        Next::Attempt(id) => {
            let attempt = progress.attempt(*id);
            let at = attempt.and_then(|attempt| attempt.next_open(0));
            let title = attempt.and_then(|it| practice_title(outline, &it.draw().module));
            (
                at.map_or(Route::Result(*id), |at| Route::Question(*id, at)),
                title,
            )
        }
    };
    view! {
        <p class="go-on">
            <a class="primary" href=route.to_string()>{text}</a>
            <span class="aside">{title}</span>
        </p>
    }
    .into_any()
}

fn practice_title(outline: &Outline, module: &crate::course::ModuleId) -> Option<String> {
    outline
        .module(module)
        .map(|module| format!("{}: {}", words::PRACTICE, module.title))
}

fn card(module: &ModuleOutline, progress: &Progress) -> AnyView {
    let done = progress.module(module);
    let lessons = module.lessons.iter().map(|lesson| {
        let route = Route::Lesson(module.id.clone(), lesson.id.clone());
        let state = words::lesson_state(progress.lesson(&lesson.id));
        view! {
            <li class:done=progress.lesson(&lesson.id).read>
                <a href=route.to_string()>{lesson.title.clone()}</a>
                <span class="aside">{state.unwrap_or_default()}</span>
            </li>
        }
    });
    view! {
        <li class="card module">
            <h3><a href=Route::Module(module.id.clone()).to_string()>{module.title.clone()}</a></h3>
            <p>{module.summary.clone()}</p>
            {meter(done.read, done.lessons, words::lessons_read(done.read, done.lessons))}
            {meter(done.right, done.items, words::questions_right(done.right, done.items))}
            <ol class="lessons">{lessons.collect_view()}</ol>
        </li>
    }
    .into_any()
}
