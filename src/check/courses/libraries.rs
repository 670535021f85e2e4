//! `unused-source`, `unused-term`, `source-without-year`

use std::collections::BTreeSet;

use super::Found;
use crate::{
    check::{index::Thing, remark::Remark},
    rules::{Place, Rule},
    source::Report,
};

pub(super) static SOURCE: Rule = Rule::warn(
    "unused-source",
    "every source is cited",
    "A list of works that nothing rests on looks like support, and is none.",
)
.of_the_whole()
.source("house rule")
.example(
    Place::Sources,
    r#"Source(id: "crust", authors: "Baker A", year: 1999, title: "On crust", confirmed: Page),"#,
    "",
);

pub(super) static TERM: Rule = Rule::warn(
    "unused-term",
    "every term is linked to",
    "A term is explained where a text links to it, so one that nothing links to is never seen.",
)
.of_the_whole()
.source("WCAG 2.2, success criterion 3.1.3")
.example(
    Place::Terms,
    r#"Term(id: "heel", term: "heel", text: "The last slice of a loaf."),"#,
    "",
);

pub(super) static YEAR: Rule = Rule::warn(
    "source-without-year",
    "a source has a year",
    "How old a statement is belongs to how far it can be trusted. A page that names no year gets a `note` that says so, or when it was read.",
)
.of_the_whole()
.source("house rule")
.example(
    Place::Sources,
    r#"Source(id: "crust", authors: "Baker A", title: "On crust", confirmed: Page),"#,
    r#"Source(id: "crust", authors: "Baker A", year: 1999, title: "On crust", confirmed: Page),"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    let used: BTreeSet<(Thing, &str)> = found
        .index
        .uses
        .iter()
        .map(|it| (it.thing, it.id.as_str()))
        .collect();
    let [sources_known, terms_known] =
        [Thing::Source, Thing::Term].map(|thing| !found.has_unknown(thing));
    for source in &found.course.sources {
        let id = source.id.as_str();
        if sources_known && !used.contains(&(Thing::Source, id)) {
            let problem = Remark::new(
                &SOURCE,
                format!("source `{id}` is never cited"),
                "cite it, or remove it",
            );
            found.warn(report, Thing::Source, id, problem);
        }
        if source.year.is_none() && source.note.is_none() {
            let problem = Remark::new(
                &YEAR,
                format!("source `{id}` has no year"),
                "add `year`, or a `note` that says what is known",
            );
            found.warn(report, Thing::Source, id, problem);
        }
    }
    for term in &found.course.glossary {
        let id = term.id.as_str();
        if terms_known && !used.contains(&(Thing::Term, id)) {
            let problem = Remark::new(
                &TERM,
                format!("term `{id}` is never linked to"),
                "link to it where it first stands, or remove it",
            );
            found.warn(report, Thing::Term, id, problem);
        }
    }
}
