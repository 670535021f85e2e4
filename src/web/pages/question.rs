//! A question of a practice.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, is_aside, lost::lost, set_title, title, trail, with_module};
use crate::{
    course::{Edit, Item},
    pack::{ModulePack, Outline},
    progress::RecordId,
    quiz::{Attempt, Question as Drawn, Response},
    route::Route,
    web::{
        components::{
            changes,
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
    let Some(attempt) = progress.read_untracked().sitting(id, outline) else {
        return lost(words::NO_ATTEMPT);
    };
    let Some(drawn) = attempt.question(at).cloned() else {
        return lost(words::LOST);
    };
    let number = words::question_of(at, attempt.len());
    set_title(&number, &outline.about.title);
    let now = Arc::clone(outline);
    let steps = live(move || {
        let attempt = session.progress().read().sitting(id, &now);
        fragment(attempt.map(|attempt| steps(&attempt, id, at)))
    });
    let now = Arc::clone(outline);
    let onward = live(move || {
        let attempt = session.progress().read().sitting(id, &now);
        fragment(attempt.map(|attempt| onward(session, &attempt, id, at)))
    });
    let module = &attempt.draw().module;
    let card = match outline.item(module, &drawn.item) {
        Some((module, _)) => with_module(session, module, move |pack| {
            asked(session, pack, &drawn, id, at)
        }),
        None => gone(),
    };
    let card = el("section").class("card").child(card);
    fragment((
        trail(outline.module(module)),
        (title(&number).class("small"), (steps, (card, onward))),
    ))
}

/// One mark a question, each the way to it.
fn steps(attempt: &Attempt, id: RecordId, now: u16) -> El {
    let steps = (0..attempt.len()).map(|at| {
        let score = attempt.answer(at).map(|answer| answer.score);
        let (class, outcome) = if attempt.is_withdrawn(at) {
            ("gone", words::TAKEN_OUT)
        } else {
            (outcome_class(score), words::outcome(score))
        };
        let step = link(&Route::Question(id, at))
            .class(class)
            .attr("aria-label", words::step_label(at, attempt.len(), outcome))
            .attr_if("aria-current", (at == now).then_some("step"));
        el("li").child(step.child((u32::from(at) + 1).to_string()))
    });
    el("nav").attr("aria-label", words::QUESTIONS).child(
        el("ol")
            .class("quiz-steps")
            .child(steps.collect::<Vec<_>>()),
    )
}

fn gone() -> AnyView {
    el("p").class("notice").child(words::ITEM_GONE).view()
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
    let is_answered = answered.read_untracked().is_some();
    match find(&pack.module, &drawn.item) {
        None => gone(),
        Some(item) if is_answered && !drawn.fits(item) => {
            el("p").class("notice").child(words::ITEM_CHANGED).view()
        }
        Some(item) if !is_answered && is_aside(session, pack, item, id) => {
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
    }
}

fn form(
    session: Session,
    pack: &Arc<ModulePack>,
    item: &Item,
    drawn: &Drawn,
    place: (RecordId, u16),
    answered: Signal<Option<Response>>,
) -> AnyView {
    let is_answered = answered.read_untracked().is_some();
    let is_reworded = is_answered && item.fingerprint.since(drawn.fingerprint) == Edit::Wording;
    let latest = session.progress().read_untracked().latest(item);
    let outdated = changes::outdated(item, latest);
    let changed = live(move || {
        let again = outdated.filter(|_| answered.read().is_none());
        let reworded = is_reworded.then(changes::reworded);
        fragment((again.map(changes::asked_again), reworded))
    });
    // What was put in belongs to the options that there were.
    let asked = Asked {
        item: item.clone(),
        order: drawn.now(item).order,
        library: Arc::clone(&pack.library),
        draft: format!("draft/{}/{}/{:x}", place.0, place.1, item.fingerprint.key),
    };
    let drawn = drawn.now(item);
    let hand_in = move |response, score| session.answer(place, &drawn, response, score);
    fragment((changed, shown(session, asked, answered, Arc::new(hand_in))))
}

/// The way on: to the next open question, or to the result.
fn onward(session: Session, attempt: &Attempt, id: RecordId, at: u16) -> El {
    let next = attempt.next_open(at + 1);
    let finish = move || {
        session.finish(id);
        platform::go(&Route::Result(id));
    };
    let ways = match (attempt.is_open(at), next) {
        (false, Some(next)) => vec![go_button(
            "primary",
            words::NEXT_QUESTION,
            Route::Question(id, next),
        )],
        (false, None) => vec![button("primary", finish).child(words::SEE_RESULT)],
        (true, next) => {
            let skip = next
                .filter(|next| *next != at)
                .map(|next| go_button("quiet", words::SKIP_QUESTION, Route::Question(id, next)));
            let end = button("quiet", finish).child(words::END_HERE);
            skip.into_iter().chain([end]).collect()
        }
    };
    el("p").class("onward").child(ways)
}
