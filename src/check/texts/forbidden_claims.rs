//! `forbidden-claim`

use crate::{
    check::{
        passages::{Passage, Role},
        phrases::Phrases,
        remark::Remark,
        words,
    },
    course::Grade,
    rules::{Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

pub(super) static RULE: Rule = Rule::deny(
    "forbidden-claim",
    "a text promises no cure, and tells no myth as a fact",
    "No trial shows that bodywork heals trauma or cures anything, that its effects are permanent or guaranteed, that it removes toxins, or that bodies store what was felt. A course that says so invites its readers to promise it. The words may stand where they are judged: in a `Claim` of grade C or D, in quotation marks or emphasis, in wrong options and answers, in stems, and in a sentence that denies or doubts them (`no trial shows …`, `this is a metaphor`).",
)
.source("claims register of the course; NICE guideline NG116; Otgaar and others (2019), The return of the repressed, Perspectives on Psychological Science 14")
.example(
    Place::Blocks,
    "Text(\"Slow touch heals trauma.\"),",
    "Text(\"No trial shows that slow touch heals trauma.\"),",
);

static CLAIMS: Phrases = Phrases::new(&[
    "heal trauma",
    "heals trauma",
    "healing trauma",
    "heal abuse",
    "heals abuse",
    "healing abuse",
    "heals wounds",
    "heal the trauma",
    "heals the trauma",
    "heals old",
    "cure",
    "cures",
    "cured",
    "detox*",
    "permanent",
    "permanently",
    "guarantee",
    "guaranteed",
    "guarantees",
    "life-changing",
    "body remembers",
    "body never lies",
    "body keeps the score",
    "stored in the body",
    "stored in your",
    "stored in the tissue",
    "stored in the muscles",
    "stored in the pelvis",
    "trauma stored",
    "emotions stored",
    "trauma is stored",
    "emotions are stored",
]);

static DOUBTS: Phrases = Phrases::new(&[
    "no",
    "not",
    "nor",
    "never",
    "none",
    "cannot",
    "without",
    "unsupported",
    "unproved",
    "unproven",
    "myth",
    "metaphor",
    "metaphorical",
    "claim",
    "claims",
    "claimed",
    "promise",
    "promises",
    "promising",
    "whether",
    "if",
    "instead",
    "avoid",
    "untrue",
    "wrong",
    "isn't",
    "doesn't",
    "don't",
    "can't",
    "nobody",
    "nothing",
    "neither",
]);

pub(super) fn check(passage: &Passage<'_>, reader: &mut Reader<'_, '_>) {
    let is_judged = matches!(
        passage.role,
        Role::Reference
            | Role::Distractor
            | Role::Rejected
            | Role::Choice
            | Role::Stem
            | Role::Claim(Grade::C | Grade::D)
    );
    if is_judged {
        return;
    }
    for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
        for sentence in prose.sentences() {
            let Some(part) = prose.find_in(sentence, &CLAIMS) else {
                continue;
            };
            let is_quoted = words::is_in_quotes(&prose.text, &part)
                || prose.is_marked(&part, |mark| *mark == Mark::Emphasis);
            if !is_quoted && prose.find_in(sentence, &DOUBTS).is_none() {
                let problem = Remark::new(
                    &RULE,
                    format!("`{}` is claimed here as a fact", &prose.text[part.clone()]),
                    "say what is known, or grade it as a claim",
                );
                let help = "in a `Claim` of grade C or D, in quotation marks, or in a sentence that denies it, it can be named";
                reader.warn(passage.place(prose, part), problem.help(help));
            }
        }
    }
}
