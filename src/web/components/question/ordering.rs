//! Steps with buttons that move them: no drag is needed.

use std::sync::Arc;

use super::{Asked, Draft, stem_id};
use crate::{
    course::{item::Ordering, text::plain},
    quiz::Response,
    web::{
        components::text::inlines,
        dom::{El, Nodes, button, el, fragment, live},
        platform,
        state::{Kept, State},
        words,
    },
};

pub(super) fn field(item: &Ordering, asked: &Asked, draft: Draft) -> Nodes {
    let texts: Vec<String> = item.steps.iter().map(|step| plain(&step.text)).collect();
    let texts = Kept::new(texts);
    let moved = State::new(String::new());
    let id = format!("steps-{}", asked.item.id);
    let list = Kept::new(id.clone());
    let shift = move |from: usize, later: bool| {
        let mut to = from;
        draft.change(|it| to = it.shift(from, later));
        let Response::Ordering(steps) = &*draft.response.read_untracked() else {
            return;
        };
        let step = steps.get(to).map(|step| usize::from(*step));
        texts.with(|texts| {
            if let Some(text) = step.and_then(|step| texts.get(step)) {
                moved.set(words::step_of(to + 1, steps.len(), text));
            }
        });
        let button = if later { 2 } else { 1 };
        platform::focus(&format!(
            "#{} li:nth-child({}) > button:nth-of-type({button})",
            list.read(),
            to + 1
        ));
    };
    let (item, library) = (item.clone(), Arc::clone(&asked.library));
    let rows = move || {
        let Response::Ordering(steps) = &*draft.response.read() else {
            return fragment("");
        };
        let last = steps.len().saturating_sub(1);
        let row = |(at, step): (usize, &u8)| {
            let step = item.steps.get(usize::from(*step))?;
            let label = plain(&step.text);
            let up = arrow(words::EARLIER, "\u{2191}", &label, at == 0, move || {
                shift(at, false)
            });
            let down = arrow(words::LATER, "\u{2193}", &label, at == last, move || {
                shift(at, true)
            });
            let text = el("span").child(inlines(&step.text, &library));
            Some(el("li").child(text).child(up).child(down))
        };
        fragment(steps.iter().enumerate().filter_map(row).collect::<Vec<_>>())
    };
    let steps = el("ol")
        .attr("id", id)
        .class("steps")
        .attr("aria-labelledby", stem_id(&asked.item))
        .child(live(rows));
    let hint = el("p").class("hint").child(words::ORDER_HINT);
    let moved = el("p")
        .class("unseen")
        .attr("role", "status")
        .child(live(move || fragment(moved.get())));
    fragment((hint, (steps, moved)))
}

/// A button that moves a step. At the end of the list it stays, so that the focus does.
fn arrow(
    word: &str,
    sign: &'static str,
    label: &str,
    at_end: bool,
    press: impl FnMut() + 'static,
) -> El {
    button("step-button", press)
        .attr_if("aria-disabled", at_end.then_some("true"))
        .attr("aria-label", format!("{word}: {label}"))
        .child(sign)
}
