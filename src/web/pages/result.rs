//! How a practice came out.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, is_aside, lost::lost, set_title, title, trail, with_module};
use crate::{
    course::{
        Item,
        item::Kind,
        text::{Paragraph, plain},
    },
    pack::{ModulePack, Outline},
    progress::RecordId,
    quiz::Attempt,
    route::Route,
    web::{
        components::feedback::outcome_class,
        dom::{El, el, fragment, link},
        session::{Session, find},
        words,
    },
};

pub(super) fn result(session: Session, outline: &Arc<Outline>, id: RecordId) -> AnyView {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let Some(attempt) = progress.attempt(id) else {
        return lost(words::NO_ATTEMPT);
    };
    let Some(module) = outline.module(&attempt.draw().module) else {
        return lost(words::LOST);
    };
    set_title(words::RESULT, &outline.about.title);
    let is_full = |at: &u16| {
        attempt
            .answer(*at)
            .is_some_and(|answer| answer.score.is_full())
    };
    let full = (0..attempt.len()).filter(is_full).count();
    let score = el("section")
        .class("card score")
        .child(
            el("p")
                .class("big")
                .child(attempt.total().percent().map(words::percent)),
        )
        .child(el("p").child(words::questions_right_of(full, attempt.len())));
    let open = attempt.next_open(0);
    let open = open.map(|at| go_button("quiet", words::ANSWER_OPEN, Route::Question(id, at)));
    let onward = el("p")
        .class("onward")
        .child(open)
        .child(go_button(
            "primary",
            words::PRACTISE_AGAIN,
            Route::Practice(module.id.clone()),
        ))
        .child(go_button(
            "quiet",
            words::BACK_TO_MODULE,
            Route::Module(module.id.clone()),
        ));
    let attempt = attempt.clone();
    let answers = with_module(session, module, move |pack| {
        answers(session, &attempt, id, pack)
    });
    fragment((
        trail(Some(module)),
        (title(words::RESULT), (score, (answers, onward))),
    ))
}

/// Every question with how it came out; each leads to its answer and the reasons.
fn answers(session: Session, attempt: &Attempt, id: RecordId, pack: &Arc<ModulePack>) -> AnyView {
    let row = |at| -> Option<El> {
        let item = find(&pack.module, &attempt.question(at)?.item);
        let score = attempt.answer(at).map(|answer| answer.score);
        let stem = match item {
            None => words::ITEM_GONE.into(),
            Some(item) if score.is_none() && is_aside(session, pack, item, id) => {
                words::ITEM_IS_ASIDE.into()
            }
            Some(item) => first_words(item),
        };
        let state = el("span").class("state").child(words::outcome(score));
        let question = link(&Route::Question(id, at)).child(stem);
        Some(
            el("li")
                .class(outcome_class(score))
                .child(question)
                .child(state),
        )
    };
    let rows: Vec<El> = (0..attempt.len()).filter_map(row).collect();
    el("ol").class("answers").child(rows).view()
}

/// What an item asks, in a line of plain text: the first paragraph of its stem, or the text
/// with the gaps where the stem only says to fill them.
fn first_words(item: &Item) -> String {
    if let Kind::Cloze(cloze) = &item.kind {
        return plain(&cloze.text);
    }
    let first = item.stem.iter().find_map(|paragraph| match paragraph {
        Paragraph::Plain(text) => Some(plain(text)),
        _ => None,
    });
    first.unwrap_or_default()
}
