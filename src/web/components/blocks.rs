//! The blocks of a lesson.

use std::sync::Arc;

use super::{
    changes,
    question::{Asked, Manner, question, stem_id, wants_certainty},
    text::paragraphs,
};
use crate::{
    course::{Activity, Block, CalloutKind, Edit, Figure, Grade, ItemId, text::Paragraph},
    pack::{Library, Portion},
    web::{
        dom::{El, Nodes, button, details, el, fragment, live},
        platform,
        session::{Session, check_question, find},
        state::{State, derived},
        words,
    },
};

/// A block of a lesson of the module in `pack`.
pub(in crate::web) fn block(session: Session, block: &Block, pack: &Arc<Portion>) -> Nodes {
    let library = &pack.library;
    match block {
        Block::Text(text) => fragment(paragraphs(text, library)),
        Block::Callout(kind, text) => callout(*kind, text, library).view(),
        Block::Claim(grade, text) => claim(*grade, text, library).view(),
        Block::Figure(it) => figure(it, library).view(),
        Block::Check(id) => check(session, id, pack),
        Block::Activity(it) => activity(it, library).view(),
    }
}

fn callout(kind: CalloutKind, text: &[Paragraph], library: &Arc<Library>) -> El {
    let class = match kind {
        CalloutKind::Safety => "callout safety",
        CalloutKind::Law => "callout law",
        CalloutKind::Key => "callout key",
    };
    el("aside")
        .class(class)
        .child(label(words::callout(kind)))
        .child(paragraphs(text, library))
}

fn claim(grade: Grade, text: &[Paragraph], library: &Arc<Library>) -> El {
    let (letter, meaning) = words::grade(grade);
    let grade = el("span").class("grade").child(letter);
    el("aside")
        .class("callout claim")
        .child(
            el("p")
                .class("label")
                .child(grade)
                .child(" ")
                .child(meaning),
        )
        .child(paragraphs(text, library))
}

fn figure(figure: &Figure, library: &Arc<Library>) -> El {
    let image = el("img")
        .attr("src", format!("figures/{}", figure.file))
        .attr("alt", figure.alt.as_str())
        .attr("loading", "lazy");
    let caption = el("figcaption")
        .child(paragraphs(&figure.caption, library))
        .child(opening(words::DESCRIPTION, &figure.description, library));
    let enlarge = el("label")
        .class("enlarge")
        .child(el("input").attr("type", "checkbox"))
        .child(words::ENLARGE);
    el("figure")
        .child(el("div").class("picture").child(image))
        .child(enlarge)
        .child(caption)
}

fn activity(activity: &Activity, library: &Arc<Library>) -> El {
    el("section")
        .class("card activity")
        .child(label(words::ACTIVITY))
        .child(el("h2").child(activity.title.as_str()))
        .child(paragraphs(&activity.text, library))
        .child(opening(words::SHOW_ANSWER, &activity.answer, library))
}

fn label(text: &str) -> El {
    el("p").class("label").child(text)
}

/// A text that opens when asked for, if there is one.
fn opening(title: &'static str, text: &[Paragraph], library: &Arc<Library>) -> Option<El> {
    (!text.is_empty()).then(|| details(title, paragraphs(text, library)))
}

/// A question within the lesson. It can be answered again: it is there to learn from.
fn check(session: Session, id: &ItemId, pack: &Arc<Portion>) -> Nodes {
    let Some(item) = find(&pack.items, id).cloned() else {
        return fragment("");
    };
    let again = State::new(false);
    let module = pack.module.clone();
    let asked_of = Arc::clone(&item);
    let answered = derived(move || {
        let progress = session.progress().read();
        let check = progress.check(&asked_of).filter(|_| !again.get())?;
        let is_outdated = changes::outdated(&asked_of, Some(check.given)).is_some();
        (!is_outdated).then(|| check.answer())
    });
    let asked_of = Arc::clone(&item);
    let changed = live(move || {
        let progress = session.progress().read();
        let check = progress.check(&asked_of).map(|check| check.given);
        let given = check.or_else(|| progress.latest(&asked_of));
        let change = given.map(|given| (asked_of.fingerprint.since(given.fingerprint), given));
        fragment(match change {
            Some((Edit::Key, given)) => Some(changes::asked_again(given)),
            Some((Edit::Wording, _)) => answered.read().is_some().then(changes::reworded),
            Some((Edit::Nothing, _)) | None => None,
        })
    });
    let stem = format!("#{}", stem_id(&item));
    let graded = Arc::clone(&item);
    let hand_in = move |answer| {
        session.check(&module, &graded, answer);
        again.set(false);
    };
    let asked = Asked {
        manner: Manner::Check,
        certainty: wants_certainty(session, &item, Manner::Check),
        draft: format!("check/{}/{:x}", item.id, item.fingerprint.key),
        order: check_question(&item).order,
        item,
        library: Arc::clone(&pack.library),
    };
    let ask_again = move || {
        let is_answered = answered.read().is_some();
        let stem = stem.clone();
        let press = move || {
            again.set(true);
            platform::focus(&stem);
        };
        let button = || button("quiet", press).child(words::ASK_AGAIN);
        fragment(is_answered.then(button))
    };
    el("section")
        .class("card check")
        .child(label(words::CHECK))
        .child(changed)
        .child(question(session, asked, answered, Arc::new(hand_in)))
        .child(live(ask_again))
        .view()
}
