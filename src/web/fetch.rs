//! Fetching packs, and the parts of the app.

use std::pin::Pin;

use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::{
    pack::{PackError, decode},
    wire::Wire,
};

/// Why a part of the course is not here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// No answer, or one that was cut off.
    Network,
    /// The host answered with this status.
    Status(u16),
    /// What arrived is not what was asked for.
    Pack(PackError),
    /// The host has no such part of the app, or something else under its name.
    Part,
}

/// Fetches and reads a pack. `fresh` asks the host again even where the browser has a copy.
pub(super) async fn pack<T: Wire>(file: &str, fresh: bool) -> Result<T, Trouble> {
    decode(&bytes(file, fresh).await?).map_err(Trouble::Pack)
}

/// Asks the host for a file, at once; what is given waits for the answer. The future is behind
/// a pointer, so that its code is here once and not wherever it is waited for.
pub(super) fn bytes(
    file: &str,
    fresh: bool,
) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, Trouble>>>> {
    let request = RequestInit::new();
    if fresh {
        request.set_cache(RequestCache::Reload);
    }
    let answer = JsFuture::from(window().fetch_with_str_and_init(file, &request));
    Box::pin(async move {
        let answer: Response = answer
            .await
            .ok()
            .and_then(|it| it.dyn_into().ok())
            .ok_or(Trouble::Network)?;
        if !answer.ok() {
            return Err(Trouble::Status(answer.status()));
        }
        let body = answer.array_buffer().map_err(|_| Trouble::Network)?;
        let body = JsFuture::from(body).await.map_err(|_| Trouble::Network)?;
        let body: ArrayBuffer = body.dyn_into().map_err(|_| Trouble::Network)?;
        Ok(Uint8Array::new(&body).to_vec())
    })
}
