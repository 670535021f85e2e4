//! How an attempt came out; and where an assessment is handed in.

mod handing_in;

use std::sync::Arc;

use handing_in::{hand_in, put_in};

use super::{go_button, kept_from, lost::lost, set_title, title, trail, with_banks};
use crate::{
    course::{
        Item, ItemId,
        item::Kind,
        text::{Paragraph, plain},
    },
    pack::{ModuleOutline, Outline, Portion},
    progress::RecordId,
    quiz::{Attempt, Draw, Question as Drawn, Verdict, Way},
    route::Route,
    web::{
        components::feedback::outcome_class,
        dom::{El, Nodes, button, el, fragment, link, live},
        reminder,
        session::{Session, find},
        state::derived,
        words,
    },
};

pub(super) fn result(session: Session, outline: &Arc<Outline>, id: RecordId) -> Nodes {
    let progress = session.progress();
    let is_over = derived(move || {
        let progress = progress.read();
        progress.attempt(id).is_some_and(Attempt::is_finished)
    });
    let outline = Arc::clone(outline);
    live(move || {
        // What is never read follows nothing.
        is_over.get();
        shown(session, &outline, id)
    })
}

fn shown(session: Session, outline: &Arc<Outline>, id: RecordId) -> Nodes {
    let progress = session.progress();
    let Some(attempt) = progress.read_untracked().sitting(id, outline) else {
        return lost(words::NO_ATTEMPT);
    };
    let module = outline.module(&attempt.draw().module);
    let is_open = attempt.way().is_assessment() && !attempt.is_finished();
    let name = if is_open {
        words::BEFORE_HAND_IN
    } else {
        words::RESULT
    };
    set_title(name, &outline.about.title);
    let (now, verdict) = (Arc::clone(outline), attempt.verdict());
    let onward = (!is_open).then(|| onward(session, outline, &attempt, id));
    let modules = modules(&attempt, outline);
    let up = module.filter(|_| *attempt.way() != Way::Review);
    let body = with_banks(session, &modules, move |packs| {
        let head = match &verdict {
            None if is_open => el("p").child(words::BEFORE_HAND_IN_IS),
            Some(verdict) => verdict_card(&attempt, verdict),
            None => score(&attempt, packs),
        };
        let hand_in = is_open.then(|| hand_in(session, &attempt, id, packs));
        fragment((head, (answers(session, &now, &attempt, id, packs), hand_in)))
    });
    let reminder = live(move || reminder::reminder(session));
    fragment((trail(up), (title(name), (body, (onward, reminder)))))
}

/// What an assessment came to.
fn verdict_card(attempt: &Attempt, verdict: &Verdict) -> El {
    let number = |at: &u16| (u32::from(*at) + 1).to_string();
    let missed: Vec<String> = verdict.missed.iter().map(number).collect();
    let Way::Assessment(terms) = attempt.way() else {
        return el("p");
    };
    let says = if verdict.passed {
        words::PASSED
    } else {
        words::NOT_PASSED
    };
    el("section")
        .class("card score")
        .child(el("p").class("big").child(says))
        .child(el("p").child(words::percent_of(verdict.percent, terms.pass_mark.get())))
        .child((!missed.is_empty()).then(|| el("p").child(words::critical_missed(&missed))))
        .child(taken_out(verdict.gone))
        .child(el("p").class("aside").child(words::NOT_A_CERTIFICATE))
}

fn score(attempt: &Attempt, packs: &[Arc<Portion>]) -> El {
    let points = |id: &ItemId| find_in(packs, id).map_or(1, |item| item.scoring.points);
    let total = attempt.total(points);
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
                .child(total.percent().map(words::percent)),
        )
        .child((counted > 0).then(|| el("p").child(words::questions_right_of(full, counted))))
        .child(taken_out(withdrawn))
}

fn taken_out(count: usize) -> Option<El> {
    (count > 0).then(|| el("p").child(words::taken_out(count)))
}

