//! A question of an attempt.

use std::sync::Arc;

use super::{go_button, kept_from, lost::lost, set_title, title, trail, with_file};
use crate::{
    course::{Edit, Item},
    pack::{Outline, Portion},
    progress::RecordId,
    quiz::{Answer, Attempt, Question as Drawn, Way},
    route::Route,
    web::{
        components::{
            changes,
            feedback::outcome_class,
            question::{
                Asked, Manner, nothing_put_in, question as shown, stem_id, wants_certainty,
            },
            time::time,
        },
        dom::{El, Nodes, button, el, fragment, link, live},
        platform,
        session::{Session, find},
        state::{Derived, State, derived},
        words,
    },
};

/// A question of an attempt, as it stood when the page was opened.
#[derive(Clone)]
struct Page {
    session: Session,
    id: RecordId,
    at: u16,
    drawn: Drawn,
    /// Whether the item is to be shown only when it is asked for.
    is_aside: bool,
    manner: Manner,
}

pub(super) fn question(session: Session, outline: &Arc<Outline>, id: RecordId, at: u16) -> Nodes {
    let progress = session.progress();
    let Some(attempt) = progress.read_untracked().sitting(id, outline) else {
        return lost(words::NO_ATTEMPT);
    };
    let Some(drawn) = attempt.question(at).cloned() else {
        return lost(words::LOST);
    };
    let number = words::question_of(at, attempt.len());
    set_title(&number, &outline.about.title);
    let now = Arc::clone(outline);
    let steps = live(move || {
        let attempt = session.progress().read().sitting(id, &now);
        fragment(attempt.map(|attempt| steps(&attempt, id, at)))
    });
    let now = Arc::clone(outline);
    let onward = live(move || {
        let attempt = session.progress().read().sitting(id, &now);
        fragment(attempt.map(|attempt| onward(session, &attempt, id, at)))
    });
    let module = &attempt.draw().module;
    let card = match outline.item(module, &drawn.item) {
        Some((module, item)) => {
            let page = Page {
                session,
                id,
                at,
                is_aside: kept_from(session, module, id, &attempt).contains(&item.id),
                manner: match attempt.way() {
                    // What was handed in is there to learn from.
                    Way::Assessment(_) if attempt.is_finished() => match attempt.answer(at) {
                        Some(_) => Manner::Check,
                        None => Manner::Key,
                    },
                    Way::Assessment(_) => Manner::Assessment,
                    Way::Practice | Way::Review => Manner::Practice,
                },
                drawn,
            };
            with_file(session, &module.file, move |pack| page.asked(pack))
        }
        None => gone(),
    };
    let card = el("section").class("card").child(card);
    let is_sat = attempt.way().is_assessment() && !attempt.is_finished();
    let time = is_sat.then(|| time(session, id));
    let up = match attempt.way() {
        Way::Review => None,
        _ => outline.module(module),
    };
    fragment((
        trail(up),
        (
            title(&number).class("small"),
            (steps, (time, (card, onward))),
        ),
    ))
}

/// One mark a question, each the way to it. Before an assessment is handed in, a mark says only
/// whether there is an answer.
fn steps(attempt: &Attempt, id: RecordId, now: u16) -> El {
    let says_nothing = attempt.way().is_assessment() && !attempt.is_finished();
    let steps = (0..attempt.len()).map(|at| {
        let score = attempt.answer(at).map(|answer| answer.score);
        let (class, outcome) = if attempt.is_withdrawn(at) {
            ("gone", words::TAKEN_OUT)
        } else if says_nothing && score.is_some() {
            ("kept", words::ANSWERED)
        } else {
            (outcome_class(score), words::outcome(score))
        };
        let step = link(&Route::Question(id, at))
            .class(class)
            .attr("aria-label", words::step_label(at, attempt.len(), outcome))
            .attr_if("aria-current", (at == now).then_some("step"));
        el("li").child(step.child((u32::from(at) + 1).to_string()))
    });
    el("nav").attr("aria-label", words::QUESTIONS).child(
        el("ol")
            .class("quiz-steps")
            .child(steps.collect::<Vec<_>>()),
    )
}

fn gone() -> Nodes {
    el("p").class("notice").child(words::ITEM_GONE).view()
}

