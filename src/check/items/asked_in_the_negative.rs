//! Whether a question asks for what is not so.

use std::ops::Range;

use crate::check::{
    phrases::Phrases,
    run::{Run, Sentence},
    words,
};

/// Words that deny.
pub(super) static NEGATIVES: Phrases = Phrases::new(&[
    "not",
    "never",
    "cannot",
    "except",
    "with the exception of",
    "least",
    "can't",
    "isn't",
    "aren't",
    "wasn't",
    "weren't",
    "doesn't",
    "don't",
    "didn't",
    "hasn't",
    "haven't",
    "won't",
    "wouldn't",
    "shouldn't",
    "couldn't",
    "mustn't",
    "needn't",
]);

/// Those that deny all of a question, wherever they stand in it.
const OF_THE_WHOLE: &[&str] = &["except", "with the exception of", "least"];

/// What begins a question of its own.
const ASKING: &[&str] = &[
    "which", "what", "who", "whom", "whose", "when", "where", "why", "how",
];

/// What begins a clause within a sentence.
const CLAUSES: &[&str] = &[
    "that", "which", "what", "who", "whom", "whose", "when", "whenever", "where", "why", "how",
    "if", "whether", "unless", "until", "while", "because", "since", "although", "though", "after",
    "before", "once", "as",
];

/// Verbs that stand before the person whom a question is about.
const VERBS: &[&str] = &[
    "is", "are", "was", "were", "do", "does", "did", "has", "have", "can", "could", "may", "might",
    "must", "shall", "should", "will", "would",
];

/// What asks without a question mark.
const INSTRUCTIONS: &[&str] = &[
    "select", "choose", "pick", "identify", "name", "mark", "tick", "find", "state",
];

/// What leads from the thing that is to be selected to another.
const ELSEWHERE: &[&str] = &["to", "for", "with", "by", "from", "towards"];

/// The word by which a question asks for what is not so.
pub(super) fn denial(run: &Run, sentence: &Sentence) -> Option<Range<usize>> {
    let text = &run.text;
    let mut found = run.each_in(sentence, &NEGATIVES);
    found.find(|part| {
        let up_to: Vec<Word<'_>> = words_up_to(run, sentence, part).collect();
        let Some((negative, before)) = up_to.split_last() else {
            return false;
        };
        let after = &text[part.end..sentence.span.end];
        let is_question = text[sentence.span.clone()].ends_with('?');
        let is_of_the_whole = is_one_of(&text[part.clone()], OF_THE_WHOLE);
        !words::is_in_quotes(text, part)
            && !is_other_sense(before, after)
            && (is_of_the_whole
                || !is_addition(before, *negative) && is_main_clause(&up_to, is_question))
    })
}

/// A word of a question, in lower case or not.
#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    text: &'t str,
    /// Whether it is the first of its sentence, or the first after a comma.
    opens: bool,
}

impl Word<'_> {
    fn is_any(self, list: &[&str]) -> bool {
        is_one_of(self.text, list)
    }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| one.eq_ignore_ascii_case(word))
}

/// The words of a sentence to the one with which a part of it begins.
fn words_up_to<'t>(
    run: &'t Run,
    sentence: &Sentence,
    part: &Range<usize>,
) -> impl Iterator<Item = Word<'t>> {
    let words = run.words_in(sentence);
    let start = part.start;
    let mut end = None;
    words
        .take_while(move |(_, span)| span.start <= start)
        .map(move |(text, span)| {
            let between = end.replace(span.end).map(|end| &run.text[end..span.start]);
            let opens = between.is_none_or(|it| it.contains([',', '(', ')', '–', '—']));
            Word { text, opens }
        })
}

/// `at least` compares, `the least amount` measures, and `not only` says more.
fn is_other_sense(before: &[Word<'_>], after: &str) -> bool {
    let next = words::words(after).next().map_or("", |(word, _)| word);
    let last = before.last();
    last.is_some_and(|word| word.is_any(&["at", "whether", "why", "if"]))
        || is_one_of(next, &["only", "just", "merely", "amount", "number"])
}

/// Whether a negative is of a second part of what is asked for: `kind but not vague`, `calm,
/// not asleep`, `which works and cannot be seen`.
fn is_addition(before: &[Word<'_>], negative: Word<'_>) -> bool {
    let joined = before.iter().rev();
    let mut joined = joined.skip_while(|word| word.is_any(VERBS) && !word.opens);
    let joined = joined.next();
    joined.is_some_and(|word| word.is_any(&["and", "but", "or", "yet"]))
        || negative.opens && negative.is_any(&["not"]) && !before.is_empty()
}

/// Whether the last of these words of a question or a statement belongs to what it asks or
/// says, and not to a clause within.
fn is_main_clause(words: &[Word<'_>], is_question: bool) -> bool {
    // What is asked for need not be turned round where the question is why, or how.
    let mut asks = if is_question { Asks::NotYet } else { Asks::So };
    let mut within: Option<Clause> = None;
    let mut is_selecting = false;
    for (nth, word) in words.iter().enumerate() {
        let next = words.get(nth + 1);
        if word.opens && within == Some(Clause::ToComma) {
            within = None;
        }
        let is_verb = |word: Option<&Word<'_>>| word.is_some_and(|it| it.is_any(VERBS));
        if nth == 0 && !is_question && word.is_any(INSTRUCTIONS) {
            is_selecting = true;
        } else if asks == Asks::NotYet && nth == 0 && word.is_any(VERBS) {
            asks = Asks::So;
        } else if asks == Asks::NotYet && word.is_any(ASKING) {
            let many = next.is_some_and(|it| it.is_any(&["many", "much", "often"]));
            let asked = match word.text.to_ascii_lowercase().as_str() {
                "which" | "what" => Asks::So,
                "why" if word.opens => Asks::Reason,
                "how" if word.opens && !many => Asks::Reason,
                "how" | "who" | "whom" | "whose" if word.opens => Asks::So,
                "when" | "where" if word.opens && is_verb(next) => Asks::So,
                _ => Asks::NotYet,
            };
            let clause = if word.opens {
                Clause::ToComma
            } else {
                Clause::ToEnd
            };
            within = (asked == Asks::NotYet).then_some(clause);
            asks = asked;
        } else if word.is_any(CLAUSES) {
            // `That is not …`
            let points = word.opens && word.is_any(&["that"]) && is_verb(next);
            match (is_selecting, points) {
                (true, _) => is_selecting = false,
                (false, true) => {}
                (false, false) if word.opens => within = Some(Clause::ToComma),
                (false, false) => within = Some(Clause::ToEnd),
            }
        } else if word.is_any(ELSEWHERE) {
            is_selecting = false;
        }
    }
    asks == Asks::So && within.is_none()
}

/// What a question asks for, as far as it has been read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    NotYet,
    /// What is so, or is not.
    So,
    /// Why it is, or how.
    Reason,
}

/// How far a clause within reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clause {
    /// Before the question, or between commas.
    ToComma,
    ToEnd,
}

#[cfg(test)]
mod tests;
