//! The pages, one a file. Each is given the outline and what its address names, and finds the
//! rest in the session.

mod about;
mod assessment;
mod completion;
mod data;
mod home;
mod lesson;
mod lost;
mod module;
mod practice;
mod progress;
mod question;
mod result;
mod review;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    components::{
        footnote::{self, provide_footnote},
        loading,
    },
    dom::{El, Nodes, button, el, fragment, link, live},
    parts::Pages,
    platform,
    session::{Load, Session},
    state::derived,
    words,
};
use crate::{
    course::ItemId,
    pack::{ModuleOutline, Outline, Portion},
    progress::{Progress, RecordId},
    quiz::Attempt,
    route::Route,
    sorted::Set,
};

/// The pages in the app's first part.
pub(super) const IN_FIRST_PART: Pages = Pages {
    show: |session, outline, route| match route {
        Route::Home => home::home(session, outline),
        _ => lost::lost(words::LOST),
    },
    prepare: |_, _| Box::pin(std::future::ready(())),
};

/// The pages that are fetched with the lessons.
pub(super) const IN_LESSONS: Pages = Pages {
    show: |session, outline, route| {
        with_footnotes(|| match route {
            Route::About => about::about(outline),
            Route::Module(module) => module::module(session, outline, module),
            Route::Lesson(module, lesson) => lesson::lesson(session, outline, module, lesson),
            _ => lost::lost(words::LOST),
        })
    },
    prepare: |session, file| Box::pin(session.prepare(file)),
};

/// The pages that are fetched with the rest of the app, and those of the lessons.
pub(super) const IN_REST: Pages = Pages {
    show: |session, outline, route| {
        if let Route::Data = route {
            return data::data(session, outline);
        }
        // What was chosen and begun may still be on its way from the device's store; and what
        // is erased in another tab is not gone on with in this one.
        let is_known = match route {
            Route::Question(attempt, _) | Route::Result(attempt) => {
                let (progress, attempt) = (session.progress(), *attempt);
                derived(move || progress.read().attempt(attempt).is_some()).get()
            }
            _ => false,
        };
        if !is_known && !session.is_settled() {
            return loading::waiting();
        }
        with_footnotes(|| match route {
            Route::Practice(module) => practice::practice(session, outline, module),
            Route::Question(attempt, at) => question::question(session, outline, *attempt, *at),
            Route::Result(attempt) => result::result(session, outline, *attempt),
            Route::Assessment(module) => assessment::assessment(session, outline, module),
            Route::Review => review::review(session, outline),
            Route::Progress => progress::progress(session, outline),
            Route::Completion => completion::completion(session, outline),
            _ => (IN_LESSONS.show)(session, outline, route),
        })
    },
    prepare: |session, file| Box::pin(session.prepare(file)),
};

/// A page whose texts have footnotes.
fn with_footnotes(page: impl FnOnce() -> Nodes) -> Nodes {
    provide_footnote();
    fragment((page(), footnote::panel()))
}

/// What `show` makes of a lesson's file or a bank's once it is here; until then, that it is on its
/// way, or why it is not.
fn with_file(
    session: Session,
    file: &str,
    show: impl Fn(&Arc<Portion>) -> Nodes + Send + 'static,
) -> Nodes {
    with_files(session, vec![file.to_owned()], move |packs| {
        fragment(packs.iter().map(&show).collect::<Vec<_>>())
    })
}

/// What `show` makes of the banks of several modules once all are here.
fn with_banks(
    session: Session,
    modules: &[&ModuleOutline],
    show: impl Fn(&[Arc<Portion>]) -> Nodes + Send + 'static,
) -> Nodes {
    let files = modules.iter().map(|it| it.file.clone());
    with_files(session, files.collect(), show)
}

fn with_files(
    session: Session,
    files: Vec<String>,
    show: impl Fn(&[Arc<Portion>]) -> Nodes + Send + 'static,
) -> Nodes {
    live(move || {
        // Each is asked for before any is waited for.
        let loads: Vec<_> = files.iter().map(|file| session.portion(file)).collect();
        let mut packs = Vec::with_capacity(loads.len());
        for load in loads {
            match load {
                Load::Waiting => return loading::waiting(),
                Load::Failed(trouble) => return loading::failed(session, &trouble),
                Load::Ready(pack) => packs.push(pack),
            }
        }
        show(&packs)
    })
}

/// Where an attempt is gone on with.
fn resume_route(id: RecordId, attempt: &Attempt) -> Route {
    let open = attempt.next_open(0);
    open.map_or(Route::Result(id), |at| Route::Question(id, at))
}

/// The way back into an attempt that was not ended.
fn resume(progress: &Progress, outline: &Outline, id: RecordId, press: &'static str) -> Option<El> {
    let attempt = progress.sitting(id, outline)?;
    let text = words::begun(attempt.way(), attempt.answered(), attempt.counted().count());
    let resume = link(&resume_route(id, &attempt))
        .class("primary")
        .child(press);
    Some(
        el("section")
            .class("card")
            .child(el("p").child(text))
            .child(el("p").child(resume)),
    )
}

/// The items of a module that the learner has set aside, as far as that keeps them from an
/// attempt. What was set aside before a practice or a review was asked for in it; an assessment
/// asks what its rule draws.
fn kept_from(
    session: Session,
    module: &ModuleOutline,
    id: RecordId,
    attempt: &Attempt,
) -> Set<ItemId> {
    let since = (!attempt.way().is_assessment()).then_some(id);
    let progress = session.progress();
    progress.read_untracked().set_aside_since(module, since)
}

/// Names the page in the browser's tab and history.
fn set_title(page: &str, course: &str) {
    document().set_title(&format!("{page} · {course}"));
}

/// The page's title. A screen reader is led to it when the page is opened.
fn title(text: &str) -> El {
    el("h1").attr("tabindex", "-1").child(text)
}

/// The way back up: to the outline, and to the module that the page belongs to.
fn trail(module: Option<&ModuleOutline>) -> El {
    let step = |link: El| el("li").child(link);
    let outline = link(&Route::Home).child(words::OUTLINE);
    let module =
        module.map(|it| step(link(&Route::Module(it.id.clone())).child(it.title.as_str())));
    el("nav")
        .class("trail")
        .attr("aria-label", words::YOU_ARE_IN)
        .child(el("ol").child(step(outline)).child(module))
}

/// A button that goes to a page.
fn go_button(class: &'static str, text: &'static str, route: Route) -> El {
    button(class, move || platform::go(&route)).child(text)
}
