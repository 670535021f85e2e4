//! A module: what it is for, its lessons, its practice.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lost, set_title, trail};
use crate::{
    course::ModuleId,
    pack::{ModuleOutline, Outline},
    progress::Progress,
    route::Route,
    web::{
        components::{content_note, meter::meter},
        session::Session,
        words,
    },
};

pub(in crate::web) fn module(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> AnyView {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    set_title(&module.title, &outline.about.title);
    let progress = session.progress();
    let done = progress.read().module(module);
    let objectives = module
        .objectives
        .iter()
        .map(|objective| view! { <li>{objective.text.clone()}</li> })
        .collect_view();
    view! {
        {trail(vec![(Route::Home, words::OUTLINE.into())])}
        <h1 tabindex="-1">{module.title.clone()}</h1>
        <p class="lead">{module.summary.clone()}</p>
        {content_note::plain(module.content_note.iter().cloned().collect())}
        <section>
            <h2>{words::LESSONS}</h2>
            {meter(done.read, done.lessons, words::lessons_read(done.read, done.lessons))}
            {lessons(module, &progress.read())}
        </section>
        <section>
            <h2>{words::PRACTICE}</h2>
            {meter(done.right, done.items, words::questions_right(done.right, done.items))}
            <p><a class="primary" href=Route::Practice(id.clone()).to_string()>
                {words::GO_TO_PRACTICE}
            </a></p>
        </section>
        <section>
            <h2>{words::OBJECTIVES}</h2>
            <ul>{objectives}</ul>
        </section>
    }
    .into_any()
}

fn lessons(module: &ModuleOutline, progress: &Progress) -> AnyView {
    let lessons = module.lessons.iter().map(|lesson| {
        let route = Route::Lesson(module.id.clone(), lesson.id.clone());
        let state = words::lesson_state(progress.lesson(&lesson.id));
        let state = state.map(|state| view! { <span class="state">{state}</span> });
        let note = lesson
            .content_note
            .clone()
            .map(|note| view! { <p class="aside">{note}</p> });
        view! {
            <li class:done=progress.lesson(&lesson.id).read>
                <a href=route.to_string()>{lesson.title.clone()}</a>
                <span class="aside">{words::minutes(lesson.minutes.into())}</span>
                {state}
                {note}
            </li>
        }
    });
    view! { <ol class="lessons long">{lessons.collect_view()}</ol> }.into_any()
}
