//! That it removes toxins.

use super::{Claim, DENIALS};
use crate::check::{chains::Link, phrases::Phrases};

pub(super) static CLAIMS: &[Claim] = &[
    // It gets rid of toxins.
    Claim::new(&[
        Link::to(&REMOVE),
        Link::within(4, &TOXINS).apart_from(&DENIALS),
    ])
    .unless(&ORGANS_THAT_DO),
    // Toxins are flushed out.
    Claim::new(&[
        Link::to(&TOXINS),
        Link::within(4, &REMOVED).apart_from(&DENIALS),
    ])
    .unless(&ORGANS_THAT_DO),
    Claim::new(&[Link::to(&DETOX)]).unless(&CLINICS),
];

static REMOVE: Phrases = Phrases::new(&[
    "releas*",
    "remov*",
    "flush*",
    "expel*",
    "eliminat*",
    "clear",
    "clears",
    "clearing",
    "cleans*",
    "drain*",
    "purg*",
    "rid",
    "rids",
    "ridding",
    "wash*",
    "draw",
    "draws",
    "sweat*",
    "push*",
    "mov*",
    "dislodg*",
    "mobilis*",
    "mobiliz*",
]);
static TOXINS: Phrases = Phrases::new(&["toxin", "toxins", "poisons"]);
static REMOVED: Phrases = Phrases::new(&[
    "releas*",
    "removed",
    "flush*",
    "expelled",
    "eliminated",
    "cleared",
    "cleansed",
    "drain*",
    "purged",
    "washed",
    "drawn",
    "leave",
    "leaves",
    "moved",
]);
static ORGANS_THAT_DO: Phrases = Phrases::new(&["liver", "kidney", "kidneys"]);
static DETOX: Phrases = Phrases::new(&["detox*"]);
static CLINICS: Phrases = Phrases::new(&[
    "detox clinic*",
    "detox centre*",
    "detox center*",
    "detox ward*",
    "detox unit*",
    "detox hospital*",
    "detox nurse*",
    "detox service*",
    "detoxification clinic*",
    "detoxification centre*",
    "detoxification center*",
    "detoxification unit*",
    "detoxification ward*",
    "alcohol detox*",
    "drug detox*",
    "opioid detox*",
    "medical detox*",
    "medically supervised detox*",
    "detox from alcohol",
    "detox from drugs",
    "detoxification from alcohol",
    "detoxification from drugs",
]);
