//! The claims themselves: who does what to what.

mod healing;
mod promises;
mod storing;
mod toxins;

use std::ops::Range;

use crate::check::{
    chains::Link,
    phrases::Phrases,
    run::{Run, Sentence},
};

/// A claim, and words with which the same is no claim.
struct Claim {
    chain: &'static [Link],
    unless: Option<&'static Phrases>,
}

impl Claim {
    /// A claim, whatever else its sentence says.
    const fn new(chain: &'static [Link]) -> Self {
        Self {
            chain,
            unless: None,
        }
    }

    /// The claim, but not where its sentence has one of these.
    const fn unless(self, unless: &'static Phrases) -> Self {
        Self {
            unless: Some(unless),
            ..self
        }
    }
}

/// Where the first claim of a sentence stands.
pub(super) fn in_sentence(run: &Run, sentence: &Sentence) -> Option<Range<usize>> {
    // Nearly no sentence has one.
    run.find_in(sentence, &SIGNS)?;
    let subjects = [
        healing::CLAIMS,
        toxins::CLAIMS,
        storing::CLAIMS,
        promises::CLAIMS,
    ];
    let found = subjects.into_iter().flatten().filter_map(|claim| {
        let part = run.find_chain(sentence, claim.chain)?;
        let is_none = |unless| run.find_in(sentence, unless).is_some();
        (!claim.unless.is_some_and(is_none)).then_some(part)
    });
    found.min_by_key(|part| part.start)
}

/// Words of which every claim has one.
static SIGNS: Phrases = Phrases::new(&[
    "trauma*",
    "abuse",
    "rape",
    "wounds",
    "heartbreak",
    "past",
    "toxin*",
    "poisons",
    "cure*",
    "curing",
    "detox*",
    "permanent*",
    "guarant*",
    "life-changing",
    "remember*",
    "lie",
    "lies",
    "score",
    "knows",
    "stor*",
    "trapped",
    "issues",
    "memor*",
    "emotion*",
    "feelings",
    "grief",
    "fear",
    "fears",
    "anger",
    "shame",
    "sadness",
    "sorrow",
    "experiences",
    "life",
    "lives",
    "forever",
    "ever",
    "forget*",
    "transform*",
]);

/// What shows that two words do not belong together, or that they are denied.
static DENIALS: Phrases = Phrases::new(&[
    "no", "not", "never", "nobody", "nothing", "cannot", "can't", "isn't", "aren't", "doesn't",
    "don't", "won't", "space", "rarely", "seldom", "who", "because", "if", "whether",
]);
