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
