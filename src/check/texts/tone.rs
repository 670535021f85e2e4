//! `tone`

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

pub(super) static RULE: Rule = Rule::deny(
    "tone",
    "a text about intimate touch is clinical and plain",
    "Words that are meant to excite, euphemisms, and sentences that tell readers what they feel have no place in a course about somebody else's body. They are looked for everywhere but in quotation marks, in emphasis that quotes, in quotations, and in wrong options and answers, where such wording is held up to be judged.",
)
.source("house rule")
.example(
    Place::Blocks,
    "Text(\"A sensual, loving touch of the forearm.\"),",
    "Text(\"A slow, even touch of the forearm.\"),",
);

static WORDS: Phrases = Phrases::new(&[
    "erotic*",
    "sensual*",
    "seduc*",
    "sexy",
    "horny",
    "naughty",
    "juicy",
    "luscious",
    "steamy",
    "turned on",
    "turn you on",
    "your arousal",
    "you feel aroused",
    "loving touch",
    "sacred touch",
    "yoni",
    "lingam",
    "rosebud",
    "private parts",
    "down there",
    "naughty bits",
    "intimate area of bliss",
    "ecstasy",
    "ecstatic",
    "orgasmic",
    "blissful",
]);

pub(super) fn check(passage: &Passage<'_>, reader: &mut Reader<'_, '_>) {
    if matches!(
        passage.role,
        Role::Distractor | Role::Rejected | Role::Reference
    ) {
        return;
    }
    for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
        let Some(part) = prose.find(&WORDS) else {
            continue;
        };
        let is_emphasised = prose.is_marked(&part, |mark| {
            *mark == crate::source::markdown::Mark::Emphasis
        });
        if !is_emphasised && !words::is_in_quotes(&prose.text, &part) {
            let problem = Remark::new(
                &RULE,
                format!("`{}` is not clinical and plain", &prose.text[part.clone()]),
                "write what is done, or put it in quotation marks if it is quoted",
            );
            reader.warn(passage.place(prose, part), problem);
        }
    }
}
