//! Hearing of what other tabs do.

use leptos::{ev::Event as DomEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, VisibilityState};

use super::Session;
use crate::{
    progress::{Journal, Place},
    web::platform,
};

impl Session {
    /// Listens for what other tabs do to the browser's store, and looks at it again whenever the
    /// learner comes back to this one.
    pub(super) fn listen(self) {
        platform::listen("storage", move |event| self.hear(&event));
        let look = move |_: DomEvent| {
            if document().visibility_state() == VisibilityState::Visible {
                self.look_again();
            }
        };
        platform::listen("focus", look);
        platform::listen("visibilitychange", look);
    }

    /// Another tab has changed the browser's store.
    fn hear(self, event: &DomEvent) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        match (event.key(), event.new_value()) {
            (Some(key), Some(text)) => {
                if let Some(keeper) = self.keeper_untracked() {
                    keeper.apply(|journal| journal.changed(&key, &text));
                }
            }
            // Something was put together with others, or is gone: seen at the next look.
            (Some(_), None) => {}
            (None, _) => self.look_again(),
        }
    }

    /// Looks again at what the browser's store holds, and tries again what failed. Where that
    /// store is denied or full, another tab can only be heard of through the device's.
    fn look_again(self) {
        if let Some(keeper) = self.keeper_untracked() {
            keeper.look_again(Place::Browser);
            if keeper.read(Journal::hears_by_device) {
                keeper.look_again(Place::Device);
            }
            keeper.apply(Journal::retry);
        }
    }
}
