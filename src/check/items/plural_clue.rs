//! `plural-clue`

use super::{Form, Found, NBME};
use crate::{
    check::{passages::Passage, remark::Remark, words},
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "plural-clue",
    "the number of a question's verb fits more options than the key",
    "After `Which … are`, learners look for an option in the plural, and where the key alone is one they need to know nothing. A question is looked at that begins with `which` or `what` and has `is`, `are`, `was` or `were` within its first six words; an option, if it has at most three words. Its last word counts as a plural if it ends in `s`, but not in `ss`, `us` or `is`. Only the plainest case is found: the key fits, and no other option does.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "Which of a loaf's parts are driest?",
kind: Single(options: [
    Key(text: "The edges", feedback: "Heat reaches them from two sides, and so they dry first."),
    Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
]),"#,
    r#"stem: "Which part of a loaf is driest?",
kind: Single(options: [
    Key(text: "The edge", feedback: "Heat reaches it from two sides, and so it dries first."),
    Option(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The middle", feedback: "The heat gets there last, so it stays the softest."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    let (Form::Single, Some((key, others)), Some(stem)) =
        (form, found.key_and_others(), found.stem())
    else {
        return;
    };
    let Some(asked) = asks_for_plural(stem) else {
        return;
    };
    let fits = |option: &Passage<'_>| is_plural(option).map(|plural| plural == asked);
    let others: Option<Vec<bool>> = others.into_iter().map(fits).collect();
    let gives_away = others.is_some_and(|fit| fit.len() > 1 && !fit.contains(&true));
    if gives_away && fits(key) == Some(true) {
        let number = if asked { "plural" } else { "singular" };
        let message =
            format!("the question is in the {number}, and of the options the key alone is");
        let problem = Remark::new(&RULE, message, "put them all in the same number");
        reader.warn(key.span(), problem);
    }
}

/// Whether a question asks for more than one, as far as its verb tells.
fn asks_for_plural(stem: &Passage<'_>) -> Option<bool> {
    let run = stem.prose.last()?;
    let question = &run.text[run.sentences().last()?.span.clone()];
    let mut words = words::words(question)
        .map(|(word, _)| word.to_lowercase())
        .take(6);
    words
        .next()
        .filter(|first| ["which", "what"].contains(&first.as_str()))?;
    words.find_map(|word| match word.as_str() {
        "are" | "were" => Some(true),
        "is" | "was" => Some(false),
        _ => None,
    })
}

/// Whether a short option names more than one; `None` for a long one.
fn is_plural(option: &Passage<'_>) -> Option<bool> {
    let [run] = option.prose.as_slice() else {
        return None;
    };
    let (last, _) = run.words().last().filter(|_| run.count() <= 3)?;
    let last = last.to_lowercase();
    let is_single = ["ss", "us", "is"]
        .iter()
        .any(|ending| last.ends_with(ending));
    Some(last.ends_with('s') && !is_single)
}
