//! How far along something is.

use crate::web::dom::{El, el};

/// A bar with its meaning in words beside it, so that the bar itself can stay silent.
pub(in crate::web) fn meter(done: u32, all: u32, words: String) -> El {
    let bar = el("progress")
        .attr("max", all.max(1).to_string())
        .attr("value", done.to_string())
        .attr("aria-hidden", "true");
    el("div")
        .class("meter")
        .child(bar)
        .child(el("span").child(words))
}
