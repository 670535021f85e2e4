//! The browser's storage: the only place that knows about it.
//!
//! `gloo_storage` panics where storage is denied, so the page asks once, carefully, and keeps
//! the handle. After that it uses calls that return a `Result`, and never those that read or
//! clear everything: other pages may share the origin.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use crate::store::{Memory, Store, StoreError};

/// The name of the entry with which the store is tried out.
const PROBE: &str = "coursewright/probe";

/// A store to use.
pub(super) struct Opened {
    pub(super) store: Box<dyn Store>,
    /// Why it lasts only as long as the page, if it does.
    pub(super) temporary: Option<StoreError>,
    /// Whether nothing more can be put in it for now.
    pub(super) is_full: bool,
}

/// Opens the browser's store. Where there is none, one that lasts as long as the page takes
/// its place. A store that is full is still the browser's: it can be read, and room may be
/// made in it.
pub(super) fn open() -> Opened {
    let store = match handle() {
        Ok(storage) => Local(storage),
        Err(why) => return temporary(why),
    };
    let is_full = match store.put(PROBE, "1").and_then(|()| store.remove(PROBE)) {
        Ok(()) => false,
        Err(StoreError::Full) => true,
        Err(why) => return temporary(why),
    };
    Opened {
        store: Box::new(store),
        temporary: None,
        is_full,
    }
}

fn temporary(why: StoreError) -> Opened {
    Opened {
        store: Box::new(Memory::default()),
        temporary: Some(why),
        is_full: false,
    }
}

fn handle() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Denied)?;
    match window.local_storage() {
        // Asked for and there: gloo's handle is safe to take now.
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(StoreError::Denied),
    }
}

struct Local(Storage);

impl Store for Local {
    fn keys(&self, prefix: &str) -> Result<Vec<String>, StoreError> {
        let count = self.0.length().map_err(why)?;
        let mut keys = Vec::new();
        for at in 0..count {
            if let Some(key) = self.0.key(at).map_err(why)?
                && key.starts_with(prefix)
            {
                keys.push(key);
            }
        }
        Ok(keys)
    }

    fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.0.get_item(key).map_err(why)
    }

    fn put(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0.set_item(key, value).map_err(why)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(why)
    }
}

/// What a browser threw. It may throw anything at all.
fn why(thrown: JsValue) -> StoreError {
    let Some(exception) = thrown.dyn_ref::<DomException>() else {
        return StoreError::Failed(String::new());
    };
    match exception.name().as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => StoreError::Full,
        "SecurityError" => StoreError::Denied,
        other => StoreError::Failed(other.into()),
    }
}
