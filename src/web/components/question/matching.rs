//! A list of answers beside each prompt: chosen, not dragged.

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::{item::Matching, text::plain},
    pack::Library,
    quiz::Response,
    web::{components::text::inlines, words},
};

pub(super) fn field(
    item: &Matching,
    order: &[u8],
    library: &Arc<Library>,
    draft: Draft,
) -> AnyView {
    let answers: Vec<&[_]> = item.answers().collect();
    let prompts = item.pairs.iter().enumerate().map(|(prompt, pair)| {
        let chosen = move || match &*draft.response.read() {
            Response::Matching(chosen) => chosen.get(prompt).copied().flatten(),
            _ => None,
        };
        let choose = move |event| {
            let answer = event_target_value(&event).parse().ok();
            draft.change(|it| {
                if let Response::Matching(chosen) = it
                    && let Some(slot) = chosen.get_mut(prompt)
                {
                    *slot = answer;
                }
            });
        };
        let options = order.iter().filter_map(|index| {
            let text = plain(answers.get(usize::from(*index))?);
            let index = *index;
            Some(view! {
                <option value=index.to_string() prop:selected=move || chosen() == Some(index)>
                    {text}
                </option>
            })
        });
        view! {
            <label class="written">
                <span>{inlines(&pair.prompt, library)}</span>
                <select on:change=choose>
                    <option value="">{words::CHOOSE_ANSWER}</option>
                    {options.collect_view()}
                </select>
            </label>
        }
    });
    view! { <fieldset aria-labelledby=draft.stem()>{prompts.collect_view()}</fieldset> }.into_any()
}
