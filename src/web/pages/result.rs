//! How a practice came out.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, lost, set_title, trail, with_module};
use crate::{
    course::text::{Paragraph, plain},
    pack::{ModulePack, Outline},
    progress::RecordId,
    quiz::Attempt,
    route::Route,
    web::{
        session::{Session, find},
        words,
    },
};

pub(in crate::web) fn result(session: Session, outline: &Arc<Outline>, id: RecordId) -> AnyView {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let Some(attempt) = progress.attempt(id) else {
        return lost(words::NO_ATTEMPT);
    };
    let module_id = attempt.draw().module.clone();
    let Some(module) = outline.module(&module_id) else {
        return lost(words::LOST);
    };
    set_title(words::RESULT, &outline.about.title);
    let full = (0..attempt.len())
        .filter(|at| {
            attempt
                .answer(*at)
                .is_some_and(|answer| answer.score.is_full())
        })
        .count();
    let full = words::questions_right(u32::try_from(full).unwrap_or(0), attempt.len().into());
    let open = attempt
        .next_open(0)
        .map(|at| go_button("quiet", words::ANSWER_OPEN, Route::Question(id, at)));
    let shown = attempt.clone();
    view! {
        {trail(vec![
            (Route::Home, words::OUTLINE.into()),
            (Route::Module(module_id.clone()), module.title.clone()),
        ])}
        <h1 tabindex="-1">{words::RESULT}</h1>
        <section class="card score">
            <p class="big">{attempt.total().percent().map(words::percent)}</p>
            <p>{full}</p>
        </section>
        {with_module(session, module, move |pack| answers(&shown, id, pack))}
        <p class="onward">
            {open}
            {go_button("primary", words::PRACTISE_AGAIN, Route::Practice(module_id.clone()))}
            {go_button("quiet", words::BACK_TO_MODULE, Route::Module(module_id))}
        </p>
    }
    .into_any()
}

/// Every question with how it came out; each leads to its answer and the reasons.
fn answers(attempt: &Attempt, id: RecordId, pack: &Arc<ModulePack>) -> AnyView {
    let rows = (0..attempt.len()).filter_map(|at| {
        let item = find(&pack.module, &attempt.question(at)?.item);
        let stem = item.map_or_else(String::new, |item| first_words(&item.stem));
        let (class, state) = match attempt.answer(at).map(|answer| answer.score) {
            None => ("open", words::OPEN_QUESTION),
            Some(score) if score.is_full() => ("right", words::verdict(score)),
            Some(score) if score.is_zero() => ("wrong", words::verdict(score)),
            Some(score) => ("partly", words::verdict(score)),
        };
        let text = if item.is_some() {
            stem
        } else {
            words::ITEM_GONE.into()
        };
        Some(view! {
            <li class=class>
                <a href=Route::Question(id, at).to_string()>{text}</a>
                <span class="state">{state}</span>
            </li>
        })
    });
    view! { <ol class="answers">{rows.collect_view()}</ol> }.into_any()
}

/// The first paragraph of a stem, as plain text.
fn first_words(stem: &[Paragraph]) -> String {
    stem.iter()
        .find_map(|paragraph| match paragraph {
            Paragraph::Plain(text) => Some(plain(text)),
            _ => None,
        })
        .unwrap_or_default()
}
