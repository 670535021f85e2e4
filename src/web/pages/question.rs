//! A question of a practice.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, lost, set_title, trail, with_module};
use crate::{
    course::Item,
    pack::{ModulePack, Outline},
    progress::RecordId,
    quiz::{Attempt, Question as Drawn, Response},
    route::Route,
    web::{
        components::question::{Asked, Question},
        platform,
        session::{Session, find},
        words,
    },
};

pub(in crate::web) fn question(
    session: Session,
    outline: &Arc<Outline>,
    id: RecordId,
    at: u16,
) -> AnyView {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let Some(attempt) = progress.attempt(id) else {
        return lost(words::NO_ATTEMPT);
    };
    let Some(drawn) = attempt.question(at).cloned() else {
        return lost(words::LOST);
    };
    let Some(module) = outline.module(&attempt.draw().module) else {
        return lost(words::LOST);
    };
    let number = words::question_of(u32::from(at) + 1, attempt.len().into());
    set_title(&number, &outline.about.title);
    view! {
        {trail(vec![
            (Route::Home, words::OUTLINE.into()),
            (Route::Module(module.id.clone()), module.title.clone()),
        ])}
        <h1 tabindex="-1" class="small">{number}</h1>
        {move || session.progress().read().attempt(id).map(|attempt| steps(attempt, id, at))}
        {with_module(session, module, move |pack| asked(session, pack, &drawn, id, at))}
    }
    .into_any()
}

/// One mark a question, each the way to it.
fn steps(attempt: &Attempt, id: RecordId, now: u16) -> AnyView {
    let steps = (0..attempt.len()).map(|at| {
        let state = match attempt.answer(at).map(|answer| answer.score) {
            None => words::OPEN_QUESTION,
            Some(score) => words::verdict(score),
        };
        let class = match attempt.answer(at).map(|answer| answer.score) {
            None => "open",
            Some(score) if score.is_full() => "right",
            Some(score) if score.is_zero() => "wrong",
            Some(_) => "partly",
        };
        let label = format!(
            "{}: {state}",
            words::question_of(u32::from(at) + 1, attempt.len().into())
        );
        view! {
            <li><a class=class href=Route::Question(id, at).to_string() aria-label=label
                aria-current=(at == now).then_some("step")>{at + 1}</a></li>
        }
    });
    view! { <nav aria-label=words::QUESTIONS><ol class="quiz-steps">{steps.collect_view()}</ol></nav> }
        .into_any()
}

fn asked(
    session: Session,
    pack: &Arc<ModulePack>,
    drawn: &Drawn,
    id: RecordId,
    at: u16,
) -> AnyView {
    let answered = Signal::derive(move || {
        let progress = session.progress().read();
        Some(progress.attempt(id)?.answer(at)?.response.clone())
    });
    let body = match find(&pack.module, &drawn.item) {
        None => view! { <p class="notice">{words::ITEM_GONE}</p> }.into_any(),
        Some(item) if !drawn.fits(item) && answered.read_untracked().is_some() => {
            view! { <p class="notice">{words::ITEM_CHANGED}</p> }.into_any()
        }
        Some(item) => open(session, pack, item, drawn, (id, at), answered),
    };
    view! {
        <section class="card">{body}</section>
        {onward(session, id, at, answered)}
    }
    .into_any()
}

fn open(
    session: Session,
    pack: &Arc<ModulePack>,
    item: &Item,
    drawn: &Drawn,
    place: (RecordId, u16),
    answered: Signal<Option<Response>>,
) -> AnyView {
    // An item that was changed since it was drawn is asked as it is now.
    let order = if drawn.fits(item) {
        drawn.order.clone()
    } else {
        Drawn::alone(item, u64::from(item.fingerprint.wording)).order
    };
    let graded = item.clone();
    let asked = Asked {
        item: item.clone(),
        order,
        library: Arc::clone(&pack.library),
        draft: format!("draft/{}/{}", place.0, place.1),
    };
    let hand_in = move |response| session.answer(place, &graded, response);
    view! { <Question session asked answered hand_in=Arc::new(hand_in)/> }.into_any()
}

/// The way on: to the next open question, or to the result.
fn onward(session: Session, id: RecordId, at: u16, answered: Signal<Option<Response>>) -> AnyView {
    let next = Signal::derive(move || {
        session
            .progress()
            .read()
            .attempt(id)?
            .next_open(at.saturating_add(1))
    });
    let finish = move |_| {
        session.finish(id);
        platform::go(&Route::Result(id));
    };
    let view = move || match (answered.read().is_some(), next.get()) {
        (true, Some(next)) => go_button("primary", words::NEXT_QUESTION, Route::Question(id, next)),
        (false, Some(next)) if next != at => {
            go_button("quiet", words::SKIP_QUESTION, Route::Question(id, next))
        }
        (true, None) => view! {
            <button type="button" class="primary" on:click=finish>{words::SEE_RESULT}</button>
        }
        .into_any(),
        (false, _) => view! {
            <button type="button" class="quiet" on:click=finish>{words::END_HERE}</button>
        }
        .into_any(),
    };
    view! { <p class="onward">{view}</p> }.into_any()
}
