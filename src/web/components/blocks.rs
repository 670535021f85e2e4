//! The blocks of a lesson.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    question::{Asked, Question},
    text::paragraphs,
};
use crate::{
    course::{Activity, Block, CalloutKind, Figure, Grade, ItemId, text::Paragraph},
    pack::{Library, ModulePack},
    web::{
        session::{Session, check_question, find},
        words,
    },
};

/// A block of a lesson of the module in `pack`.
pub(in crate::web) fn block(session: Session, block: &Block, pack: &Arc<ModulePack>) -> AnyView {
    let library = &pack.library;
    match block {
        Block::Text(text) => paragraphs(text, library),
        Block::Callout(kind, text) => callout(*kind, text, library),
        Block::Claim(grade, text) => claim(*grade, text, library),
        Block::Figure(it) => figure(it, library),
        Block::Check(id) => check(session, id, pack),
        Block::Activity(it) => activity(it, library),
    }
}

fn callout(kind: CalloutKind, text: &[Paragraph], library: &Arc<Library>) -> AnyView {
    let class = match kind {
        CalloutKind::Safety => "callout safety",
        CalloutKind::Law => "callout law",
        CalloutKind::Key => "callout key",
    };
    view! {
        <aside class=class>
            <p class="label">{words::callout(kind)}</p>
            {paragraphs(text, library)}
        </aside>
    }
    .into_any()
}

fn claim(grade: Grade, text: &[Paragraph], library: &Arc<Library>) -> AnyView {
    let (letter, meaning) = words::grade(grade);
    view! {
        <aside class="callout claim">
            <p class="label"><span class="grade">{letter}</span>" "{meaning}</p>
            {paragraphs(text, library)}
        </aside>
    }
    .into_any()
}

fn figure(figure: &Figure, library: &Arc<Library>) -> AnyView {
    let description = (!figure.description.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::DESCRIPTION}</summary>
                {paragraphs(&figure.description, library)}
            </details>
        }
    });
    view! {
        <figure>
            <img src=format!("figures/{}", figure.file) alt=figure.alt.clone() loading="lazy"/>
            <figcaption>{paragraphs(&figure.caption, library)}{description}</figcaption>
        </figure>
    }
    .into_any()
}

fn activity(activity: &Activity, library: &Arc<Library>) -> AnyView {
    let answer = (!activity.answer.is_empty()).then(|| {
        view! {
            <details>
                <summary>{words::SHOW_ANSWER}</summary>
                {paragraphs(&activity.answer, library)}
            </details>
        }
    });
    view! {
        <section class="card activity">
            <p class="label">{words::ACTIVITY}</p>
            <h2>{activity.title.clone()}</h2>
            {paragraphs(&activity.text, library)}
            {answer}
        </section>
    }
    .into_any()
}

/// A question within the lesson. It can be answered again: it is there to learn from.
fn check(session: Session, id: &ItemId, pack: &Arc<ModulePack>) -> AnyView {
    let Some(item) = find(&pack.module, id).cloned() else {
        return ().into_any();
    };
    let again = RwSignal::new(false);
    let (module, id, fingerprint) = (pack.module.id.clone(), item.id.clone(), item.fingerprint);
    let answered = Signal::derive(move || {
        if again.get() {
            None
        } else {
            session.progress().read().check(&id, fingerprint).cloned()
        }
    });
    let question = check_question(&item);
    let graded = item.clone();
    let asked = Asked {
        draft: format!("check/{}", item.id),
        item,
        order: question.order,
        library: Arc::clone(&pack.library),
    };
    let hand_in = move |response| {
        session.check(&module, &graded, response)?;
        again.set(false);
        Ok(())
    };
    view! {
        <section class="card check">
            <p class="label">{words::CHECK}</p>
            <Question session asked answered hand_in=Arc::new(hand_in)/>
            {move || answered.read().is_some().then(|| view! {
                <button type="button" class="quiet" on:click=move |_| again.set(true)>
                    {words::ASK_AGAIN}
                </button>
            })}
        </section>
    }
    .into_any()
}
