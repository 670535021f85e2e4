//! `forbidden-claim`

mod claimed;

use std::ops::Range;

use crate::{
    check::{
        passages::{Passage, Role},
        phrases::Phrases,
        remark::Remark,
        run::{Run, Sentence},
        words,
    },
    course::Grade,
    rules::{Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

pub(super) static RULE: Rule = Rule::deny(
    "forbidden-claim",
    "a text promises no cure, and tells no myth as a fact",
    "No trial shows that bodywork heals trauma or cures anything, that its effects are permanent or guaranteed, that it removes toxins, or that bodies store what was felt. A course that says so invites its readers to promise it. The words may stand where they are judged: in a `Claim` of grade C or D, in quotation marks or emphasis, in wrong options and answers, in stems, and in a sentence that denies or doubts them before it says them (`no trial shows …`) or judges them after (`… is a metaphor`). What medicine and law say is let be: `cured by surgery`, `guaranteed by law`, `permanent damage`, `a detox clinic`. A claim in other words than these is not seen.",
)
.source("claims register of the course; NICE guideline NG116; Otgaar and others (2019), The return of the repressed, Perspectives on Psychological Science 14")
.example(
    Place::Blocks,
    "Text(\"Slow touch heals trauma.\"),",
    "Text(\"No trial shows that slow touch heals trauma.\"),",
);

/// What doubts or denies what comes after it.
static DOUBTS: Phrases = Phrases::new(&[
    "no",
    "not",
    "nor",
    "never",
    "none",
    "cannot",
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

/// What sounds like a doubt and makes the claim stronger.
static ASSURANCES: Phrases = Phrases::new(&[
    "no doubt",
    "no question",
    "no wonder",
    "not only",
    "nothing heals",
    "never fails",
]);

/// What judges a claim that stands before it.
static JUDGEMENTS: Phrases = Phrases::new(&[
    "is not",
    "are not",
    "was not",
    "has not",
    "have not",
    "isn't",
    "aren't",
    "is no",
    "are no",
    "is never",
    "is nothing",
    "no trial",
    "no trials",
    "no study",
    "no studies",
    "no evidence",
    "nothing shows",
    "nobody can",
    "cannot be",
    "unsupported",
    "unproved",
    "unproven",
    "untrue",
    "wrong",
    "myth",
    "myths",
    "metaphor",
    "metaphors",
    "metaphorical",
    "a claim",
    "claims",
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
            let Some(part) = claimed::in_sentence(prose, sentence) else {
                continue;
            };
            let is_quoted = words::is_in_quotes(&prose.text, &part)
                || prose.is_marked(&part, |mark| *mark == Mark::Emphasis);
            if !is_quoted && !is_doubted(prose, sentence, &part) {
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

/// Whether a sentence denies or doubts one of its parts. The part's own words do not:
/// a body that *never* lies is a claim.
fn is_doubted(prose: &Run, sentence: &Sentence, part: &Range<usize>) -> bool {
    let is_assurance = |doubt: &Range<usize>| {
        let mut assurances = prose.each_in(sentence, &ASSURANCES);
        assurances.any(|it| it.start == doubt.start)
    };
    let mut doubts = prose.each_in(sentence, &DOUBTS);
    let mut judgements = prose.each_in(sentence, &JUDGEMENTS);
    doubts.any(|doubt| doubt.end <= part.start && !is_assurance(&doubt))
        || judgements.any(|judged| judged.start >= part.end)
}
