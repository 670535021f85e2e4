//! What can go with an answer: hints, further tries, and how sure one is.

use super::{Asked, Asking, Manner, options::choice, stem_id, verdict_id};
use crate::{
    course::{Item, item::Scoring},
    quiz::{Answer, Certainty, Credit, Help, Mark, Tally, With, credit},
    web::{
        components::{certainty::is_wanted, feedback::part, text::inlines},
        dom::{El, Nodes, button, details, el, fragment, live},
        platform,
        session::Session,
        state::{Kept, State},
        words,
    },
};

/// What goes with answers to items that are not plain. A table, as most items are.
#[derive(Clone, Copy)]
pub(in crate::web) struct Aids {
    /// What stands between the fields and the button.
    pub(super) before: fn(Session, &Asked) -> Nodes,
    /// What went with an answer, after so many tries. The draft's name says which answer.
    pub(super) with: fn(Session, &Item, &str, Tally, u8) -> With,
    /// What is said of an answer beside its score.
    pub(in crate::web::components) after: fn(&Item, &Answer) -> Nodes,
    /// What is said to an answer after which another try is left.
    pub(super) not_yet: fn(Session, &Asking, &Asked, &Answer, State<bool>) -> Nodes,
}

/// The table.
pub(in crate::web) const AIDS: Aids = Aids {
    before,
    with,
    after,
    not_yet,
};

/// What has been made use of before an answer: so many hints, and what was said of being sure.
type Used = (u8, Option<Certainty>);

/// Whether an answer to the item is more than its score.
pub(in crate::web) fn is_plain(asked: &Asked) -> bool {
    let Scoring {
        points,
        negative,
        retries,
        hints,
        ..
    } = &asked.item.scoring;
    *points == 1
        && negative.get() == 0
        && retries.is_empty()
        && hints.is_empty()
        && !asked.certainty
}

/// Whether the learner is asked how sure they are: where the author asks it, and where the
/// learner wants it, but not in an assessment. A text of one's own is judged by oneself, and
/// there is nothing to be sure of.
pub(in crate::web) fn wants_certainty(session: Session, item: &Item, manner: Manner) -> bool {
    !matches!(manner, Manner::Assessment | Manner::Key)
        && !item.kind.is_self_assessed()
        && (item.scoring.certainty || is_wanted(session))
}

/// Whether another try is left after an answer, and the right one has not been shown.
pub(super) fn is_left(asked: &Asked, answer: &Answer) -> bool {
    asked.manner == Manner::Practice
        && !answer.score.is_full()
        && usize::from(answer.with.help.retries) < asked.item.scoring.retries.len()
}

fn used_name(draft: &str) -> String {
    format!("{draft}/used")
}

fn before(session: Session, asked: &Asked) -> Nodes {
    let name = used_name(&asked.draft);
    let used = State::new(session.note::<Used>(&name).unwrap_or_default());
    let change = move |change: &dyn Fn(&mut Used)| {
        used.update(|it| change(it));
        session.keep_note::<Used>(&name, &*used.read_untracked());
    };
    let change = Kept::new(change);
    let hints = (asked.manner != Manner::Assessment && !asked.item.scoring.hints.is_empty())
        .then(|| hints(asked, used, move || change.with(|it| it(&|it| it.0 += 1))));
    let certainty = asked.certainty.then(|| {
        certainty(used, move |said| {
            change.with(|it| it(&move |it| it.1 = Some(said)));
        })
    });
    fragment((hints, certainty))
}

/// The hints that were opened, and the way to the next.
fn hints(asked: &Asked, used: State<Used>, open: impl Fn() + Copy + Send + 'static) -> Nodes {
    let (asked, costs) = (asked.clone(), asked.manner == Manner::Practice);
    live(move || {
        let all = &asked.item.scoring.hints;
        let opened = usize::from(used.read().0);
        let shown = all.iter().take(opened).map(|hint| {
            let text = inlines(&hint.text, &asked.library);
            el("p").class("notice").child(text)
        });
        let next = all.get(opened).map(|hint| {
            let cost = hint.cost.get();
            let text = words::show_hint(opened > 0, if costs { cost } else { 0 });
            button("quiet", open).child(text)
        });
        el("div")
            .class("hints")
            .attr("aria-live", "polite")
            .child(shown.collect::<Vec<_>>())
            .child(next)
            .view()
    })
}

