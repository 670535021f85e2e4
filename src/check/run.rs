//! A run of words, divided into words and sentences once for all rules.

use std::ops::{Deref, Range};

use super::{
    chains::{self, Link},
    phrases::{Phrases, Word},
    words,
};
use crate::source::markdown::Prose;

/// A paragraph, a heading, an entry of a list: what [`Prose`] says of it, and where its
/// words and sentences are.
#[derive(Debug)]
pub(crate) struct Run {
    prose: Prose,
    words: Vec<Word>,
    sentences: Vec<Sentence>,
}

/// A sentence of a run.
#[derive(Debug)]
pub(crate) struct Sentence {
    /// Where it stands in the text.
    pub(crate) span: Range<usize>,
    /// Which of the run's words are its.
    words: Range<usize>,
}

impl Run {
    pub(crate) fn new(prose: Prose) -> Self {
        // English has some six letters and spaces a word.
        let mut words = Vec::with_capacity(prose.text.len() / 5);
        words.extend(Word::all(&prose.text));
        let mut before = 0;
        let sentences = words::sentences(&prose.text).into_iter().map(|span| {
            // A sentence ends at a space, so that no word belongs to two.
            let start =
                before + words[before..].partition_point(|word| word.span.start < span.start);
            let end = start + words[start..].partition_point(|word| word.span.end <= span.end);
            before = end;
            let words = start..end;
            Sentence { span, words }
        });
        let sentences = sentences.collect();
        Self {
            prose,
            words,
            sentences,
        }
    }

    /// How many words it has.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }

    /// Its words with their places.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, Range<usize>)> {
        let words = self.words.iter();
        words.map(|word| (&self.prose.text[word.span.clone()], word.span.clone()))
    }

    /// The words of one of its sentences, with their places.
    pub(super) fn words_in(
        &self,
        sentence: &Sentence,
    ) -> impl DoubleEndedIterator<Item = (&str, Range<usize>)> {
        let words = self.words[sentence.words.clone()].iter();
        words.map(|word| (&self.prose.text[word.span.clone()], word.span.clone()))
    }

    /// Its sentences, in order.
    pub(super) fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Where the first of some phrases stands.
    pub(super) fn find(&self, phrases: &Phrases) -> Option<Range<usize>> {
        phrases.each_among(&self.prose.text, &self.words).next()
    }

    /// How many words of one of its sentences begin one of some phrases.
    pub(super) fn count_in(&self, sentence: &Sentence, phrases: &Phrases) -> usize {
        self.each_in(sentence, phrases).count()
    }

    /// Where each of some phrases stands in one of its sentences.
    pub(super) fn each_in(
        &self,
        sentence: &Sentence,
        phrases: &Phrases,
    ) -> impl Iterator<Item = Range<usize>> {
        phrases.each_among(&self.prose.text, &self.words[sentence.words.clone()])
    }

    /// Where the first of some phrases stands in one of its sentences.
    pub(super) fn find_in(&self, sentence: &Sentence, phrases: &Phrases) -> Option<Range<usize>> {
        self.each_in(sentence, phrases).next()
    }

    /// Where the first phrases stand in one of its sentences that follow one another so.
    pub(super) fn find_chain(&self, sentence: &Sentence, chain: &[Link]) -> Option<Range<usize>> {
        chains::find(&self.prose.text, &self.words[sentence.words.clone()], chain)
    }
}

impl Sentence {
    /// How many words it has.
    pub(super) fn count(&self) -> usize {
        self.words.len()
    }
}

/// A run is its prose, with more known of it.
impl Deref for Run {
    type Target = Prose;

    fn deref(&self) -> &Prose {
        &self.prose
    }
}

#[cfg(test)]
mod tests {
    use super::Run;
    use crate::{
        check::words::{count, sentences},
        source::markdown::Prose,
    };

    #[test]
    fn a_sentence_has_the_words_that_it_has_by_itself() {
        let text =
            "Dr. A. Miller, e.g. here, said 3.5. \"Really?\" Yes: stop; 'so on' … it goes on";
        let run = Run::new(Prose::plain(text));
        let counts: Vec<usize> = run.sentences().iter().map(|one| one.count()).collect();
        let alone: Vec<usize> = sentences(text)
            .into_iter()
            .map(|span| count(&text[span]))
            .collect();
        assert_eq!(counts, alone);
        assert_eq!(counts.iter().sum::<usize>(), run.count());
    }
}
