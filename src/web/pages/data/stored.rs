//! What is stored and where, in numbers.

use super::section;
use crate::{
    progress::{Journal, Place},
    store::Usage,
    web::{
        dom::{El, Nodes, button, el, fragment, live, nothing},
        platform,
        session::Session,
        state::State,
        storage::room,
        words,
    },
};

/// What can only be asked for, and comes later.
#[derive(Clone, Copy, Default)]
struct Room {
    browser: Option<Usage>,
    device: Option<Usage>,
    is_persistent: bool,
}

pub(super) fn stored(session: Session) -> El {
    let room = State::new(Room::default());
    platform::spawn(async move {
        let found = Room {
            browser: room::in_browser(),
            device: room::on_device().await,
            is_persistent: room::is_persistent().await,
        };
        // The page may have been left meanwhile.
        room.set(found);
    });
    let numbers = live(move || {
        let room = room.get();
        match session.keeper() {
            Some(keeper) => keeper.read(|journal| numbers(journal, room)),
            None => nothing(),
        }
    });
    let unread = live(move || match session.keeper() {
        Some(keeper) => keeper.read(unread),
        None => nothing(),
    });
    section(words::STORED).child(numbers).child(unread)
}

fn numbers(journal: &Journal, room: Room) -> Nodes {
    let records = journal.history().len();
    let line = |name: &str, text: String| (el("dt").child(name), el("dd").child(text));
    let place = |name, place, usage: Option<Usage>| {
        let held = match journal.holds(place) {
            None => words::NOT_OPEN.into(),
            Some(Ok(held)) => words::entries_of(held, records),
            Some(Err(why)) => words::closed(why),
        };
        let full = usage.map(words::usage).unwrap_or_default();
        line(name, format!("{held}{full}"))
    };
    let first_and_last = {
        let mut times = journal.history().records().map(|record| record.at);
        let first = times.next();
        first.map(|first| (first, times.next_back().unwrap_or(first)))
    };
    let since = first_and_last.map(|(first, last)| {
        let (first, last) = (platform::date(first), platform::date(last));
        line(words::SINCE, words::from_to(&first, &last))
    });
    let clashes = journal.history().clashes();
    let clashes = (clashes > 0).then(|| line(words::CLASHES, words::clashes(clashes)));
    let list = el("dl")
        .class("numbers")
        .child(line(words::RECORDS, words::entries(records)))
        .child(since)
        .child(place(words::ON_DEVICE, Place::Device, room.device))
        .child(place(words::IN_BROWSER, Place::Browser, room.browser))
        .child(clashes);
    let has_all = |place| journal.holds(place) == Some(Ok(records));
    let is_partly = has_all(Place::Device) && !has_all(Place::Browser);
    let partly = is_partly.then(|| el("p").class("aside").child(words::PARTLY_IN_BROWSER));
    let kept = if room.is_persistent {
        words::PERSISTENT
    } else {
        words::NOT_PERSISTENT
    };
    let warning = [room.browser, room.device]
        .into_iter()
        .flatten()
        .map(Usage::filling)
        .max()
        .and_then(words::filling);
    fragment((
        warning.map(|text| el("p").class("notice").child(text)),
        (list, (partly, el("p").class("aside").child(kept))),
    ))
}

/// What could not be read: it stays as it is, and can be taken away as it is.
fn unread(journal: &Journal) -> Nodes {
    let count = journal.unreadable().count();
    if count == 0 {
        return nothing();
    }
    let text: String = journal
        .unreadable()
        .map(|(key, text, why)| format!("{key}\n{why}\n{text}\n\n"))
        .collect();
    let save = move || platform::download("unread-data.txt", &text);
    fragment((
        el("p").child(words::unreadable(count)),
        el("p").child(button("quiet", save).child(words::DOWNLOAD_UNREAD)),
    ))
}
