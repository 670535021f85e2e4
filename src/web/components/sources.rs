//! Cited works.

use super::text::{away, number};
use crate::{
    course::{Source, SourceId},
    pack::Library,
    web::{
        dom::{El, Nodes, details, el, fragment},
        words,
    },
};

/// A source with all that is known of it.
pub(super) fn source_entry(source: &Source) -> El {
    let year = source.year.map(|year| format!(" ({year})"));
    let published = source
        .published
        .as_ref()
        .map(|published| format!(" {published}."));
    let link = source
        .link
        .as_ref()
        .map(|link| fragment((" ", away(link).child(link.trim_start_matches("https://")))));
    let aside = |text: &str| el("span").class("aside").child(text);
    el("p")
        .class("source")
        .child(source.authors.as_str())
        .child(year)
        .child(". ")
        .child(el("cite").child(source.title.as_str()))
        .child(".")
        .child(published)
        .child(link)
        .child(aside(words::confirmed(source.confirmed)))
        .child(source.note.as_deref().map(aside))
}

/// The named sources under a heading, each with the number by which it is cited; nothing
/// where none is named.
pub(in crate::web) fn source_list<'a>(
    ids: impl Iterator<Item = &'a SourceId>,
    library: &Library,
) -> Nodes {
    let entries: Vec<El> = ids.filter_map(|id| numbered(id, library)).collect();
    if entries.is_empty() {
        return fragment("");
    }
    let title = words::sources(entries.len());
    details(title, el("ol").child(entries))
        .class("sources")
        .view()
}

fn numbered(id: &SourceId, library: &Library) -> Option<El> {
    let number = number(id, library)?.to_string();
    Some(
        el("li")
            .attr("value", number)
            .child(source_entry(library.source(id)?)),
    )
}