impl Page {
    fn asked(&self, pack: &Arc<Portion>) -> Nodes {
        let Self {
            session, id, at, ..
        } = *self;
        let answered = derived(move || {
            let progress = session.progress().read();
            progress.attempt(id)?.answer(at).cloned()
        });
        let is_answered = answered.read_untracked().is_some();
        match find(&pack.items, &self.drawn.item) {
            None => gone(),
            Some(item) if is_answered && !self.drawn.fits(item) => {
                el("p").class("notice").child(words::ITEM_CHANGED).view()
            }
            Some(item) if !is_answered && self.is_aside => {
                let (pack, item, page) = (Arc::clone(pack), Arc::clone(item), self.clone());
                let shown = State::new(false);
                live(move || {
                    if shown.get() {
                        return page.form(&pack, &item, answered);
                    }
                    let stem = format!("#{}", stem_id(&item));
                    let press = move || {
                        shown.set(true);
                        platform::focus(&stem);
                    };
                    let show = button("quiet", press).child(words::SHOW_QUESTION);
                    fragment((el("p").child(words::ITEM_ASIDE), show))
                })
            }
            Some(item) => self.form(pack, item, answered),
        }
    }

    /// The question as it is asked here. What was put in belongs to the options that there
    /// were.
    fn question(&self, pack: &Arc<Portion>, item: &Arc<Item>) -> Asked {
        Asked {
            item: Arc::clone(item),
            order: self.drawn.now(item).order,
            library: Arc::clone(&pack.library),
            draft: draft(self.id, self.at, item),
            manner: self.manner,
            certainty: wants_certainty(self.session, item, self.manner),
        }
    }

    fn form(
        &self,
        pack: &Arc<Portion>,
        item: &Arc<Item>,
        answered: Derived<Option<Answer>>,
    ) -> Nodes {
        let Self {
            session, id, at, ..
        } = *self;
        let drawn = &self.drawn;
        let is_answered = answered.read_untracked().is_some();
        let is_reworded = is_answered && item.fingerprint.since(drawn.fingerprint) == Edit::Wording;
        let latest = session.progress().read_untracked().latest(item);
        let outdated = changes::outdated(item, latest);
        let is_key = self.manner == Manner::Key;
        let changed = live(move || {
            let again = outdated.filter(|_| !is_key && answered.read().is_none());
            let reworded = is_reworded.then(changes::reworded);
            fragment((again.map(changes::asked_again), reworded))
        });
        let asked = self.question(pack, item);
        let answered = match self.manner {
            Manner::Key => {
                let nothing = nothing_put_in(&asked);
                derived(move || Some(nothing.clone()))
            }
            _ => answered,
        };
        let drawn = drawn.now(item);
        let hand_in = move |answer| session.answer((id, at), &drawn, answer);
        fragment((changed, shown(session, asked, answered, Arc::new(hand_in))))
    }
}

/// The name under which it is kept what was put in and not handed in.
pub(super) fn draft(id: RecordId, at: u16, item: &Item) -> String {
    format!("draft/{id}/{}/{:x}", u32::from(at), item.fingerprint.key)
}

/// The way on: to the next open question, or to the result.
fn onward(session: Session, attempt: &Attempt, id: RecordId, at: u16) -> El {
    let next = attempt.next_open(at + 1).filter(|next| *next != at);
    let go = |class, text| next.map(|next| go_button(class, text, Route::Question(id, next)));
    // An assessment is handed in on the page about its result, and not before.
    let finish = move |is_over: bool| {
        if !is_over {
            session.finish(id);
        }
        platform::go(&Route::Result(id));
    };
    let is_asked = attempt.way().is_assessment();
    let is_over = is_asked || attempt.is_finished();
    let end = |class, text| button(class, move || finish(is_over)).child(text);
    let ways = match (attempt.is_open(at) && !attempt.is_finished(), next) {
        (_, _) if is_asked && attempt.is_finished() => vec![end("primary", words::SEE_RESULT)],
        (true, _) => {
            let text = if is_asked {
                words::TO_HAND_IN
            } else {
                words::END_HERE
            };
            let skip = go("quiet", words::SKIP_QUESTION).into_iter();
            skip.chain([end("quiet", text)]).collect()
        }
        (false, Some(_)) => {
            let next = go("primary", words::NEXT_QUESTION).into_iter();
            let hand_in = is_asked.then(|| end("quiet", words::TO_HAND_IN));
            next.chain(hand_in).collect()
        }
        (false, None) if is_asked => vec![end("primary", words::TO_HAND_IN)],
        (false, None) => vec![end("primary", words::SEE_RESULT)],
    };
    el("p").class("onward").child(ways)
}
