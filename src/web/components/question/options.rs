//! Fields for choosing: radio buttons and check boxes, which every browser makes usable by
//! keyboard, touch and screen reader.

use super::{Asked, Draft, fieldset};
use crate::{
    course::item::{Choice, Multiple, Single, TrueFalse},
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{Child, El, Nodes, el, fragment},
        words,
    },
};

pub(super) fn single(item: &Single, asked: &Asked, draft: Draft) -> Nodes {
    let options = shown(&item.options, &asked.order).map(|(index, option)| {
        let is_chosen = move || {
            matches!(*draft.response.read(), Response::Single(chosen) if chosen == Some(index))
        };
        let choose = move || draft.change(|it| *it = Response::Single(Some(index)));
        choice("radio", "option", inlines(&option.text, &asked.library), is_chosen, choose)
    });
    fieldset(asked).child(options.collect::<Vec<_>>()).view()
}

pub(super) fn multiple(item: &Multiple, asked: &Asked, draft: Draft) -> Nodes {
    let options = shown(&item.options, &asked.order).map(|(index, option)| {
        let is_chosen = move || {
            matches!(&*draft.response.read(), Response::Multiple(chosen) if chosen.contains(&index))
        };
        let toggle = move || draft.change(|it| it.toggle(index));
        choice("checkbox", "option", inlines(&option.text, &asked.library), is_chosen, toggle)
    });
    fieldset(asked)
        .child(el("p").class("hint").child(words::select(item.keys())))
        .child(options.collect::<Vec<_>>())
        .view()
}

pub(super) fn true_false(item: &TrueFalse, asked: &Asked, draft: Draft) -> Nodes {
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
            text,
            move || now().0 == Some(truth),
            choose,
        )
    };
    let reasons = shown(&item.reasons, &asked.order).map(|(index, option)| {
        let choose = move || {
            draft.change(|it| {
                if let Response::TrueFalse { reason, .. } = it {
                    *reason = Some(index);
                }
            });
        };
        let text = inlines(&option.text, &asked.library);
        choice(
            "radio",
            "reason",
            text,
            move || now().1 == Some(index),
            choose,
        )
    });
    let is_it = el("fieldset")
        .child(el("legend").child(words::IS_IT))
        .child(truth(true, words::TRUE))
        .child(truth(false, words::FALSE));
    let because = el("fieldset")
        .child(el("legend").child(words::BECAUSE))
        .child(reasons.collect::<Vec<_>>());
    fragment((is_it, because))
}

/// The options in the order in which they are shown, each with its authored position.
fn shown<'a>(options: &'a [Choice], order: &'a [u8]) -> impl Iterator<Item = (u8, &'a Choice)> {
    order
        .iter()
        .filter_map(|index| Some((*index, options.get(usize::from(*index))?)))
}

/// One thing to choose. Its field is a radio button or a check box; `name` groups the former.
pub(in crate::web) fn choice(
    kind: &'static str,
    name: &'static str,
    text: impl Child,
    is_chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> El {
    let field = el("input")
        .attr("type", kind)
        .attr("name", name)
        .flag("checked", is_chosen)
        .on("change", move |_| choose());
    el("label")
        .class("option")
        .child(field)
        .child(el("span").child(text))
}
