//! Where a practice is begun: how many questions, and which.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lost, set_title, trail, with_module};
use crate::{
    course::{Item, ModuleId},
    pack::{ModulePack, Outline},
    progress::RecordId,
    route::Route,
    web::{components::content_note, session::Session, words},
};

/// The lengths that are offered, besides all there is.
const LENGTHS: [usize; 2] = [5, 10];

pub(in crate::web) fn practice(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> AnyView {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    let title = format!("{}: {}", words::PRACTICE, module.title);
    set_title(&title, &outline.about.title);
    view! {
        {trail(vec![
            (Route::Home, words::OUTLINE.into()),
            (Route::Module(id.clone()), module.title.clone()),
        ])}
        <h1 tabindex="-1">{title}</h1>
        {content_note::plain(module.content_note.iter().cloned().collect())}
        <p>{words::PRACTICE_IS}</p>
        {resume(session, id)}
        {with_module(session, module, move |pack| begin(session, pack))}
    }
    .into_any()
}

/// The way back into a practice that was not ended.
fn resume(session: Session, module: &ModuleId) -> AnyView {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let open = progress
        .open_attempt(module)
        .and_then(|id| Some((id, progress.attempt(id)?)));
    let Some((id, attempt)) = open else {
        return ().into_any();
    };
    view! {
        <section class="card">
            <p>{words::practice_open(attempt.answered(), attempt.len())}</p>
            <p><a class="primary" href=resume_route(id, attempt.next_open(0)).to_string()>
                {words::RESUME}
            </a></p>
        </section>
    }
    .into_any()
}

fn resume_route(attempt: RecordId, open: Option<u16>) -> Route {
    open.map_or(Route::Result(attempt), |at| Route::Question(attempt, at))
}

fn begin(session: Session, pack: &Arc<ModulePack>) -> AnyView {
    let aside = session.progress().read_untracked().set_aside(&pack.module);
    let all = pack.module.items.len();
    let open = all - aside.len();
    let include = RwSignal::new(false);
    let available = Signal::derive(move || if include.get() { all } else { open });
    let length = RwSignal::new(10_usize);

    let start = {
        let pack = Arc::clone(pack);
        let aside = aside.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let drawn = |item: &&Item| include.get_untracked() || !aside.contains(&item.id);
            let bank: Vec<&Item> = pack.module.items.iter().filter(drawn).collect();
            session.begin(&pack.module, &bank, length.get_untracked());
        }
    };
    let lengths = move || {
        let available = available.get();
        let shorter = LENGTHS.into_iter().filter(|length| *length < available);
        let choices = shorter.map(|it| (it, it.to_string()));
        choices
            .chain([(usize::MAX, words::all_of(available))])
            .map(|(count, text)| {
                // The longest choice also stands for any length that is no longer offered.
                let is_chosen = move || {
                    let length = length.get();
                    length == count || (count == usize::MAX && length >= available)
                };
                view! {
                    <label class="option">
                        <input type="radio" name="length" prop:checked=is_chosen
                            on:change=move |_| length.set(count)/>
                        <span>{text}</span>
                    </label>
                }
            })
            .collect_view()
    };
    let with_aside = (!aside.is_empty()).then(|| {
        let count = u32::try_from(aside.len()).unwrap_or(u32::MAX);
        view! {
            <label class="option">
                <input type="checkbox" prop:checked=include
                    on:change=move |_| include.update(|it| *it = !*it)/>
                <span>{words::include_aside(count)}</span>
            </label>
        }
    });
    view! {
        <form class="question" on:submit=start>
            <fieldset>
                <legend>{words::HOW_MANY}</legend>
                <div class="lengths">{lengths}</div>
            </fieldset>
            {with_aside}
            {move || match available.get() {
                0 => view! { <p class="notice">{words::NO_QUESTIONS}</p> }.into_any(),
                _ => view! { <button type="submit" class="primary">{words::BEGIN}</button> }.into_any(),
            }}
        </form>
    }
    .into_any()
}
