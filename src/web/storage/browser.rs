//! localStorage.
//!
//! `gloo_storage` throws where storage is denied, so the page takes its handle where that is
//! caught. After that it uses calls that return a `Result`, and never those that read or clear
//! everything: other pages may share the origin.

use std::rc::Rc;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Storage;

use super::{Texts, why};
use crate::store::{Change, Entry, Store, StoreError, Then};

/// The name of the entry with which the store is tried out.
const PROBE: &str = "coursewright/probe";

/// Opens the browser's store. One that is full can still be read, and room may be made in it.
pub(in crate::web) fn open() -> Result<Rc<dyn Store>, StoreError> {
    let store = Local(handle()?);
    match store
        .put(PROBE, "1")
        .and_then(|()| store.0.remove_item(PROBE).map_err(why))
    {
        Ok(()) | Err(StoreError::Full) => Ok(Rc::new(store)),
        Err(why) => Err(why),
    }
}

/// Whether anything is kept under a key that starts with `prefix`. `false` where the browser
/// does not tell.
pub(in crate::web) fn has_any(prefix: &str) -> bool {
    let store = web_sys::window().and_then(|it| it.local_storage().ok()?);
    let Some(store) = store else { return false };
    let is_one = |at| {
        let key = store.key(at).ok().flatten();
        key.is_some_and(|key| key.starts_with(prefix))
    };
    (0..store.length().unwrap_or_default()).any(is_one)
}

/// How many UTF-16 units every page of the origin takes together, keys and texts.
pub(in crate::web) fn units() -> Result<u64, StoreError> {
    let store = handle()?;
    let mut units = 0;
    for at in 0..store.length().map_err(why)? {
        if let Some(key) = store.key(at).map_err(why)? {
            let text = store.get_item(&key).map_err(why)?.unwrap_or_default();
            units += key.encode_utf16().count() + text.encode_utf16().count();
        }
    }
    Ok(units as u64)
}

fn handle() -> Result<Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Denied)?;
    if !matches!(window.local_storage(), Ok(Some(_))) {
        return Err(StoreError::Denied);
    }
    // gloo asks the browser again, which may have changed its mind since.
    let take = Closure::once_into_js(|| JsValue::from(LocalStorage::raw()));
    let take: Function = take.dyn_into().map_err(why)?;
    let handle = take.call0(&JsValue::NULL);
    handle
        .ok()
        .and_then(|it| it.dyn_into().ok())
        .ok_or(StoreError::Denied)
}

struct Local(Storage);

impl Store for Local {
    fn read(&self, prefix: &str, then: Then<Vec<Entry>>) {
        then(self.entries(prefix));
    }

    fn write(&self, changes: Vec<Change>, then: Then<()>) {
        then(changes.into_iter().try_for_each(|it| self.change(it)));
    }
}

impl Local {
    fn change(&self, change: Change) -> Result<(), StoreError> {
        match change {
            Change::Add(key, text) => match self.get(&key)? {
                None => self.put(&key, &text),
                Some(there) if there == text => Ok(()),
                Some(there) => Err(StoreError::Clash((key, there))),
            },
            Change::Set(key, text) => self.put(&key, &text),
            Change::Remove(key) => self.remove(&key),
            Change::Clear(prefix) => {
                let keys = self.keys(&prefix)?;
                keys.iter().try_for_each(|key| self.remove(key))
            }
        }
    }

    fn entries(&self, prefix: &str) -> Result<Vec<Entry>, StoreError> {
        let texts = Texts::new()?;
        let get = Reflect::get(&self.0, &"getItem".into()).map_err(why)?;
        let get: Function = get.dyn_into().map_err(why)?;
        let mut entries = Vec::new();
        for key in self.keys(prefix)? {
            let value = get.call1(&self.0, &key.as_str().into()).map_err(why)?;
            if let Some(text) = texts.text(&value) {
                entries.push((key, text));
            }
        }
        Ok(entries)
    }

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

    /// Puts a text and reads it back: some browsers say that they have kept what they have not.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.set_item(key, text).map_err(why)?;
        match self.get(key)? {
            Some(kept) if kept == text => Ok(()),
            _ => Err(StoreError::Lost),
        }
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.0.remove_item(key).map_err(why)?;
        match self.get(key)? {
            None => Ok(()),
            Some(_) => Err(StoreError::Lost),
        }
    }
}
