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

use std::sync::Arc;

use leptos::prelude::AnyView;

use super::{
    keeping, pages,
    session::{Load, Session},
};
use crate::{pack::Outline, route::Route};

pub(super) use loader::PartsState;
#[cfg(all(feature = "split", target_family = "wasm"))]
pub(super) use loader::rt;

/// A part of the app that is not fetched with the page, in the order in which they are
/// fetched ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Lessons, practice, and the kinds of item that most lessons ask.
    Lessons,
    /// The device's store, and the page about what is stored.
    Data,
}

impl Part {
    /// In the order of the variants.
    const ALL: [Self; 2] = [Self::Lessons, Self::Data];

    /// The name under which the page lists the part's files: that in `part!`.
    fn name(self) -> &'static str {
        match self {
            Self::Lessons => "lessons",
            Self::Data => "data",
        }
    }
}

/// Shows the page at an address of the part.
pub(super) type Pages = fn(Session, &Arc<Outline>, &Route) -> AnyView;

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

part!(lessons: fn lessons() -> Pages { pages::in_lessons });

/// What the part about stored data offers.
#[derive(Clone, Copy)]
pub(super) struct Data {
    pages: Pages,
    /// Opens the device's store, and looks after the room that there is.
    keep: fn(Session),
}

part!(data: fn data() -> Data { Data { pages: pages::in_data, keep: keeping::keep } });

impl Session {
    /// The pages among which that at an address is.
    pub(super) fn pages(self, route: &Route) -> Load<Pages> {
        match route {
            Route::Home | Route::About | Route::Unknown => {
                let pages: Pages = pages::in_first_part;
                Load::Ready(pages.into())
            }
            Route::Module(_)
            | Route::Lesson(..)
            | Route::Practice(_)
            | Route::Question(..)
            | Route::Result(_) => self.offered(Part::Lessons, lessons()),
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
}
