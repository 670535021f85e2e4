//! Where a practice is begun: how many questions, and which.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lost::lost, resume_route, set_title, title, trail, with_module};
use crate::{
    course::{Item, ModuleId},
    pack::{ModulePack, Outline},
    web::{
        components::{content_note, question::options::choice},
        dom::{El, el, fragment, link, live},
        session::Session,
        words,
    },
};

/// The lengths that are offered, besides all there is.
const LENGTHS: [usize; 2] = [5, 10];

pub(super) fn practice(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> AnyView {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    let name = words::practice_of(&module.title);
    set_title(&name, &outline.about.title);
    let head = el("div")
        .child(title(&name))
        .child(content_note::plain(&module.content_note))
        .child(el("p").child(words::PRACTICE_IS));
    let begin = with_module(session, module, move |pack| begin(session, pack));
    fragment((
        trail(Some(module)),
        (head, (resume(session, outline, id), begin)),
    ))
}

/// The way back into a practice that was not ended.
fn resume(session: Session, outline: &Outline, module: &ModuleId) -> Option<El> {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let id = progress.open_attempt(module, outline)?;
    let attempt = progress.sitting(id, outline)?;
    let text = words::practice_open(attempt.answered(), attempt.counted().count());
    let resume = link(&resume_route(id, &attempt))
        .class("primary")
        .child(words::RESUME);
    Some(
        el("section")
            .class("card")
            .child(el("p").child(text))
            .child(el("p").child(resume)),
    )
}

fn begin(session: Session, pack: &Arc<ModulePack>) -> AnyView {
    let aside = session.progress().read_untracked().set_aside(&pack.module);
    let all = pack.module.items.len();
    let open = all - aside.len();
    let include = RwSignal::new(false);
    let length = RwSignal::new(10_usize);
    let available = Signal::derive(move || if include.get() { all } else { open });

    let with_aside = (!aside.is_empty()).then(|| {
        let text = words::include_aside(u32::try_from(aside.len()).unwrap_or(u32::MAX));
        choice(
            "checkbox",
            "aside",
            text,
            move || include.get(),
            move || {
                include.update(|it| *it = !*it);
            },
        )
    });
    let pack = Arc::clone(pack);
    let start = move |event: leptos::ev::Event| {
        event.prevent_default();
        let drawn = |item: &&Item| include.get_untracked() || !aside.contains(&item.id);
        let bank: Vec<&Item> = pack.module.items.iter().filter(drawn).collect();
        session.begin(&pack.module, &bank, length.get_untracked());
    };
    let lengths = live(move || match available.get() {
        0 => fragment(""),
        available => lengths(available, length).view(),
    });
    let begin = live(move || match available.get() {
        0 => el("p").class("notice").child(words::NO_QUESTIONS).view(),
        _ => el("button")
            .attr("type", "submit")
            .class("primary")
            .child(words::BEGIN)
            .view(),
    });
    el("form")
        .class("question")
        .on("submit", start)
        .child(lengths)
        .child(with_aside)
        .child(begin)
        .view()
}

/// The lengths to choose from. The longest also stands for any that is no longer offered.
fn lengths(available: usize, length: RwSignal<usize>) -> El {
    let shorter = LENGTHS.into_iter().filter(|length| *length < available);
    let choices = shorter.map(Some).chain([None]).map(|count| {
        let is_chosen = move || match count {
            Some(count) => length.get() == count,
            None => length.get() >= available || !LENGTHS.contains(&length.get()),
        };
        let text = count.map_or_else(|| words::all_of(available), |count| count.to_string());
        let choose = move || length.set(count.unwrap_or(usize::MAX));
        choice("radio", "length", text, is_chosen, choose)
    });
    let choices: Vec<El> = choices.collect();
    el("fieldset")
        .child(el("legend").child(words::HOW_MANY))
        .child(el("div").class("lengths").child(choices))
}
