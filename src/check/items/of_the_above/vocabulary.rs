//! The words in which an option speaks of the others.

use crate::check::phrases::Phrases;

/// Words of which every option has one that says something of the others.
pub(super) static SIGNS: Phrases = Phrases::new(&ALL_SIGNS);

const ALL_SIGNS: [&str; 33] = joined([
    SOME,
    NONE_OF,
    &["no", "only", "option", "answer"],
    // `a` is an article, and `I` says who.
    LETTERS.split_at(1).1,
    NUMERALS.split_at(1).1,
]);

/// Lists one after the other, which have so many words together.
const fn joined<const LISTS: usize, const WORDS: usize>(
    lists: [&[&'static str]; LISTS],
) -> [&'static str; WORDS] {
    let mut all = [""; WORDS];
    let (mut list, mut nth) = (0, 0);
    while list < LISTS {
        let mut word = 0;
        while word < lists[list].len() {
            all[nth] = lists[list][word];
            word += 1;
            nth += 1;
        }
        list += 1;
    }
    assert!(nth == WORDS, "it has room for these words and no others");
    all
}

/// Words for some of the options.
pub(super) const SOME: &[&str] = &[
    "all",
    "any",
    "both",
    "each",
    "either",
    "every",
    "everything",
    "some",
    "two",
    "three",
    "four",
];
/// Words for none of them.
pub(super) const NONE_OF: &[&str] = &["none", "neither", "nothing"];
/// Words for what the options are.
pub(super) const OPTIONS: &[&str] = &[
    "above",
    "aforementioned",
    "answers",
    "answer",
    "choices",
    "choice",
    "following",
    "given",
    "listed",
    "mentioned",
    "options",
    "option",
    "other",
    "others",
    "replies",
    "responses",
    "statements",
    "statement",
    "them",
    "these",
    "those",
];
/// Verbs that need no more to say that options are right.
pub(super) const APPLY: &[&str] = &["apply", "applies"];
/// Verbs that need a word for right or wrong.
pub(super) const VERBS: &[&str] = &["is", "are"];
/// Words for right and wrong.
pub(super) const RIGHT: &[&str] = &[
    "correct",
    "right",
    "true",
    "possible",
    "wrong",
    "false",
    "incorrect",
    "untrue",
];
/// Words that say nothing by themselves.
pub(super) const SMALL: &[&str] = &[
    "of", "the", "and", "or", "but", "not", "only", "just", "one", "there", "here", "a",
];
/// Letters by which options are named.
pub(super) const LETTERS: &[&str] = &["a", "b", "c", "d", "e", "f"];
/// Numbers by which they are.
pub(super) const NUMERALS: &[&str] = &["i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "6"];
/// Words for options that stand beside their letters or numbers.
pub(super) const NAMED: &[&str] = &["answers", "answer", "options", "option", "statements"];
/// Words that are said of more than one letter.
pub(super) const TOGETHER: &[&str] = &["both", "either"];
