//! What a learner is told of an author's changes to a question that they have answered.

use crate::{
    course::{Edit, Item},
    progress::Given,
    web::{
        dom::{El, el},
        platform, words,
    },
};

/// The answer, if it is because of a change of what is right that it no longer counts.
pub(in crate::web) fn outdated(item: &Item, given: Option<Given>) -> Option<Given> {
    given.filter(|given| item.fingerprint.since(given.fingerprint) == Edit::Key)
}

/// Why a question is asked again.
pub(in crate::web) fn asked_again(given: Given) -> El {
    let text = words::asked_again(&platform::date(given.at));
    el("p").class("notice").child(text)
}

/// That an answer stands although the question now has other words.
pub(in crate::web) fn reworded() -> El {
    el("p").class("aside").child(words::REWORDED)
}
