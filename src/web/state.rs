//! Values that pages share, and what is made again when they change.
//!
//! When something is to be made again is leptos's to know: [`ArcTrigger`] notes who reads a
//! value, its effects run again, its memos are worked out once, and its owners end what belongs
//! to a part of the page. What leptos has for values themselves is code for every type of value,
//! some 2.5 KB each; here it is a few lines, because a value is known by its [`Key`].

use std::{any::Any, marker::PhantomData, rc::Rc};

use leptos::prelude::{
    ArcTrigger, Get as _, GetUntracked as _, Memo, Notify as _, RenderEffect, Track as _,
};

use super::kept::{Key, Thing, keep, keep_thing, kept, swap};

/// A value that nobody is told of when it changes. A handle: copying it copies nothing.
pub(super) struct Kept<T> {
    key: Key,
    of: PhantomData<fn() -> T>,
}

/// A value that whoever reads it is told of. A handle, as [`Kept`] is.
///
/// It may not be changed by what is reading it, nor while what [`State::read`] gave is there.
pub(super) struct State<T>(Kept<T>);

/// A [`State`] that can only be read.
pub(super) struct Reading<T>(State<T>);

/// A value that is worked out of others, once whenever one of them has changed.
pub(super) struct Derived<T> {
    value: Kept<Option<Rc<T>>>,
    /// Goes up with every change.
    version: Memo<u32>,
}

macro_rules! handle {
    ($($name:ident),+) => {$(
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}
    )+};
}
handle!(Kept, State, Reading, Derived);

fn new(value: Rc<dyn Any>, changed: Option<ArcTrigger>) -> Key {
    keep_thing(Thing { value, changed })
}

/// A page that goes on with what has ended is a mistake of ours.
fn ended() -> ! {
    wasm_bindgen::throw_str("a value was asked for while it changed, or after its part of the page")
}

/// Tells whoever reads it of a change.
fn notify(key: Key) {
    if let Some(changed) = kept(key).and_then(|it| it.changed) {
        changed.notify();
    }
}

impl<T: 'static> Kept<T> {
    pub(super) fn new(value: T) -> Self {
        Self::of(new(Rc::new(value), None))
    }

    const fn of(key: Key) -> Self {
        let of = PhantomData;
        Self { key, of }
    }

    /// The value as it is.
    pub(super) fn read(self) -> Rc<T> {
        let value = kept(self.key).and_then(|it| it.value.downcast().ok());
        value.unwrap_or_else(|| ended())
    }

    /// Looks at the value.
    pub(super) fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.read())
    }

    /// A copy of the value.
    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Puts another value in its place, unless it has ended.
    pub(super) fn set(self, value: T) {
        if let Some(mut thing) = kept(self.key) {
            thing.value = Rc::new(value);
            swap(self.key, Some(thing));
        }
    }

    /// Changes the value, unless it has ended.
    pub(super) fn update<U: Default>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let Some(Thing { value, changed }) = swap(self.key, None) else {
            return U::default();
        };
        let mut value: Rc<T> = value.downcast().unwrap_or_else(|_| ended());
        let result = Rc::get_mut(&mut value).map(change);
        swap(self.key, Some(Thing { value, changed }));
        result.unwrap_or_else(|| ended())
    }
}

impl<T: Default + 'static> Default for Kept<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: 'static> State<T> {
    pub(super) fn new(value: T) -> Self {
        Self(Kept::of(new(Rc::new(value), Some(ArcTrigger::new()))))
    }

    /// Notes that whoever is at work depends on the value.
    pub(super) fn track(self) {
        if let Some(changed) = kept(self.0.key).and_then(|it| it.changed) {
            changed.track();
        }
    }

    /// The value as it is.
    pub(super) fn read(self) -> Rc<T> {
        self.track();
        self.0.read()
    }

    /// The same, by somebody who need not be told when it changes.
    pub(super) fn read_untracked(self) -> Rc<T> {
        self.0.read()
    }

    /// A copy of the value.
    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }

    /// The same, by somebody who need not be told when it changes.
    pub(super) fn get_untracked(self) -> T
    where
        T: Clone,
    {
        self.0.get()
    }

    /// Puts another value in its place, unless it has ended.
    pub(super) fn set(self, value: T) {
        self.0.set(value);
        self.notify();
    }

    /// Changes the value, unless it has ended.
    pub(super) fn update(self, change: impl FnOnce(&mut T)) {
        self.0.update(change);
        self.notify();
    }

    /// Changes the value, and says whether it did.
    pub(super) fn maybe_update(self, change: impl FnOnce(&mut T) -> bool) {
        if self.0.update(change) {
            self.notify();
        }
    }

    /// Changes the value and tells nobody.
    pub(super) fn update_untracked(self, change: impl FnOnce(&mut T)) {
        self.0.update(change);
    }

    /// Tells whoever reads the value that it has changed.
    pub(super) fn notify(self) {
        notify(self.0.key);
    }

    /// The same value for those who only read it.
    pub(super) fn read_only(self) -> Reading<T> {
        Reading(self)
    }
}

impl<T: Default + 'static> Default for State<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: 'static> Reading<T> {
    /// The value as it is.
    pub(super) fn read(self) -> Rc<T> {
        self.0.read()
    }

    /// The same, by somebody who need not be told when it changes.
    pub(super) fn read_untracked(self) -> Rc<T> {
        self.0.read_untracked()
    }

    /// A copy of the value.
    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        self.0.get()
    }
}

/// A value that `work` makes of others. Whoever reads it is told when another comes of it.
pub(super) fn derived<T: PartialEq + 'static>(
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
    pub(super) fn read(self) -> Rc<T> {
        self.version.get();
        self.value.get().unwrap_or_else(|| ended())
    }

    /// The same, by somebody who need not be told when it changes.
    pub(super) fn read_untracked(self) -> Rc<T> {
        self.version.get_untracked();
        self.value.get().unwrap_or_else(|| ended())
    }

    /// A copy of the value.
    pub(super) fn get(self) -> T
    where
        T: Clone,
    {
        T::clone(&self.read())
    }
}

/// Does something now, and again whenever a value that it reads has changed, until the part of
/// the page that is being made ends.
pub(super) fn effect(run: impl FnMut() + 'static) {
    effect_of(Box::new(run));
}

fn effect_of(mut run: Box<dyn FnMut()>) {
    keep(RenderEffect::new(move |_| run()));
}
