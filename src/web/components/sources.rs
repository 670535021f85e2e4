//! Cited works.

use std::sync::Arc;

use leptos::prelude::*;

use super::text::number;
use crate::{
    course::{Source, SourceId},
    pack::Library,
    web::words,
};

/// A source with all that is known of it.
pub(super) fn source_entry(source: &Source) -> AnyView {
    let year = source.year.map(|year| format!(" ({year})"));
    let published = source
        .published
        .as_ref()
        .map(|published| format!(" {published}."));
    let link = source.link.clone().map(|link| {
        let text = link.trim_start_matches("https://").to_owned();
        view! { " " <a href=link rel="noreferrer">{text}</a> }
    });
    let note = source
        .note
        .clone()
        .map(|note| view! { <span class="aside">{note}</span> });
    view! {
        <p class="source">
            {source.authors.clone()}{year}". "<cite>{source.title.clone()}</cite>"."
            {published}{link}
            <span class="aside">{words::confirmed(source.confirmed)}</span>
            {note}
        </p>
    }
    .into_any()
}

/// The named sources under a heading, each with the number by which it is cited; nothing
/// where none is named.
pub(in crate::web) fn source_list<'a>(
    ids: impl Iterator<Item = &'a SourceId>,
    library: &Arc<Library>,
) -> AnyView {
    let entries: Vec<_> = ids
        .filter_map(|id| {
            let number = number(id, library)?.to_string();
            let source = source_entry(library.source(id)?);
            Some(view! { <li value=number>{source}</li> })
        })
        .collect();
    if entries.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="sources">
            <summary>{words::SOURCES}" ("{entries.len()}")"</summary>
            <ol>{entries}</ol>
        </details>
    }
    .into_any()
}
