//! How a practice came out.

use std::sync::Arc;

use leptos::prelude::*;

use super::{go_button, is_aside, lost::lost, set_title, title, trail, with_modules};
use crate::{
    course::{
        Item,
        item::Kind,
        text::{Paragraph, plain},
    },
    pack::{ModuleOutline, ModulePack, Outline},
    progress::RecordId,
    quiz::Attempt,
    route::Route,
    web::{
        components::feedback::outcome_class,
        dom::{El, el, fragment, link, live},
        reminder,
        session::{Session, find},
        words,
    },
};

pub(super) fn result(session: Session, outline: &Arc<Outline>, id: RecordId) -> AnyView {
    let progress = session.progress();
    let Some(attempt) = progress.read_untracked().sitting(id, outline) else {
        return lost(words::NO_ATTEMPT);
    };
    let module = outline.module(&attempt.draw().module);
    set_title(words::RESULT, &outline.about.title);
    let head = (title(words::RESULT), score(&attempt));
    let onward = onward(&attempt, id, module);
    let modules = modules(&attempt, outline);
    let answers = with_modules(session, &modules, move |packs| {
        answers(session, &attempt, id, packs)
    });
    let reminder = live(move || reminder::reminder(session));
    fragment((trail(module), (head, (answers, (reminder, onward)))))
}

fn score(attempt: &Attempt) -> El {
    let score = |at| attempt.answer(at).map(|answer| answer.score);
    let counted = attempt.counted().count();
    let full = attempt.counted().filter_map(score);
    let full = full.filter(|score| score.is_full()).count();
    let withdrawn = usize::from(attempt.len()) - counted;
    el("section")
        .class("card score")
        .child(
            el("p")
                .class("big")
                .child(attempt.total().percent().map(words::percent)),
        )
        .child((counted > 0).then(|| el("p").child(words::questions_right_of(full, counted))))
        .child((withdrawn > 0).then(|| el("p").child(words::taken_out(withdrawn))))
}

fn onward(attempt: &Attempt, id: RecordId, module: Option<&ModuleOutline>) -> El {
    let open = attempt.next_open(0);
    let open = open.map(|at| go_button("quiet", words::ANSWER_OPEN, Route::Question(id, at)));
    let ways = match module {
        Some(it) => vec![
            go_button(
                "primary",
                words::PRACTISE_AGAIN,
                Route::Practice(it.id.clone()),
            ),
            go_button("quiet", words::BACK_TO_MODULE, Route::Module(it.id.clone())),
        ],
        None => vec![go_button("quiet", words::OUTLINE, Route::Home)],
    };
    el("p").class("onward").child(open).child(ways)
}

/// The modules in which the items of the attempt are now.
fn modules<'a>(attempt: &Attempt, outline: &'a Outline) -> Vec<&'a ModuleOutline> {
    let draw = attempt.draw();
    let mut modules: Vec<&ModuleOutline> = Vec::new();
    for question in &draw.questions {
        if let Some((module, _)) = outline.item(&draw.module, &question.item)
            && modules.iter().all(|it| it.id != module.id)
        {
            modules.push(module);
        }
    }
    modules
}

/// Every question with how it came out; each leads to its answer and the reasons.
fn answers(
    session: Session,
    attempt: &Attempt,
    id: RecordId,
    packs: &[Arc<ModulePack>],
) -> AnyView {
    let row = |at| -> Option<El> {
        let asked = &attempt.question(at)?.item;
        let score = attempt.answer(at).map(|answer| answer.score);
        let found = packs
            .iter()
            .find_map(|pack| Some((pack, find(&pack.module, asked)?)));
        let (class, stem, state) = match found {
            None => ("gone", words::A_QUESTION.into(), words::TAKEN_OUT),
            Some((pack, item)) if score.is_none() && is_aside(session, pack, item, id) => (
                outcome_class(score),
                words::ITEM_IS_ASIDE.into(),
                words::outcome(score),
            ),
            Some((_, item)) => (
                outcome_class(score),
                first_words(item),
                words::outcome(score),
            ),
        };
        let state = el("span").class("state").child(state);
        let question = link(&Route::Question(id, at)).child(stem);
        Some(el("li").class(class).child(question).child(state))
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
