//! The learner's own note on a lesson.
//!
//! It is theirs alone: it is in no title, address or log, and the browser neither corrects nor
//! offers anything in it. What is written is kept as a draft at once, and becomes a record when
//! the field is left or the button pressed: a history is of notes, not of letters.

use leptos::prelude::*;

use crate::{
    course::{LessonId, ModuleId},
    web::{
        dom::{El, button, el, fragment, live},
        session::Session,
        state::{Kept, State, derived},
        words,
    },
};

/// The field in which the note is written.
const FIELD: &str = "own-note";

/// What explains the field.
const HINT: &str = "own-note-hint";

/// A place for the note.
pub(in crate::web) fn jotter(session: Session, module: &ModuleId, lesson: &LessonId) -> El {
    let name = Kept::new(format!("note/{lesson}"));
    let of = Kept::new((module.clone(), lesson.clone()));
    let noted = derived(move || {
        let progress = session.progress().read();
        of.with(|(_, lesson)| progress.note(lesson).to_owned())
    });
    // What is written and not recorded, if that is anything else.
    let draft = State::new(name.with(|name| session.note::<String>(name)));
    let is_open = derived(move || draft.read().is_some());
    let was_noted = State::new(false);

    let write = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        name.with(|name| session.keep_note(name, &text));
        draft.set(Some(text));
    };
    let keep = move || {
        let Some(text) = draft.get_untracked() else {
            return;
        };
        let text = text.trim_end();
        if text != *noted.read_untracked() {
            of.with(|(module, lesson)| session.jot(module, lesson, text.to_owned()));
            was_noted.set(true);
        }
        name.with(|name| session.forget_note(name));
        draft.set(None);
    };
    let field = el("textarea")
        .attr("id", FIELD)
        .attr("aria-describedby", HINT)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("rows", "3")
        .value(move || draft.get().unwrap_or_else(|| noted.get()))
        .on("input", write)
        // Not every way of writing tells of every letter.
        .on("change", move |event| {
            draft.set(Some(event_target_value(&event)));
            keep();
        });
    let state = live(move || {
        fragment(match (is_open.get(), was_noted.get()) {
            (true, _) => Some(words::NOTE_OPEN),
            (false, true) => Some(words::saved(&session.saved().read())),
            (false, false) => None,
        })
    });
    el("section")
        .class("card jotter")
        .child(
            el("label")
                .class("label")
                .attr("for", FIELD)
                .child(words::YOUR_NOTE),
        )
        .child(
            el("p")
                .class("aside")
                .attr("id", HINT)
                .child(words::NOTE_IS_YOURS),
        )
        .child(field)
        .child(
            el("p")
                .class("jotted")
                .child(button("quiet", keep).child(words::KEEP_NOTE))
                .child(
                    el("span")
                        .class("aside")
                        .attr("role", "status")
                        .child(state),
                ),
        )
}
