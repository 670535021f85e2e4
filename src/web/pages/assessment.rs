//! A module's assessment: what it asks for, what it came to so far, and where it is begun.

use std::sync::Arc;

use super::{go_button, lost::lost, resume, set_title, title, trail, with_file};
use crate::{
    course::{Assessment, Item, ModuleId},
    pack::{Outline, Portion},
    progress::{Closed, Sat},
    quiz::draw_assessment,
    route::Route,
    web::{
        components::{
            before::{before, is_locked},
            content_note,
            question::options::choice,
            time::plan,
        },
        dom::{El, Nodes, el, fragment, link},
        platform,
        session::Session,
        state::State,
        words,
    },
};

pub(super) fn assessment(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> Nodes {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    let Some(assessment) = &module.assessment else {
        return lost(words::NO_ASSESSMENT);
    };
    let name = words::assessment_of(&module.title);
    set_title(&name, &outline.about.title);
    let before = before(session, outline, module);
    if is_locked(session, outline, module) {
        return fragment((trail(Some(module)), (title(&name), before)));
    }
    let progress = session.progress();
    let progress = progress.read();
    let head = el("div")
        .child(title(&name))
        .child(content_note::plain(&module.content_note))
        .child(el("p").child(words::ASSESSMENT_IS))
        .child(terms(assessment))
        .child(el("p").class("aside").child(words::ASSESSMENT_HONESTLY))
        .child(before);
    let way = match progress.open_assessment(id) {
        Some(id) => fragment(resume(&progress, outline, id, words::RESUME_ASSESSMENT)),
        None => match progress.may_begin(id, assessment, platform::now()) {
            Ok(()) => {
                let assessment = assessment.clone();
                let aside = progress.set_aside(module);
                with_file(session, &module.file, move |pack| {
                    begin(session, pack, &assessment, &|item| {
                        !aside.contains(&item.id)
                    })
                })
            }
            Err(closed) => is_closed(closed, id).view(),
        },
    };
    let sat: Vec<Sat> = progress.assessments(id).collect();
    fragment((trail(Some(module)), (head, (way, attempts(&sat)))))
}

/// What it takes to pass, in a list.
fn terms(assessment: &Assessment) -> El {
    let questions = assessment
        .draw
        .iter()
        .map(|it| usize::from(it.count))
        .sum::<usize>();
    let lines = words::assessment_terms(
        questions + assessment.critical.len(),
        assessment.pass_mark.get(),
        assessment.critical.len(),
        assessment.attempts,
        assessment.cooling_off,
    );
    let lines = lines.into_iter().map(|line| el("li").child(line));
    el("ul").child(lines.collect::<Vec<_>>())
}

/// The way to begin; where its author suggests a time, with a choice about that.
fn begin(
    session: Session,
    pack: &Arc<Portion>,
    assessment: &Assessment,
    preferred: &dyn Fn(&Item) -> bool,
) -> Nodes {
    let bank: Vec<&Item> = pack.items.iter().map(Arc::as_ref).collect();
    let seed = platform::seed();
    let drawn = draw_assessment(&pack.module, assessment, &bank, preferred, seed);
    // A course that was checked has enough questions.
    let Ok((way, draw)) = drawn else {
        return el("p").class("notice").child(words::NO_ASSESSMENT).view();
    };
    let asks_aside = draw.questions.iter().any(|question| {
        let item = bank.iter().find(|item| item.id == question.item);
        item.is_some_and(|item| !preferred(item))
    });
    let minutes = State::new(assessment.minutes);
    let time = assessment.minutes.map(|suggested| time(suggested, minutes));
    let start = move |event: leptos::ev::Event| {
        event.prevent_default();
        let attempt = session.begin_as(way.clone(), draw.clone());
        if let (Some(attempt), Some(minutes)) = (attempt, minutes.get_untracked()) {
            plan(session, attempt, minutes);
        }
    };
    el("form")
        .class("question")
        .on("submit", start)
        .child(asks_aside.then(|| el("p").class("notice").child(words::ASKS_ASIDE)))
        .child(time)
        .child(
            el("button")
                .attr("type", "submit")
                .class("primary")
                .child(words::BEGIN),
        )
        .view()
}

/// The suggested time, twice that, or none.
fn time(suggested: u16, chosen: State<Option<u16>>) -> El {
    let choices = [None, Some(suggested), Some(suggested.saturating_mul(2))];
    let choices = choices.map(|minutes| {
        let text = words::time_choice(minutes);
        let is_chosen = move || chosen.get() == minutes;
        choice("radio", "time", text, is_chosen, move || {
            chosen.set(minutes)
        })
    });
    el("fieldset")
        .child(el("legend").child(words::HOW_LONG))
        .child(Vec::from(choices))
        .child(el("p").class("aside").child(words::TIME_IS))
}

fn is_closed(closed: Closed, module: &ModuleId) -> El {
    let text = match closed {
        Closed::NoneLeft => words::NONE_LEFT.to_owned(),
        Closed::Until(time) => words::next_attempt(&platform::moment(time)),
    };
    let practise = go_button(
        "primary",
        words::GO_TO_PRACTICE,
        Route::Practice(module.clone()),
    );
    el("section")
        .class("card")
        .child(el("p").child(text))
        .child(el("p").child(practise))
}

/// Every attempt that was handed in, each the way to its answers.
fn attempts(sat: &[Sat]) -> Option<El> {
    let rows = sat.iter().map(|it| {
        let says = if it.verdict.passed {
            words::PASSED
        } else {
            words::NOT_PASSED
        };
        let class = if it.verdict.passed { "right" } else { "open" };
        let when = link(&Route::Result(it.attempt)).child(platform::date(it.ended));
        let state = format!("{says} · {}%", it.verdict.percent);
        el("li")
            .class(class)
            .child(when)
            .child(el("span").class("state").child(state))
    });
    (!sat.is_empty()).then(|| {
        el("section")
            .child(el("h2").child(words::YOUR_ATTEMPTS))
            .child(el("ol").class("answers").child(rows.collect::<Vec<_>>()))
    })
}
