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

use leptos::prelude::AnyView;

use super::{
    components::question::{self, Asking},
    keeping, pages,
    session::{Load, Session},
};
use crate::{course::item::Kind, pack::Outline, route::Route};

pub(super) use loader::PartsState;
#[cfg(all(feature = "split", target_family = "wasm"))]
pub(super) use loader::rt;

/// A part of the app that is not fetched with the page, in the order in which they are
/// fetched ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Modules and lessons, with questions that are answered by choosing.
    Lessons,
    /// Practice and its result.
    Practice,
    /// The kinds of question that are answered in other ways.
    Rarer,
    /// The device's store, and the page about what is stored.
    Data,
}

impl Part {
    /// In the order of the variants.
    const ALL: [Self; 4] = [Self::Lessons, Self::Practice, Self::Rarer, Self::Data];

    /// The name under which the page lists the part's files: that in `part!`.
    fn name(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Practice => "practice",
            Self::Rarer => "rarer",
            Self::Data => "data",
        }
    }
}

/// The pages of a part.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    /// Shows the page at an address.
    pub(super) show: fn(Session, &Arc<Outline>, &Route) -> AnyView,
    /// Fetches a module of a new edition, so that the page can show it without a pause.
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

part!(lessons: fn lessons() -> Pages { pages::IN_LESSONS });
part!(practice: fn practice() -> Pages { pages::IN_PRACTICE });
part!(rarer: fn rarer() -> Asking { question::OTHER_KINDS });

/// What the part about stored data offers.
#[derive(Clone, Copy)]
pub(super) struct Data {
    pages: Pages,
    /// Opens the device's store, and looks after the room that there is.
    keep: fn(Session),
}

part!(data: fn data() -> Data { Data { pages: pages::IN_DATA, keep: keeping::keep } });

impl Session {
    /// The pages among which that at an address is.
    pub(super) fn pages(self, route: &Route) -> Load<Pages> {
        match route {
            Route::Home | Route::Unknown => Load::Ready(pages::IN_FIRST_PART.into()),
            Route::About | Route::Module(_) | Route::Lesson(..) => {
                self.offered(Part::Lessons, lessons())
            }
            Route::Practice(_) | Route::Question(..) | Route::Result(_) => {
                self.offered(Part::Practice, practice())
            }
            Route::Data => match self.offered(Part::Data, data()) {
                Load::Waiting => Load::Waiting,
                Load::Failed(trouble) => Load::Failed(trouble),
                Load::Ready(data) => Load::Ready(data.pages.into()),
            },
        }
    }

    /// Opens the device's store as soon as the part that knows it is here. `false` while it is
    /// not.
    pub(super) fn keep_on_device(self) -> bool {
        match self.arrived(Part::Data) {
            Some(Load::Ready(_)) => {
                if let Load::Ready(data) = self.offered(Part::Data, data()) {
                    (data.keep)(self);
                }
                true
            }
            Some(Load::Failed(_)) => {
                self.settle();
                false
            }
            Some(Load::Waiting) | None => false,
        }
    }

    /// How an item of a kind is asked and answered.
    pub(super) fn asking(self, kind: &Kind) -> Load<Asking> {
        match kind {
            Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) => {
                Load::Ready(question::CHOOSING.into())
            }
            _ => self.offered(Part::Rarer, rarer()),
        }
    }
}
