//! What is made of values again when they change.

use std::rc::Rc;

use leptos::prelude::{Get as _, GetUntracked as _, Memo, RenderEffect};

use super::{super::kept::keep, Kept, ended};

/// A value that is worked out of others, once whenever one of them has changed.
pub(in crate::web) struct Derived<T> {
    value: Kept<Option<Rc<T>>>,
    /// Goes up with every change.
    version: Memo<u32>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// A value that `work` makes of others. Whoever reads it is told when another comes of it.
pub(in crate::web) fn derived<T: PartialEq + 'static>(
    work: impl Fn() -> T + Send + Sync + 'static,
) -> Derived<T> {
    let value = Kept::new(None::<Rc<T>>);
    let step = move || {
        let now = work();
        let is_news = value.with(|it| it.as_deref() != Some(&now));
        if is_news {
            value.set(Some(Rc::new(now)));
        }
        is_news
    };
    Derived {
        value,
        version: versions(Box::new(step)),
    }
}

/// Not generic: what leptos makes of it is there once.
fn versions(step: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<u32> {
    Memo::new(move |before: Option<&u32>| {
        before.copied().unwrap_or(0).wrapping_add(u32::from(step()))
    })
}

impl<T: 'static> Derived<T> {
    /// The value as it is.
    pub(in crate::web) fn read(self) -> Rc<T> {
        self.version.get();
        self.value.get().unwrap_or_else(|| ended())
    }

    /// The same, by somebody who need not be told when it changes.
    pub(in crate::web) fn read_untracked(self) -> Rc<T> {
        self.version.get_untracked();
        self.value.get().unwrap_or_else(|| ended())
    }

    /// A copy of the value.
    pub(in crate::web) fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }
}

/// Does something now, and again whenever a value that it reads has changed, until the part of
/// the page that is being made ends.
pub(in crate::web) fn effect(run: impl FnMut() + 'static) {
    effect_of(Box::new(run));
}

fn effect_of(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_| run()));
}
