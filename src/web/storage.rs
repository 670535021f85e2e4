//! The browser's storage: the only place that knows about it.
//!
//! Two stores: `browser` is localStorage, which answers at once and reaches the disk a while
//! later; `device` is IndexedDB, which answers once what it was given has been written
//! through. What the page keeps in them is in [`crate::progress`].

pub(super) mod browser;
pub(super) mod device;
pub(super) mod room;

use std::cell::RefCell;

use js_sys::{Array, Function, JsString, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

use crate::store::StoreError;

/// The texts among values of the browser, in their places. wasm-bindgen brings a text over
/// character by character, which is quickest for a name and slow for years of study.
struct Texts {
    encoder: JsValue,
    encode: Function,
    /// What a text is put into on its way, as long as the longest so far: a new one for each
    /// takes longer than to fill it.
    bytes: RefCell<Uint8Array>,
}

impl Texts {
    fn new() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or(StoreError::Denied)?;
        let class = Reflect::get(&window, &"TextEncoder".into()).map_err(why)?;
        let class: Function = class.dyn_into().map_err(why)?;
        let encoder = Reflect::construct(&class, &Array::new()).map_err(why)?;
        let encode = Reflect::get(&encoder, &"encodeInto".into()).map_err(why)?;
        let encode = encode.dyn_into().map_err(why)?;
        Ok(Self {
            encoder,
            encode,
            bytes: RefCell::default(),
        })
    }

    /// The text that a value is, if it is one.
    fn text(&self, value: &JsValue) -> Option<String> {
        let text = value.dyn_ref::<JsString>()?;
        let mut bytes = self.bytes.borrow_mut();
        // No UTF-16 unit takes more than three bytes.
        let longest = text.length() * 3;
        if bytes.length() < longest {
            *bytes = Uint8Array::new_with_length(longest.next_power_of_two());
        }
        let encoded = self.encode.call2(&self.encoder, value, &bytes).ok()?;
        let length = Reflect::get(&encoded, &"written".into()).ok()?.as_f64()?;
        String::from_utf8(bytes.subarray(0, length as u32).to_vec()).ok()
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
