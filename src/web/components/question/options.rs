//! Fields for choosing: radio buttons and check boxes, which every browser makes usable by
//! keyboard, touch and screen reader.

use std::sync::Arc;

use leptos::prelude::*;

use super::Draft;
use crate::{
    course::item::{Choice, Multiple, Single, TrueFalse},
    pack::Library,
    quiz::Response,
    web::{components::text::inlines, words},
};

pub(super) fn single(item: &Single, order: &[u8], library: &Arc<Library>, draft: Draft) -> AnyView {
    let is_chosen =
        move |option| matches!(*draft.response.read(), Response::Single(it) if it == Some(option));
    let choose = move |option| draft.change(|it| *it = Response::Single(Some(option)));
    let options = shown(&item.options, order).map(|(index, option)| {
        let text = inlines(&option.text, library);
        choice(
            "radio",
            "option",
            text,
            move || is_chosen(index),
            move || choose(index),
        )
    });
    view! { <fieldset aria-labelledby=draft.stem()>{options.collect_view()}</fieldset> }.into_any()
}

pub(super) fn multiple(
    item: &Multiple,
    order: &[u8],
    library: &Arc<Library>,
    draft: Draft,
) -> AnyView {
    let is_chosen = move |option| matches!(&*draft.response.read(), Response::Multiple(chosen) if chosen.contains(&option));
    let options = shown(&item.options, order).map(|(index, option)| {
        let text = inlines(&option.text, library);
        let toggle = move || draft.change(|it| it.toggle(index));
        choice("checkbox", "option", text, move || is_chosen(index), toggle)
    });
    view! {
        <fieldset aria-labelledby=draft.stem()>
            <p class="hint">{words::select(item.keys())}</p>
            {options.collect_view()}
        </fieldset>
    }
    .into_any()
}

pub(super) fn true_false(
    item: &TrueFalse,
    order: &[u8],
    library: &Arc<Library>,
    draft: Draft,
) -> AnyView {
    let now = move || match *draft.response.read() {
        Response::TrueFalse { answer, reason } => (answer, reason),
        _ => (None, None),
    };
    let truth = |truth, text: &'static str| {
        let choose = move || {
            draft.change(|it| {
                if let Response::TrueFalse { answer, .. } = it {
                    *answer = Some(truth);
                }
            });
        };
        choice(
            "radio",
            "truth",
            text.into_any(),
            move || now().0 == Some(truth),
            choose,
        )
    };
    let reasons = shown(&item.reasons, order).map(|(index, option)| {
        let choose = move || {
            draft.change(|it| {
                if let Response::TrueFalse { reason, .. } = it {
                    *reason = Some(index);
                }
            });
        };
        let text = inlines(&option.text, library);
        choice(
            "radio",
            "reason",
            text,
            move || now().1 == Some(index),
            choose,
        )
    });
    view! {
        <fieldset>
            <legend>{words::IS_IT}</legend>
            {truth(true, words::TRUE)}
            {truth(false, words::FALSE)}
        </fieldset>
        <fieldset>
            <legend>{words::BECAUSE}</legend>
            {reasons.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// The options in the order in which they are shown, each with its authored position.
fn shown<'a>(options: &'a [Choice], order: &'a [u8]) -> impl Iterator<Item = (u8, &'a Choice)> {
    order
        .iter()
        .filter_map(|index| Some((*index, options.get(usize::from(*index))?)))
}

fn choice(
    kind: &'static str,
    name: &'static str,
    text: AnyView,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="option">
            <input type=kind name=name prop:checked=is_chosen on:change=move |_| choose()/>
            <span>{text}</span>
        </label>
    }
    .into_any()
}
