//! `long-sentence`

use crate::{
    check::{
        passages::{Passage, Role},
        remark::Remark,
        settings::Settings,
    },
    rules::{Limit, Place, Rule},
    source::reader::Reader,
};

const WORDS: Limit = Limit::count("words", 30.0, "the most words that a sentence has");

pub(super) static RULE: Rule = Rule::warn(
    "long-sentence",
    "a sentence has at most 30 words",
    "Readers who are tired, anxious or reading in a second language lose the beginning of a long sentence before its end. A colon or a semicolon ends a sentence here, since what follows can be read by itself; titles and the labels of figures are not looked at.",
)
.source("plain-language practice; the number is a choice of this format")
.limits(&[WORDS])
.example(
    Place::Blocks,
    "Text(\"When a loaf has been in the oven for so long that its outside has become dry and brown and its inside has stopped being wet it is done and can be taken out.\"),",
    "Text(\"A loaf is done when its outside is dry and brown and its inside is no longer wet. Take it out then.\"),",
);

pub(super) fn check(passage: &Passage<'_>, settings: &Settings, reader: &mut Reader<'_, '_>) {
    if matches!(
        passage.role,
        Role::Label | Role::Reference | Role::Alt | Role::Accepted | Role::Rejected
    ) {
        return;
    }
    let most = settings.limit(&RULE, &WORDS);
    for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
        for sentence in prose.sentences() {
            let count = sentence.count();
            if u32::try_from(count).is_ok_and(|count| f64::from(count) > most) {
                let problem = Remark::new(
                    &RULE,
                    format!("this sentence has {count} words, and is hard to follow"),
                    format!("make two of it; {most} words are the most"),
                );
                reader.warn(passage.place(prose, sentence.span.clone()), problem);
            }
        }
    }
}
