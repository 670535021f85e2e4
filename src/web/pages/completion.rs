//! What it takes to complete the course, and the record of having done so, to print.

use std::sync::Arc;

use leptos::prelude::*;

use super::{review::learning, set_title, title, trail, with_banks};
use crate::{
    course::{
        ItemId, LessonId, ModuleId, SignOffId,
        completion::{Need, SignOff},
        item::Kind,
    },
    pack::{ModuleOutline, Outline, Portion},
    progress::{
        Progress,
        completion::{Evidence, Step, is_complete, steps},
    },
    quiz::{Response, scenario::Play},
    web::{
        components::meter::meter,
        dom::{El, Nodes, button, details, el, fragment},
        platform,
        session::Session,
        state::State,
        words,
    },
};

/// What the records say, with the course as it is.
struct Done<'a> {
    progress: &'a Progress,
    outline: &'a Outline,
    endings: &'a [(ItemId, Vec<u8>)],
}

impl Evidence for Done<'_> {
    fn has_finished(&self, lesson: &LessonId) -> bool {
        self.progress.lesson(lesson).read
    }

    fn has_passed(&self, module: &ModuleId) -> bool {
        self.progress.has_passed(module)
    }

    fn is_right(&self, item: &ItemId) -> bool {
        let mut items = self.outline.modules.iter().filter_map(|it| it.item(item));
        items.any(|item| self.progress.is_right(item))
    }

    fn has_reached(&self, scenario: &ItemId, scenes: &[u8]) -> bool {
        let of = self.endings.iter().filter(|(id, _)| id == scenario);
        let mut reached = of.flat_map(|(_, reached)| reached);
        reached.any(|scene| scenes.is_empty() || scenes.contains(scene))
    }

    fn is_signed_off(&self, practical: &SignOffId) -> bool {
        !self.progress.signed_off(practical).is_empty()
    }
}

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
        let endings = endings(session, &now, packs);
        let done = Done {
            progress: &progress,
            outline: &now,
            endings: &endings,
        };
        let steps = steps(&now.completion, &done);
        let rows = steps.iter().map(|step| row(session, step, &now, &progress));
        let rows: Vec<El> = rows.collect();
        let is_complete = is_complete(&now.completion, &done);
        let says = if is_complete {
            words::COURSE_COMPLETED
        } else {
            words::NO_RECORD
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

/// The endings to which stories were played.
fn endings(
    session: Session,
    outline: &Arc<Outline>,
    packs: &[Arc<Portion>],
) -> Vec<(ItemId, Vec<u8>)> {
    let learning = learning(session, outline);
    let items = packs.iter().flat_map(|pack| &pack.items);
    let reached = items.filter_map(|item| {
        let Kind::Scenario(scenario) = &item.kind else {
            return None;
        };
        let ends = learning.stories(&item.id).filter_map(|it| match it {
            Response::Scenario(steps) => {
                let play = Play::after(scenario, steps).ok()?;
                play.ending().map(|_| play.state().scene)
            }
            _ => None,
        });
        Some((item.id.clone(), ends.collect()))
    });
    reached.collect()
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
            let class = if step.is_met() { "state" } else { "aside" };
            let state = el("span").class(class).child(words::is_done(step.is_met()));
            el("p").child(what).child(" ").child(state)
        }
        _ => meter(done, of, what),
    };
    let signing = match step.need {
        Need::SignOff(practical) => Some(sign_off(session, practical, progress)),
        _ => None,
    };
    el("li")
        .class(if step.is_met() { "right" } else { "open" })
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
    let objectives = outline.modules.iter().map(|module| {
        let aside = progress.set_aside(module);
        let rows = (0_u8..).zip(&module.objectives).map(|(at, objective)| {
            let shown = learning.mastery(module, at, &aside, today);
            let shown = shown.map(|it| el("span").class("aside").child(words::mastery(it)));
            el("li")
                .child(objective.text.as_str())
                .child(" ")
                .child(shown)
        });
        el("div")
            .child(el("h3").child(module.title.as_str()))
            .child(el("ul").child(rows.collect::<Vec<_>>()))
    });
    let about = &outline.about;
    let date = platform::date(platform::now());
    let head = el("div")
        .child(el("p").class("lead").child(about.title.as_str()))
        .child(el("p").child(words::record_of(&about.edition, &date)))
        .child(el("p").child(words::RECORD_IS));
    let needs =
        needs(session, outline).unwrap_or_else(|| el("p").child(words::NO_COMPLETION).view());
    let print = button("primary", platform::print).child(words::PRINT_RECORD);
    let objectives = el("section")
        .child(el("h2").child(words::OBJECTIVES_OF_COURSE))
        .child(objectives.collect::<Vec<_>>());
    fragment((
        trail(None),
        (
            (title(words::RECORD), head),
            ((needs, objectives), el("p").class("onward").child(print)),
        ),
    ))
}
