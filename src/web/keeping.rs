//! Keeping records on the device, once the page has nothing else to do.

use leptos::{prelude::*, task::spawn_local};

use super::{session::Session, storage};
use crate::progress::Saved;

/// The note that the browser has been asked to let the stores be.
const ASKED: &str = "asked-to-persist";

/// Opens the device's store, and asks the browser to let the stores be once the first answer
/// is in them. Some browsers put that to the learner, so it is asked once.
pub(super) fn keep(session: Session) {
    spawn_local(async move {
        session.open_device(storage::device::open().await);
    });
    Effect::new(move |is_asked: Option<bool>| {
        let is_saved = matches!(*session.saved().read(), Saved::Device | Saved::Browser(_));
        if is_asked == Some(true) || !is_saved || !session.has_recorded() {
            return is_asked == Some(true);
        }
        if session.note::<bool>(ASKED).is_none() {
            session.keep_note(ASKED, &true);
            // It may refuse; the page about stored data says so.
            spawn_local(async {
                let _ = storage::room::persist().await;
            });
        }
        true
    });
}
