//! What the pages share: the course, the learner's progress, and what can be done with them.
//!
//! Pages call methods that say what the learner did; they change no state themselves.

mod course;
mod drafts;
mod hearing;
mod saving;

use std::sync::Arc;

pub(super) use course::Load;

use super::{
    parts::PartsState,
    platform,
    state::{Reading, State},
    storage,
};
use crate::{
    course::{Item, ItemId, LessonId, ModuleId, SignOffId},
    progress::{Asked, Event, NAMESPACE, Progress, RecordId, View},
    quiz::{Answer, Draw, Question, Way},
    route::Route,
};

/// What the pages share. A handle: copying it copies nothing.
#[derive(Clone, Copy)]
pub(super) struct Session {
    course: course::CourseState,
    saving: saving::SavingState,
    pub(super) parts: PartsState,
    progress: State<Progress>,
    route: State<Route>,
}

/// A session at the present address, which starts to load the course.
pub(super) fn open_session() -> Session {
    let session = Session {
        course: course::CourseState::new(),
        saving: saving::SavingState::new(),
        parts: PartsState::new(),
        progress: State::default(),
        route: State::new(platform::address()),
    };
    session.load(false);
    // Where there is something of a course, what reads it comes with the outline, not after it.
    if storage::browser::has_any(NAMESPACE) {
        session.fetch_what_keeps_records();
    }
    platform::listen("hashchange", move |_| {
        // What did not arrive ahead of need may arrive now.
        session.parts.retry();
        session.fetch_parts_ahead();
        session.route.set(platform::address());
    });
    // While an author works on the course, the preview says when there is a new one.
    platform::listen("coursewright:course", move |_| session.reload());
    session
}

impl Session {
    /// The page that the address names.
    pub(super) fn route(self) -> Route {
        self.route.get()
    }

    /// What the learner has done.
    pub(super) fn progress(self) -> Reading<Progress> {
        self.progress.read_only()
    }

    /// Begins a practice and goes to its first question.
    pub(super) fn begin(self, draw: Draw) {
        if let Some(attempt) = self.happened(Event::Started(draw)) {
            platform::go(&Route::Question(attempt, 0));
        }
    }

    /// Begins an attempt in another way than a practice and goes to its first question.
    pub(super) fn begin_as(self, way: Way, draw: Draw) -> Option<RecordId> {
        let attempt = self.happened(Event::Began { way, draw })?;
        platform::go(&Route::Question(attempt, 0));
        Some(attempt)
    }

    /// Takes an answer to a question of an attempt, which was shown as `asked`.
    pub(super) fn answer(
        self,
        (attempt, question): (RecordId, u16),
        asked: &Question,
        answer: Answer,
    ) {
        let is_as_drawn =
            |drawn: &Question| drawn.fingerprint == asked.fingerprint && drawn.order == asked.order;
        let progress = self.progress.read_untracked();
        let drawn = progress.attempt(attempt);
        let drawn = drawn.and_then(|it| it.question(question));
        let is_as_drawn = drawn.is_some_and(is_as_drawn);
        // What is told next changes it.
        drop(progress);
        if !is_as_drawn {
            let drawn = asked.clone();
            self.happened(Event::Redrawn {
                attempt,
                question,
                drawn,
            });
        }
        self.handed_in(Asked::Attempt { attempt, question }, answer);
    }

    /// Takes an answer to a question within a lesson.
    pub(super) fn check(self, module: &ModuleId, item: &Item, answer: Answer) {
        let to = Asked::Lesson {
            module: module.clone(),
            item: item.id.clone(),
            fingerprint: item.fingerprint,
        };
        self.handed_in(to, answer);
    }

    fn handed_in(self, to: Asked, answer: Answer) {
        self.happened(given(to, answer));
    }

    /// Takes an answer that nobody gave, and keeps it nowhere.
    pub(super) fn rehearse(self, item: &Item, answer: Answer) {
        // Any name does for a module.
        if let (Some(course), Ok(module)) = (self.course_id(), ModuleId::parse(item.id.as_str())) {
            let to = Asked::Lesson {
                module,
                item: item.id.clone(),
                fingerprint: item.fingerprint,
            };
            saving::rehearse(&course, given(to, answer));
        }
    }

    /// Ends an attempt.
    pub(super) fn finish(self, attempt: RecordId) {
        let Load::Ready(outline) = self.outline_untracked() else {
            return;
        };
        let end = (self.progress.read_untracked()).end_of(attempt, &outline);
        if let Some(end) = end {
            self.happened(end);
        }
    }

    /// Notes how the learner wants to take a lesson.
    pub(super) fn choose(self, module: &ModuleId, lesson: &LessonId, view: View) {
        self.happened(Event::Chose {
            module: module.clone(),
            lesson: lesson.clone(),
            view,
        });
    }

    /// Notes that the learner has finished a lesson.
    pub(super) fn read(self, module: &ModuleId, lesson: &LessonId) {
        if !self.progress.read_untracked().lesson(lesson).read {
            self.happened(Event::Read {
                module: module.clone(),
                lesson: lesson.clone(),
            });
        }
    }

    /// Notes who said that something practical was done, or that it is taken back.
    pub(super) fn sign_off(self, practical: &SignOffId, by: String) {
        self.happened(Event::SignedOff {
            practical: practical.clone(),
            by,
        });
    }

    /// Records the learner's note on a lesson, in place of the one before.
    pub(super) fn jot(self, module: &ModuleId, lesson: &LessonId, text: String) {
        self.happened(Event::Noted {
            module: module.clone(),
            lesson: lesson.clone(),
            text,
        });
    }

    fn happened(self, event: Event) -> Option<RecordId> {
        self.saving.record(event).map(|record| record.id)
    }
}

fn given(to: Asked, answer: Answer) -> Event {
    let Answer {
        response,
        score,
        with,
    } = answer;
    Event::answer(to, response, score, with)
}

/// A question within a lesson keeps the order of its options from visit to visit.
pub(super) fn check_question(item: &Item) -> Question {
    let seed = u64::from(item.fingerprint.wording) << 32 | u64::from(item.fingerprint.key);
    Question::alone(item, seed)
}

/// The item with this id.
pub(super) fn find<'a>(items: &'a [Arc<Item>], id: &ItemId) -> Option<&'a Arc<Item>> {
    items.iter().find(|item| item.id == *id)
}
