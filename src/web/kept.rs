//! Things that are kept for as long as the part of the page that they belong to.
//!
//! leptos keeps each type of thing in code of its own, and what cannot go to another thread with
//! the name of its thread, which is looked at each time (docs/size.md has the figures).

use std::{any::Any, cell::RefCell, rc::Rc};

use leptos::prelude::{ArcTrigger, on_cleanup};

/// Where something is kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    place: usize,
    /// A place is used again, and then by something with another number.
    number: u32,
}

/// The number of what is kept nowhere.
const ENDED: u32 = 0;

/// What is kept, with what tells of its changes.
#[derive(Clone)]
pub(super) struct Thing {
    pub(super) value: Rc<dyn Any>,
    pub(super) changed: Option<ArcTrigger>,
}

struct Places {
    all: Vec<(u32, Option<Thing>)>,
    free: Vec<usize>,
    /// How many things have been kept: the number of the last.
    count: u32,
}

thread_local! {
    static PLACES: RefCell<Places> = const {
        RefCell::new(Places { all: Vec::new(), free: Vec::new(), count: 0 })
    };
}

impl Places {
    fn of(&mut self, key: Key) -> Option<&mut Option<Thing>> {
        let (number, thing) = self.all.get_mut(key.place)?;
        (*number == key.number).then_some(thing)
    }
}

/// Keeps something until the part of the page that is being made ends.
pub(super) fn keep(value: impl Any) {
    keep_thing(Thing {
        value: Rc::new(value),
        changed: None,
    });
}

/// The same for a thing that is asked for again.
pub(super) fn keep_thing(thing: Thing) -> Key {
    let key = PLACES.with_borrow_mut(|places| {
        places.count = places.count.wrapping_add(1);
        let number = places.count;
        let place = match places.free.pop() {
            Some(place) => {
                places.all[place] = (number, Some(thing));
                place
            }
            None => {
                places.all.push((number, Some(thing)));
                places.all.len() - 1
            }
        };
        Key { place, number }
    });
    on_cleanup(move || {
        let thing = PLACES.with_borrow_mut(|places| {
            places.free.push(key.place);
            std::mem::replace(&mut places.all[key.place], (ENDED, None))
        });
        // Not while the places are borrowed: other things may end with it.
        drop(thing);
    });
    key
}

/// What is kept there; `None` once it has ended.
pub(super) fn kept(key: Key) -> Option<Thing> {
    PLACES.with_borrow_mut(|places| places.of(key)?.clone())
}

/// Puts another thing there, and gives what was there; the thing itself where that has ended.
pub(super) fn swap(key: Key, thing: Option<Thing>) -> Option<Thing> {
    PLACES.with_borrow_mut(|places| match places.of(key) {
        Some(place) => std::mem::replace(place, thing),
        None => thing,
    })
}
