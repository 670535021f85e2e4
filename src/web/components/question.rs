//! A question: its form until it is answered, its feedback from then on.

mod cloze;
mod free;
mod matching;
mod numeric;
pub(in crate::web) mod options;
mod ordering;
mod region;
mod scenario;

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    feedback::feedback,
    loading,
    text::{inlines, paragraphs},
};
use crate::{
    course::{Item, item::Kind},
    pack::Library,
    quiz::{
        GradeError, Part, Response, Score, grade, grade_choice, review, review_choice,
        scenario::Play,
    },
    web::{
        dom::{El, details, el, fragment, live},
        platform,
        session::{Load, Session},
        words,
    },
};

/// A question as it is asked here.
#[derive(Clone)]
pub(in crate::web) struct Asked {
    /// The item.
    pub(in crate::web) item: Item,
    /// The authored positions of its options, in the order in which they are shown.
    pub(in crate::web) order: Vec<u8>,
    /// What its texts refer to.
    pub(in crate::web) library: Arc<Library>,
    /// The name under which what is put in is kept until it is handed in.
    pub(in crate::web) draft: String,
}

/// What takes a response that is handed in, and what it earned.
pub(in crate::web) type HandIn = Arc<dyn Fn(Response, Score) + Send + Sync>;

/// How items of some kinds are asked and answered. A table, so that the code for the kinds that
/// few lessons have is a part of the app by itself.
#[derive(Clone, Copy)]
pub(in crate::web) struct Asking {
    /// The fields to answer with.
    fields: fn(&Asked, Draft) -> AnyView,
    /// Whether what has been put in can be handed in: a story has come to an end.
    ready: fn(&Kind, &Response) -> bool,
    /// What a response earns.
    pub(super) grade: fn(&Kind, &Response) -> Result<Score, GradeError>,
    /// The parts of a response with what is said to each.
    pub(super) review: for<'a> fn(&'a Kind, &[u8], &'a Response) -> Vec<Part<'a>>,
    /// What stands above the parts.
    pub(super) above: fn(&Asked, &Response) -> AnyView,
}

/// For the kinds that are answered by choosing.
pub(in crate::web) const CHOOSING: Asking = Asking {
    fields: |asked, draft| match &asked.item.kind {
        Kind::Single(item) => options::single(item, asked, draft),
        Kind::Multiple(item) => options::multiple(item, asked, draft),
        Kind::TrueFalse(item) => options::true_false(item, asked, draft),
        _ => fragment(""),
    },
    ready: |_, _| true,
    grade: grade_choice,
    review: review_choice,
    above: |_, _| fragment(""),
};

/// For all other kinds.
pub(in crate::web) const OTHER_KINDS: Asking = Asking {
    fields: |asked, draft| match &asked.item.kind {
        Kind::Numeric(item) => numeric::number(item, draft),
        Kind::Ordering(item) => ordering::field(item, asked, draft),
        Kind::Matching(item) => matching::matching(item, asked, draft),
        Kind::Cloze(item) => cloze::field(item, &asked.library, draft),
        Kind::Categorise(item) => matching::categorise(item, asked, draft),
        Kind::ShortText(_) => numeric::words(draft),
        Kind::Free(item) => free::field(item, asked, draft),
        Kind::Scenario(item) => scenario::field(item, asked, draft),
        Kind::Region(item) => region::field(item, asked, draft),
        Kind::Single(_) | Kind::Multiple(_) | Kind::TrueFalse(_) => fragment(""),
    },
    ready: |kind, response| match (kind, response) {
        (Kind::Scenario(story), Response::Scenario(steps)) => {
            Play::after(story, steps).map_or(true, |play| play.ending().is_some())
        }
        _ => true,
    },
    grade,
    review,
    above: |asked, response| match &asked.item.kind {
        Kind::Ordering(_) => el("h3").child(words::RIGHT_ORDER).view(),
        // What was asked there is not in the stem.
        Kind::Cloze(cloze) => el("p")
            .child(inlines(&cloze.completed(), &asked.library))
            .view(),
        Kind::Free(free) => {
            details(words::MODEL_ANSWER, paragraphs(&free.model, &asked.library)).view()
        }
        Kind::Region(item) => region::answered(item, asked, response),
        _ => fragment(""),
    },
};

