//! A question of a practice.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, is_aside, lost::lost, set_title, title, trail, with_module};
use crate::{
    course::Item,
    pack::{ModulePack, Outline},
    progress::RecordId,
    quiz::{Attempt, Question as Drawn, Response},
    route::Route,
    web::{
        components::{
            feedback::outcome_class,
            question::{Asked, question as shown, stem_id},
        },
        dom::{El, button, el, fragment, link, live},
        platform,
        session::{Session, find},
        words,
    },
};

pub(super) fn question(session: Session, outline: &Arc<Outline>, id: RecordId, at: u16) -> AnyView {
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
    let number = words::question_of(at, attempt.len());
    set_title(&number, &outline.about.title);
    let steps = live(move || {
        let progress = session.progress().read();
        fragment(progress.attempt(id).map(|attempt| steps(attempt, id, at)))
    });
    let card = with_module(session, module, move |pack| {
        asked(session, pack, &drawn, id, at)
    });
    fragment((
        trail(Some(module)),
        (title(&number).class("small"), (steps, card)),
    ))
}

/// One mark a question, each the way to it.
fn steps(attempt: &Attempt, id: RecordId, now: u16) -> El {
    let steps = (0..attempt.len()).map(|at| {
        let score = attempt.answer(at).map(|answer| answer.score);
        let label = words::step_label(at, attempt.len(), score);
        let step = link(&Route::Question(id, at))
            .class(outcome_class(score))
            .attr("aria-label", label)
            .attr_if("aria-current", (at == now).then_some("step"));
        el("li").child(step.child((u32::from(at) + 1).to_string()))
    });
    el("nav").attr("aria-label", words::QUESTIONS).child(
        el("ol")
            .class("quiz-steps")
            .child(steps.collect::<Vec<_>>()),
    )
}

fn asked(
    session: Session,
    pack: &Arc<ModulePack>,
    drawn: &Drawn,
    id: RecordId,
    at: u16,
) -> AnyView {
    let answered = Memo::new(move |_| {
        let progress = session.progress().read();
        Some(progress.attempt(id)?.answer(at)?.response.clone())
    });
    let body = match find(&pack.module, &drawn.item) {
        None => el("p").class("notice").child(words::ITEM_GONE).view(),
        Some(item) if !drawn.fits(item) && answered.read_untracked().is_some() => {
            el("p").class("notice").child(words::ITEM_CHANGED).view()
        }
        Some(item) if answered.read_untracked().is_none() && is_aside(session, pack, item, id) => {
            let (pack, item, drawn) = (Arc::clone(pack), item.clone(), drawn.clone());
            let shown = RwSignal::new(false);
            live(move || {
                if shown.get() {
                    return form(session, &pack, &item, &drawn, (id, at), answered.into());
                }
                let stem = format!("#{}", stem_id(&item));
                let press = move || {
                    shown.set(true);
                    platform::focus(&stem);
                };
                let show = button("quiet", press).child(words::SHOW_QUESTION);
                fragment((el("p").child(words::ITEM_ASIDE), show))
            })
        }
        Some(item) => form(session, pack, item, drawn, (id, at), answered.into()),
    };
    let onward = el("p")
        .class("onward")
        .child(live(move || onward(session, id, at, answered.into())));
    fragment((el("section").class("card").child(body), onward))
}

fn form(
    session: Session,
    pack: &Arc<ModulePack>,
    item: &Item,
    drawn: &Drawn,
    place: (RecordId, u16),
    answered: Signal<Option<Response>>,
) -> AnyView {
    // An item that was changed since it was drawn is asked as it is now. So is a draft's: what
    // was put in belongs to the options that there were.
    let drawn = if drawn.fits(item) {
        drawn.clone()
    } else {
        Drawn::alone(item, u64::from(item.fingerprint.wording))
    };
    let asked = Asked {
        item: item.clone(),
        order: drawn.order.clone(),
        library: Arc::clone(&pack.library),
        draft: format!("draft/{}/{}/{:x}", place.0, place.1, item.fingerprint.key),
    };
    let hand_in = move |response, score| session.answer(place, &drawn, response, score);
    shown(session, asked, answered, Arc::new(hand_in))
}

/// The way on: to the next open question, or to the result.
fn onward(session: Session, id: RecordId, at: u16, answered: Signal<Option<Response>>) -> AnyView {
    let next = session
        .progress()
        .read()
        .attempt(id)
        .and_then(|it| it.next_open(at + 1));
    let finish = move || {
        session.finish(id);
        platform::go(&Route::Result(id));
    };
    match (answered.read().is_some(), next) {
        (true, Some(next)) => go_button("primary", words::NEXT_QUESTION, Route::Question(id, next)),
        (true, None) => button("primary", finish).child(words::SEE_RESULT),
        (false, next) => {
            let skip = next
                .filter(|next| *next != at)
                .map(|next| go_button("quiet", words::SKIP_QUESTION, Route::Question(id, next)));
            return fragment((skip, button("quiet", finish).child(words::END_HERE)));
        }
    }
    .view()
}
