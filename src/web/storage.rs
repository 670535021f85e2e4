//! The browser's storage: the only place that knows about it.
//!
//! Two stores: `browser` is localStorage, which answers at once and reaches the disk a while
//! later; `device` is IndexedDB, which answers once what it was given has been written
//! through. What the page keeps in them is in [`crate::progress`].

pub(super) mod browser;
pub(super) mod device;
pub(super) mod room;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::store::StoreError;

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