/// What has been put in so far. Every change is kept at once, so that a reload loses nothing.
#[derive(Clone, Copy)]
struct Draft {
    session: Session,
    response: RwSignal<Response>,
    name: StoredValue<String>,
}

impl Draft {
    fn new(session: Session, asked: &Asked) -> Self {
        Self::of(
            session,
            asked,
            Response::empty(&asked.item.kind, &asked.order),
        )
    }

    /// What has been put in so far of what began as `empty`.
    fn of(session: Session, asked: &Asked, empty: Response) -> Self {
        let kept = session.note::<Response>(&asked.draft);
        let response = kept
            .filter(|kept| kept.has_shape_of(&empty))
            .unwrap_or(empty);
        Self {
            session,
            response: RwSignal::new(response),
            name: StoredValue::new(asked.draft.clone()),
        }
    }

    /// Forgets what has been put in: it has been taken.
    fn forget(self) {
        self.name.with_value(|name| self.session.forget_note(name));
    }

    fn change(self, change: impl FnOnce(&mut Response)) {
        self.response.update(change);
        self.name.with_value(|name| {
            self.session
                .keep_note(name, &*self.response.read_untracked())
        });
    }
}

/// A question: its form until `answered` holds a response, its feedback from then on.
pub(in crate::web) fn question(
    session: Session,
    asked: Asked,
    answered: Signal<Option<Response>>,
    hand_in: HandIn,
) -> AnyView {
    let stem = paragraphs(&asked.item.stem, &asked.library);
    let stem = el("div")
        .class("stem")
        .attr("id", stem_id(&asked.item))
        .attr("tabindex", "-1")
        .child(stem);
    let below = move || match (session.asking(&asked.item.kind), answered.get()) {
        (Load::Waiting, _) => loading::waiting(),
        (Load::Failed(trouble), _) => loading::failed(session, &trouble),
        (Load::Ready(asking), Some(response)) => feedback(&asking, &asked, &response),
        (Load::Ready(asking), None) => form(session, *asking, &asked, Arc::clone(&hand_in)),
    };
    fragment((stem, live(below)))
}

fn form(session: Session, asking: Asking, asked: &Asked, hand_in: HandIn) -> AnyView {
    let draft = Draft::new(session, asked);
    let problem = RwSignal::new(None::<&'static str>);
    let verdict = format!("#{}", verdict_id(&asked.item));
    let kind = asked.item.kind.clone();
    let told = kind.clone();
    let is_early = move || !(asking.ready)(&told, &draft.response.read());
    let submit = move |event: leptos::ev::Event| {
        event.prevent_default();
        let response = draft.response.get_untracked().with_texts(platform::normal);
        match (asking.grade)(&kind, &response) {
            Ok(score) => {
                hand_in(response, score);
                draft.forget();
                platform::focus(&verdict);
            }
            Err(why) => problem.set(Some(explain(why))),
        }
    };
    let problem = live(move || fragment(problem.get().unwrap_or_default()));
    el("form")
        .class("question")
        .attr("novalidate", "")
        .attr("autocomplete", "off")
        .on("submit", submit)
        .child((asking.fields)(asked, draft))
        .child(
            el("p")
                .class("problem")
                .attr("role", "alert")
                .child(problem),
        )
        .child(
            el("button")
                .attr("type", "submit")
                .class("primary")
                .flag("disabled", is_early)
                .child(words::HAND_IN),
        )
        .view()
}

fn explain(why: GradeError) -> &'static str {
    match why {
        GradeError::Incomplete => words::INCOMPLETE,
        GradeError::NotANumber(_) => words::NOT_A_NUMBER,
        GradeError::Endless => words::STORY_BROKEN,
        GradeError::OtherKind | GradeError::OutOfRange | GradeError::Repeated => {
            words::DOES_NOT_FIT
        }
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
