//! A field for a text of one's own, and then the rubric to compare it with.

use leptos::prelude::*;

use super::{Asked, Draft, options::choice};
use crate::{
    course::item::Free,
    quiz::Response,
    web::{
        components::text::{inlines, paragraphs},
        dom::{El, Nodes, button, el, fragment, live},
        state::derived,
        words,
    },
};

pub(super) fn field(item: &Free, asked: &Asked, draft: Draft) -> Nodes {
    let value = move || match &*draft.response.read() {
        Response::Free { text, .. } => text.clone(),
        _ => String::new(),
    };
    let write = move |event| {
        let written = event_target_value(&event);
        draft.change(|it| {
            if let Response::Free { text, .. } = it {
                *text = written;
            }
        });
    };
    let area = el("textarea")
        .attr("rows", "8")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(value)
        .on("input", write);
    let label = el("label")
        .class("written")
        .child(el("span").child(words::YOUR_ANSWER))
        .child(area);
    let hint = item
        .words
        .map(|count| el("p").class("hint").child(words::about_words(count)));
    let is_compared =
        derived(move || matches!(&*draft.response.read(), Response::Free { met: Some(_), .. }));
    let (item, asked) = (item.clone(), asked.clone());
    let compare = move || {
        draft.change(|it| {
            if let Response::Free { text, met } = it
                && !text.trim().is_empty()
            {
                met.get_or_insert_default();
            }
        });
    };
    let rubric = live(move || {
        if is_compared.get() {
            fragment(rubric(&item, &asked, draft))
        } else {
            let criteria = item.criteria.iter();
            let criteria = criteria.map(|it| el("li").child(inlines(&it.text, &asked.library)));
            let criteria = el("ol").class("paper").child(criteria.collect::<Vec<_>>());
            fragment((criteria, button("quiet", compare).child(words::COMPARE)))
        }
    });
    fragment((hint, (label, rubric)))
}

/// The model answer, and the criteria to judge one's own by.
fn rubric(item: &Free, asked: &Asked, draft: Draft) -> Vec<El> {
    let model = el("blockquote").child(paragraphs(&item.model, &asked.library));
    let criteria = (0..=u8::MAX).zip(&item.criteria).map(|(index, criterion)| {
        let is_met = move || {
            matches!(&*draft.response.read(), Response::Free { met: Some(met), .. } if met.contains(&index))
        };
        let toggle = move || draft.change(|it| it.toggle(index));
        let text = inlines(&criterion.text, &asked.library);
        choice("checkbox", "criterion", text, is_met, toggle)
    });
    let criteria = el("fieldset")
        .child(el("legend").child(words::CRITERIA))
        .child(criteria.collect::<Vec<_>>());
    vec![el("h3").child(words::MODEL_ANSWER), model, criteria]
}
