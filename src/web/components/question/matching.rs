//! A list of answers beside each prompt: chosen, not dragged.

use leptos::prelude::*;

use super::{Asked, Draft, fieldset};
use crate::{
    course::{item::Matching, text::plain},
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{El, el},
        words,
    },
};

pub(super) fn field(item: &Matching, asked: &Asked, draft: Draft) -> AnyView {
    let answers: Vec<String> = item.answers().map(plain).collect();
    let prompts = item.pairs.iter().enumerate().map(|(prompt, pair)| {
        let prompt_text = el("span").child(inlines(&pair.prompt, &asked.library));
        el("label").class("written").child(prompt_text).child(list(
            prompt,
            &answers,
            &asked.order,
            draft,
        ))
    });
    fieldset(asked).child(prompts.collect::<Vec<_>>()).view()
}

/// The list from which the answer to a prompt is chosen.
fn list(prompt: usize, answers: &[String], order: &[u8], draft: Draft) -> El {
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
        let index = *index;
        let option = el("option")
            .attr("value", index.to_string())
            .flag("selected", move || chosen() == Some(index));
        Some(option.child(answers.get(usize::from(index))?.as_str()))
    });
    el("select")
        .on("change", choose)
        .child(el("option").attr("value", "").child(words::CHOOSE_ANSWER))
        .child(options.collect::<Vec<_>>())
}
