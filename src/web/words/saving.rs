//! Words about what is saved, and where.

use crate::{
    progress::{NotSaved, Saved},
    store::StoreError,
};

pub(in crate::web) const SAVE_AGAIN: &str = "Try to save again";

/// Whether what the learner did is kept, in a few words.
pub(in crate::web) fn saved(saved: &Saved) -> &'static str {
    match saved {
        Saved::Nothing => super::DATA,
        Saved::Device => "Saved on this device",
        Saved::Browser(_) => "Saved in this browser",
        Saved::UnderWay => "Saving…",
        Saved::Not(_) => "Not saved",
    }
}

/// The same for stylesheets and tests.
pub(in crate::web) fn saved_state(saved: &Saved) -> String {
    let state = match saved {
        Saved::Nothing => "nothing",
        Saved::Device => "device",
        Saved::Browser(_) => "browser",
        Saved::UnderWay => "waiting",
        Saved::Not(_) => "unsaved",
    };
    state.into()
}

/// What a learner is told when what they do cannot be saved, and what to do.
pub(in crate::web) fn not_saved(saved: &Saved) -> Option<&'static str> {
    let Saved::Not(NotSaved { why, .. }) = saved else {
        return None;
    };
    Some(match why {
        None => {
            "Not saved: a newer version of this page has stored something here that this one \
             cannot read. Nothing is changed. Please reload the page to get the newer version; \
             your data can be downloaded as they are."
        }
        Some(StoreError::Denied) => {
            "Not saved: this browser does not let the page store anything. You can study as usual; \
             your progress lasts until you close the page. Allowing site data for this page, or \
             leaving a private window, changes that."
        }
        Some(StoreError::Full) => {
            "Not saved: the browser's storage for this page is full. Keep this page open; saving is \
             tried again with your next answer. Clearing other data of this site makes room."
        }
        Some(StoreError::Lost | StoreError::Clash(_) | StoreError::Failed(_)) => {
            "Not saved: the browser did not keep what the page gave it. Keep this page open; saving \
             is tried again with your next answer."
        }
    })
}
