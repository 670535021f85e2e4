//! What an option says of the others.

use crate::check::phrases::Phrases;

/// What an option says of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Some or all of them are right.
    Some,
    /// None is.
    None,
}

/// Words of which every option has one that says something of the others.
pub(super) static SIGNS: Phrases = Phrases::new(&[
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
    "none",
    "neither",
    "nothing",
    "no",
    "only",
    "option",
    "answer",
    "b",
    "c",
    "d",
    "e",
    "f",
    "ii",
    "iii",
    "iv",
    "v",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
]);

/// What an option says of the others, if it says nothing else. `counts` is whether a number
/// is asked for.
pub(super) fn verdict(said: &[String], counts: bool) -> Option<Verdict> {
    let is = |word: &str, lists: &[&[&str]]| lists.iter().any(|list| list.contains(&word));
    let has = |list: &[&str]| said.iter().any(|word| list.contains(&word.as_str()));
    let only = |lists: &[&[&str]]| said.iter().all(|word| is(word, lists));
    let first = said.first()?.as_str();
    let named = has(OPTIONS);
    let judged = has(VERBS) && has(RIGHT) || has(APPLY);
    let is_plain = only(&[SOME, NONE_OF, OPTIONS, APPLY, VERBS, RIGHT, SMALL, &["no"]]);
    // `all of these signs`, `none of the above muscles`
    let opens = |list: &[&str]| {
        let reaches = said
            .iter()
            .take(4)
            .any(|it| ["these", "above"].contains(&it.as_str()));
        list.contains(&first)
            && said.get(1).is_some_and(|it| it == "of")
            && reaches
            && said.len() <= 5
    };
    if counts && !has(&["above"]) {
        return names(said).then_some(Verdict::Some);
    }
    // `Nothing is wrong` may be an answer, and so may `No answer`.
    let of_none = has(NONE_OF) && (named || judged && first != "nothing");
    let no_right_one = has(&["no"]) && named && (judged || has(RIGHT));
    if said == ["none"] || is_plain && (of_none || no_right_one) || opens(NONE_OF) {
        return Some(Verdict::None);
    }
    let some = is_plain && has(SOME) && (named || judged);
    (some || opens(SOME) || names(said)).then_some(Verdict::Some)
}

/// Whether an option says nothing but the letters or numbers of others: `A and C only`.
fn names(said: &[String]) -> bool {
    let count = |list: &[&str]| said.iter().filter(|it| list.contains(&it.as_str())).count();
    let only = |list: &[&str]| {
        said.iter().all(|word| {
            let word = word.as_str();
            [list, SMALL, VERBS, RIGHT, APPLY, &["both", "either", "all"]]
                .iter()
                .any(|list| list.contains(&word))
                || ["answers", "answer", "options", "option", "statements"].contains(&word)
        })
    };
    let points = count(&[
        "only",
        "answers",
        "answer",
        "options",
        "option",
        "statements",
    ]) > 0
        || count(&["both", "either"]) > 0;
    // `a` is an article as well.
    let letters = count(LETTERS);
    let is_at_an_end = |it: Option<&String>| it.is_some_and(|it| it == "a");
    let has_letter =
        count(&LETTERS[1..]) > 0 || is_at_an_end(said.first()) || is_at_an_end(said.last());
    only(LETTERS) && has_letter && (letters > 1 || letters == 1 && points)
        || only(NUMERALS) && count(NUMERALS) > 1 && points
}

/// Words for some of the options.
const SOME: &[&str] = &[
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
const NONE_OF: &[&str] = &["none", "neither", "nothing"];
/// Words for what the options are.
const OPTIONS: &[&str] = &[
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
const APPLY: &[&str] = &["apply", "applies"];
const VERBS: &[&str] = &["is", "are"];
const RIGHT: &[&str] = &[
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
const SMALL: &[&str] = &[
    "of", "the", "and", "or", "but", "not", "only", "just", "one", "there", "here", "a",
];
const LETTERS: &[&str] = &["a", "b", "c", "d", "e", "f"];
const NUMERALS: &[&str] = &["i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "5", "6"];

#[cfg(test)]
mod tests {
    use super::{SIGNS, Verdict, verdict};
    use crate::check::words;

    fn said(text: &str) -> Option<Verdict> {
        let words = words::words(text).map(|(word, _)| word.to_lowercase());
        let verdict = verdict(&words.collect::<Vec<_>>(), false);
        assert!(verdict.is_none() || SIGNS.find(text).is_some(), "{text}");
        verdict
    }

    #[test]
    fn an_option_that_says_only_that_others_are_right_is_known() {
        for text in [
            "All of the above",
            "All the above",
            "All of these",
            "All three are right",
            "All answers are right",
            "All options apply",
            "Everything above",
            "Any of these",
            "Both of these",
            "Both",
            "Both are correct",
            "Both answers are true",
            "Each of the options",
            "Either of them",
            "Every answer is right",
            "Two of the above",
            "Some of these",
            "A and B",
            "A and C only",
            "Only A and C",
            "A, B and C",
            "A & D",
            "Both A and B",
            "A or B",
            "A only",
            "Only A",
            "Option B only",
            "Answers A and C",
            "A and B are both right",
            "I and III only",
            "Statements 1 and 3",
            "1 and 2 only",
            "All of these signs",
            "Both of the above muscles",
            "All of the others",
            "All of the options above are correct",
        ] {
            let expected = (text != "Both").then_some(Verdict::Some);
            assert_eq!(said(text), expected, "{text}");
        }
    }

    #[test]
    fn an_option_that_says_only_that_none_is_right_is_known() {
        for text in [
            "None",
            "None of the above",
            "None of the options",
            "None of these",
            "None is right",
            "None are correct",
            "None of the others",
            "None apply",
            "Neither of them",
            "Neither is right",
            "Neither answer is correct",
            "Nothing of the above",
            "No answer is right",
            "There is no right answer here",
            "None of these muscles",
            "None of the answers given is correct",
            "No option applies",
        ] {
            assert_eq!(said(text), Some(Verdict::None), "{text}");
        }
    }

    #[test]
    fn an_answer_in_words_like_theirs_is_none() {
        for text in [
            "All right",
            "No answer",
            "Nothing is wrong",
            "Both hands",
            "Neither side",
            "All of the muscle",
            "Nothing",
            "Everything",
            "Nothing but the drape",
            "A",
            "A vitamin",
            "Type A",
            "B and T",
            "1 and 2",
            "2 only",
            "All clients",
            "Everyone",
            "None of the pain",
            "Any reply that names the limit",
            "Both sides of the pelvis",
            "The client",
            "Two",
            "Two of the three sphincters",
            "No one",
            "Only the client",
            "Either hand",
            "These muscles",
            "All at once",
            "There is no answer",
            "A no",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn where_a_number_is_asked_for_it_is_an_answer() {
        let counted = |text: &str| {
            let words = text.split(' ').map(str::to_lowercase);
            verdict(&words.collect::<Vec<_>>(), true)
        };
        assert_eq!(counted("None"), None);
        assert_eq!(counted("All of them"), None);
        assert_eq!(counted("None of the above"), Some(Verdict::None));
        assert_eq!(counted("A and C"), Some(Verdict::Some));
    }
}
