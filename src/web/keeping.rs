//! Keeping records on the device, once the page has nothing else to do; and asking the browser to
//! leave them there.

use std::{rc::Rc, time::Duration};

use leptos::prelude::set_timeout;

use super::{platform, session::Session, state::effect, storage};
use crate::{
    course::CourseId,
    progress::{Journal, Keeper, NAMESPACE, Place, Saved},
    sorted::Set,
    store::Store,
};

/// The note that the browser has been asked to let the stores be.
const ASKED: &str = "asked-to-persist";

/// How long after the first answer the browser is asked.
const AFTERWARDS: Duration = Duration::from_millis(500);

/// Opens the stores, the device's among them, and asks the browser to let them be once the first
/// answer is in them. Some browsers put that to the learner, so it is asked once.
pub(super) fn keep(session: Session, course: &CourseId) {
    session.open_stores(course);
    if !session.ask_for_device() {
        return;
    }
    platform::spawn(async move {
        session.open_device(storage::device::open().await);
    });
    let mut is_asked = false;
    effect(move || {
        let is_saved = matches!(*session.saved().read(), Saved::Device | Saved::Browser(_));
        if is_asked || !is_saved || !session.has_recorded() {
            return;
        }
        is_asked = true;
        // Not while the learner waits for the feedback.
        set_timeout(move || ask_to_persist(session), AFTERWARDS);
    });
}

fn ask_to_persist(session: Session) {
    if session.note::<bool>(ASKED).is_none() {
        session.keep_note(ASKED, &true);
        // It may refuse; the page about stored data says so.
        platform::spawn(async {
            let _ = storage::room::persist().await;
        });
    }
}

/// Erases the records of every course but the session's that this site has shown.
pub(super) fn erase_others(session: Session) {
    let Some(here) = session.keeper_untracked() else {
        return;
    };
    let here = here.read(|journal| journal.course().clone());
    platform::spawn(async move {
        let device = storage::device::open().await;
        for store in [storage::browser::open(), device].into_iter().flatten() {
            let here = here.clone();
            let erase = Rc::clone(&store);
            store.read(
                NAMESPACE,
                Box::new(move |entries| {
                    let keys = entries.iter().flatten().map(|(key, _)| key);
                    for course in courses(keys) {
                        if course != here {
                            erase_in(&erase, &course);
                        }
                    }
                }),
            );
        }
    });
}

fn courses<'a>(keys: impl Iterator<Item = &'a String>) -> Vec<CourseId> {
    let names = keys.filter_map(|key| key.strip_prefix(NAMESPACE)?.split_once('/'));
    let names: Set<&str> = names.map(|(course, _)| course).collect();
    let courses = names.iter().filter_map(|name| CourseId::parse(name).ok());
    courses.collect()
}

fn erase_in(store: &Rc<dyn Store>, course: &CourseId) {
    // The upper half of a seed is as random as the whole.
    let tab = (platform::seed() >> 32) as u32;
    let keeper = Keeper::new(Journal::new(course, tab), |_, _| {});
    keeper.open(Place::Browser, Ok(Rc::clone(store)));
    keeper.apply(Journal::erase);
}
