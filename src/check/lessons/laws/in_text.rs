//! Statements of law in a lesson's text.

use std::ops::Range;

use super::{IN_TEXT, places};
use crate::{
    check::{
        lessons::Found,
        passages::Role,
        phrases::Phrases,
        remark::Remark,
        run::{Run, Sentence},
        words,
    },
    course::CalloutKind,
    source::{markdown::Mark, reader::Reader},
};

static STATEMENTS: Phrases = Phrases::new(&[
    "by law",
    "against the law",
    "break the law",
    "breaks the law",
    "law requires",
    "law forbids",
    "law prohibits",
    "law bans",
    "law allows",
    "law permits",
    "law demands",
    "law obliges",
    "law says",
    "law states",
    "illegal",
    "illegally",
    "unlawful",
    "unlawfully",
    "punishable",
    "criminal offence",
    "criminal offences",
    "criminal offense",
    "criminal offenses",
    "is an offence",
    "is an offense",
    "is a crime",
    "is a felony",
    "is a misdemeanour",
    "is a misdemeanor",
    "legally required",
    "legally obliged",
    "legally bound",
    "required by statute",
]);

/// What leaves the law to the place.
static LEFT_OPEN: Phrases = Phrases::new(&[
    "some places",
    "some countries",
    "some states",
    "many places",
    "many countries",
    "many states",
    "other places",
    "most places",
    "your law",
    "local law",
    "local laws",
    "law of the place",
    "law of your",
    "laws of the place",
    "laws of your",
    "your country",
    "your state",
    "where you work",
    "where you are",
    "where you live",
    "depends",
    "depend",
    "differ",
    "differs",
    "varies",
    "vary",
    "whether",
    "find out",
    "check",
    "ask",
]);

/// What a law is called before its year.
const ACTS: &[&str] = &[
    "Act",
    "Law",
    "Code",
    "Ordinance",
    "Regulation",
    "Regulations",
    "Directive",
    "Statute",
];

/// Looks for statements of law that stand in no callout of their own.
pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let texts = found.passages.iter().filter(|passage| {
        let is_text = passage.role.is_lesson_text() || passage.role == Role::Summary;
        is_text && passage.role != Role::Callout(CalloutKind::Law)
    });
    for passage in texts {
        for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
            let mut sentences = prose.sentences().iter();
            if let Some(part) = sentences.find_map(|sentence| statement(prose, sentence)) {
                let message = format!("`{}` says what the law is", &prose.text[part.clone()]);
                let label = "put it in a `Callout(kind: Law, …)`, with its place and the day on which it was read";
                reader.warn(
                    passage.place(prose, part),
                    Remark::new(&IN_TEXT, message, label),
                );
            }
        }
    }
}

/// Where a sentence says what the law is.
fn statement(prose: &Run, sentence: &Sentence) -> Option<Range<usize>> {
    let part = prose
        .find_in(sentence, &STATEMENTS)
        .or_else(|| act(prose, sentence))?;
    let is_quoted = words::is_in_quotes(&prose.text, &part)
        || prose.is_marked(&part, |mark| *mark == Mark::Emphasis);
    (!is_quoted && prose.find_in(sentence, &LEFT_OPEN).is_none()).then_some(part)
}

/// An act with its year: `Bread Act 1822`, `the Bread Act of 1822`.
fn act(prose: &Run, sentence: &Sentence) -> Option<Range<usize>> {
    let text = &prose.text[sentence.span.clone()];
    // Nearly no sentence has a year.
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let words: Vec<(&str, Range<usize>)> = prose.words_in(sentence).collect();
    words.windows(3).find_map(|three| {
        let [(name, from), (act, _), (third, to)] = three else {
            return None;
        };
        let is_act = |word: &str| ACTS.contains(&word);
        let is_named = places::is_name(name) && is_act(act) && is_year(third);
        // `Act of 1822`
        let is_of = is_act(name) && *act == "of" && is_year(third);
        (is_named || is_of).then_some(from.start..to.end)
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse()
            .is_ok_and(|year: u16| (1500..2200).contains(&year))
}
