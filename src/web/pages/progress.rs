//! Where a learner stands: what was shown of each objective, how sure answers were, and what is
//! left of the course.

use std::sync::Arc;

use super::{completion, review::learning, set_title, title, trail};
use crate::{
    pack::{ModuleOutline, Outline},
    progress::{
        Learning, Progress,
        calibration::{Calibration, pays},
        mastery::Mastery,
        memory::Day,
    },
    quiz::Certainty,
    route::Route,
    web::{
        dom::{El, Nodes, details, el, fragment, link},
        platform,
        session::Session,
        words,
    },
};

pub(super) fn progress(session: Session, outline: &Arc<Outline>) -> Nodes {
    set_title(words::YOUR_PROGRESS, &outline.about.title);
    let progress = session.progress();
    let progress = progress.read();
    let learning = learning(session, outline);
    let today = platform::today();
    let modules = outline.modules.iter();
    let modules = modules.map(|it| module(it, &progress, &learning, today));
    let modules: Vec<El> = modules.collect();
    let objectives = el("section")
        .child(el("h2").child(words::OBJECTIVES_SHOWN))
        .child(el("p").child(words::MASTERY_IS))
        .child(modules)
        .child(details(
            words::HOW_ESTIMATED,
            el("p").child(words::ESTIMATE_IS),
        ));
    let reviews = link(&Route::Review).child(words::REVIEW);
    let record = link(&Route::Completion).child(words::TO_RECORD);
    fragment((
        trail(None),
        (
            (
                title(words::YOUR_PROGRESS),
                el("p").class("onward").child(reviews).child(record),
            ),
            (
                completion::needs(session, outline),
                (objectives, calibration(learning.calibration())),
            ),
        ),
    ))
}

fn module(module: &ModuleOutline, progress: &Progress, learning: &Learning, today: Day) -> El {
    let aside = progress.set_aside(module);
    let rows = (0_u8..).zip(&module.objectives).map(|(at, objective)| {
        let mastery = learning.mastery(module, at, &aside, today);
        el("li")
            .child(el("span").child(objective.text.as_str()))
            .child(mastery.map(shown))
    });
    let name = link(&Route::Module(module.id.clone())).child(module.title.as_str());
    el("div")
        .class("card")
        .child(el("h3").child(name))
        .child(el("ul").class("mastery").child(rows.collect::<Vec<_>>()))
}

/// The range of the estimate as a bar, and all of it in words.
fn shown(mastery: Mastery) -> El {
    let range = format!("--x:{}%;--y:{}%", mastery.at_least, mastery.at_most);
    // Of what was not begun nothing is known, which is no bar.
    let bar = (mastery.answered > 0).then(|| {
        el("span")
            .class("range")
            .prop("style", move || range.clone())
    });
    el("span")
        .class("meter")
        .child(bar)
        .child(el("span").class("aside").child(words::mastery(mastery)))
}

/// How sure answers were, against how often they were right.
fn calibration(calibration: &Calibration) -> El {
    let rows = Certainty::ALL.map(|certainty| {
        let said = calibration.said(certainty);
        let (least, most) = pays(certainty);
        let bar = el("meter")
            .attr("min", "0")
            .attr("max", "100")
            .attr("value", said.percent().unwrap_or(0).to_string())
            .attr("aria-hidden", "true");
        el("li")
            .child(el("span").child(words::certainty(certainty)))
            .child(el("span").class("meter").child(bar).child(
                el("span").class("aside").child(words::said(
                    said,
                    calibration.fit(certainty),
                    least,
                    most,
                )),
            ))
    });
    el("section")
        .child(el("h2").child(words::CALIBRATION))
        .child(el("p").child(words::CERTAINTY_IS))
        .child(el("ul").class("card mastery").child(Vec::from(rows)))
}