/// The ways on from a result: to what is open, to the mistakes, or to another attempt.
fn onward(session: Session, outline: &Arc<Outline>, attempt: &Attempt, id: RecordId) -> El {
    let way = attempt.way();
    let module = outline.module(&attempt.draw().module);
    let open = attempt.next_open(0).filter(|_| !way.is_assessment());
    let open = open.map(|at| go_button("quiet", words::ANSWER_OPEN, Route::Question(id, at)));
    let mistakes = retake(session, attempt);
    // Where something was not right, that is the way on.
    let class = if mistakes.is_some() {
        "quiet"
    } else {
        "primary"
    };
    let ways = match (way, module) {
        (Way::Review, _) => vec![go_button(class, words::BACK_TO_REVIEW, Route::Review)],
        (_, None) => vec![go_button("quiet", words::OUTLINE, Route::Home)],
        (way, Some(it)) => {
            let (text, route) = match way {
                Way::Assessment(_) => (words::TO_ASSESSMENT, Route::Assessment(it.id.clone())),
                _ => (words::PRACTISE_AGAIN, Route::Practice(it.id.clone())),
            };
            let module = Route::Module(it.id.clone());
            vec![
                go_button(class, text, route),
                go_button("quiet", words::BACK_TO_MODULE, module),
            ]
        }
    };
    el("p")
        .class("onward")
        .child(open)
        .child(mistakes)
        .child(ways)
}

/// The way to a practice of what was not right.
fn retake(session: Session, attempt: &Attempt) -> Option<El> {
    let is_mistake = |at: &u16| !attempt.answer(*at).is_some_and(|it| it.score.is_full());
    let questions = attempt.counted().filter(is_mistake);
    let questions: Vec<Drawn> = questions
        .filter_map(|at| attempt.question(at).cloned())
        .collect();
    let draw = Draw {
        module: attempt.draw().module.clone(),
        seed: attempt.draw().seed,
        questions: Arc::new(questions),
    };
    (!draw.questions.is_empty()).then(|| {
        let press = move || session.begin(draw.clone());
        button("primary", press).child(words::RETAKE)
    })
}

fn find_in<'a>(packs: &'a [Arc<Portion>], id: &ItemId) -> Option<&'a Arc<Item>> {
    packs.iter().find_map(|pack| find(&pack.items, id))
}

/// The modules in which the items of the attempt are now.
fn modules<'a>(attempt: &Attempt, outline: &'a Outline) -> Vec<&'a ModuleOutline> {
    let draw = attempt.draw();
    let mut modules: Vec<&ModuleOutline> = Vec::new();
    for question in draw.questions.iter() {
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
    outline: &Outline,
    attempt: &Attempt,
    id: RecordId,
    packs: &[Arc<Portion>],
) -> Nodes {
    let is_open = attempt.way().is_assessment() && !attempt.is_finished();
    let is_aside = |item: &Item| {
        let module = outline.item(&attempt.draw().module, &item.id);
        module.is_some_and(|(module, _)| kept_from(session, module, id, attempt).contains(&item.id))
    };
    let row = |at| -> Option<El> {
        let asked = &attempt.question(at)?.item;
        let score = attempt.answer(at).map(|answer| answer.score);
        let found = find_in(packs, asked);
        let (class, stem, state) = match found {
            None => ("gone", words::A_QUESTION.into(), words::TAKEN_OUT.into()),
            Some(item) => {
                let stem = if score.is_none() && is_aside(item) {
                    words::ITEM_IS_ASIDE.into()
                } else {
                    first_words(item)
                };
                let (class, state) = if is_open {
                    let put_in = put_in((session, None), id, at, item).map(|it| it.map(drop));
                    words::put_in(score.is_some(), put_in)
                } else {
                    (outcome_class(score), words::outcome(score).into())
                };
                (class, stem, state)
            }
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
