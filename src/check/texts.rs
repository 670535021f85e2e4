//! Rules about the wording of any text.

mod forbidden_claims;
mod long_sentences;
mod phone_numbers;
mod sexed_words;
mod stray_marks;
mod tone;

use super::{passages::Passage, settings::Settings};
use crate::{rules::Rule, source::reader::Reader};

pub(super) const RULES: &[&Rule] = &[
    &forbidden_claims::RULE,
    &long_sentences::RULE,
    &phone_numbers::RULE,
    &sexed_words::RULE,
    &stray_marks::RULE,
    &tone::RULE,
];

/// Looks at every text that has been read.
pub(super) fn check(passages: &[Passage<'_>], settings: &Settings, reader: &mut Reader<'_, '_>) {
    for passage in passages {
        forbidden_claims::check(passage, reader);
        long_sentences::check(passage, settings, reader);
        phone_numbers::check(passage, settings, reader);
        sexed_words::check(passage, reader);
        stray_marks::check(passage, reader);
        tone::check(passage, reader);
    }
}
