//! The modules that come before another.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    course::Force,
    pack::{ModuleOutline, Outline},
    route::Route,
    web::{
        dom::{El, el, link},
        session::Session,
        words,
    },
};

/// What the author would have a learner do before this module, or asks for.
pub(in crate::web) fn before(
    session: Session,
    outline: &Arc<Outline>,
    module: &ModuleOutline,
) -> Option<El> {
    let progress = session.progress();
    let progress = progress.read();
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

/// Whether a module is closed for now.
pub(in crate::web) fn is_locked(
    session: Session,
    outline: &Outline,
    module: &ModuleOutline,
) -> bool {
    let progress = session.progress();
    let progress = progress.read();
    progress
        .missing(module, outline)
        .any(|(_, force)| force == Force::Locks)
}
