//! How far along something is.

use leptos::prelude::*;

/// A bar with its meaning in words beside it, so that the bar itself can stay silent.
pub(in crate::web) fn meter(done: u32, all: u32, words: String) -> AnyView {
    view! {
        <div class="meter">
            <progress max=all.max(1).to_string() value=done.to_string() aria-hidden="true"></progress>
            <span>{words}</span>
        </div>
    }
    .into_any()
}
