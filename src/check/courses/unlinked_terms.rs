//! `unlinked-term`

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Range,
};

use super::Found;
use crate::{
    check::{
        phrases::{Word, phrase_end},
        remark::Remark,
        words,
    },
    course::{
        Block, Lesson, TermId,
        text::{Inline, Paragraph, plain},
    },
    rules::{Place, Rule},
    source::Report,
};

pub(super) static RULE: Rule = Rule::warn(
    "unlinked-term",
    "a lesson links to the terms that it uses",
    "A word that has an entry in the glossary is one that learners may not know. A lesson that uses it links to the entry once, where it first stands: who meets it before the link has to go on without. Headings and quotations are not looked at for that. Terms are compared as they are written in `term`, without what stands in brackets; terms of a single word that is common in English, and those whose module is not the lesson's, can be allowed on the lesson.",
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
        let text = Text::of(lesson);
        let linked = lesson.references().terms;
        let linked: BTreeSet<&str> = linked.iter().map(|term| term.as_str()).collect();
        // A link to a term that is not there was meant for one that is.
        if !linked.iter().all(|id| known.contains(id)) {
            continue;
        }
        let words: Vec<Word> = Word::all(&text.words).collect();
        let mut used: BTreeSet<usize> = BTreeSet::new();
        for (nth, word) in words.iter().enumerate() {
            let candidates = by_word.get(&text.words[word.span.clone()].to_lowercase());
            used.extend(candidates.into_iter().flatten().filter(|term| {
                let (id, name) = &terms[**term];
                let end = phrase_end(&text.words, &words[nth..], name);
                let is_it = |end| text.words[word.span.start..end].to_lowercase() == *name;
                let is_before = || text.is_before_link(word.span.start, id);
                end.is_some_and(is_it) && (!linked.contains(id) || is_before())
            }));
        }
        for (id, name) in used.into_iter().map(|nth| &terms[nth]) {
            let message = if linked.contains(id) {
                format!(
                    "lesson `{}` uses the term `{name}` before it links to it",
                    lesson.id
                )
            } else {
                format!(
                    "lesson `{}` uses the term `{name}` and does not link to it",
                    lesson.id
                )
            };
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

/// A lesson's own text, as far as terms are looked for in it.
#[derive(Debug, Default)]
struct Text {
    words: String,
    /// Where each term is first linked to.
    links: HashMap<TermId, usize>,
    /// Where headings and quotations stand, which do without links.
    apart: Vec<Range<usize>>,
}

impl Text {
    fn of(lesson: &Lesson) -> Self {
        let mut text = Self::default();
        for block in &lesson.body {
            match block {
                Block::Text(block) | Block::Callout(_, block) | Block::Claim(_, block) => {
                    text.push(block)
                }
                Block::Activity(activity) => {
                    text.push(&activity.text);
                    text.push(&activity.answer);
                }
                _ => {}
            }
        }
        text
    }

    fn push(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            let start = self.words.len();
            match paragraph {
                Paragraph::Plain(run) | Paragraph::Heading(_, run) => {
                    run.iter().for_each(|inline| self.push_inline(inline));
                    self.words.push('\n');
                }
                Paragraph::List { entries, .. } => entries.iter().for_each(|it| self.push(it)),
                Paragraph::Quote(inner) => self.push(inner),
            }
            if matches!(paragraph, Paragraph::Heading(..) | Paragraph::Quote(_)) {
                self.apart.push(start..self.words.len());
            }
        }
    }

    fn push_inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Term(id, words) => {
                let at = self.words.len();
                self.links.entry(id.clone()).or_insert(at);
                self.words.push_str(&plain(words));
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) => {
                inner.iter().for_each(|inline| self.push_inline(inline));
            }
            other => self.words.push_str(&plain(std::slice::from_ref(other))),
        }
    }

    /// Whether a place comes before the first link to a term, and could have been it.
    fn is_before_link(&self, at: usize, id: &str) -> bool {
        let mut links = self.links.iter();
        let link = links.find(|(term, _)| term.as_str() == id);
        let is_apart = || self.apart.iter().any(|span| span.contains(&at));
        link.is_some_and(|(_, link)| at < *link) && !is_apart()
    }
}
