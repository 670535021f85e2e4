//! About the course: who wrote it, and what becomes of a learner's answers.

use std::sync::Arc;

use super::{set_title, title};
use crate::{
    pack::Outline,
    web::{
        components::{sources::source_list, text::paragraphs},
        dom::{Nodes, el, fragment},
        words,
    },
};

pub(super) fn about(outline: &Arc<Outline>) -> Nodes {
    let course = &outline.about;
    set_title(words::ABOUT, &course.title);
    let licence = course.licence.as_deref().map(words::licence);
    let sources = outline.library.sources.iter().map(|source| &source.id);
    let text = el("div")
        .class("prose")
        .child(paragraphs(&course.text, &outline.library))
        .child(el("h2").child(words::PRIVACY_TITLE))
        .child(el("p").child(words::PRIVACY_LONG));
    let edition = el("p")
        .class("aside")
        .child(words::edition(&course.edition))
        .child(licence);
    let sources = source_list(sources, &outline.library);
    fragment((title(words::ABOUT), (text, (edition, sources))))
}
