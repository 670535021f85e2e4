//! What is to be reviewed, and what the coming month asks.

use std::sync::Arc;

use super::{resume, set_title, title, trail, with_banks};
use crate::{
    course::{Item, ItemId},
    pack::{ModuleOutline, Outline},
    progress::{
        Learning,
        memory::{Day, Retention},
        schedule::{DAYS, Schedule, Settings},
    },
    quiz::{Way, ask},
    web::{
        components::{certainty::sure, question::options::choice},
        dom::{El, Nodes, button, details, el, fragment, live},
        platform,
        session::{Session, find},
        state::State,
        words,
    },
};

/// The note with what the learner has set: the share that should go right, in percent, and the
/// most in a day.
const SETTINGS: &str = "review";

/// What can be set for each.
const SHARES: [u8; 4] = [80, 85, 90, 95];
const PER_DAY: [u16; 5] = [0, 5, 10, 20, 50];

pub(super) fn review(session: Session, outline: &Arc<Outline>) -> Nodes {
    set_title(words::REVIEW, &outline.about.title);
    let head = (title(words::REVIEW), el("p").child(words::REVIEW_IS));
    let (share, per_day) = session.note::<(u8, u16)>(SETTINGS).unwrap_or((90, 20));
    let settings = State::new((share, per_day));
    let outline = Arc::clone(outline);
    let body = live(move || {
        let (share, per_day) = settings.get();
        let progress = session.progress();
        let progress = progress.read();
        let learning = learning(session, &outline);
        let settings = Settings {
            retention: Retention::nearest(share),
            per_day,
            seed: learning.seed(),
        };
        let schedule = learning.schedule(settings, &outline, |it| progress.set_aside(it));
        let today = platform::today();
        let open = progress.open_review(&outline);
        let open = open.and_then(|id| resume(&progress, &outline, id, words::RESUME_REVIEW));
        let ready = match open {
            Some(open) => open.view(),
            None => begin(session, &outline, &schedule, today),
        };
        fragment((ready, forecast(&schedule, today)))
    });
    fragment((trail(None), (head, (body, set(session, settings)))))
}

/// What the learner's answers say about their memory.
pub(super) fn learning(session: Session, outline: &Outline) -> Learning {
    let read = |keeper: &crate::progress::Keeper| {
        keeper.read(|journal| {
            Learning::of(
                journal.history().records(),
                outline,
                platform::minutes_ahead(),
            )
        })
    };
    session.keeper().map(read).unwrap_or_default()
}

/// What is ready, and the way to begin.
fn begin(session: Session, outline: &Arc<Outline>, schedule: &Schedule<'_>, today: Day) -> Nodes {
    let due: Vec<ItemId> = schedule.due(today).into_iter().cloned().collect();
    let of = |id: &ItemId| outline.modules.iter().find(|it| it.item(id).is_some());
    let mut modules: Vec<&ModuleOutline> = Vec::new();
    for module in due.iter().filter_map(of) {
        if modules.iter().all(|it| it.id != module.id) {
            modules.push(module);
        }
    }
    let Some(first) = modules.first().map(|it| it.id.clone()) else {
        return el("p").class("card").child(words::NOTHING_TO_REVIEW).view();
    };
    let button = with_banks(session, &modules, move |packs| {
        let item = |id: &ItemId| packs.iter().find_map(|pack| find(&pack.items, id));
        let items: Vec<&Item> = due.iter().filter_map(item).map(Arc::as_ref).collect();
        let draw = ask(&first, &items, platform::seed());
        let count = items.len();
        let press = move || {
            let _ = session.begin_as(Way::Review, draw.clone());
        };
        let begin = button("primary", press).child(words::BEGIN_REVIEW);
        fragment((
            el("p").child(words::ready(count)),
            el("p").class("onward").child(begin),
        ))
    });
    el("section").class("card").child(button).view()
}

/// How many reviews each of the coming days has, if every answer is right; `None` where nothing
/// was met that could come back.
fn forecast(schedule: &Schedule<'_>, today: Day) -> Option<El> {
    if schedule.is_empty() {
        return None;
    }
    let days = schedule.forecast(today);
    let most = days.iter().copied().max().unwrap_or(0).max(1);
    let rows = (0_u32..).zip(days).map(|(ahead, count)| {
        let bar = el("progress")
            .attr("max", u32::from(most).to_string())
            .attr("value", u32::from(count).to_string())
            .attr("aria-hidden", "true");
        el("li")
            .child(el("span").child(words::day_ahead(ahead)))
            .child(bar)
            .child(el("span").child(u32::from(count).to_string()))
    });
    let sum = days.iter().map(|it| u32::from(*it)).sum();
    let days = details(
        words::FORECAST_DAYS,
        el("ol").class("forecast").child(rows.collect::<Vec<_>>()),
    );
    let forecast = el("section")
        .child(el("h2").child(words::FORECAST))
        .child(el("p").child(words::forecast(sum, DAYS)))
        .child(days);
    Some(forecast)
}

/// What a learner can set.
fn set(session: Session, settings: State<(u8, u16)>) -> El {
    let keep = move |change: &dyn Fn(&mut (u8, u16))| {
        settings.update(|it| change(it));
        session.keep_note(SETTINGS, &*settings.read_untracked());
    };
    let shares = SHARES.map(|it| {
        let is_chosen = move || settings.get().0 == it;
        let choose = move || keep(&move |all| all.0 = it);
        choice("radio", "share", words::share(it), is_chosen, choose)
    });
    let per_day = PER_DAY.map(|it| {
        let is_chosen = move || settings.get().1 == it;
        let choose = move || keep(&move |all| all.1 = it);
        choice("radio", "per-day", words::per_day(it), is_chosen, choose)
    });
    let group = |legend: &'static str, choices: Vec<El>| {
        el("fieldset")
            .child(el("legend").child(legend))
            .child(el("div").class("lengths").child(choices))
    };
    let inside = (
        group(words::HOW_MANY_RIGHT, Vec::from(shares)),
        (
            group(words::HOW_MANY_A_DAY, Vec::from(per_day)),
            (
                sure(session),
                el("p").class("aside").child(words::SETTINGS_ARE),
            ),
        ),
    );
    details(
        words::REVIEW_SETTINGS,
        el("div").class("question").child(inside),
    )
}
