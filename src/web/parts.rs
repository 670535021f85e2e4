//! The parts in which the app is fetched.
//!
//! The first part is the course outline and all that stands around every page. Another part is
//! fetched when it is first needed, and ahead of that once the page has nothing else to do.
//!
//! To add a part: give it a variant and a name in [`Part`], declare with `part!` what it offers
//! (functions of the part, called only through what is offered here), and give [`Session`] a
//! method that asks for it. What only that part uses is then fetched with it; what two parts
//! use and the first does not is a file of its own. Few and large parts are best: each cut
//! costs, because code that is shared between parts is called through a table.

mod loader;

use std::{pin::Pin, sync::Arc};

use leptos::prelude::untrack;

use super::{
    components::question::{self, Aids, Asked, Asking},
    dom::Nodes,
    fetch::Trouble,
    keeping, pages,
    session::{Load, Session},
};
use crate::{
    course::{CourseId, item::Kind},
    pack::Outline,
    route::Route,
};

pub(super) use loader::PartsState;
#[cfg(all(feature = "split", target_family = "wasm"))]
pub(super) use loader::rt;

/// A part of the app that is not fetched with the page, in the order in which they are
/// fetched ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Modules and lessons, with questions that are answered by choosing, and what keeps the
    /// learner's records.
    Lessons,
    /// All the rest: practices, assessments and reviews, the kinds of question that are answered
    /// in other ways, the device's store, and the page about what is stored.
    Rest,
}

impl Part {
    /// In the order of the variants.
    const ALL: [Self; 2] = [Self::Lessons, Self::Rest];

    /// The name under which the page lists the part's files: that in `part!`.
    fn name(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Rest => "rest",
        }
    }
}

/// The pages of a part.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    /// Shows the page at an address.
    pub(super) show: fn(Session, &Arc<Outline>, &Route) -> Nodes,
    /// Fetches a lesson or a bank of a new edition, so that the page can show it without a pause.
    pub(super) prepare: fn(Session, String) -> Preparing,
}

/// Ends when what is prepared is here, or has failed to come.
pub(super) type Preparing = Pin<Box<dyn Future<Output = ()>>>;

/// A function whose code, and all that only it uses, is in the part of this name.
macro_rules! part {
    ($part:ident: fn $name:ident() -> $offer:ty $body:block) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($part, wasm_split_path = crate::web::parts)]
        fn $name() -> $offer $body

        #[cfg(not(feature = "split"))]
        async fn $name() -> $offer $body
    };
}

// The rest can do whatever the lessons' part can, which is fetched before it: so the code of the
// lessons is one file with what both share, and 2,600 bytes smaller than in two (docs/size.md).
part!(lessons: fn lessons() -> Pages { pages::IN_LESSONS });
part!(lessons: fn opening() -> fn(Session, &CourseId) { Session::open_stores });
part!(rest: fn rest() -> Pages { pages::IN_REST });
part!(rest: fn other_kinds() -> Asking { question::OTHER_KINDS });
part!(rest: fn aids() -> Option<Aids> { Some(question::AIDS) });
part!(rest: fn keeping() -> fn(Session, &CourseId) { keeping::keep });

impl Session {
    /// The pages among which that at an address is.
    pub(super) fn pages(self, route: &Route) -> Load<Pages> {
        match route {
            Route::Home | Route::Unknown => Load::Ready(pages::IN_FIRST_PART.into()),
            Route::About | Route::Module(_) | Route::Lesson(..) => {
                self.offered(Part::Lessons, lessons())
            }
            Route::Practice(_)
            | Route::Question(..)
            | Route::Result(_)
            | Route::Assessment(_)
            | Route::Review
            | Route::Progress
            | Route::Completion
            | Route::Data => self.recording(|| self.offered(Part::Rest, rest())),
        }
    }

    /// What is offered once what keeps the records is here: nothing may be done that would not
    /// be recorded.
    fn recording<T>(self, offered: impl FnOnce() -> Load<T>) -> Load<T> {
        self.part(Part::Lessons).then(offered)
    }

    /// Opens the stores as far as the parts that know them are here, and the course, whose
    /// records they hold. Called whenever one of them has come.
    pub(super) fn open_what_is_here(self) {
        if let Some(course) = self.course_id()
            && let Some(open) = self.here(Part::Lessons, opening())
        {
            let open = self.here(Part::Rest, keeping()).unwrap_or(open);
            open(self, &course);
        }
    }

    /// Fetches what reads and keeps the learner's records, without waiting for it.
    pub(super) fn fetch_what_keeps_records(self) {
        let _ = untrack(|| self.part(Part::Lessons));
    }

    /// Why the learner's records cannot be kept.
    pub(super) fn why_not_kept(self) -> Option<Trouble> {
        match self.arrived(Part::Lessons) {
            Some(Load::Failed(trouble)) => Some(trouble),
            _ => None,
        }
    }

    /// How an item of a kind is asked and answered.
    pub(super) fn asking(self, kind: &Kind) -> Load<Asking> {
        match kind {
            Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) => {
                Load::Ready(question::CHOOSING.into())
            }
            _ => self.offered(Part::Rest, other_kinds()),
        }
    }

    /// What goes with answers to a question, if anything can.
    pub(super) fn aids(self, asked: &Asked) -> Load<Option<Aids>> {
        if question::is_plain(asked) {
            return Load::Ready(None.into());
        }
        self.offered(Part::Rest, aids())
    }
}
