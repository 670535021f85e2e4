//! Bringing back a copy: looked at first, then added or put in place of what is here.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::{said, section};
use crate::{
    progress::{Backup, BackupError, Journal, MAX_BACKUP, Mode},
    web::{
        dom::{El, Nodes, button, el, fragment, live, nothing},
        platform,
        session::Session,
        state::State,
        words,
    },
};

/// What came of choosing a file.
#[derive(Clone)]
enum Chosen {
    Nothing,
    Refused(String),
    Read(Backup),
    /// It was brought back, or is about to be.
    Used,
}

pub(super) fn restore(session: Session) -> El {
    let chosen = State::new(Chosen::Nothing);
    let choose = move |event: leptos::ev::Event| {
        let field = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(file) = field.and_then(|it| it.files()).and_then(|it| it.get(0)) else {
            return;
        };
        platform::spawn(async move { chosen.set(read(session, &file).await) });
    };
    let file = el("label").class("file").child(words::CHOOSE_FILE).child(
        el("input")
            .attr("type", "file")
            .attr("name", "backup")
            .attr("accept", ".txt,text/plain")
            .on("change", choose),
    );
    let preview = live(move || match chosen.get() {
        Chosen::Read(backup) => preview(session, &backup, chosen),
        _ => nothing(),
    });
    let came_of_it = move || match chosen.get() {
        Chosen::Refused(why) => Some(why),
        Chosen::Used => {
            let restored = session
                .keeper()?
                .read(|journal| journal.restored().cloned());
            restored.map(|it| words::restored(&it))
        }
        Chosen::Nothing | Chosen::Read(_) => None,
    };
    section(words::RESTORE)
        .child(el("p").child(words::RESTORE_IS))
        .child(file)
        .child(preview)
        .child(live(move || undo(session, chosen)))
        .child(said(came_of_it))
}

async fn read(session: Session, file: &web_sys::File) -> Chosen {
    // Negative sizes there are none, and one beyond the limit is refused unread.
    if file.size() > MAX_BACKUP as f64 {
        return Chosen::Refused(words::refused(&BackupError::TooLarge));
    }
    let (Some(text), Some(keeper)) = (platform::text_of(file).await, session.keeper_untracked())
    else {
        return Chosen::Refused(words::FILE_UNREADABLE.into());
    };
    match keeper.read(|journal| Backup::read(&text, journal.course())) {
        Ok(backup) => Chosen::Read(backup),
        Err(why) => Chosen::Refused(words::refused(&why)),
    }
}

/// What the file would change, in numbers, and the choice.
fn preview(session: Session, backup: &Backup, chosen: State<Chosen>) -> Nodes {
    let Some(keeper) = session.keeper_untracked() else {
        return nothing();
    };
    let counts = keeper.read(|journal| backup.compare(journal.history()));
    let bring_back = move |mode| {
        move || {
            if let Chosen::Read(backup) = chosen.get_untracked()
                && let Some(keeper) = session.keeper_untracked()
            {
                chosen.set(Chosen::Used);
                keeper.apply(|journal| journal.restore(backup.history, mode, platform::now()));
            }
        }
    };
    let taken = words::backup_of(&platform::date(backup.at), counts.in_backup);
    let list = el("ul")
        .child(el("li").child(words::backup_new(counts.new)))
        .child(el("li").child(words::backup_known(counts.known)))
        .child(el("li").child(words::backup_only_here(counts.only_here)));
    let cancel = move || chosen.set(Chosen::Nothing);
    let choice = el("p")
        .class("onward")
        .child(button("primary", bring_back(Mode::Merge)).child(words::MERGE))
        .child(button("quiet", bring_back(Mode::Replace)).child(words::REPLACE))
        .child(button("quiet", cancel).child(words::CANCEL));
    fragment((el("p").child(taken), (list, choice)))
}

/// The way back to what was here before.
fn undo(session: Session, chosen: State<Chosen>) -> Nodes {
    let copy = session
        .keeper()
        .and_then(|keeper| keeper.read(Journal::undoable));
    let Some(copy) = copy else {
        return nothing();
    };
    let act = move || {
        if let Some(keeper) = session.keeper_untracked() {
            chosen.set(Chosen::Used);
            keeper.apply(|journal| journal.undo(platform::now()));
        }
    };
    let text = words::undo_to(&platform::date(copy.at), copy.history.len());
    fragment((
        el("p").child(text),
        el("p").child(button("quiet", act).child(words::UNDO)),
    ))
}
