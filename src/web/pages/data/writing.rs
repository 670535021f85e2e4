//! Answers and notes as text that can be read, printed and taken away.

use std::sync::Arc;

use super::section;
use crate::{
    course::{Item, ItemId, text::plain_paragraphs},
    pack::{Outline, Portion},
    progress::{History, Progress, RecordId, To},
    quiz::{Attempt, Mark, Part, Response, Score, review},
    sorted::Map,
    web::{
        dom::{El, Nodes, button, el, fragment, live},
        platform,
        session::{Load, Session},
        state::State,
        words,
    },
};

pub(super) fn writing(session: Session, outline: &Arc<Outline>) -> El {
    let is_open = State::new(false);
    let outline = Arc::clone(outline);
    let text = live(move || {
        if !is_open.get() {
            let open = move || is_open.set(true);
            return el("p")
                .child(button("quiet", open).child(words::SHOW_WRITING))
                .view();
        }
        // Questions are in the banks, which are fetched now.
        let mut banks = Vec::new();
        for module in &outline.modules {
            match session.portion(&module.file) {
                Load::Waiting => return el("p").child(words::LOADING).view(),
                Load::Failed(trouble) => {
                    return crate::web::components::loading::failed(session, &trouble);
                }
                Load::Ready(bank) => banks.push(bank),
            }
        }
        shown(&written(session, &outline, &banks))
    });
    section(words::WRITING)
        .child(el("p").child(words::WRITING_IS))
        .child(text)
}

fn shown(text: &str) -> Nodes {
    let saved = text.to_owned();
    let save = move || platform::download("my-answers.txt", &saved);
    let actions = el("p")
        .class("onward")
        .child(button("quiet", save).child(words::DOWNLOAD_WRITING))
        .child(button("quiet", platform::print).child(words::PRINT));
    fragment((
        actions,
        el("div").class("writing").attr("tabindex", "0").child(text),
    ))
}

/// Everything that was noted, and the latest answer to every question, module by module.
fn written(session: Session, outline: &Outline, banks: &[Arc<Portion>]) -> String {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let keeper = session.keeper_untracked();
    let answers = keeper.map(|it| it.read(|journal| answers(journal.history(), &progress)));
    let answers = answers.unwrap_or_default();
    let mut text = format!("{}\n", outline.about.title);
    for (module, bank) in outline.modules.iter().zip(banks) {
        let notes = module.lessons.iter().filter_map(|lesson| {
            let note = progress.note(&lesson.id);
            (!note.is_empty()).then(|| words::written_note(&lesson.title, note))
        });
        let answered = bank.items.iter().filter_map(|item| {
            let ids = item.was.iter().chain([&item.id]);
            let latest = ids
                .filter_map(|id| answers.get(id))
                .max_by_key(|it| it.id)?;
            Some(written_answer(item, latest))
        });
        let parts: Vec<String> = notes.chain(answered).collect();
        if !parts.is_empty() {
            text.push_str(&format!("\n{}\n\n{}\n", module.title, parts.join("\n\n")));
        }
    }
    text
}

/// An answer as it was recorded.
#[derive(Clone)]
struct Given {
    id: RecordId,
    at: u64,
    response: Response,
    /// What it earned, once that may be said.
    score: Option<Score>,
}

/// The latest answer to every item, by the id that it had then.
fn answers(history: &History, progress: &Progress) -> Map<ItemId, Given> {
    let mut answers = Map::default();
    for record in history.records() {
        let Some(handed) = record.event.handed() else {
            continue;
        };
        let (item, is_open) = match handed.to {
            To::Item(item, _) => (Some(item), false),
            To::Question(id, at) => {
                let attempt = progress.attempt(id);
                let is_open = |it: &Attempt| it.way().is_assessment() && !it.is_finished();
                let asked = attempt.and_then(|it| it.question(at));
                (asked.map(|it| &it.item), attempt.is_some_and(is_open))
            }
        };
        if let Some(item) = item {
            let given = Given {
                id: record.id,
                at: record.at,
                response: handed.response.clone(),
                score: (!is_open).then_some(handed.score),
            };
            answers.insert(item.clone(), given);
        }
    }
    answers
}

fn written_answer(item: &Item, given: &Given) -> String {
    let order: Vec<u8> = (0..item.kind.shuffled()).collect();
    let parts = review(
        &item.kind,
        &order,
        &given.response,
        platform::decimal_sign(),
    );
    let mut said = Vec::new();
    for part in &parts {
        said.extend(written_part(part));
        for option in &part.within {
            said.extend(written_part(option));
        }
    }
    words::written_answer(
        &plain_paragraphs(&item.stem),
        &said.join("; "),
        &platform::date(given.at),
        given.score,
    )
}

/// A part that was put in, in words.
fn written_part(part: &Part<'_>) -> Option<String> {
    match part.mark {
        Mark::Right | Mark::Wrong | Mark::Taken => {
            words::written_part(part.label.as_ref(), part.given.as_ref())
        }
        Mark::Missed | Mark::Left | Mark::Open => None,
    }
}
