//! `clang-word`

use std::collections::BTreeSet;

use super::{Form, Found, HALADYNA};
use crate::{
    check::{remark::Remark, words},
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const LETTERS: Limit = Limit::count("letters", 5.0, "words with fewer letters are not compared");

/// Words that link nothing.
const COMMON: &[&str] = &[
    "which", "where", "there", "their", "these", "those", "while", "about", "would", "could",
    "should", "before", "after", "other", "between", "because", "often", "being", "through",
];

pub(super) static RULE: Rule = Rule::warn(
    "clang-word",
    "no word links the question to the key alone",
    "A word of the question that comes back in the key, and in no other option, tells which to choose. Words of five letters and more are compared, without their endings; `which`, `their` and the like are not. Only the question itself is looked at, the last sentence of the stem: a case and its best answer share their subject. Menus in a text are left out, for the words around a gap ask for what belongs in it. Negated words count as any other.",
)
.source(HALADYNA)
.limits(&[LETTERS])
.example(
    Place::Item,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The soft crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The brown crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The flat base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
    r#"stem: "Which part of a loaf is soft?",
kind: Single(options: [
    Key(text: "The crumb", feedback: "It has lost less of its water than the crust has."),
    Option(text: "The crust", feedback: "It was nearest to the heat, and so it has dried."),
    Option(text: "The base", feedback: "It lay on the hot stone, and is the hardest part."),
]),"#,
)
.with("letters", 4.0);

pub(super) fn check(found: &Found<'_, '_>, form: Form, reader: &mut Reader<'_, '_>) {
    if form == Form::Menu {
        return;
    }
    let (Some((key, others)), Some(stem)) = (found.key_and_others(), found.stem()) else {
        return;
    };
    let least = found.settings.limit(&RULE, &LETTERS);
    let counts = |word: &str| {
        super::number(word.chars().count()) >= least
            && !COMMON
                .iter()
                .any(|common| common.eq_ignore_ascii_case(word))
    };
    let stems = |text: &str| -> BTreeSet<String> {
        words::words(text)
            .filter(|(word, _)| counts(word))
            .map(|(word, _)| words::stem(word))
            .collect()
    };
    let text = stem.text();
    let question = words::sentences(&text).pop().unwrap_or(0..text.len());
    let asked = stems(&text[question]);
    let is_elsewhere = |stem: &String| {
        others
            .iter()
            .any(|other| stems(&other.text()).contains(stem))
    };
    let Some(prose) = key.prose.first() else {
        return;
    };
    for (word, part) in prose.words().filter(|(word, _)| counts(word)) {
        let stem = words::stem(word);
        if asked.contains(&stem) && !is_elsewhere(&stem) {
            let message =
                format!("`{word}` stands in the question and in the key alone, and links the two");
            let problem = Remark::new(
                &RULE,
                message,
                "use another word, or use it in the others too",
            );
            reader.warn(key.place(prose, part), problem);
            return;
        }
    }
}
