//! A module: what it is for, its lessons, its practice.

use std::sync::Arc;

use super::{lost::lost, set_title, title, trail};
use crate::{
    course::ModuleId,
    pack::{ModuleOutline, Outline},
    progress::Progress,
    route::Route,
    web::{
        components::{
            before::{before, is_locked},
            content_note,
            meter::meter,
        },
        dom::{El, Nodes, el, fragment, link},
        session::Session,
        words,
    },
};

pub(super) fn module(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> Nodes {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    set_title(&module.title, &outline.about.title);
    let progress = session.progress();
    let progress = progress.read();
    let done = progress.module(module);
    let is_open = !is_locked(session, outline, module);
    let objectives = module
        .objectives
        .iter()
        .map(|it| el("li").child(it.text.as_str()));
    let head = el("div")
        .child(title(&module.title))
        .child(el("p").class("lead").child(module.summary.as_str()))
        .child(content_note::plain(&module.content_note));
    let lessons = section(words::LESSONS)
        .child(meter(
            done.read,
            done.lessons,
            words::lessons_read(done.read, done.lessons),
        ))
        .child(lessons(module, &progress, is_open));
    let to_practice = link(&Route::Practice(id.clone())).class("primary");
    let practice = section(words::PRACTICE)
        .child(meter(
            done.right,
            done.items,
            words::questions_right(done.right, done.items),
        ))
        .child((done.again > 0).then(|| {
            let again = words::to_be_asked_again(done.again);
            el("p").class("aside").child(again)
        }))
        .child(el("p").child(to_practice.child(words::GO_TO_PRACTICE)));
    let assessment = module.assessment.as_ref().map(|_| {
        let state = done_assessment(&progress, id);
        let to = link(&Route::Assessment(id.clone())).class("button");
        section(words::ASSESSMENT)
            .child(state)
            .child(el("p").child(to.child(words::GO_TO_ASSESSMENT)))
    });
    let before = before(session, outline, module);
    let objectives =
        section(words::OBJECTIVES).child(el("ul").child(objectives.collect::<Vec<_>>()));
    // What another module comes before is shown, and led to by nothing.
    let body = (lessons, is_open.then_some((practice, assessment)));
    fragment((trail(None), ((head, before), (body, objectives))))
}

/// Whether the assessment was passed, or is begun.
fn done_assessment(progress: &Progress, module: &ModuleId) -> Option<El> {
    let text = if progress.has_passed(module) {
        words::PASSED
    } else {
        progress.open_assessment(module)?;
        words::BEGUN
    };
    Some(el("p").class("aside").child(text))
}

fn section(title: &str) -> El {
    el("section").child(el("h2").child(title))
}

fn lessons(module: &ModuleOutline, progress: &Progress, is_open: bool) -> El {
    let lessons = module.lessons.iter().map(|lesson| {
        let route = Route::Lesson(module.id.clone(), lesson.id.clone());
        let state = words::lesson_state(progress.lesson(&lesson.id));
        let name = if is_open { link(&route) } else { el("span") };
        el("li")
            .child(name.child(lesson.title.as_str()))
            .child(
                el("span")
                    .class("aside")
                    .child(words::minutes(lesson.minutes.into())),
            )
            .child(state.map(|state| el("span").class("state").child(state)))
            .child(
                lesson
                    .content_note
                    .as_deref()
                    .map(|it| el("p").class("aside").child(it)),
            )
    });
    el("ol")
        .class("lessons long")
        .child(lessons.collect::<Vec<_>>())
}