/// How sure the learner is. It can be left open.
fn certainty(used: State<Used>, say: impl Fn(Certainty) + Copy + 'static) -> El {
    let choices = Certainty::ALL.map(|it| {
        let is_chosen = move || used.read().1 == Some(it);
        choice(
            "radio",
            "certainty",
            words::certainty(it),
            is_chosen,
            move || say(it),
        )
    });
    el("fieldset")
        .class("certainty")
        .child(el("legend").child(words::HOW_SURE))
        .child(Vec::from(choices))
        .child(details(words::WHY_SURE, el("p").child(words::CERTAINTY_IS)))
}

fn with(session: Session, item: &Item, draft: &str, tally: Tally, retries: u8) -> With {
    let name = used_name(draft);
    let (hints, certainty) = session.note::<Used>(&name).unwrap_or_default();
    // A hint that was seen is known at the next try, too.
    if tally.is_full() || usize::from(retries) >= item.scoring.retries.len() {
        session.forget_note(&name);
    } else {
        session.keep_note::<Used>(&name, &(hints, None));
    }
    let help = Help { retries, hints };
    let earned = credit(&item.scoring, tally, help);
    let plain = Credit::from(tally.score(item.scoring.partial));
    With {
        credit: (earned != plain).then_some(earned),
        certainty,
        help,
    }
}

fn after(item: &Item, answer: &Answer) -> Nodes {
    let credit = answer.with.credit;
    let counts = credit.map(|it| words::counts_as(it.hundredths(), item.scoring.points));
    let is_right = answer.score.is_full();
    let said = answer.with.certainty;
    let said = said.map(|it| words::certainty_mark(it, it.mark(is_right)));
    let lines = counts.into_iter().chain(said);
    let lines = lines.map(|line| el("p").class("aside").child(line));
    fragment(lines.collect::<Vec<_>>())
}

/// What was not right, and the ways on: another try, or the answer.
fn not_yet(
    session: Session,
    asking: &Asking,
    asked: &Asked,
    answer: &Answer,
    again: State<bool>,
) -> Nodes {
    let shown = format!("{}/shown", asked.draft);
    let is_shown = State::new(session.note::<bool>(&shown).is_some());
    let (asking, asked, answer) = (*asking, asked.clone(), answer.clone());
    live(move || {
        if is_shown.get() {
            return super::feedback(&asking, Some(AIDS), &asked, &answer);
        }
        let parts = (asking.review)(&asked.item.kind, &asked.order, &answer.response);
        let wrong = parts.into_iter().filter(|it| it.mark == Mark::Wrong);
        let wrong = wrong.map(|mut it| {
            // What would be right is not said before the last try.
            it.within.retain(|it| it.mark == Mark::Wrong);
            it.within.iter_mut().for_each(|it| it.expected = None);
            it.expected = None;
            part(&it, &asked)
        });
        let verdict = el("p")
            .class("verdict partly")
            .attr("id", verdict_id(&asked.item))
            .attr("tabindex", "-1")
            .child(el("strong").child(words::verdict(answer.score)));
        let tries = usize::from(answer.with.help.retries);
        let earns = asked.item.scoring.retries.get(tries);
        let earns = earns.map(|it| el("p").child(words::try_earns(it.get())));
        let stem = format!("#{}", stem_id(&asked.item));
        let retry = move || {
            again.set(true);
            platform::focus(&stem);
        };
        let (shown, verdict_of) = (shown.clone(), format!("#{}", verdict_id(&asked.item)));
        let show = move || {
            session.keep_note(&shown, &true);
            is_shown.set(true);
            platform::focus(&verdict_of);
        };
        el("div")
            .class("feedback")
            .child(verdict)
            .child(el("ul").class("parts").child(wrong.collect::<Vec<_>>()))
            .child(earns)
            .child(
                el("p")
                    .class("onward")
                    .child(button("primary", retry).child(words::ONE_MORE_TRY))
                    .child(button("quiet", show).child(words::SHOW_RIGHT)),
            )
            .view()
    })
}
