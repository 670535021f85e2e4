//! A question: its form until it is answered, its feedback from then on.

mod aids;
mod answer;
mod asking;
mod cloze;
mod draft;
mod free;
mod matching;
mod numeric;
pub(in crate::web) mod options;
mod ordering;
mod region;
mod rehearsal;
mod scenario;

use std::sync::Arc;

use draft::Draft;

use super::{feedback::feedback, loading, text::paragraphs};
use crate::{
    course::Item,
    pack::Library,
    quiz::Answer,
    web::{
        dom::{El, Nodes, el, fragment, live},
        platform,
        session::{Load, Session},
        state::{Derived, State},
        words,
    },
};

pub(in crate::web) use aids::{AIDS, Aids, is_plain, wants_certainty};
pub(in crate::web) use answer::{answer, nothing_put_in};
pub(in crate::web) use asking::{Asking, CHOOSING, OTHER_KINDS};

/// How a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Manner {
    /// Within a lesson: with feedback at once, and as often as one likes.
    Check,
    /// With feedback at once, and as many tries as the author allows.
    Practice,
    /// With feedback when all is handed in; until then an answer can be changed.
    Assessment,
    /// Not at all: it was left open, and its key is shown.
    Key,
}

/// A question as it is asked here.
#[derive(Clone)]
pub(in crate::web) struct Asked {
    /// The item.
    pub(in crate::web) item: Arc<Item>,
    /// The authored positions of its options, in the order in which they are shown.
    pub(in crate::web) order: Vec<u8>,
    /// What its texts refer to.
    pub(in crate::web) library: Arc<Library>,
    /// The name under which what is put in is kept until it is handed in.
    pub(in crate::web) draft: String,
    /// How it is asked.
    pub(in crate::web) manner: Manner,
    /// Whether the learner is asked how sure they are.
    pub(in crate::web) certainty: bool,
}

/// What takes an answer that is handed in.
pub(in crate::web) type HandIn = Arc<dyn Fn(Answer) + Send + Sync>;

/// A question: its form until `answered` holds an answer, its feedback from then on.
pub(in crate::web) fn question(
    session: Session,
    asked: Asked,
    answered: Derived<Option<Answer>>,
    hand_in: HandIn,
) -> Nodes {
    rehearsal::plan(session, &asked);
    let stem = paragraphs(&asked.item.stem, &asked.library);
    let stem = el("div")
        .class("stem")
        .attr("id", stem_id(&asked.item))
        .attr("tabindex", "-1")
        .child(stem);
    // Whether the learner tries once more.
    let again = State::new(false);
    let below = move || {
        let asking = match session.asking(&asked.item.kind) {
            Load::Waiting => return loading::waiting(),
            Load::Failed(trouble) => return loading::failed(session, &trouble),
            Load::Ready(asking) => *asking,
        };
        let aids = match session.aids(&asked) {
            Load::Waiting => return loading::waiting(),
            Load::Failed(trouble) => return loading::failed(session, &trouble),
            Load::Ready(aids) => *aids,
        };
        let answered = answered.get();
        let can_change = asked.manner == Manner::Assessment || again.get();
        match answered {
            Some(answer) if !can_change => match aids {
                Some(aids) if aids::is_left(&asked, &answer) => {
                    (aids.not_yet)(session, &asking, &asked, &answer, again)
                }
                aids => feedback(&asking, aids, &asked, &answer),
            },
            answered => {
                let form = Form {
                    session,
                    asking,
                    aids,
                    answered,
                    again,
                };
                form.view(&asked, Arc::clone(&hand_in))
            }
        }
    };
    fragment((stem, live(below)))
}

/// What a form is made with.
struct Form {
    session: Session,
    asking: Asking,
    aids: Option<Aids>,
    /// What was handed in before, where it can be changed.
    answered: Option<Answer>,
    again: State<bool>,
}

impl Form {
    fn view(self, asked: &Asked, hand_in: HandIn) -> Nodes {
        let Self {
            session,
            asking,
            aids,
            answered,
            again,
        } = self;
        let tries = answered.as_ref().map_or(0, |it| it.with.help.retries + 1);
        let keeps = asked.manner == Manner::Assessment;
        let before = answered.map(|it| (asking.written)(&asked.item.kind, it.response));
        let draft = Draft::new(session, asked, before);
        let problem = State::new(String::new());
        let verdict = format!("#{}", verdict_id(&asked.item));
        let (item, name) = (Arc::clone(&asked.item), asked.draft.clone());
        let told = Arc::clone(&item);
        let is_early = move || !(asking.ready)(&told.kind, &draft.response.read());
        let submit = move |event: leptos::ev::Event| {
            event.prevent_default();
            let response = draft.response.get_untracked();
            let tries = if keeps { 0 } else { tries };
            match answer(&asking, aids, (session, &name), &item, tries, response) {
                Ok(answer) => {
                    again.set(false);
                    problem.set(String::new());
                    hand_in(answer);
                    draft.forget();
                    platform::focus(&verdict);
                }
                Err(why) => problem.set(why),
            }
        };
        let problem = live(move || fragment(problem.get()));
        let before = aids.map(|it| (it.before)(session, asked));
        let kept = (keeps && tries > 0).then(|| {
            el("p")
                .class("aside")
                .attr("id", verdict_id(&asked.item))
                .attr("tabindex", "-1")
                .child(words::ANSWER_KEPT)
        });
        let press = if keeps {
            words::KEEP_ANSWER
        } else {
            words::HAND_IN
        };
        // What comes next is elsewhere, once an answer is kept.
        let weight = if kept.is_some() { "quiet" } else { "primary" };
        el("form")
            .class("question")
            .attr("novalidate", "")
            .attr("autocomplete", "off")
            .on("submit", submit)
            .child((asking.fields)(asked, draft))
            .child(before)
            .child(
                el("p")
                    .class("problem")
                    .attr("role", "alert")
                    .child(problem),
            )
            .child(
                el("button")
                    .attr("type", "submit")
                    .class(weight)
                    .flag("disabled", is_early)
                    .child(press),
            )
            .child(kept)
            .view()
    }
}

/// The id of the element with what is asked. A page may ask several things.
pub(in crate::web) fn stem_id(item: &Item) -> String {
    format!("stem-{}", item.id)
}

/// The id of the element that says how an answer came out.
pub(super) fn verdict_id(item: &Item) -> String {
    format!("verdict-{}", item.id)
}

/// A group of fields that the stem names.
fn fieldset(asked: &Asked) -> El {
    el("fieldset").attr("aria-labelledby", stem_id(&asked.item))
}

/// A field for words or a number, in which the browser corrects and offers nothing.
fn text_field() -> El {
    el("input")
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
}
