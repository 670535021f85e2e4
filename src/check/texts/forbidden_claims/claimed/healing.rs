//! That bodywork heals what was done to somebody.

use super::Claim;
use crate::check::{chains::Link, phrases::Phrases};

pub(super) static CLAIMS: &[Claim] = &[
    // Touch can heal old trauma.
    Claim::new(&[
        Link::to(&HEAL),
        Link::within(3, &WOUNDS).apart_from(&ELSEWHERE),
    ]),
    // Trauma can be healed.
    Claim::new(&[
        Link::to(&WOUNDS),
        Link::within(4, &HEALED).apart_from(&ELSEWHERE),
    ]),
];

static HEAL: Phrases = Phrases::new(&[
    "heal",
    "heals",
    "healed",
    "healing",
    "cure",
    "cures",
    "release",
    "releases",
    "released",
    "releasing",
    "resolve",
    "resolves",
    "resolving",
    "dissolve",
    "dissolves",
    "dissolving",
    "erase",
    "erases",
    "erasing",
    "undo",
    "undoes",
    "undoing",
    "let go of",
    "lets go of",
    "letting go of",
    "rid",
    "rids",
]);
static WOUNDS: Phrases = Phrases::new(&[
    "trauma",
    "traumas",
    "traumata",
    "abuse",
    "rape",
    "heartbreak",
    "wounds of",
    "wounds from",
    "emotional wounds",
    "old wounds",
    "inner wounds",
    "deep wounds",
    "childhood wounds",
    "sexual wounds",
    "invisible wounds",
    "your wounds",
    "the past",
    "your past",
    "their past",
    "past experiences",
    "past hurt",
    "past hurts",
]);
static HEALED: Phrases = Phrases::new(&[
    "heal",
    "heals",
    "healed",
    "released",
    "resolved",
    "dissolve",
    "dissolves",
    "dissolved",
    "melts",
    "erased",
    "undone",
    "let go",
    "leave the body",
    "leaves the body",
]);
/// What stands between a verb and something else than its object, or denies it.
static ELSEWHERE: Phrases = Phrases::new(&[
    "about", "after", "and", "at", "because", "before", "by", "during", "for", "from", "in",
    "into", "on", "or", "since", "so", "to", "until", "when", "where", "while", "who", "whose",
    "with", "within", "without", "therap*", "no", "not", "never", "nobody", "cannot", "can't",
    "isn't", "doesn't", "don't", "won't", "rarely", "seldom",
]);
