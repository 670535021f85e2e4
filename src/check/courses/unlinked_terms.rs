//! `unlinked-term`

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Found;
use crate::{
    check::{
        phrases::{Word, phrase_end},
        remark::Remark,
        words,
    },
    course::{
        Block, Lesson,
        text::{Paragraph, plain},
    },
    rules::{Place, Rule},
    source::Report,
};

pub(super) static RULE: Rule = Rule::warn(
    "unlinked-term",
    "a lesson links to the terms that it uses",
    "A word that has an entry in the glossary is one that learners may not know. A lesson that uses it links to the entry once, at best where it first stands. Terms are compared as they are written in `term`, without what stands in brackets; terms of a single word that is common in English, and those whose module is not the lesson's, can be allowed on the lesson.",
)
.source("WCAG 2.2, success criterion 3.1.3")
.example(
    Place::File("bread/loaf.ron"),
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 1,
    body: [
        Text("A loaf has a crust and a crumb [@baker-1999]."),
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
)"#,
    r#"Lesson(
    id: "loaf", title: "The loaf", objectives: ["name-parts"], minutes: 1,
    body: [
        Text("A loaf has a crust and a [crumb](term:crumb) [@baker-1999]."),
        Check("soft-part"),
    ],
    summary: "A loaf has a crust and a crumb.",
)"#,
);

pub(super) fn check(found: &Found<'_>, report: &mut Report) {
    let terms: Vec<(&str, String)> = (found.course.glossary.iter())
        .map(|term| (term.id.as_str(), name(&term.term)))
        .collect();
    // By their first words, so that a text is not searched for every term there is.
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    for (nth, (_, name)) in terms.iter().enumerate() {
        if let Some((word, _)) = words::words(name).next() {
            by_word.entry(word.to_lowercase()).or_default().push(nth);
        }
    }
    let known: HashSet<&str> = terms.iter().map(|(id, _)| *id).collect();
    let modules = found.course.modules.iter();
    let lessons = modules.flat_map(|module| module.lessons.iter().map(move |it| (module, it)));
    for (module, lesson) in lessons {
        let linked = lesson.references().terms;
        let linked: BTreeSet<&str> = linked.iter().map(|term| term.as_str()).collect();
        // A link to a term that is not there was meant for one that is.
        if !linked.iter().all(|id| known.contains(id)) {
            continue;
        }
        let text = text(lesson);
        let words: Vec<Word> = Word::all(&text).collect();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for (nth, word) in words.iter().enumerate() {
            let candidates = by_word.get(&text[word.span.clone()].to_lowercase());
            used.extend(candidates.into_iter().flatten().filter(|term| {
                let (id, name) = &terms[**term];
                let end = phrase_end(&text, &words[nth..], name);
                let is_it = |end| text[word.span.start..end].to_lowercase() == *name;
                !linked.contains(id) && end.is_some_and(is_it)
            }));
        }
        for (id, name) in used.into_iter().map(|nth| &terms[nth]) {
            let message = format!(
                "lesson `{}` uses the term `{name}` and does not link to it",
                lesson.id
            );
            let label = format!("write `[{name}](term:{id})` here");
            let path = format!("{}/{}.ron", module.id, lesson.id);
            found.warn_in(report, &path, name, Remark::new(&RULE, message, label));
        }
    }
}

/// A term without what stands in brackets after it.
fn name(term: &str) -> String {
    let name = term.split('(').next().unwrap_or_default();
    name.trim().to_lowercase()
}

/// The words of a lesson's own text.
fn text(lesson: &Lesson) -> String {
    let mut out = String::new();
    for block in &lesson.body {
        match block {
            Block::Text(text) | Block::Callout(_, text) | Block::Claim(_, text) => {
                push(text, &mut out)
            }
            Block::Activity(activity) => {
                push(&activity.text, &mut out);
                push(&activity.answer, &mut out);
            }
            _ => {}
        }
    }
    out
}

fn push(paragraphs: &[Paragraph], out: &mut String) {
    for paragraph in paragraphs {
        match paragraph {
            Paragraph::Plain(run) | Paragraph::Heading(_, run) => {
                out.push_str(&plain(run));
                out.push('\n');
            }
            Paragraph::List { entries, .. } => entries.iter().for_each(|entry| push(entry, out)),
            Paragraph::Quote(inner) => push(inner, out),
        }
    }
}
