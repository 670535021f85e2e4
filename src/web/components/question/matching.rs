//! A list of answers beside each prompt or entry: chosen, not dragged.

use leptos::prelude::*;

use super::{Asked, Draft, fieldset};
use crate::{
    course::{
        item::{Categorise, Matching},
        text::{Inline, plain},
    },
    web::{
        components::text::inlines,
        dom::{El, Nodes, el, fragment, live},
        state::Kept,
        words,
    },
};

pub(super) fn matching(item: &Matching, asked: &Asked, draft: Draft) -> Nodes {
    let answers: Vec<String> = item.answers().map(plain).collect();
    let shown = asked.order.iter();
    let answers: Vec<_> = shown
        .filter_map(|index| Some((*index, answers.get(usize::from(*index))?.clone())))
        .collect();
    let prompts = item.pairs.iter().map(|pair| &pair.prompt).enumerate();
    lists(prompts, &answers, asked, draft)
}

pub(super) fn categorise(item: &Categorise, asked: &Asked, draft: Draft) -> Nodes {
    let groups: Vec<_> = (0..)
        .zip(item.groups.iter().map(|group| plain(group)))
        .collect();
    let entries = asked.order.iter().filter_map(|index| {
        let index = usize::from(*index);
        Some((index, &item.entries.get(index)?.text))
    });
    lists(entries, &groups, asked, draft)
}

/// How many characters a menu shows on the narrowest screen.
const SHORT: usize = 24;

/// A list beside each part of the item.
fn lists<'a>(
    parts: impl Iterator<Item = (usize, &'a Vec<Inline>)>,
    options: &[(u8, String)],
    asked: &Asked,
    draft: Draft,
) -> Nodes {
    let texts = Kept::new(options.to_vec());
    let parts = parts.map(|(part, text)| {
        let text = el("span").child(inlines(text, &asked.library));
        let list = list(part, options, draft);
        // A narrow menu cuts a long answer off; it has been said to a screen reader.
        let chosen = move || {
            let chosen = draft.response.read().chosen(part);
            let text = |all: &Vec<(u8, String)>| {
                all.iter()
                    .find(|(at, text)| Some(*at) == chosen && text.chars().count() > SHORT)
                    .map(|(_, text)| text.clone())
            };
            fragment(texts.with(text))
        };
        let chosen = el("span")
            .class("chosen")
            .attr("aria-hidden", "true")
            .child(live(chosen));
        el("label")
            .class("written")
            .child(text)
            .child(list)
            .child(chosen)
    });
    fieldset(asked)
        .child(parts.collect::<Vec<_>>())
        .child(on_paper(options))
        .view()
}

/// What a list has to choose from: paper opens none.
pub(super) fn on_paper(options: &[(u8, String)]) -> El {
    let all = options.iter().map(|it| el("li").child(it.1.as_str()));
    el("ol").class("paper").child(all.collect::<Vec<_>>())
}

/// The list from which the answer to a part is chosen, each with its position.
pub(super) fn list(part: usize, options: &[(u8, String)], draft: Draft) -> El {
    let choose = move |event| {
        let choice = event_target_value(&event).parse().ok();
        draft.change(|it| it.choose(part, choice));
    };
    let options = options.iter().map(|(index, text)| {
        let index = *index;
        el("option")
            .attr("value", index.to_string())
            .flag("selected", move || {
                draft.response.read().chosen(part) == Some(index)
            })
            .child(text.as_str())
    });
    el("select")
        .on("change", choose)
        .child(el("option").attr("value", "").child(words::CHOOSE_ANSWER))
        .child(options.collect::<Vec<_>>())
}
