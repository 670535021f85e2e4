//! Phrases that follow one another in a sentence: who does what to what.

use std::ops::Range;

use super::phrases::{Phrases, Word};

/// One of several phrases, and how it stands to what comes before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    phrases: &'static Phrases,
    /// How many words may stand between it and the link before.
    most: usize,
    /// What may not stand there.
    apart: Option<&'static Phrases>,
}

impl Link {
    /// What a chain begins with, or what follows right after the link before.
    pub(super) const fn to(phrases: &'static Phrases) -> Self {
        Self {
            phrases,
            most: 0,
            apart: None,
        }
    }

    /// What follows after some words at most.
    pub(super) const fn within(most: usize, phrases: &'static Phrases) -> Self {
        Self {
            most,
            ..Self::to(phrases)
        }
    }

    /// The link, unless one of these stands before it.
    pub(super) const fn apart_from(self, apart: &'static Phrases) -> Self {
        Self {
            apart: Some(apart),
            ..self
        }
    }
}

/// Where the first phrases stand among these words that make up a chain.
pub(super) fn find(text: &str, words: &[Word], chain: &[Link]) -> Option<Range<usize>> {
    (0..words.len()).find_map(|nth| {
        let words = words.get(nth..)?;
        let end = end(text, words, chain)?;
        Some(words.first()?.span.start..end)
    })
}

/// Where a chain ends that begins with the first of these words, or with one soon after.
fn end(text: &str, words: &[Word], chain: &[Link]) -> Option<usize> {
    let (link, rest) = chain.split_first()?;
    for nth in 0..=link.most {
        let words = words.get(nth..)?;
        if let Some(found) = link.phrases.at(text, words) {
            let after = words.partition_point(|word| word.span.end <= found.end);
            let end = match rest {
                [] => Some(found.end),
                rest => end(text, &words[after..], rest),
            };
            if end.is_some() {
                return end;
            }
        }
        if link.apart.is_some_and(|it| it.at(text, words).is_some()) {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Link, find};
    use crate::check::phrases::{Phrases, Word};

    static MAKE: Phrases = Phrases::new(&["make*", "let rise"]);
    static BREAD: Phrases = Phrases::new(&["bread", "rolls"]);
    static DENIED: Phrases = Phrases::new(&["no", "not"]);
    static CHAIN: &[Link] = &[Link::to(&MAKE), Link::within(2, &BREAD).apart_from(&DENIED)];

    fn found(text: &str) -> Option<&str> {
        let words: Vec<Word> = Word::all(text).collect();
        find(text, &words, CHAIN).map(|span| &text[span])
    }

    #[test]
    fn links_follow_one_another_within_so_many_words() {
        assert_eq!(found("We make bread."), Some("make bread"));
        assert_eq!(
            found("Let rise the good bread."),
            Some("Let rise the good bread")
        );
        assert_eq!(found("We make very good white bread."), None);
        assert_eq!(found("Bread is what we make."), None);
    }

    #[test]
    fn what_stands_between_can_break_a_chain() {
        assert_eq!(found("They make no bread."), None);
        assert_eq!(found("They make, no, makes rolls."), Some("makes rolls"));
    }
}
