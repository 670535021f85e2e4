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
mod tests {
    use super::denial;
    use crate::{check::run::Run, source::markdown::Prose};

    /// The word by which the last sentence of a text asks for what is not so.
    fn denied(text: &str) -> Option<String> {
        let run = Run::new(Prose::plain(text));
        let part = denial(&run, run.sentences().last()?)?;
        Some(run.text[part].to_owned())
    }

    #[test]
    fn what_turns_a_question_round_is_found() {
        for (question, word) in [
            ("Which of these is not a part of consent?", "not"),
            ("Which of these signs does NOT call for help?", "NOT"),
            (
                "All of these are muscles that move the hip, except:",
                "except",
            ),
            (
                "Which step is least likely to help a client who is tense?",
                "least",
            ),
            ("What should you never do?", "never"),
            ("Which reply doesn’t respect the limit?", "doesn’t"),
            (
                "When a client has frozen, which of these is not helpful?",
                "not",
            ),
            (
                "When a client does not answer, which of these is not helpful?",
                "not",
            ),
            ("Before a session, what do you not need to know?", "not"),
            ("After a session which of these is not needed?", "not"),
            (
                "Which of these, when a client is silent, is not helpful?",
                "not",
            ),
            ("When is massage not advised?", "not"),
            ("In which case is massage not advised?", "not"),
            ("How many of these muscles are not voluntary?", "not"),
            ("Who may not give consent for another adult?", "not"),
            ("Select the statement that is not true.", "not"),
            ("Choose the two signs which do not call for help.", "not"),
            ("The external sphincter is not:", "not"),
            ("If a client is silent, you should not:", "not"),
            ("That is not:", "not"),
            ("Not a part of a loaf is:", "Not"),
            ("Which part of a loaf, if it is fresh, isn't soft?", "isn't"),
            (
                "Which element is missing with the exception of time?",
                "with the exception of",
            ),
        ] {
            assert_eq!(denied(question).as_deref(), Some(word), "{question}");
        }
    }

    #[test]
    fn a_negative_within_a_question_turns_nothing_round() {
        for question in [
            "What do you do when a client cannot speak?",
            "Why can silence not count as consent?",
            "Why is a signed form not enough?",
            "How do you tell a client that you do not offer this?",
            "What do you say to a client who does not want to be touched?",
            "Which muscle belongs to a person who cannot relax at all?",
            "Which of these is a sign that a client does not consent?",
            "What best explains why this cannot show that it helped?",
            "When a client does not answer, what do you do first?",
            "If a client is tense, silent and does not answer, what helps?",
            "What does it mean if the client never comes back?",
            "Which reply is kind but not vague?",
            "Which reply is calm, not cold?",
            "Which muscle works by itself and cannot be squeezed on purpose?",
            "Which of these is not only a muscle but a sphincter?",
            "Which of these takes at least two people?",
            "What is the least amount of pressure that is felt?",
            "Which reply fits, whether or not the client has signed?",
            "What answers the question 'Why do you not stop?' best?",
            "Select the best reply to a client who does not speak.",
            "Which structure, which is not a muscle, lies behind the bladder?",
            "Where does the prostate lie, in people who have not had surgery?",
            "A client who does not answer has:",
        ] {
            assert_eq!(denied(question), None, "{question}");
        }
    }
}
