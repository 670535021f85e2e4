//! What the page asks of the browser: time, chance, the address, the focus.

use std::pin::Pin;

use leptos::{
    prelude::{document, request_animation_frame, window},
    task::spawn_local,
};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Blob, Event, HtmlElement, Url};

use crate::{course::DecimalSign, progress::memory::Day, route::Route};

/// The wall clock, in milliseconds since 1970; 0 for a clock set before that.
pub(super) fn now() -> u64 {
    let now = js_sys::Date::now();
    // Saturates: a float below zero becomes 0.
    now as u64
}

/// The day of a reading of the wall clock, as it is written here: "3 March 2026".
pub(super) fn date(at: u64) -> String {
    written(at, &["dateStyle"])
}

/// The same with the time of the day: "3 March 2026 at 14:35".
pub(super) fn moment(at: u64) -> String {
    written(at, &["dateStyle", "timeStyle"])
}

fn written(at: u64, styles: &[&str]) -> String {
    let options = js_sys::Object::new();
    for style in styles {
        let how = if *style == "timeStyle" {
            "short"
        } else {
            "long"
        };
        // A new object takes any property.
        let _ = js_sys::Reflect::set(&options, &(*style).into(), &how.into());
    }
    // Milliseconds are whole in a float for 285,000 years.
    let date = js_sys::Date::new(&(at as f64).into());
    date.to_locale_string("en-GB", &options).into()
}

/// By how many minutes local time is ahead of UTC.
pub(super) fn minutes_ahead() -> i32 {
    // At most some hours; the platform counts the other way.
    -(js_sys::Date::new_0().get_timezone_offset() as i32)
}

/// The day of study that it is.
pub(super) fn today() -> Day {
    Day::at(now(), minutes_ahead())
}

/// The day of a reading of the wall clock for the name of a file: "2026-03-03".
pub(super) fn day(at: u64) -> String {
    let date: String = js_sys::Date::new(&(at as f64).into())
        .to_iso_string()
        .into();
    date.chars().take(10).collect()
}

/// Does something that waits, beside everything else.
pub(super) fn spawn(work: impl Future<Output = ()> + 'static) {
    // What runs it would be there once for each type of it.
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}

/// Calls `hear` at every event of this name that reaches the window, as long as the page is there.
pub(super) fn listen(name: &str, hear: impl FnMut(Event) + 'static) {
    let hear: Box<dyn FnMut(Event)> = Box::new(hear);
    let hear = Closure::wrap(hear).into_js_value();
    // A window takes every listener.
    let _ = window().add_event_listener_with_callback(name, hear.unchecked_ref());
}

/// Lets the learner keep a text as a file.
pub(super) fn download(name: &str, text: &str) {
    let parts = js_sys::Array::of1(&text.into());
    let url = Blob::new_with_str_sequence(&parts)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().create_element("a");
    // Where a browser lets a page make no files there is nothing else to try.
    let (Ok(url), Ok(link)) = (url, link) else {
        return;
    };
    let _ = link.set_attribute("href", &url);
    let _ = link.set_attribute("download", name);
    if let Ok(link) = link.dyn_into::<HtmlElement>() {
        link.click();
    }
    let _ = Url::revoke_object_url(&url);
}

/// The text of a file; `None` where the browser cannot read it.
pub(super) async fn text_of(file: &Blob) -> Option<String> {
    let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
    text.ok()?.as_string()
}

/// Opens the browser's dialog for printing, if it has one.
pub(super) fn print() {
    let _ = window().print();
}

/// A random number for a seed. Where the browser has no source of randomness, the clock has
/// to do: a practice that can be guessed is better than none.
pub(super) fn seed() -> u64 {
    let mut bytes = [0; 8];
    let drawn = window()
        .crypto()
        .and_then(|it| it.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_ok() {
        u64::from_le_bytes(bytes)
    } else {
        now()
    }
}

/// A text in the Unicode normal form C, in which a course's own texts are.
pub(super) fn normal(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// The sign that this browser writes before a fraction.
pub(super) fn decimal_sign() -> DecimalSign {
    let number = wasm_bindgen::JsValue::from(1.1);
    let written = number.unchecked_ref::<js_sys::Object>().to_locale_string();
    if String::from(written).chars().any(|it| it == ',') {
        DecimalSign::Comma
    } else {
        DecimalSign::Point
    }
}

/// The page that the address names.
pub(super) fn address() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

/// Goes to a page; Back returns.
pub(super) fn go(route: &Route) {
    // An address of our own making is never refused.
    let _ = window().location().set_hash(&route.to_string());
}

/// Opens the page anew, as it is on the host now.
pub(super) fn open_anew() {
    // A document's own address is never refused.
    let _ = window().location().reload();
}

/// Moves the focus to the first element that `selector` finds, once the page is drawn.
pub(super) fn focus(selector: &str) {
    let selector = selector.to_owned();
    request_animation_frame(move || {
        let found = document().query_selector(&selector).ok().flatten();
        if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
    });
}

/// Goes to the top of a new page and tells a screen reader where it is.
pub(super) fn arrive() {
    let panel = document().get_element_by_id("footnote");
    if let Some(panel) = panel.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A browser that does not know popovers has none open.
        let _ = panel.hide_popover();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus("h1");
}
