//! Steps with buttons that move them: no drag is needed.

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::{item::Ordering, text::plain},
    pack::Library,
    quiz::Response,
    web::{components::text::inlines, platform, words},
};

pub(super) fn field(item: &Ordering, library: &Arc<Library>, draft: Draft) -> AnyView {
    let item = StoredValue::new(item.clone());
    let library = Arc::clone(library);
    let moved = RwSignal::new(String::new());
    let shift = move |from: usize, later: bool| {
        let mut to = from;
        draft.change(|it| to = it.shift(from, later));
        let Response::Ordering(steps) = &*draft.response.read_untracked() else {
            return;
        };
        let text = item.with_value(|item| {
            steps
                .get(to)
                .and_then(|step| item.steps.get(usize::from(*step)))
                .map(|it| plain(&it.text))
        });
        moved.set(words::step_of(
            to + 1,
            steps.len(),
            &text.unwrap_or_default(),
        ));
        // The steps are drawn anew, so the focus has to follow by hand.
        let button = if later { 3 } else { 2 };
        platform::focus(format!(
            "#{} ~ form .steps li:nth-child({}) > :nth-child({button})",
            draft.stem(),
            to + 1
        ));
    };
    let rows = move || {
        let Response::Ordering(steps) = &*draft.response.read() else {
            return Vec::new();
        };
        let last = steps.len().saturating_sub(1);
        let row = |(at, step): (usize, &u8)| {
            let step = usize::from(*step);
            let (text, label) = item.with_value(|item| {
                let step = item.steps.get(step)?;
                Some((inlines(&step.text, &library), plain(&step.text)))
            })?;
            let button = |later: bool, word: &'static str, sign: &'static str, at_end: bool| {
                view! {
                    <button type="button" class="step-button" aria-disabled=at_end.then_some("true")
                        aria-label=format!("{word}: {label}") on:click=move |_| shift(at, later)>
                        {sign}
                    </button>
                }
            };
            let up = button(false, words::EARLIER, "\u{2191}", at == 0);
            let down = button(true, words::LATER, "\u{2193}", at == last);
            Some(view! { <li><span>{text}</span>{up}{down}</li> }.into_any())
        };
        steps.iter().enumerate().filter_map(row).collect()
    };
    view! {
        <p class="hint">{words::ORDER_HINT}</p>
        <ol class="steps" aria-labelledby=draft.stem()>{rows}</ol>
        <p class="unseen" role="status">{moved}</p>
    }
    .into_any()
}
