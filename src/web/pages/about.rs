//! About the course: who wrote it, and what becomes of a learner's answers.

use std::sync::Arc;

use leptos::prelude::*;

use super::set_title;
use crate::{
    pack::Outline,
    web::{
        components::{sources::source_list, text::paragraphs},
        words,
    },
};

pub(in crate::web) fn about(outline: &Arc<Outline>) -> AnyView {
    let course = &outline.about;
    set_title(words::ABOUT, &course.title);
    let licence = course
        .licence
        .as_ref()
        .map(|licence| words::licence(licence));
    let sources = outline.library.sources.iter().map(|source| &source.id);
    view! {
        <h1 tabindex="-1">{words::ABOUT}</h1>
        <div class="prose">{paragraphs(&course.text, &outline.library)}</div>
        <h2>{words::PRIVACY_TITLE}</h2>
        <div class="prose"><p>{words::PRIVACY_LONG}</p></div>
        <p class="aside">{words::edition(&course.edition)}{licence}</p>
        {source_list(sources, &outline.library)}
    }
    .into_any()
}
