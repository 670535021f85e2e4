//! The modules that come before another.

use std::sync::Arc;

use crate::{
    course::Force,
    pack::{ModuleOutline, Outline},
    route::Route,
    web::{
        dom::{El, el, link},
        session::Session,
        state::derived,
        words,
    },
};

/// What the author would have a learner do before this module, or asks for, as it is now.
pub(in crate::web) fn before(
    session: Session,
    outline: &Arc<Outline>,
    module: &ModuleOutline,
) -> Option<El> {
    let progress = session.progress();
    let progress = progress.read_untracked();
    let missing: Vec<_> = progress.missing(module, outline).collect();
    let is_locked = missing.iter().any(|(_, force)| *force == Force::Locks);
    let links = missing.iter().map(|(module, _)| {
        let to = link(&Route::Module(module.id.clone()));
        el("li").child(to.child(module.title.as_str()))
    });
    let links: Vec<El> = links.collect();
    let text = if is_locked {
        words::OPENS_AFTER
    } else {
        words::BEST_AFTER
    };
    (!links.is_empty()).then(|| {
        el("section")
            .class("notice")
            .child(el("p").child(text))
            .child(el("ul").child(links))
    })
}

/// Whether a module is closed for now. A page that asks is drawn anew when that changes, and not
/// whenever something is recorded: somebody may be writing on it.
pub(in crate::web) fn is_locked(
    session: Session,
    outline: &Arc<Outline>,
    module: &ModuleOutline,
) -> bool {
    if module.requires.is_empty() {
        return false;
    }
    let (outline, module) = (Arc::clone(outline), module.clone());
    let is_locked = derived(move || {
        let progress = session.progress().read();
        let mut missing = progress.missing(&module, &outline);
        missing.any(|(_, force)| force == Force::Locks)
    });
    is_locked.get()
}
