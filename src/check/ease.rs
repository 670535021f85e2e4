//! How easily a text is read: the Flesch-Kincaid grade.

use super::{number, run::Run, words};
use crate::{
    course::{
        Block, Lesson,
        text::{Inline, Paragraph, plain},
    },
    source::markdown::Prose,
};

/// What the grade of a text goes by.
#[derive(Debug, Default)]
pub(super) struct Ease {
    pub(super) words: usize,
    /// Words that are not the subject's own.
    graded: usize,
    syllables: usize,
    sentences: usize,
}

impl Ease {
    /// Takes in a run of words; those that are terms are not graded.
    pub(super) fn read(&mut self, run: &Run, is_term: impl Fn(&str) -> bool) {
        self.sentences += run.sentences().len();
        for (word, _) in run.words() {
            self.words += 1;
            if !is_term(word) {
                self.graded += 1;
                self.syllables += words::syllables(word);
            }
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.graded += other.graded;
        self.syllables += other.syllables;
        self.sentences += other.sentences;
    }

    /// Words a sentence.
    pub(super) fn mean(&self) -> f64 {
        number(self.words) / number(self.sentences.max(1))
    }

    /// Kincaid and others (1975), in American school years.
    pub(super) fn grade(&self) -> f64 {
        let syllables = number(self.syllables) / number(self.graded.max(1));
        0.39 * self.mean() + 11.8 * syllables - 15.59
    }
}

/// The Flesch-Kincaid grade of a lesson's own text, in American school years. Words are
/// not graded where they are linked to the glossary.
#[must_use]
pub fn reading_grade(lesson: &Lesson) -> f64 {
    let mut runs = Vec::new();
    for block in &lesson.body {
        match block {
            Block::Text(text) | Block::Callout(_, text) | Block::Claim(_, text) => {
                gather(text, &mut runs)
            }
            Block::Activity(activity) => {
                gather(&activity.text, &mut runs);
                gather(&activity.answer, &mut runs);
            }
            Block::Figure(_) | Block::Check(_) => {}
        }
    }
    let terms: Vec<String> = (runs.iter().flat_map(|run| run.iter()))
        .filter_map(|inline| match inline {
            Inline::Term(_, words) => Some(plain(words)),
            _ => None,
        })
        .flat_map(|term| {
            words::words(&term)
                .map(|(word, _)| words::stem(word))
                .collect::<Vec<_>>()
        })
        .collect();
    let mut ease = Ease::default();
    for run in runs {
        let run = Run::new(Prose::plain(&plain(run)));
        ease.read(&run, |word| terms.contains(&words::stem(word)));
    }
    ease.grade()
}

/// The runs of words of a text, headings left out.
fn gather<'t>(paragraphs: &'t [Paragraph], runs: &mut Vec<&'t [Inline]>) {
    for paragraph in paragraphs {
        match paragraph {
            Paragraph::Plain(run) => runs.push(run),
            Paragraph::Heading(..) => {}
            Paragraph::List { entries, .. } => entries.iter().for_each(|entry| gather(entry, runs)),
            Paragraph::Quote(inner) => gather(inner, runs),
        }
    }
}
