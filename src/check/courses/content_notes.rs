//! `item-without-note`, `term-without-note`

use std::collections::{BTreeMap, BTreeSet};

use super::Found;
use crate::{
    check::{
        index::{Nth, Spoken, Thing, User},
        remark::Remark,
    },
    course::{Block, Item, Lesson, Module},
    rules::{Place, Rule},
    source::{Diagnostic, Report},
};

pub(super) static ITEM: Rule = Rule::deny(
    "item-without-note",
    "an item that may be hard is asked only of those who chose its lesson",
    "Whoever skips a lesson for its content note is not asked about it either: practice leaves out an item whose every objective is taught only by lessons that were skipped. So where an item speaks of abuse, assault, dissociation, self-harm or suicide, each lesson that teaches one of its objectives, or asks it in a `Check`, has a content note; one of the module counts for all its lessons. Which words a story or an answer of one's own will bring up, the program cannot see.",
)
.source("SAMHSA (2014), Concept of Trauma and Guidance for a Trauma-Informed Approach")
.example(
    Place::Item,
    r#"stem: "A baker who was assaulted at work comes back. What helps first?",
kind: Single(options: [
    Key(text: "To ask what they want", feedback: "It leaves the choice with the person whom it is about."),
    Option(text: "To say what happened", feedback: "Who speaks of it, and when, is theirs to choose."),
    Option(text: "To give them less work", feedback: "That decides for them, however kindly it is meant."),
]),"#,
    r#"stem: "A baker comes back after a long leave. What helps first?",
kind: Single(options: [
    Key(text: "To ask what they want", feedback: "It leaves the choice with the person whom it is about."),
    Option(text: "To say what happened", feedback: "Who speaks of it, and when, is theirs to choose."),
    Option(text: "To give them less work", feedback: "That decides for them, however kindly it is meant."),
]),"#,
);

pub(super) static TERM: Rule = Rule::warn(
    "term-without-note",
    "a term is explained in words that need no content note, or used where there is one",
    "The explanation of a term opens wherever a text links to it. Where that is a lesson or an item without a content note, an explanation that speaks of abuse, assault, dissociation, self-harm or suicide comes without a warning. The term's own name is left alone: whoever opens it has read it.",
)
.source("SAMHSA (2014), Concept of Trauma and Guidance for a Trauma-Informed Approach")
.of_the_whole()
.example(
    Place::File("glossary.ron"),
    r#"// The lesson that links to it has no content note.
[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf; in one novel, the name of somebody who was assaulted.")]"#,
    r#"[Term(id: "crumb", term: "crumb", text: "The soft inside of a loaf.")]"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    let mut terms = BTreeMap::new();
    for spoken in &found.index.hard {
        match spoken.by.thing {
            Some(Thing::Item) => item(found, spoken, report),
            Some(Thing::Term) => {
                terms.insert(spoken.by.id.as_str(), spoken);
            }
            _ => {}
        }
    }
    if terms.is_empty() {
        return;
    }
    let mut said = BTreeSet::new();
    let uses = (found.index.uses.iter()).filter(|it| it.thing == Thing::Term);
    for used in uses.filter(|used| is_open(found, &used.user)) {
        if let Some(spoken) = terms.get(used.id.as_str())
            && said.insert(used.id.as_str())
        {
            let message = format!(
                "the explanation speaks of `{}`, and {} links to it without a content note",
                spoken.word, used.user
            );
            warn(
                report,
                spoken,
                &TERM,
                message,
                "say it in other words, or add a note there",
            );
        }
    }
}

fn item(found: &Found<'_>, spoken: &Spoken, report: &mut Report) {
    let Some((module, item)) = asked(found, &spoken.by) else {
        return;
    };
    if let Some(lesson) = open_lesson(module, item) {
        let message = format!(
            "the item speaks of `{}`, and is asked after lesson `{}`, which has no content note",
            spoken.word, lesson.id
        );
        let label = format!(
            "add `content_note: \"…\"` to lesson `{}` or its module",
            lesson.id
        );
        warn(report, spoken, &ITEM, message, &label);
    }
}

fn warn(report: &mut Report, spoken: &Spoken, rule: &Rule, message: String, label: &str) {
    let problem = Remark::new(rule, message, label);
    report.warn(Diagnostic::new(spoken.place.clone(), problem));
}

/// Whether what names a term can be on the page without a content note having been there.
fn is_open(found: &Found<'_>, user: &User) -> bool {
    match user.thing {
        Some(Thing::Lesson) => module(found, user.module).is_some_and(|module| {
            let mut lessons = module.lessons.iter();
            let lesson = lessons.find(|lesson| lesson.id.as_str() == user.id);
            lesson.is_some_and(|lesson| has_no_note(module, lesson))
        }),
        Some(Thing::Item) => {
            asked(found, user).is_some_and(|(module, item)| open_lesson(module, item).is_some())
        }
        // Another entry is open already, and the course's own page links to no terms.
        _ => false,
    }
}

fn module<'f>(found: &Found<'f>, nth: Option<Nth>) -> Option<&'f Module> {
    found.course.modules.get(nth?)
}

fn asked<'f>(found: &Found<'f>, user: &User) -> Option<(&'f Module, &'f Item)> {
    let module = module(found, user.module)?;
    let mut items = module.items.iter();
    let item = items.find(|item| item.id.as_str() == user.id)?;
    Some((module, item))
}

/// A lesson without a content note after which an item may be asked.
fn open_lesson<'m>(module: &'m Module, item: &Item) -> Option<&'m Lesson> {
    let mut lessons = module.lessons.iter();
    lessons.find(|lesson| {
        let mut objectives = lesson.objectives.iter();
        let mut blocks = lesson.body.iter();
        let teaches = objectives.any(|objective| item.objectives.contains(objective));
        let mut asks = || blocks.any(|block| matches!(block, Block::Check(id) if *id == item.id));
        has_no_note(module, lesson) && (teaches || asks())
    })
}

fn has_no_note(module: &Module, lesson: &Lesson) -> bool {
    module.content_note.is_none() && lesson.content_note.is_none()
}
