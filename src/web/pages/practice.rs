//! Where a practice is begun: how many questions, and which.

use std::sync::Arc;

use leptos::prelude::*;

use super::{lost::lost, resume, set_title, title, trail, with_file};
use crate::{
    course::{Item, ItemId, ModuleId, Objective, ObjectiveId, item::Difficulty},
    pack::{Outline, Portion},
    progress::{Pick, Which},
    quiz::draw,
    sorted,
    web::{
        components::{
            before::{before, is_locked},
            certainty::sure,
            content_note,
            question::options::choice,
        },
        dom::{El, Nodes, el, fragment, live},
        platform,
        session::Session,
        state::{Kept, State, derived},
        words,
    },
};

/// The lengths that are offered, besides all there is.
const LENGTHS: [usize; 2] = [5, 10];

pub(super) fn practice(session: Session, outline: &Arc<Outline>, id: &ModuleId) -> Nodes {
    let Some(module) = outline.module(id) else {
        return lost(words::LOST);
    };
    let name = words::practice_of(&module.title);
    set_title(&name, &outline.about.title);
    let head = el("div")
        .child(title(&name))
        .child(content_note::plain(&module.content_note))
        .child(el("p").child(words::PRACTICE_IS));
    let before = before(session, outline, module);
    if is_locked(session, outline, module) {
        return fragment((trail(Some(module)), (title(&name), before)));
    }
    let aside = session.progress().read_untracked().set_aside(module);
    let objectives = module.objectives.clone();
    let begin = with_file(session, &module.file, move |bank| {
        begin(session, bank, &objectives, aside.clone())
    });
    let progress = session.progress();
    let progress = progress.read_untracked();
    let open = progress.open_attempt(id, outline);
    let open = open.and_then(|id| resume(&progress, outline, id, words::RESUME));
    fragment((trail(Some(module)), (head, (before, (open, begin)))))
}

/// What can be chosen, as far as it makes a difference.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    bank: Kept<Arc<Portion>>,
    aside: Kept<sorted::Set<ItemId>>,
    include: State<bool>,
    pick: State<Pick>,
    length: State<usize>,
}

fn begin(
    session: Session,
    bank: &Arc<Portion>,
    objectives: &[Objective],
    aside: sorted::Set<ItemId>,
) -> Nodes {
    let set_aside = aside.len();
    let form = Form {
        session,
        bank: Kept::new(Arc::clone(bank)),
        aside: Kept::new(aside),
        include: State::new(false),
        pick: State::new(Pick::default()),
        length: State::new(10),
    };
    let Form {
        include, length, ..
    } = form;
    let available = derived(move || form.count(&form.pick.read()));
    let with_aside = (set_aside > 0).then(|| {
        let text = words::include_aside(u32::try_from(set_aside).unwrap_or(u32::MAX));
        let toggle = move || include.update(|it| *it = !*it);
        choice("checkbox", "aside", text, move || include.get(), toggle)
    });
    let start = move |event: leptos::ev::Event| {
        event.prevent_default();
        let (count, seed) = (length.get_untracked(), platform::seed());
        let drawn = form.with_items(&form.pick.read_untracked(), |module, items| {
            draw(module, items, count, seed)
        });
        session.begin(drawn);
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
        .child(live(move || form.which()))
        .child(form.objectives(objectives))
        .child(form.difficulties())
        .child(lengths)
        .child(with_aside)
        .child(sure(session))
        .child(begin)
        .view()
}

impl Form {
    /// Does something with the items that fit.
    fn with_items<T>(self, pick: &Pick, act: impl FnOnce(&ModuleId, &[&Item]) -> T) -> T {
        let include = self.include.get();
        let progress = self.session.progress();
        let progress = progress.read_untracked();
        let bank = self.bank.get();
        let aside = self.aside.read();
        let items = (bank.items.iter())
            .filter(|item| (include || !aside.contains(&item.id)) && progress.fits(item, pick));
        act(&bank.module, &items.map(Arc::as_ref).collect::<Vec<_>>())
    }

    fn count(self, pick: &Pick) -> usize {
        self.with_items(pick, |_, items| items.len())
    }

    /// By how questions were answered: what finds none is not offered.
    fn which(self) -> Nodes {
        let now = self.pick.get();
        let choices = Which::ALL.into_iter().filter_map(|which| {
            let pick = Pick {
                which,
                ..now.clone()
            };
            let count = self.count(&pick);
            let text = words::which(which, count);
            let choose = move || self.pick.update(|it| it.which = which);
            (count > 0 || which == now.which).then(|| {
                choice(
                    "radio",
                    "which",
                    text,
                    move || self.pick.read().which == which,
                    choose,
                )
            })
        });
        let choices: Vec<El> = choices.collect();
        if choices.len() < 2 {
            return fragment("");
        }
        el("fieldset")
            .child(el("legend").child(words::WHICH))
            .child(choices)
            .view()
    }

    fn objectives(self, all: &[Objective]) -> Option<El> {
        let ids: Vec<ObjectiveId> = all.iter().map(|it| it.id.clone()).collect();
        let texts = all.iter().map(|it| it.text.clone());
        let choose = move |at: Option<usize>| {
            let chosen = at.and_then(|at| ids.get(at).cloned());
            self.pick.update(|it| it.objective = chosen);
        };
        (all.len() > 1).then(|| menu(words::OBJECTIVE, words::ANY_OBJECTIVE, texts, choose))
    }

    fn difficulties(self) -> Option<El> {
        let bank = self.bank.get();
        let is_there = |it: &Difficulty| bank.items.iter().any(|item| item.difficulty == *it);
        let mut all = vec![Difficulty::Easy, Difficulty::Medium, Difficulty::Hard];
        all.retain(is_there);
        let texts: Vec<String> = all.iter().map(|it| words::difficulty(*it).into()).collect();
        let several = all.len() > 1;
        let choose = move |at: Option<usize>| {
            let chosen = at.and_then(|at| all.get(at).copied());
            self.pick.update(|it| it.difficulty = chosen);
        };
        several.then(|| {
            menu(
                words::DIFFICULTY,
                words::ANY_DIFFICULTY,
                texts.into_iter(),
                choose,
            )
        })
    }
}

/// A list to choose one from, or any.
fn menu(
    label: &'static str,
    any: &'static str,
    texts: impl Iterator<Item = String>,
    choose: impl Fn(Option<usize>) + 'static,
) -> El {
    let options = (0..)
        .zip(texts)
        .map(|(at, text): (usize, String)| el("option").attr("value", at.to_string()).child(text));
    let list = el("select")
        .child(el("option").attr("value", "").child(any))
        .child(options.collect::<Vec<_>>())
        .on("change", move |event| {
            choose(event_target_value(&event).parse().ok())
        });
    el("label")
        .class("written")
        .child(el("span").child(label))
        .child(list)
}

/// The lengths to choose from. The longest also stands for any that is no longer offered.
fn lengths(available: usize, length: State<usize>) -> El {
    let shorter = LENGTHS.into_iter().filter(|length| *length < available);
    let choices = shorter.map(Some).chain([None]).map(|count: Option<usize>| {
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
