//! How much room the stores have left, and asking the browser to let them be.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::browser;
use crate::store::Usage;

/// What browsers allow an origin in localStorage, in UTF-16 units of keys and texts together:
/// 5 Mi in Chromium, as many or more elsewhere.
const BROWSER_UNITS: u64 = 5 << 20;

/// How full the browser's store is; `None` where it cannot be told.
pub(in crate::web) fn in_browser() -> Option<Usage> {
    Some(Usage {
        used: browser::units().ok()?,
        limit: BROWSER_UNITS,
    })
}

/// How full the device's store is, in bytes; `None` where the browser does not tell.
pub(in crate::web) async fn on_device() -> Option<Usage> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    let bytes = |name: &str| -> Option<u64> {
        let bytes = Reflect::get(&estimate, &name.into()).ok()?.as_f64()?;
        // Saturates: less than nothing is nothing.
        Some(bytes as u64)
    };
    Some(Usage {
        used: bytes("usage")?,
        limit: bytes("quota")?,
    })
}

/// Asks the browser not to clear the stores when it needs room. Whether it agrees.
pub(in crate::web) async fn persist() -> bool {
    let Some(asked) = manager().and_then(|it| it.persist().ok()) else {
        return false;
    };
    JsFuture::from(asked).await.is_ok_and(|it| it.is_truthy())
}

/// Whether the browser has agreed not to clear the stores.
pub(in crate::web) async fn is_persistent() -> bool {
    let Some(asked) = manager().and_then(|it| it.persisted().ok()) else {
        return false;
    };
    JsFuture::from(asked).await.is_ok_and(|it| it.is_truthy())
}

/// Not every browser has one, and none has it on a page that came over plain HTTP.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage: JsValue = Reflect::get(&navigator, &"storage".into()).ok()?;
    storage.dyn_into().ok()
}
