//! What a learner is shown after handing in.

use std::sync::Arc;

use leptos::prelude::*;

use super::{sources::source_list, text::inlines};
use crate::{
    course::{Item, item::Kind},
    pack::Library,
    quiz::{Mark, Part, Response, Words, grade, review},
    web::words,
};

/// How the response came out, part by part, each with why; and what it rests on.
pub(in crate::web) fn feedback(
    item: &Item,
    order: &[u8],
    response: &Response,
    library: &Arc<Library>,
) -> AnyView {
    let Ok(score) = grade(&item.kind, response) else {
        return view! { <p class="notice">{words::ITEM_CHANGED}</p> }.into_any();
    };
    let parts = review(&item.kind, order, response);
    let (others, main): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.mark == Mark::Left);
    let list = |parts: Vec<Part<'_>>| parts.iter().map(|it| part(it, library)).collect_view();
    let heading =
        matches!(item.kind, Kind::Ordering(_)).then(|| view! { <h3>{words::RIGHT_ORDER}</h3> });
    let others = (!others.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::OTHER_OPTIONS}</summary>
                <ul class="parts">{list(others)}</ul>
            </details>
        }
    });
    let class = if score.is_full() {
        "verdict right"
    } else if score.is_zero() {
        "verdict wrong"
    } else {
        "verdict partly"
    };
    view! {
        <div class="feedback">
            <p class=class tabindex="-1">
                <strong>{words::verdict(score)}</strong>
                {(score.max() > 1).then(|| view! { <span>{words::points(score)}</span> })}
            </p>
            {heading}
            <ul class="parts">{list(main)}</ul>
            {others}
            {source_list(item.sources.iter(), library)}
        </div>
    }
    .into_any()
}

fn part(part: &Part<'_>, library: &Arc<Library>) -> AnyView {
    let class = match part.mark {
        Mark::Right => "part right",
        Mark::Wrong => "part wrong",
        Mark::Missed => "part missed",
        Mark::Left => "part",
    };
    let line = |label: Option<&'static str>, words: &Option<Words<'_>>| {
        words.as_ref().map(|words| {
            let label = label.map(|label| view! { <span class="aside">{label}": "</span> });
            view! { <p>{label}{shown(words, library)}</p> }
        })
    };
    let mark = words::mark(part.mark);
    view! {
        <li class=class>
            {(!mark.is_empty()).then(|| view! { <span class="mark">{mark}</span> })}
            <div class="said">
                {line(None, &part.label)}
                {line(Some(words::YOU_SAID), &part.given)}
                {line(Some(words::RIGHT_IS), &part.expected)}
            </div>
            {part.feedback.iter().map(|why| view! { <p class="why">{inlines(why, library)}</p> })
                .collect_view()}
        </li>
    }
    .into_any()
}

fn shown(words: &Words<'_>, library: &Arc<Library>) -> AnyView {
    match words {
        Words::Authored(text) => inlines(text, library),
        Words::Plain(text) => text.clone().into_any(),
        Words::Truth(true) => words::TRUE.into_any(),
        Words::Truth(false) => words::FALSE.into_any(),
    }
}
