//! The course as far as it has been fetched.

use std::sync::Arc;

use super::Session;
use crate::{
    course::{CourseId, ModuleId},
    pack::{OUTLINE_FILE, Outline, Portion},
    progress::Progress,
    route::Route,
    sorted::Map,
    web::{
        fetch::{self, Trouble},
        platform,
        state::{Kept, State},
    },
};

/// Something that is fetched.
#[derive(Debug)]
pub(crate) enum Load<T> {
    /// It is on its way.
    Waiting,
    /// It did not arrive.
    Failed(Trouble),
    /// It is here.
    Ready(Arc<T>),
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Failed(trouble) => Self::Failed(trouble.clone()),
            Self::Ready(value) => Self::Ready(Arc::clone(value)),
        }
    }
}

impl<T> Load<T> {
    /// What follows once it is here.
    pub(crate) fn then<U>(&self, next: impl FnOnce() -> Load<U>) -> Load<U> {
        match self {
            Self::Waiting => Load::Waiting,
            Self::Failed(trouble) => Load::Failed(trouble.clone()),
            Self::Ready(_) => next(),
        }
    }
}

impl<T> From<Result<T, Trouble>> for Load<T> {
    fn from(result: Result<T, Trouble>) -> Self {
        match result {
            Ok(value) => Self::Ready(Arc::new(value)),
            Err(trouble) => Self::Failed(trouble),
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct CourseState {
    outline: State<Load<Outline>>,
    /// By file name, which changes with the content: an old lesson is never shown under a new
    /// outline.
    portions: State<Map<String, Load<Portion>>>,
    /// Whether something did not arrive: from then on a copy in the browser is not trusted.
    is_retried: Kept<bool>,
    /// How many new editions have been announced.
    editions: Kept<u32>,
}

impl CourseState {
    pub(super) fn new() -> Self {
        Self {
            outline: State::new(Load::Waiting),
            portions: State::default(),
            is_retried: Kept::new(false),
            editions: Kept::new(0),
        }
    }
}

impl Session {
    /// The outline.
    pub(crate) fn outline(self) -> Load<Outline> {
        self.course.outline.get()
    }

    /// The outline, for something that is to be done.
    pub(crate) fn outline_untracked(self) -> Load<Outline> {
        self.course.outline.get_untracked()
    }

    /// Fetches the outline. `fresh` asks the host again even where the browser has a copy.
    pub(crate) fn load(self, fresh: bool) {
        platform::spawn(async move {
            let outline = fetch::pack::<Outline>(OUTLINE_FILE, fresh).await;
            self.show(outline);
        });
    }

    /// Shows an outline. One that did not arrive takes nothing away that is there.
    fn show(self, outline: Result<Outline, Trouble>) {
        if let Ok(outline) = &outline {
            self.look_for_traces(&outline.about.id);
        }
        let is_here = |outline: &Load<Outline>| matches!(outline, Load::Ready(_));
        if outline.is_ok() || !is_here(&self.course.outline.read_untracked()) {
            self.course.outline.set(outline.into());
        }
        self.open_what_is_here();
    }

    /// The course, once its outline is here.
    pub(crate) fn course_id(self) -> Option<CourseId> {
        match &*self.course.outline.read_untracked() {
            Load::Ready(outline) => Some(outline.about.id.clone()),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// A lesson or a bank. It is fetched when it is first asked for.
    pub(crate) fn portion(self, file: &str) -> Load<Portion> {
        let portions = self.course.portions;
        if let Some(portion) = portions.read().get(file).cloned() {
            return portion;
        }
        portions.update_untracked(|all| {
            all.insert(file.to_owned(), Load::Waiting);
        });
        self.fetch_portion(file.to_owned(), self.is_retried());
        Load::Waiting
    }

    fn fetch_portion(self, file: String, fresh: bool) {
        platform::spawn(async move {
            let portion = fetch::pack(&file, fresh).await.into();
            self.course.portions.update(|all| {
                all.insert(file, portion);
            });
        });
    }

    /// Whether something did not arrive, and was asked for again.
    pub(crate) fn is_retried(self) -> bool {
        self.course.is_retried.get()
    }

    /// Fetches a lesson, a bank or a part of the app again that did not arrive. The outline is asked
    /// for again too: the course may have been replaced on the host since the page was opened.
    pub(crate) fn retry(self) {
        self.course.is_retried.set(true);
        self.parts.retry();
        self.course
            .portions
            .update(|all| all.retain(|_, it| matches!(it, Load::Ready(_))));
        self.load(true);
    }

    /// Takes in a new edition of the course without a moment in which nothing is shown: what
    /// the page needs is fetched first, and only then shown.
    pub(super) fn reload(self) {
        let edition = self.course.editions.get() + 1;
        self.course.editions.set(edition);
        platform::spawn(async move {
            let outline = fetch::pack::<Outline>(OUTLINE_FILE, true).await;
            let Ok(outline) = outline else {
                return self.show(outline);
            };
            if let Some(file) = self.shown_file(&outline)
                && let Load::Ready(pages) = self.pages(&self.route.get_untracked())
            {
                (pages.prepare)(self, file).await;
            }
            // A later edition may have overtaken this one.
            if self.course.editions.get() == edition {
                self.show(Ok(outline));
            }
        });
    }

    /// Fetches a lesson or a bank that is not here and that nothing shows yet.
    pub(crate) async fn prepare(self, file: String) {
        let portions = self.course.portions;
        if !portions.read_untracked().contains_key(&file) {
            let pack = fetch::pack(&file, false).await.into();
            portions.update_untracked(|all| {
                all.insert(file, pack);
            });
        }
    }

    /// The file of this outline that the present page needs.
    fn shown_file(self, outline: &Outline) -> Option<String> {
        let bank = |module: &ModuleId| Some(outline.module(module)?.file.clone());
        match self.route.get_untracked() {
            Route::Lesson(module, lesson) => {
                let lesson = outline.module(&module)?.lesson(&lesson)?;
                Some(lesson.file.clone())
            }
            Route::Practice(id) | Route::Assessment(id) => bank(&id),
            Route::Question(attempt, _) | Route::Result(attempt) => {
                let drawn_from =
                    |it: &Progress| it.attempt(attempt).map(|it| it.draw().module.clone());
                bank(&drawn_from(&self.progress.read_untracked())?)
            }
            Route::Home
            | Route::About
            | Route::Module(_)
            | Route::Data
            | Route::Review
            | Route::Progress
            | Route::Completion
            | Route::Unknown => None,
        }
    }
}
