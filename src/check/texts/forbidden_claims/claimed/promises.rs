//! That it cures, for ever and without fail.

use super::{Claim, DENIALS};
use crate::check::{chains::Link, phrases::Phrases};

pub(super) static CLAIMS: &[Claim] = &[
    Claim::new(&[Link::to(&CURES)]).unless(&MEDICINE),
    Claim::new(&[Link::to(&GUARANTEES)]).unless(&LAW),
    // Permanent relief.
    Claim::new(&[Link::to(&PERMANENT), Link::within(2, &GOOD)]).unless(&HARM),
    // The effects are permanent.
    Claim::new(&[
        Link::to(&GOOD),
        Link::within(6, &PERMANENT).apart_from(&DENIALS),
    ])
    .unless(&HARM),
    Claim::new(&[Link::to(&LIFE_CHANGING)]).unless(&HARM),
];

static CURES: Phrases = Phrases::new(&["cure", "cures", "cured", "curing"]);
static MEDICINE: Phrases = Phrases::new(&[
    "by surgery",
    "with surgery",
    "through surgery",
    "after surgery",
    "surgery cures",
    "surgery can cure",
    "by an operation",
    "with an operation",
    "by antibiotic*",
    "with antibiotic*",
    "antibiotics cure",
    "antibiotics can cure",
    "antibiotic cures",
    "antibiotic can cure",
    "by medicine*",
    "with medicine*",
    "by medication",
    "with medication",
    "by drugs",
    "with drugs",
    "by antiviral*",
    "with antiviral*",
    "by treatment with",
    "by chemotherapy",
    "with chemotherapy",
    "by radiotherapy",
    "with a course of",
    "with tablets",
    "with an injection",
    "cure rate",
    "cure rates",
]);
static GUARANTEES: Phrases =
    Phrases::new(&["guarantee", "guarantees", "guaranteed", "guaranteeing"]);
static LAW: Phrases = Phrases::new(&[
    "law",
    "laws",
    "legal",
    "legally",
    "rights",
    "right to",
    "constitution",
    "act",
    "statute*",
    "treaty",
    "contract*",
    "court*",
    "charter",
]);
static PERMANENT: Phrases = Phrases::new(&[
    "permanent",
    "permanently",
    "lasts forever",
    "last forever",
    "lasts for ever",
    "last for ever",
]);
static GOOD: Phrases = Phrases::new(&[
    "benefit*",
    "change",
    "changes",
    "changed",
    "cure*",
    "effect",
    "effects",
    "free",
    "frees",
    "freedom",
    "heal*",
    "improve*",
    "peace",
    "relax*",
    "release*",
    "relief",
    "relieve*",
    "remov*",
    "result",
    "results",
    "solution",
    "solve*",
    "transform*",
    "works",
]);
static LIFE_CHANGING: Phrases = Phrases::new(&[
    "life-changing",
    "changes your life",
    "change your life",
    "changes lives",
    "transforms lives",
    "transforms your life",
    "will transform your",
]);
/// What can be permanent and change a life, and is no promise.
static HARM: Phrases = Phrases::new(&[
    "injur*",
    "damag*",
    "harm*",
    "scar",
    "scars",
    "scarring",
    "loss",
    "lose",
    "numb*",
    "disab*",
    "complication*",
    "risk*",
    "surg*",
    "operation*",
    "tear",
    "tears",
    "illness*",
    "disease*",
    "diagnos*",
    "infection*",
    "accident*",
    "death",
    "paralys*",
    "radi*",
]);
