use super::{super::vocabulary::SIGNS, Verdict, verdict};
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
