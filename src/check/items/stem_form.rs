//! `stem-form`

use super::{Found, HALADYNA};
use crate::{
    check::{remark::Remark, words},
    course::item::Kind,
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "stem-form",
    "a stem is a question, and one of true or false a statement",
    "A stem that asks can be answered before the options are read, and shows what the item is about. It ends with `?`, or with a short sentence after it that says how to answer (`Select two.`). For `TrueFalse` it is a statement that ends with a full stop. Orderings, matchings and clozes may say what to do instead.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "Bread",
kind: Single(options: [
    Key(text: "is made of flour", feedback: "Flour and water are kneaded, left to rise and baked."),
    Option(text: "is made of cream", feedback: "That is butter, which goes on it."),
    Option(text: "is made of fruit", feedback: "That is jam, which goes on it."),
]),"#,
    r#"stem: "What is bread made of?",
kind: Single(options: [
    Key(text: "Flour", feedback: "Flour and water are kneaded, left to rise and baked."),
    Option(text: "Cream", feedback: "That is butter, which goes on it."),
    Option(text: "Fruit", feedback: "That is jam, which goes on it."),
]),"#,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let Some(stem) = found.stem() else {
        return;
    };
    let text = stem.text();
    let end = text
        .trim_end_matches(['"', '\'', '”', '’', ')'])
        .chars()
        .next_back();
    let (is_well, message, label) = match found.item.kind {
        Kind::TrueFalse(_) => (
            matches!(end, Some('.' | '!')),
            "a stem that is true or false is a statement, and ends with a full stop",
            "write a statement",
        ),
        Kind::Single(_) | Kind::Multiple(_) | Kind::Numeric(_) => (
            end == Some('?') || asks_before_its_end(found) || text.matches("____").count() == 1,
            "this stem asks nothing: it has no `?` at its end",
            "ask a whole question",
        ),
        _ => (
            matches!(end, Some('?' | '.' | ':' | '!')),
            "this stem neither asks nor says what to do",
            "end it with `?` or a full stop",
        ),
    };
    if !is_well {
        reader.warn(stem.span(), Remark::new(&RULE, message, label));
    }
}

/// What says how to answer a question.
const INSTRUCTIONS: &[&str] = &["select", "choose", "pick", "mark", "tick", "give", "answer"];
/// The most words of what says it.
const MOST: usize = 6;

/// Whether what stands after the question says how to answer it.
fn asks_before_its_end(found: &Found<'_, '_>) -> bool {
    found.question().is_some_and(|(_, run, sentence)| {
        let rest = &run.text[sentence.span.end..];
        let first = words::words(rest).next();
        run.text[..sentence.span.end].ends_with('?')
            && first.is_some_and(|(word, _)| {
                INSTRUCTIONS.iter().any(|it| it.eq_ignore_ascii_case(word))
            })
            && words::count(rest) <= MOST
    })
}
