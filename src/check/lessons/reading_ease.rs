//! `reading-grade`, `safety-reading-grade`, `sentence-mean`

use super::{Found, number};
use crate::{
    check::{
        ease::Ease,
        passages::{Passage, Role},
        remark::Remark,
        words,
    },
    course::CalloutKind,
    rules::{Limit, Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

const GRADE: Limit = Limit::new(
    "grade",
    10.0,
    "the highest grade of a lesson, in American school years",
);
const SAFETY_GRADE: Limit = Limit::new(
    "grade",
    8.0,
    "the highest grade of a safety callout, in American school years",
);
const MEAN: Limit = Limit::new("words", 20.0, "the most words of a sentence on average");
const SAMPLE: Limit = Limit::count(
    "sample",
    100.0,
    "texts of fewer words are not graded: in a short one each word counts too much",
);
const SAFETY_SAMPLE: Limit = Limit::count("sample", 30.0, "texts of fewer words are not graded");

const HARD: &str = "Text(\"Thermal treatment of comestible cereal preparations produces characteristic superficial discolouration, attributable to condensation reactions involving polysaccharide degradation intermediates alongside proteinaceous constituents, whose velocity demonstrates considerable temperature dependence.\"),";
const EASY: &str = "Text(\"Heat makes bread brown. Its sugars and its proteins react where the surface is dry. The hotter it is, the faster that goes.\"),";

const WHY: &str = "The Flesch-Kincaid grade goes by the length of sentences and of words. Glossary terms where they are linked, and every later use of the same words, are not counted: the subject's own words have to be learned. Headings are left out. The measure is coarse, and made for English; it finds texts that are hard for no good reason, and says nothing of whether a text is good.";

pub(super) static LESSON: Rule = Rule::warn(
    "reading-grade",
    "a lesson can be read with ten years of school",
    WHY,
)
.source("Kincaid and others (1975), Derivation of New Readability Formulas; the bound is a choice of this format")
.limits(&[GRADE, SAMPLE])
.example(Place::Blocks, HARD, EASY)
.with("sample", 10.0);

pub(super) static SAFETY: Rule = Rule::warn(
    "safety-reading-grade",
    "a safety rule can be read with eight years of school",
    "As `reading-grade`, for each `Callout(kind: Safety, …)`: what has to be remembered under stress is said in plain words.",
)
.source("Kincaid and others (1975), Derivation of New Readability Formulas; the bound is a choice of this format")
.limits(&[SAFETY_GRADE, SAFETY_SAMPLE])
.example(
    Place::Blocks,
    r#"Callout(kind: Safety, text: "Inadvertent contact with incandescent heating elements necessitates immediate disconnection of the electrical apparatus."),"#,
    r#"Callout(kind: Safety, text: "If you touch the hot wires, pull the plug at once."),"#,
)
.with("sample", 8.0);

pub(super) static SENTENCES: Rule = Rule::warn(
    "sentence-mean",
    "the sentences of a lesson have at most 20 words on average",
    "Single long sentences are found by `long-sentence`. This finds a lesson in which most are long.",
)
.source("plain-language practice; the number is a choice of this format")
.limits(&[MEAN, SAMPLE])
.example(
    Place::Blocks,
    "Text(\"When bread is heated in a toaster or beneath a grill its surface loses the water that it has held since it was baked in the morning. When the surface has become dry the heat can rise to where the sugars and the proteins in it begin to react with each other. What they make is brown and smells of nuts and malt and gives toast the taste that bread does not have before it is toasted. If the heat goes on for too long what was brown becomes black and what smelt of nuts and malt begins to smell of smoke.\"),",
    EASY,
)
.with("sample", 10.0);

pub(super) fn check(found: &Found<'_, '_>, reader: &mut Reader<'_, '_>) {
    let limit = |rule, limit| found.settings.limit(rule, limit);
    let terms = terms(found.passages);
    let mut whole = Ease::default();
    for passage in found.text() {
        let mut ease = Ease::default();
        for prose in passage.prose.iter().filter(|prose| !prose.is_heading) {
            ease.read(prose, |word| terms.contains(&words::stem(word)));
        }
        let grade = ease.grade();
        if passage.role == Role::Callout(CalloutKind::Safety)
            && number(ease.words) >= limit(&SAFETY, &SAFETY_SAMPLE)
            && grade > limit(&SAFETY, &SAFETY_GRADE)
        {
            let message =
                format!("this safety rule reads at grade {grade:.1}, and is needed under stress");
            let label = "use shorter sentences and shorter words";
            reader.warn(passage.span(), Remark::new(&SAFETY, message, label));
        }
        whole.add(&ease);
    }
    let (grade, mean) = (whole.grade(), whole.mean());
    if number(whole.words) >= limit(&LESSON, &SAMPLE) && grade > limit(&LESSON, &GRADE) {
        let message = format!(
            "this lesson reads at grade {grade:.1}, and {} is the most",
            limit(&LESSON, &GRADE)
        );
        let problem = Remark::new(&LESSON, message, "use shorter sentences and shorter words");
        reader.warn(found.opening.clone(), problem);
    }
    if number(whole.words) >= limit(&SENTENCES, &SAMPLE) && mean > limit(&SENTENCES, &MEAN) {
        let message = format!(
            "the sentences of this lesson have {mean:.1} words on average, and {} are the most",
            limit(&SENTENCES, &MEAN)
        );
        reader.warn(
            found.opening.clone(),
            Remark::new(&SENTENCES, message, "make two of the longest"),
        );
    }
}

/// The words that are linked to the glossary somewhere in a lesson.
fn terms(passages: &[Passage<'_>]) -> Vec<String> {
    let runs = passages.iter().flat_map(|passage| &passage.prose);
    let words = runs.flat_map(|prose| {
        let linked = prose
            .marks
            .iter()
            .filter(|(mark, _)| matches!(mark, Mark::Term(_)));
        linked.flat_map(|(_, span)| words::words(&prose.text[span.clone()]))
    });
    words.map(|(word, _)| words::stem(word)).collect()
}
