//! The browser's storage: the only place that knows about it.
//!
//! Two stores: `browser` is localStorage, which answers at once and reaches the disk a while
//! later; `device` is IndexedDB, which answers once what it was given has been written
//! through. What the page keeps in them is in [`crate::progress`].

pub(super) mod browser;
pub(super) mod device;
pub(super) mod room;

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::store::StoreError;

/// The texts among values of the browser, in their places. wasm-bindgen brings a text over
/// character by character, which is quickest for a name and slow for years of study.
struct Texts {
    encoder: JsValue,
    encode: Function,
}

impl Texts {
    fn new() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Denied)?;
        let class = Reflect::get(&window, &"TextEncoder".into()).map_err(why)?;
        let class: Function = class.dyn_into().map_err(why)?;
        let encoder = Reflect::construct(&class, &Array::new()).map_err(why)?;
        let encode = Reflect::get(&encoder, &"encode".into()).map_err(why)?;
        let encode = encode.dyn_into().map_err(why)?;
        Ok(Self { encoder, encode })
    }

    /// The text that a value is, if it is one.
    fn text(&self, value: &JsValue) -> Option<String> {
        if !value.is_string() {
            return None;
        }
        let bytes = self.encode.call1(&self.encoder, value).ok()?;
        String::from_utf8(bytes.unchecked_into::<Uint8Array>().to_vec()).ok()
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
