//! What is stored, and what the learner can do with it: keep a copy, bring one back, read it,
//! erase it.

mod backup;
mod erase;
mod restore;
mod stored;
mod writing;

use std::sync::Arc;

use super::{set_title, title};
use crate::{
    pack::Outline,
    web::{
        dom::{El, Nodes, el, fragment},
        session::Session,
        words,
    },
};

pub(super) fn data(session: Session, outline: &Arc<Outline>) -> Nodes {
    set_title(words::DATA, &outline.about.title);
    let lead = el("p").class("lead").child(words::DATA_IS);
    fragment((
        title(words::DATA),
        (
            lead,
            (
                stored::stored(session),
                (
                    (backup::backup(session), restore::restore(session)),
                    (
                        writing::writing(session, outline),
                        erase::erase(session, &outline.about.title),
                    ),
                ),
            ),
        ),
    ))
}

/// A part of the page under a heading.
fn section(heading: &str) -> El {
    el("section").class("card").child(el("h2").child(heading))
}

/// A place for what came of something, which is read out when it comes.
fn said(text: impl Fn() -> Option<String> + Send + 'static) -> El {
    let text = move || fragment(text().map(|text| el("p").child(text)));
    el("div")
        .attr("role", "status")
        .child(crate::web::dom::live(text))
}
