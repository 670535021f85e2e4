//! `absolute-word`, `absolute-gives-away`

use super::{Found, HALADYNA, NBME};
use crate::{
    check::{
        passages::{Passage, Role},
        phrases::Phrases,
        remark::Remark,
        words,
    },
    rules::{Place, Rule},
    source::reader::Reader,
};

static ABSOLUTES: Phrases = Phrases::new(&[
    "always",
    "never",
    "all",
    "only",
    "must",
    "every",
    "completely",
]);

const GOOD: &str = r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "When its surface is black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When its surface is warm", feedback: "Warm bread is bread; browning needs more heat."),
]),"#;

pub(super) static ANY: Rule = Rule::warn(
    "absolute-word",
    "options have no absolute words",
    "Few things are always or never so, and learners know it: an option with `always`, `never`, `all`, `only`, `must`, `every` or `completely` is struck out unread. Where a rule really has no exception, say so with an `Allow` on the item. Words of the stem are left alone, and so are words that an option quotes.",
)
.source(NBME)
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "Always when its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "Only when its surface is black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "When its surface has become warm", feedback: "Warm bread is bread; browning needs more heat."),
]),"#,
    GOOD,
);

pub(super) static ONLY_IN_WRONG: Rule = Rule::deny(
    "absolute-gives-away",
    "absolute words do not mark the wrong options",
    "Where two or more wrong options have absolute words, or the only one there is, and the key has none, the item can be answered without knowing anything.",
)
.source(HALADYNA)
.example(
    Place::Item,
    r#"stem: "When is toast done?",
kind: Single(options: [
    Key(text: "When its surface is brown", feedback: "Brown shows that the surface is dry and hot enough."),
    Option(text: "Only when it is black", feedback: "By then it is burnt, and tastes of it."),
    Option(text: "Never before ten minutes", feedback: "Most toasters take two, and none needs ten."),
]),"#,
    GOOD,
);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let absolute = |option: &&Passage<'_>| {
        let prose = option.prose.first()?;
        let part = prose.find(&ABSOLUTES)?;
        let is_quoted = words::is_in_quotes(&prose.text, &part);
        // `not always` and `not only` are the contrary of absolute; `all the way` and
        // the like say how far.
        let is_denied = prose.text[..part.start].trim_end().ends_with("not");
        (!is_quoted && !is_denied).then(|| option.place(prose, part))
    };
    let options = found.options();
    let with: Vec<_> = (options.iter())
        .filter_map(|option| Some((option.role, absolute(option)?)))
        .collect();
    let wrong = with
        .iter()
        .filter(|(role, _)| *role == Role::Distractor)
        .count();
    let all_wrong = options
        .iter()
        .filter(|option| option.role == Role::Distractor)
        .count();
    let gives_away = wrong == with.len() && (wrong >= 2 || wrong == all_wrong);
    for (_, span) in with {
        let word = &reader.file.text[span.clone()];
        let (rule, message) = if gives_away {
            (
                &ONLY_IN_WRONG,
                format!("`{word}` stands in wrong options alone, and gives them away"),
            )
        } else {
            (
                &ANY,
                format!("`{word}` is absolute, and learners strike out what is"),
            )
        };
        reader.warn(span, Remark::new(rule, message, "say it without"));
    }
}
