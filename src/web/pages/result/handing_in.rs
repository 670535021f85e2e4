//! Handing an assessment in.

use std::sync::Arc;

use super::{
    super::{go_button, question::draft},
    find_in,
};
use crate::{
    course::Item,
    pack::Portion,
    progress::RecordId,
    quiz::{Answer, Attempt, Response},
    route::Route,
    web::{
        components::question::{AIDS, Aids, OTHER_KINDS, answer},
        dom::{El, button, el},
        platform,
        session::Session,
        words,
    },
};

/// The way to hand an assessment in, and back to what is open. What is complete and was not
/// kept is an answer as well: nobody is to press a button for each to have it counted.
pub(super) fn hand_in(
    session: Session,
    attempt: &Attempt,
    id: RecordId,
    packs: &[Arc<Portion>],
) -> El {
    let is_put_in = |at: u16| {
        let item = attempt.question(at).and_then(|it| find_in(packs, &it.item));
        item.is_some_and(|item| matches!(put_in((session, None), id, at, item), Some(Ok(_))))
    };
    let open = (0..attempt.len()).find(|at| attempt.is_open(*at) && !is_put_in(*at));
    let back = open.unwrap_or(0);
    let text = if open.is_some() {
        words::ANSWER_OPEN
    } else {
        words::BACK_TO_QUESTIONS
    };
    let (draw, packs) = (attempt.draw().clone(), packs.to_vec());
    let press = move || {
        for (at, drawn) in (0..).zip(draw.questions.iter()) {
            let found = find_in(&packs, &drawn.item);
            if let Some(item) = found
                && let Some(Ok(answer)) = put_in((session, Some(AIDS)), id, at, item)
            {
                session.answer((id, at), &drawn.now(item), answer);
                session.forget_note(&draft(id, at, item));
            }
        }
        session.finish(id);
        platform::arrive();
    };
    el("p")
        .class("onward")
        .child(button("primary", press).child(words::HAND_IN_ALL))
        .child(go_button("quiet", text, Route::Question(id, back)))
}

/// What is put in and not kept, as an answer.
pub(super) fn put_in(
    (session, aids): (Session, Option<Aids>),
    id: RecordId,
    at: u16,
    item: &Item,
) -> Option<Result<Answer, String>> {
    let name = draft(id, at, item);
    let response = session.note::<Response>(&name)?;
    let under = (session, name.as_str());
    Some(answer(&OTHER_KINDS, aids, under, item, 0, response))
}
