//! The course as a whole, what completes it, its sources and its terms.

use std::collections::BTreeMap;

use coursewright::course::{
    About, Completion, Course, ItemId, Module, Source, Term,
    completion::{Need, SignOff},
};

use super::{
    super::{
        change::{Change, Changes, Place, What},
        pairs::Names,
    },
    by_id,
};

pub(super) fn compare(old: &Course, new: &Course, names: &Names<'_>, all: &mut Vec<Change>) {
    let mut changes = Changes::at(Place::Course, all);
    about(&old.about, &new.about, &mut changes);
    let ids = |course: &Course| -> Vec<_> {
        let modules = course.modules.iter();
        modules.map(|Module { id, .. }| id.clone()).collect()
    };
    changes.names("module", ids(old), ids(new));
    changes.order("modules", &ids(old), &ids(new));
    let mut changes = Changes::at(Place::Completion, all);
    completion(&old.completion, &new.completion, names, &mut changes);
}

fn about(old: &About, new: &About, changes: &mut Changes<'_>) {
    let About {
        id,
        title,
        language,
        edition,
        summary,
        text,
        licence,
    } = old;
    changes.value("id", id.as_str(), new.id.as_str());
    changes.value("title", title.as_str(), &new.title);
    changes.value("language", language.as_str(), &new.language);
    changes.value("edition", edition.as_str(), &new.edition);
    changes.text("summary", summary, &new.summary);
    changes.text("page about it", text, &new.text);
    changes.optional(
        "licence",
        "none",
        licence.as_deref(),
        new.licence.as_deref(),
    );
}

fn completion(old: &Completion, new: &Completion, names: &Names<'_>, changes: &mut Changes<'_>) {
    let (was, now) = (Needs::of(old), Needs::of(new));
    let Needs {
        lessons,
        assessments,
        critical,
        endings,
        sign_offs,
    } = was;
    changes.names("lesson", lessons, now.lessons);
    changes.names("assessment of", assessments, now.assessments);
    let critical = critical.into_iter().map(|id| names.now(id));
    changes.names("critical item", critical, now.critical);
    let endings: BTreeMap<_, _> = (endings.into_iter())
        .map(|(scenario, scenes)| (names.now(scenario), scenes))
        .collect();
    changes.names("ending of", endings.keys(), now.endings.keys());
    for (scenario, scenes) in &endings {
        if let Some(now) = now.endings.get(scenario) {
            changes.text_of(
                What::of("ending of", scenario, "those that count"),
                scenes,
                now,
            );
        }
    }
    changes.names("sign-off", sign_offs.keys(), now.sign_offs.keys());
    for (id, text) in &sign_offs {
        if let Some(now) = now.sign_offs.get(id) {
            changes.text_of(What::of("sign-off", id, "text"), text, now);
        }
    }
}

/// What completes a course, by what it is. The order in which it is listed asks nothing else.
#[derive(Default)]
struct Needs<'a> {
    lessons: Vec<&'a str>,
    assessments: Vec<&'a str>,
    critical: Vec<&'a ItemId>,
    endings: BTreeMap<&'a ItemId, Vec<&'a [u8]>>,
    sign_offs: BTreeMap<&'a str, &'a str>,
}

impl<'a> Needs<'a> {
    fn of(completion: &'a Completion) -> Self {
        let mut needs = Self::default();
        for need in &completion.needs {
            match need {
                Need::Lessons(ids) => needs.lessons.extend(ids.iter().map(|id| id.as_str())),
                Need::Assessments(ids) => {
                    needs.assessments.extend(ids.iter().map(|id| id.as_str()));
                }
                Need::Critical(ids) => needs.critical.extend(ids),
                Need::Ending { scenario, scenes } => {
                    needs.endings.entry(scenario).or_default().push(scenes);
                }
                Need::SignOff(SignOff { id, text }) => {
                    needs.sign_offs.insert(id.as_str(), text);
                }
            }
        }
        needs
    }
}

/// Sources and terms.
pub(super) fn library(old: &Course, new: &Course, all: &mut Vec<Change>) {
    let mut changes = Changes::at(Place::Library, all);
    let was = by_id(&old.sources, |source| &source.id);
    let now = by_id(&new.sources, |source| &source.id);
    changes.names("source", was.keys(), now.keys());
    for (id, before) in &was {
        if let Some(now) = now.get(id) {
            source(before, now, &mut changes);
        }
    }
    let was = by_id(&old.glossary, |term| &term.id);
    let now = by_id(&new.glossary, |term| &term.id);
    changes.names("term", was.keys(), now.keys());
    for (id, before) in &was {
        if let Some(now) = now.get(id) {
            term(before, now, &mut changes);
        }
    }
}

fn source(old: &Source, new: &Source, changes: &mut Changes<'_>) {
    let Source {
        id,
        authors,
        year,
        title,
        published,
        link,
        confirmed,
        note,
    } = old;
    let field = |name| What::of("source", id, name);
    changes.text_of(field("authors"), authors, &new.authors);
    changes.text_of(field("year"), year, &new.year);
    changes.text_of(field("title"), title, &new.title);
    changes.text_of(field("published"), published, &new.published);
    changes.text_of(field("link"), link, &new.link);
    changes.text_of(field("confirmed"), confirmed, &new.confirmed);
    changes.text_of(field("note"), note, &new.note);
}

fn term(old: &Term, new: &Term, changes: &mut Changes<'_>) {
    let Term { id, term, text } = old;
    let field = |name| What::of("term", id, name);
    changes.value_of(field("term"), term.as_str(), new.term.as_str());
    changes.text_of(field("text"), text, &new.text);
}
