//! `sexed-words`

use crate::{
    check::{
        chains::Link,
        passages::{Passage, Role},
        phrases::Phrases,
        remark::Remark,
        words,
    },
    rules::{Place, Rule},
    source::reader::Reader,
};

pub(super) static RULE: Rule = Rule::warn(
    "sexed-words",
    "an organ belongs to the people who have it",
    "Not every man has a prostate, and some women do. Write `people with a prostate`: it is exact, and nobody who reads it is left out. A sentence is found that has `men`, `women's`, `male` or the like together with such an organ, be it `a man's penis` or `the male prostate`. The principle asks to move past such equations, not past the words: who names some people by what they have (`women with a uterus`) is exact. Where a study is reported, its own words for the people in it are right: a sentence with a number or a year is left alone, and so are titles of sources, quotations, wrong options and wrong answers, and sentences that draw the distinction themselves (`people with`, `transgender`, `most men`, `not every`, `whose`).",
)
.source("SAMHSA (2014), Concept of Trauma and Guidance for a Trauma-Informed Approach, principle 6")
.example(
    Place::Blocks,
    "Text(\"Men have a prostate.\"),",
    "Text(\"People with a prostate can feel pressure there.\"),",
);

static SEXES: Phrases = Phrases::new(&[
    "men",
    "women",
    "man",
    "woman",
    "male",
    "males",
    "female",
    "females",
    "men's",
    "women's",
    "man's",
    "woman's",
    "boys",
    "girls",
    "gentlemen",
    "ladies",
]);
static ORGANS: Phrases = Phrases::new(&[
    "prostate",
    "prostates",
    "prostatic",
    "penis",
    "penises",
    "scrotum",
    "testes",
    "testicles",
    "vagina",
    "vaginas",
    "vulva",
    "vulvas",
    "clitoris",
    "uterus",
    "womb",
    "wombs",
    "cervix",
    "ovary",
    "ovaries",
    "testis",
    "foreskin",
    "labia",
    "hymen",
    "fallopian tubes",
    "seminal vesicles",
]);

/// What a sentence says that draws the distinction.
static EXACT: Phrases = Phrases::new(&[
    "people with",
    "person with",
    "people without",
    "anyone with",
    "anybody with",
    "everyone with",
    "everybody with",
    "someone with",
    "somebody with",
    "those with",
    "clients with",
    "client with",
    "whoever has",
    "trans*",
    "cis",
    "cisgender",
    "intersex",
    "non-binary",
    "nonbinary",
    "gender",
    "assigned",
    "most men",
    "most women",
    "many men",
    "many women",
    "some men",
    "some women",
    "not all",
    "not every",
    "whose",
    "the men",
    "the women",
]);

/// `women with a uterus`
static NAMED: &[Link] = &[Link::to(&SEXES), Link::within(1, &HAVING)];
static HAVING: Phrases = Phrases::new(&[
    "with",
    "without",
    "who have",
    "who has",
    "who had",
    "who still have",
    "born with",
]);

pub(super) fn check(passage: &Passage<'_>, reader: &mut Reader<'_, '_>) {
    if matches!(
        passage.role,
        Role::Distractor | Role::Rejected | Role::Choice | Role::Reference
    ) {
        return;
    }
    for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
        for sentence in prose.sentences() {
            let Some(part) = prose.find_in(sentence, &SEXES) else {
                continue;
            };
            let has_organ = prose.find_in(sentence, &ORGANS).is_some();
            let text = &prose.text[sentence.span.clone()];
            let is_study = text.contains(|c: char| c.is_ascii_digit());
            let is_exact = prose.find_in(sentence, &EXACT).is_some()
                || prose.find_chain(sentence, NAMED).is_some();
            if has_organ && !is_study && !is_exact && !words::is_in_quotes(&prose.text, &part) {
                let problem = Remark::new(
                    &RULE,
                    format!(
                        "`{}` is not exact: an organ belongs to whoever has it",
                        &prose.text[part.clone()]
                    ),
                    "write `people with a …`",
                );
                reader.warn(passage.place(prose, part), problem);
            }
        }
    }
}
