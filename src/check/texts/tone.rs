//! `tone`

use std::ops::Range;

use crate::{
    check::{
        chains::Link,
        passages::{Passage, Role},
        phrases::Phrases,
        remark::Remark,
        run::Run,
        words,
    },
    rules::{Place, Rule},
    source::{markdown::Mark, reader::Reader},
};

pub(super) static RULE: Rule = Rule::deny(
    "tone",
    "a text about intimate touch is clinical and plain",
    "Words that are meant to excite, euphemisms, and sentences that tell readers that they feel pleasure or are aroused (`you will feel …`) have no place in a course about somebody else's body. What clients may feel can be said, and so can what a practitioner does `if you` are aroused. They are looked for everywhere but in quotation marks, in emphasis that quotes, in quotations, and in wrong options and answers, where such wording is held up to be judged.",
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
    "sensuous*",
    "titillat*",
    "tantalis*",
    "tantaliz*",
    "voluptuous*",
    "lustful*",
    "kinky",
    "turned on by",
    "turn you on",
    "turns you on",
    "your arousal",
    "pleasure yourself",
    "surrender to pleasure",
    "surrender to the pleasure",
    "nether regions",
    "lady parts",
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

/// What readers are told of themselves.
static EXCITED: &[&[Link]] = &[
    // You may soon become aroused.
    &[
        Link::to(&YOU),
        Link::within(4, &FEEL).apart_from(&OTHERS),
        Link::within(4, &PLEASURE).apart_from(&OTHERS),
    ],
    &[
        Link::to(&YOU_ARE),
        Link::within(1, &PLEASURE).apart_from(&OTHERS),
    ],
    // Your whole body will tingle.
    &[
        Link::to(&YOUR),
        Link::within(2, &BODY),
        Link::within(3, &PLEASURE).apart_from(&OTHERS),
    ],
];
static YOU: Phrases = Phrases::new(&["you", "you'll", "you'd", "you can't help but"]);
static YOU_ARE: Phrases = Phrases::new(&["you are", "you're", "you were", "makes you", "make you"]);
static YOUR: Phrases = Phrases::new(&["your"]);
static FEEL: Phrases = Phrases::new(&[
    "feel",
    "become",
    "be",
    "get",
    "grow",
    "enjoy",
    "experience",
    "notice",
]);
static PLEASURE: Phrases = Phrases::new(&[
    "pleasure",
    "pleasures",
    "pleasurable",
    "aroused",
    "arousal",
    "turned on",
    "lust",
    "bliss",
    "orgasm*",
    "climax",
    "tingle",
    "tingles",
    "tingling",
    "throb",
    "throbs",
    "quiver",
    "quivers",
    "melt",
    "melts",
]);
static BODY: Phrases = Phrases::new(&[
    "body", "skin", "genitals", "penis", "vulva", "clitoris", "prostate", "anus", "pelvis",
]);
/// What shows that it is not the reader who feels it, or that nobody does.
static OTHERS: Phrases = Phrases::new(&[
    "about",
    "asked",
    "told",
    "taught",
    "see",
    "hear",
    "say",
    "tell",
    "ask",
    "think",
    "know",
    "help",
    "let",
    "that",
    "a client",
    "clients",
    "client",
    "client's",
    "the client",
    "somebody",
    "someone",
    "person",
    "person's",
    "people",
    "they",
    "their",
    "his",
    "her",
    "who",
    "no",
    "not",
    "never",
    "cannot",
    "without",
    "if",
    "whether",
    "when",
]);
/// What a practitioner has to know for their own case.
static CASES: Phrases = Phrases::new(&[
    "if you",
    "if your",
    "should you",
    "whether you",
    "in case you",
]);

pub(super) fn check(passage: &Passage<'_>, reader: &mut Reader<'_, '_>) {
    if matches!(
        passage.role,
        Role::Distractor | Role::Rejected | Role::Reference
    ) {
        return;
    }
    for prose in passage.prose.iter().filter(|run| !run.is_quoted) {
        let is_said = |part: &Range<usize>| {
            !prose.is_marked(part, |mark| *mark == Mark::Emphasis)
                && !words::is_in_quotes(&prose.text, part)
        };
        let words = prose
            .find(&WORDS)
            .map(|part| (part, "is not clinical and plain"));
        let told = excited(prose).map(|part| (part, "tells readers what they feel"));
        let found = words
            .into_iter()
            .chain(told)
            .filter(|(part, _)| is_said(part));
        let Some((part, problem)) = found.min_by_key(|(part, _)| part.start) else {
            continue;
        };
        let problem = Remark::new(
            &RULE,
            format!("`{}` {problem}", &prose.text[part.clone()]),
            "write what is done, or put it in quotation marks if it is quoted",
        );
        reader.warn(passage.place(prose, part), problem);
    }
}

/// Where a text says that its readers are aroused.
fn excited(prose: &Run) -> Option<Range<usize>> {
    prose.find(&PLEASURE)?;
    let sentences = prose.sentences().iter();
    let mut told = sentences.filter(|sentence| prose.find_in(sentence, &CASES).is_none());
    told.find_map(|sentence| {
        let mut chains = EXCITED.iter();
        chains.find_map(|chain| prose.find_chain(sentence, chain))
    })
}
