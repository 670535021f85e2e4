//! What it takes to complete the course, and the record of having done so, to print.

use std::sync::Arc;

use leptos::prelude::*;

use super::{review::learning, set_title, title, trail, with_banks};
use crate::{
    course::{
        ItemId, ModuleId,
        completion::{Need, SignOff},
    },
    pack::{ModuleOutline, Outline},
    progress::{
        Progress,
        completion::{Evidence, Step, completed, steps},
        mastery::Standing,
    },
    web::{
        components::meter::meter,
        dom::{El, Nodes, button, details, el, fragment},
        platform,
        session::{Session, find},
        state::State,
        words,
    },
};

/// How far a learner is with everything that the course asks for, if it asks for anything.
pub(super) fn needs(session: Session, outline: &Arc<Outline>) -> Option<Nodes> {
    let needs = &outline.completion.needs;
    let scenarios = needs.iter().filter_map(|need| match need {
        Need::Ending { scenario, .. } => Some(scenario),
        _ => None,
    });
    let module = |item: &ItemId| outline.modules.iter().find(|it| it.item(item).is_some());
    let modules: Vec<&ModuleOutline> = scenarios.filter_map(module).collect();
    let now = Arc::clone(outline);
    let shown = with_banks(session, &modules, move |packs| {
        let progress = session.progress();
        let progress = progress.read();
        let item = |id: &ItemId| packs.iter().find_map(|pack| find(&pack.items, id));
        let steps = session.keeper().map(|keeper| {
            keeper.read(|journal| {
                let evidence = Evidence {
                    history: journal.history(),
                    progress: &progress,
                    outline: &now,
                    item: &|id| item(id).map(Arc::as_ref),
                };
                steps(&now.completion, evidence)
            })
        });
        let steps = steps.unwrap_or_default();
        let rows = steps.iter().map(|step| row(session, step, &now, &progress));
        let rows: Vec<El> = rows.collect();
        let says = match completed(&steps) {
            Some(at) => words::completed_on(&platform::date(at)),
            None => words::NO_RECORD.into(),
        };
        fragment((el("p").child(says), el("ul").class("needs").child(rows)))
    });
    (!needs.is_empty()).then(|| {
        el("section")
            .class("card")
            .child(el("h2").child(words::COMPLETION))
            .child(shown)
            .view()
    })
}

fn row(session: Session, step: &Step<'_>, outline: &Outline, progress: &Progress) -> El {
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let (done, of) = (count(step.done), count(step.of));
    let title = |id: &ModuleId| outline.module(id).map(|it| it.title.as_str());
    let what = match step.need {
        Need::Lessons(_) => words::need_lessons(done, of),
        Need::Assessments(of_modules) => {
            let names: Vec<&str> = of_modules.iter().filter_map(title).collect();
            words::need_assessments(done, of, &names.join(", "))
        }
        Need::Critical(_) => words::need_critical(done, of),
        Need::Ending { scenario, .. } => {
            let module = outline
                .modules
                .iter()
                .find(|it| it.item(scenario).is_some());
            words::need_ending(module.map_or("", |it| it.title.as_str()))
        }
        Need::SignOff(practical) => practical.text.clone(),
    };
    // A bar says how much of many; of one thing, words say whether.
    let line = match step.need {
        Need::Ending { .. } | Need::SignOff(_) => {
            let class = if step.met.is_some() { "state" } else { "aside" };
            let state = el("span")
                .class(class)
                .child(words::is_done(step.met.is_some()));
            el("p").child(what).child(" ").child(state)
        }
        _ => meter(done, of, what),
    };
    let signing = match step.need {
        Need::SignOff(practical) => Some(sign_off(session, practical, progress)),
        _ => None,
    };
    el("li")
        .class(if step.met.is_some() { "right" } else { "open" })
        .child(line)
        .child(signing)
}

/// Where somebody who has watched says so.
fn sign_off(session: Session, practical: &SignOff, progress: &Progress) -> El {
    let (id, by) = (
        practical.id.clone(),
        progress.signed_off(&practical.id).to_owned(),
    );
    if !by.is_empty() {
        let undo = move || session.sign_off(&id, String::new());
        return el("p")
            .class("aside")
            .child(words::signed_by(&by))
            .child(" ")
            .child(button("quiet", undo).child(words::TAKE_BACK));
    }
    let name = State::new(String::new());
    let field = el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("maxlength", "80")
        .value(move || name.get())
        .on("input", move |event| name.set(event_target_value(&event)));
    let sign = move |event: leptos::ev::Event| {
        event.prevent_default();
        let by = name.get_untracked().trim().to_owned();
        if !by.is_empty() {
            session.sign_off(&id, by);
        }
    };
    let label = el("label")
        .class("written")
        .child(el("span").child(words::WHO_WATCHED))
        .child(field);
    let press = el("button").attr("type", "submit").class("quiet");
    details(
        words::SIGN_OFF,
        el("form")
            .class("question")
            .on("submit", sign)
            .child(label)
            .child(press.child(words::SIGN)),
    )
}

/// The record of completion; until the course is completed, where the learner stands.
pub(super) fn completion(session: Session, outline: &Arc<Outline>) -> Nodes {
    set_title(words::RECORD, &outline.about.title);
    let progress = session.progress();
    let progress = progress.read();
    let learning = learning(session, outline);
    let today = platform::today();
    let [mut met, mut open] = [const { Vec::new() }; 2];
    for module in &outline.modules {
        let aside = progress.set_aside(module);
        for (at, objective) in (0_u8..).zip(&module.objectives) {
            let shown = learning.mastery(module, at, &aside, today);
            let is_met = shown.is_some_and(|it| it.standing() >= Standing::Met);
            let stands = words::objective_in(&module.title, shown);
            let row = el("li").child(objective.text.as_str()).child(" ");
            let row = row.child(el("span").class("aside").child(stands));
            if is_met { &mut met } else { &mut open }.push(row);
        }
    }
    let list = |heading, rows: Vec<El>| {
        let count = words::counted(heading, rows.len());
        let rows = (!rows.is_empty()).then(|| el("ul").child(rows));
        el("section").child(el("h2").child(count)).child(rows)
    };
    let what = el("p").class("aside").child(words::MASTERY_IS);
    let met = list(words::OBJECTIVES_MET, met).child(what);
    let open = list(words::OBJECTIVES_OPEN, open);
    let about = &outline.about;
    let date = platform::date(platform::now());
    let head = el("div")
        .child(el("p").class("lead").child(about.title.as_str()))
        .child(el("p").child(words::record_of(&about.edition, &date)))
        .child(el("p").child(words::RECORD_IS));
    let needs =
        needs(session, outline).unwrap_or_else(|| el("p").child(words::NO_COMPLETION).view());
    let print = button("primary", platform::print).child(words::PRINT_RECORD);
    fragment((
        trail(None),
        (
            (title(words::RECORD), head),
            ((needs, (met, open)), el("p").class("onward").child(print)),
        ),
    ))
}
