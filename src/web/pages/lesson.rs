//! A lesson: the choice that comes before it, the lesson or its summary, and the way on.

use std::sync::Arc;

use super::{lost::lost, set_title, title, trail, with_file};
use crate::{
    course::{Lesson, LessonId, ModuleId},
    pack::{LessonOutline, ModuleOutline, Outline, Portion},
    progress::{Next, Progress, View},
    route::Route,
    web::{
        components::{
            before::{before, is_locked},
            blocks::block,
            content_note,
            jotter::jotter,
            sources::source_list,
            text::paragraphs,
        },
        dom::{El, Nodes, button, el, fragment, live},
        platform,
        session::Session,
        state::{Kept, derived},
        words,
    },
};

/// The name under which it is kept which lesson was opened last.
pub(super) const PLACE: &str = "place";

/// The lesson that the page is about, and what its handlers need.
#[derive(Clone)]
struct Page {
    session: Session,
    outline: Arc<Outline>,
    module: ModuleId,
    lesson: LessonId,
}

pub(super) fn lesson(
    session: Session,
    outline: &Arc<Outline>,
    module_id: &ModuleId,
    id: &LessonId,
) -> Nodes {
    let found = outline
        .module(module_id)
        .and_then(|it| Some((it, it.lesson(id)?)));
    let Some((module, lesson)) = found else {
        return lost(words::LOST);
    };
    set_title(&lesson.title, &outline.about.title);
    if is_locked(session, outline, module) {
        let before = before(session, outline, module);
        return fragment((trail(Some(module)), (title(&lesson.title), before)));
    }
    session.keep_note(PLACE, id);

    let page = Page {
        session,
        outline: Arc::clone(outline),
        module: module_id.clone(),
        lesson: id.clone(),
    };
    let article = el("article")
        .class("lesson")
        .child(title(&lesson.title))
        .child(
            el("p")
                .class("aside")
                .child(words::minutes(lesson.minutes.into())),
        )
        .child(page.body(module, lesson));
    fragment((trail(Some(module)), article))
}

impl Page {
    /// The lesson or its summary as the learner chose; until they did, the choice.
    fn body(self, module: &ModuleOutline, lesson: &LessonOutline) -> Nodes {
        let session = self.session;
        let notes = notes(module, lesson, &session.progress().read_untracked());
        let is_free = notes.is_empty();
        let id = lesson.id.clone();
        let chosen = derived(move || match session.progress().read().lesson(&id).view {
            None if is_free => Some(View::Full),
            Some(View::Skip) => None,
            chosen => chosen,
        });
        let (page, file) = (Kept::new(self), lesson.file.clone());
        live(move || match chosen.get() {
            None => content_note::choice(&notes, move |view| page.with(|it| it.choose(view))),
            Some(view) => with_file(session, &file, move |pack| {
                page.with(|page| page.shown(pack, view))
            }),
        })
    }

    fn choose(&self, view: View) {
        self.session.choose(&self.module, &self.lesson, view);
        if view == View::Skip {
            platform::go(&self.onward());
        } else {
            platform::arrive();
        }
    }

    fn shown(&self, pack: &Arc<Portion>, view: View) -> Nodes {
        let Some(lesson) = &pack.lesson else {
            return lost(words::LOST);
        };
        let (text, cited) = match view {
            View::Summary => (
                paragraphs(&lesson.summary, &pack.library),
                lesson.summary_references(),
            ),
            View::Full | View::Skip => (self.blocks(lesson, pack), lesson.references()),
        };
        let page = self.clone();
        let finish = move || {
            page.session.read(&page.module, &page.lesson);
            platform::go(&page.onward());
        };
        let finish = button("primary", finish).child(words::FINISH_LESSON);
        let end = el("p").class("onward").child(finish);
        let sources = source_list(cited.sources.iter(), &pack.library);
        let note = jotter(self.session, &self.module, &self.lesson);
        fragment((
            self.switch(view),
            (el("div").class("prose").child(text), (sources, (note, end))),
        ))
    }

    fn blocks(&self, lesson: &Lesson, pack: &Arc<Portion>) -> Vec<Nodes> {
        lesson
            .body
            .iter()
            .map(|it| block(self.session, it, pack))
            .collect()
    }

    /// The way from the lesson to its summary and back.
    fn switch(&self, view: View) -> El {
        let page = self.clone();
        let to = move |view| button("quiet", move || page.choose(view));
        match view {
            View::Summary => el("p")
                .class("notice")
                .child(words::SUMMARY_SHOWN)
                .child(" ")
                .child(to(View::Full).child(words::LESSON_INSTEAD)),
            View::Full | View::Skip => {
                el("p").child(to(View::Summary).child(words::SUMMARY_INSTEAD))
            }
        }
    }

    /// Where a learner goes after the lesson.
    fn onward(&self) -> Route {
        let progress = self.session.progress();
        match progress
            .read_untracked()
            .next(&self.outline, Some(&self.lesson))
        {
            Some(Next::Lesson(module, lesson)) => Route::Lesson(module, lesson),
            Some(Next::Practice(module)) => Route::Practice(module),
            Some(Next::Assessment(module)) => Route::Assessment(module),
            None => Route::Module(self.module.clone()),
        }
    }
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
