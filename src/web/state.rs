//! Values that pages share, and what is made again when they change.
//!
//! When something is to be made again is leptos's to know: [`ArcTrigger`] notes who reads a
//! value, its effects run again, its memos are worked out once, and its owners end what belongs
//! to a part of the page. What leptos has for values themselves is code for every type of value,
//! some 2.5 KB each; here it is a few lines, because a value is known by its [`Key`].

mod derived;

use std::{any::Any, marker::PhantomData, rc::Rc};

use leptos::prelude::{ArcTrigger, Notify as _, Track as _};

use wasm_bindgen::throw_str;

pub(super) use derived::{Derived, derived, effect};

use super::kept::{Key, Thing, keep_thing, kept, swap};

/// A value that nobody is told of when it changes. A handle: copying it copies nothing.
pub(super) struct Kept<T> {
    key: Key,
    of: PhantomData<fn() -> T>,
}

/// A value that whoever reads it is told of. A handle, as [`Kept`] is.
///
/// It is not changed within [`State::update`] of itself, nor while what [`State::read`] gave is
/// there.
pub(super) struct State<T>(Kept<T>);

/// A [`State`] that can only be read.
pub(super) struct Reading<T>(State<T>);

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
handle!(Kept, State, Reading);

fn new(value: Rc<dyn Any>, changed: Option<ArcTrigger>) -> Key {
    keep_thing(Thing { value, changed })
}

/// A page that goes on with what has ended is a mistake of ours.
fn ended() -> ! {
    throw_str("a value was asked for while it changed, or after its part of the page had ended")
}

/// Tells whoever reads it of a change.
fn notify(key: Key) {
    if let Some(changed) = kept(key).and_then(|it| it.changed) {
        changed.notify();
    }
}

/// What is kept there. Here and in [`put`] is all that is the same for every type.
#[inline(never)]
fn value(key: Key) -> Rc<dyn Any> {
    kept(key).map_or_else(|| ended(), |it| it.value)
}

/// Puts another value in the place of what is kept there, unless that has ended.
#[inline(never)]
fn put(key: Key, value: Rc<dyn Any>) {
    if let Some(mut thing) = kept(key) {
        thing.value = value;
        swap(key, Some(thing));
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
        value(self.key).downcast().unwrap_or_else(|_| ended())
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
        put(self.key, Rc::new(value));
    }

    /// Changes the value, unless it has ended.
    pub(super) fn update<U: Default>(self, change: impl FnOnce(&mut T) -> U) -> U {
        let Some(Thing { value, changed }) = swap(self.key, None) else {
            return U::default();
        };
        let mut value: Rc<T> = value.downcast().unwrap_or_else(|_| ended());
        let result = Rc::get_mut(&mut value).map(change);
        swap(self.key, Some(Thing { value, changed }));
        result.unwrap_or_else(|| throw_str("a value was changed while it was read"))
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
